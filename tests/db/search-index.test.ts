import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Progress } from '../../db/model/answer.ts';
import { searchQuery } from '../../db/model/search.ts';
import { readerOf, type Connection } from '../../db/connection.ts';
import type { Job } from '../../db/exchange/job.ts';
import { rebuildSearch } from '../../db/exchange/rebuild-search.ts';
import { bigrams } from '../../db/names/bigrams.ts';
import { closeConnection, openWorkspace } from '../../db/open.ts';
import { searchAll } from '../../db/queries/search-all.ts';
import { companyTable, contactTable, leadTable } from '../../db/schema/tables.ts';
import { countFindable, isIndexReady } from '../../db/search-index.ts';
import { databasePath } from '../../db/workspace-files.ts';
import { write, type Writer } from '../../db/write.ts';
import { fillGenerated } from '../bench/fill.ts';
import { generateBase, generateLeads } from '../bench/generate.ts';
import { act, addLead, find, migrationsFolder, openTemporary, temporaryFolder } from './workspace.ts';

const search = (db: Connection, text: string) => searchAll(readerOf(db), searchQuery.parse({ text }));
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

/** Every text with every word by which the index knows it. */
function indexOf(db: Connection): unknown[] {
  db.raw.exec(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp."words" USING fts5vocab(main, "searchIndex", instance)',
  );
  return db.raw
    .prepare(
      `SELECT "entity", "entityId", "text", "initials", "terms" FROM "searchDoc"
       LEFT JOIN (SELECT "doc", group_concat("term", ' ' ORDER BY "term") AS "terms" FROM temp."words" GROUP BY "doc") ON "doc" = "docId"
       ORDER BY 1, 2`,
    )
    .all();
}

/** Puts texts in place of ours as the first version of the program made them. */
function makeOld({ raw }: Connection): void {
  const docs = raw.prepare('SELECT * FROM "searchDoc" ORDER BY "docId" DESC').all() as {
    entity: string;
    entityId: string;
    text: string;
    initials: string;
  }[];
  raw.exec(`DELETE FROM "searchDoc"; INSERT INTO "searchIndex" ("searchIndex") VALUES ('delete-all');
    DELETE FROM "local" WHERE "key" = 'searchVersion'`);
  for (const { entity, entityId, text, initials } of docs) {
    if (entity === 'activity') continue;
    const letters = initials.split('\n')[0] ?? '';
    const { lastInsertRowid } = raw
      .prepare('INSERT INTO "searchDoc" ("entity", "entityId", "text", "initials") VALUES (?, ?, ?, ?)')
      .run(entity, entityId, text, letters);
    raw
      .prepare('INSERT INTO "searchIndex" ("rowid", "grams") VALUES (?, ?)')
      .run(lastInsertRowid, bigrams(`${text}\n${letters}`));
  }
}

const rename = (db: Connection, table: typeof leadTable | typeof companyTable, id: string, name: string) =>
  act(db, (w) => w.patch(table, id, { name }));
const page = (db: Connection, limit: number) => act(db, (w) => w.indexAnew(limit));
function finish(db: Connection): void {
  while (!page(db, 100).isReady);
}

describe('search texts of an older version', () => {
  let kept: string;
  beforeAll(() => {
    kept = mkdtempSync(join(tmpdir(), 'luodi-index-'));
    const db = openWorkspace(kept, migrationsFolder);
    fillGenerated(db, {
      base: generateBase({ today: '2026-11-24' }),
      leads: generateLeads(400, 7, { today: '2026-11-24', visits: 0 }),
    });
    closeConnection(db);
  });

  /** A copy of the large workspace with old texts, opened, and the index its records should have. */
  function openOld(): { db: Connection; dir: string; fresh: unknown[] } {
    const dir = temporaryFolder();
    cpSync(databasePath(kept), databasePath(dir));
    const first = openWorkspace(dir, migrationsFolder);
    const fresh = indexOf(first);
    makeOld(first);
    closeConnection(first);
    return { db: openTemporary(dir), dir, fresh };
  }

  test('a small workspace is done when it is open, a new one has nothing to do', () => {
    const dir = temporaryFolder();
    const first = openWorkspace(dir, migrationsFolder);
    expect(isIndexReady(readerOf(first))).toBe(true);
    addLead(first, { name: '风电主机制造' });
    const fresh = indexOf(first);
    makeOld(first);
    expect(indexOf(first)).not.toEqual(fresh);
    closeConnection(first);
    const second = openTemporary(dir);
    expect(isIndexReady(readerOf(second))).toBe(true);
    expect(indexOf(second)).toEqual(fresh);
  });

  test('a large one is made anew page by page, and ends as if its records had just been written', () => {
    const { db, fresh } = openOld();
    expect(isIndexReady(readerOf(db))).toBe(false);
    expect(indexOf(db)).not.toEqual(fresh);
    finish(db);
    expect(indexOf(db)).toEqual(fresh);
    expect(db.raw.prepare(`SELECT "key" FROM "local" WHERE "key" LIKE 'search%'`).pluck().all()).toEqual([
      'searchVersion',
    ]);
  });

  test('meanwhile old and new texts are found, here and in lists', () => {
    const { db } = openOld();
    const docs = () =>
      db.raw.prepare('SELECT count(*) FROM "searchDoc" WHERE "docId" < 1000000').pluck().get() as number;
    const total = find(db, { text: '项目' }).total;
    const person = db.raw.prepare('SELECT "name" FROM "contact" LIMIT 1').pluck().get() as string;
    for (let isReady = false; !isReady; isReady = page(db, 100).isReady) {
      expect(find(db, { text: '项目' }).total).toBe(total);
      expect(names(search(db, person).contact.rows)).toContain(person);
    }
    expect(docs()).toBe(0);
    expect(find(db, { text: '项目' }).total).toBe(total);
  });

  test('what a person changes between two pages keeps its new text, before the place and after it', () => {
    const { db } = openOld();
    page(db, 50);
    const [early, late] = ['ASC', 'DESC'].map(
      (order) => db.raw.prepare(`SELECT "id" FROM "lead" ORDER BY "id" ${order}`).pluck().get() as string,
    );
    const company = db.raw.prepare('SELECT "id" FROM "company" ORDER BY "id" DESC').pluck().get() as string;
    rename(db, leadTable, early ?? '', '早改的光热');
    rename(db, leadTable, late ?? '', '迟改的光热');
    rename(db, companyTable, company, '光热控股');
    const binned = db.raw.prepare('SELECT "id" FROM "contact" ORDER BY "id" DESC').pluck().get() as string;
    act(db, (w) => w.setDeleted(contactTable, binned, true));
    addLead(db, { name: '新添的光热' });
    finish(db);
    const leads = ['新添的光热', '早改的光热', '迟改的光热'];
    expect(names(search(db, '光热').lead.rows).toSorted()).toEqual(leads.toSorted());
    expect(names(search(db, 'guangrekonggu').company.rows)).toEqual(['光热控股']);
    const after = indexOf(db);
    db.raw.exec(`DELETE FROM "local" WHERE "key" = 'searchVersion'`);
    finish(db);
    expect(indexOf(db)).toEqual(after);
  });

  test('a process killed between pages leaves the place; the next goes on from there', async () => {
    const { db, dir, fresh } = openOld();
    const total = countFindable(readerOf(db));
    const before = doneIn(db.raw);
    closeConnection(db);
    const child = spawn(process.execPath, [join(import.meta.dirname, 'index-until-killed.ts'), dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const raw = new Driver(databasePath(dir));
    const killed = doneIn(raw);
    raw.close();
    expect(killed).toBeGreaterThan(before);
    expect(killed).toBeLessThan(total);
    const again = openTemporary(dir);
    finish(again);
    expect(indexOf(again)).toEqual(fresh);
  });

  const doneIn = (raw: Driver.Database) =>
    (
      JSON.parse(
        String(raw.prepare(`SELECT "value" FROM "local" WHERE "key" = 'searchPlace'`).pluck().get()),
      ) as { done: number }
    ).done;

  test('a version that comes while the last was at work begins at the beginning', () => {
    const { db, fresh } = openOld();
    db.raw.exec(
      `UPDATE "local" SET "value" = '{"version":"1","entity":"activity","after":"~","done":7}' WHERE "key" = 'searchPlace'`,
    );
    expect(page(db, 10)).toEqual({ done: 10, isReady: false });
    finish(db);
    expect(indexOf(db)).toEqual(fresh);
  });

  test('the job tells how far it is, stops when it is told to, and goes on later', async () => {
    const { db, fresh } = openOld();
    const steps: Progress[] = [];
    let left = 3;
    const job = {
      reader: readerOf(db),
      progress: (step: Progress) => void steps.push(step),
      isCancelled: () => (left -= 1) < 0,
      write: async <Value>(work: (w: Writer) => Value) => write(db, { personId: null }, work),
    } as Job; // what the job looks at
    await expect(rebuildSearch(job)).rejects.toMatchObject({ code: 'job-cancelled' });
    expect(steps.length).toBe(3);
    left = Infinity;
    expect(await rebuildSearch(job)).toEqual({ texts: countFindable(readerOf(db)) });
    const done = steps.map((step) => step.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toMatchObject({ done: countFindable(readerOf(db)), phase: 'search' });
    expect(indexOf(db)).toEqual(fresh);
  });

  test('the frozen database finds its people by number and by pinyin', () => {
    const dir = temporaryFolder();
    cpSync(join(import.meta.dirname, '../fixtures/databases/0.1.0.sqlite'), databasePath(dir));
    const raw = new Driver(databasePath(dir));
    const contacts = raw
      .prepare('SELECT "name", "mobiles" FROM "contact" WHERE "deletedAt" IS NULL')
      .all() as { name: string; mobiles: string }[];
    raw.close();
    const db = openTemporary(dir);
    finish(db);
    expect(contacts.length).toBeGreaterThan(0);
    for (const { name, mobiles } of contacts) {
      for (const mobile of JSON.parse(mobiles) as string[])
        expect(names(search(db, mobile.slice(-6)).contact.rows)).toContain(name);
      const spoken = db.raw
        .prepare('SELECT "initials" FROM "searchDoc" WHERE "entity" = \'contact\' AND "text" LIKE ?')
        .pluck()
        .get(`${name}%`) as string;
      const pinyin = spoken.replaceAll(/[^A-Z]/g, '').toLowerCase();
      if (pinyin !== '') expect(names(search(db, pinyin).contact.rows)).toContain(name);
    }
  });
});
