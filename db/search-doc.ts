// The text by which a record is found, and its words in the index.
import type { FoundKind } from '#model/search';
import type { Reader } from './connection.ts';
import { initials } from './names/pinyin.ts';
import { indexWords, pinyinLines } from './names/search-tokens.ts';
import { textsIn } from './rows.ts';

/** Each kind has numbers of its own for its texts, so that one kind is a range of the index. */
const rangeOf = { lead: 1, company: 2, contact: 3, activity: 4 } as const satisfies Record<FoundKind, number>;
const rangeSize = 1_000_000_000;

export function docRange(entity: FoundKind): readonly [number, number] {
  const start = rangeOf[entity] * rangeSize;
  return [start, start + rangeSize - 1];
}

/** Texts of all kinds by the first version of the program, until they are made anew. */
export const firstVersionRange = [1, rangeSize - 1] as const;

/** Lines to be found in; the first is the name. `names` are also found by pinyin. */
export type DocText = {
  readonly lines: readonly (string | null)[];
  readonly names: readonly (string | null)[];
};

/** The text of a live record; undefined for one that is in the bin or gone. */
export const docText: Record<FoundKind, (reader: Reader, id: string) => DocText | undefined> = {
  lead: (reader, id) => {
    type Row = Record<'name' | 'investorName' | 'code' | 'content' | 'product' | 'codeName', string | null>;
    const row = reader.one<Row>(
      `SELECT "name", "investorName", "code", "content", "product", CASE WHEN "isConfidential" THEN "codeName" END AS "codeName"
       FROM "lead" WHERE "id" = ? AND "deletedAt" IS NULL`,
      id,
    );
    if (!row) return undefined;
    const names = [row.name, row.investorName, row.codeName];
    return { lines: [...names, row.code, row.content, row.product], names };
  },
  company: (reader, id) => {
    const row = reader.one<{ name: string; shortName: string | null; formerNames: string }>(
      'SELECT "name", "shortName", "formerNames" FROM "company" WHERE "id" = ? AND "deletedAt" IS NULL',
      id,
    );
    if (!row) return undefined;
    const names = [row.name, row.shortName, ...textsIn(row.formerNames)];
    return { lines: names, names };
  },
  contact: (reader, id) => {
    type Row = Record<'title' | 'companyText' | 'companyName', string | null> &
      Record<'name' | 'mobiles' | 'phones', string>;
    const row = reader.one<Row>(
      `SELECT contact."name", contact."title", contact."companyText", contact."mobiles", contact."phones", company."name" AS "companyName"
       FROM "contact" AS contact LEFT JOIN "company" AS company ON company."id" = contact."companyId"
       WHERE contact."id" = ? AND contact."deletedAt" IS NULL`,
      id,
    );
    if (!row) return undefined;
    const typed = row.companyText === row.companyName ? null : row.companyText;
    const numbers = [...textsIn(row.mobiles), ...textsIn(row.phones)].map(phoneDigits);
    return { lines: [row.name, row.companyName, typed, row.title, ...numbers], names: [row.name] };
  },
  activity: (reader, id) => {
    const row = reader.one<{ name: string; destinations: string }>(
      'SELECT "name", "destinations" FROM "activity" WHERE "id" = ? AND "deletedAt" IS NULL',
      id,
    );
    if (!row) return undefined;
    const places = JSON.parse(row.destinations) as { text: string }[]; // its own column
    return { lines: [row.name, ...places.map(({ text }) => text)], names: [row.name] };
  },
};

/** A number without what people write between its digits, and without the country’s own prefix. */
export function phoneDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/^\s*(\+|00)\s*86/, '')
    .replaceAll(/\D/g, '');
}

type Prepared = { readonly text: string; readonly initials: string; readonly words: () => string };

export function prepareDoc(entity: FoundKind, { lines, names }: DocText): Prepared {
  const filled = (texts: readonly (string | null)[]) =>
    texts.filter((line) => line !== null && line !== '') as string[];
  const text = filled(lines)
    .map((line) => line.normalize('NFKC').toLowerCase())
    .join('\n');
  const named = filled(names);
  const letters = named.map((name) => initials(name));
  const pinyin = pinyinLines(named);
  return {
    text,
    initials: [...letters, ...pinyin].join('\n'),
    words: () => indexWords({ text, letters, pinyin, hasNumbers: entity === 'contact' }),
  };
}
