import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigrams, matchQuery } from '../../db/names/bigrams.ts';

function indexOf(texts: readonly string[]) {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE gramIndex USING fts5(grams, content='', contentless_delete=1, detail=none);
    CREATE TABLE doc (docId INTEGER PRIMARY KEY, text TEXT NOT NULL)`);
  const addGrams = db.prepare('INSERT INTO gramIndex (rowid, grams) VALUES (?, ?)');
  const addDoc = db.prepare('INSERT INTO doc (docId, text) VALUES (?, ?)');
  texts.forEach((text, at) => {
    addGrams.run(at + 1, bigrams(text));
    addDoc.run(at + 1, text);
  });
  return db;
}

const ids = (rows: unknown[]) => (rows as { docId: number }[]).map(({ docId }) => docId);

function found(db: Database.Database, match: string, word: string): number[] {
  return ids(
    db
      .prepare(`SELECT docId FROM doc WHERE docId IN (SELECT rowid FROM gramIndex WHERE gramIndex MATCH ?)
    AND instr(text, ?) > 0 ORDER BY docId`)
      .all(match, word),
  );
}

function walked(db: Database.Database, word: string): number[] {
  return ids(db.prepare('SELECT docId FROM doc WHERE instr(text, ?) > 0 ORDER BY docId').all(word));
}

describe('the bigram index', () => {
  test('finds two-character words in the middle of a name', () => {
    const db = indexOf(['国电联合动力技术有限公司', '中国氢能有限公司', '联动合力']);
    expect(found(db, matchQuery('联合') ?? '', '联合')).toEqual([1]);
    expect(found(db, matchQuery('有限公司') ?? '', '有限公司')).toEqual([1, 2]);
  });

  test('a deleted text is no longer found', () => {
    const db = indexOf(['国电联合', '国电']);
    db.prepare('DELETE FROM gramIndex WHERE rowid = 1').run();
    expect(found(db, matchQuery('国电') ?? '', '国电')).toEqual([2]);
  });

  test('finds capitals by small letters and small letters by capitals, as LIKE does', () => {
    const db = indexOf(['DLT-2026-0001']);
    const hits = db.prepare('SELECT rowid FROM gramIndex WHERE gramIndex MATCH ?');
    expect(hits.all(matchQuery('dlt-2026') ?? '')).toHaveLength(1);
    expect(hits.all(matchQuery('DLT-2026') ?? '')).toHaveLength(1);
  });

  test('asks for no match when there are no two characters side by side', () => {
    for (const text of ['', '国', ' ', '国 电', 'a\nb']) expect(matchQuery(text)).toBeNull();
  });

  test('words of FTS5’s own language are plain text', () => {
    const db = indexOf(['a AND b OR c', '"引号" NEAR(x)', 'grams:*^-']);
    for (const word of ['AND', '"引号"', 'NEAR(', 's:*^', '^-', 'b OR c']) {
      expect(found(db, matchQuery(word) ?? '', word)).toEqual(walked(db, word));
    }
  });

  test('finds exactly what instr finds, whatever the texts and the word', () => {
    const unit = fc.constantFrom(
      ...'国电联合动力风机叶片铝业公司',
      ...'abAB019',
      ...' \n、，（）()-/"\'*:^%_',
      'é',
      'É',
      '𠮷',
      '𠮶',
      '龦',
      '㐀',
      '々',
      '１',
      '\u3000',
    );
    const text = fc.string({ unit, maxLength: 25 });
    const word = fc.string({ unit, minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        word,
        fc.nat(),
        fc.nat(),
        (texts, free, at, length) => {
          const db = indexOf(texts);
          const source = texts[at % texts.length] ?? '';
          for (const wanted of [free, source.slice(at % 7, (at % 7) + 2 + (length % 3))]) {
            const match = matchQuery(wanted);
            expect(match === null ? walked(db, wanted) : found(db, match, wanted)).toEqual(
              walked(db, wanted),
            );
          }
          db.close();
        },
      ),
      { numRuns: 400 },
    );
  });
});
