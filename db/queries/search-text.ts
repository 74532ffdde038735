// Finding Chinese: pieces of text, pinyin and initials by an index of words, checked again by instr (performance notes).
import type { FoundKind } from '#model/search';
import type { Parameter, Reader } from '../connection.ts';
import { containsMatch, initialsMatch, readingMatch, readingText } from '../names/search-tokens.ts';
import { readingsOf } from '../names/syllables.ts';
import { docRange, firstVersionRange } from '../search-doc.ts';

type Search = {
  readonly entity: FoundKind;
  readonly text: string;
  /** The SQL name of the id that must be among the hits. */
  readonly column: string;
  /** A page is cut off after some rows, so many hits are best met while walking the list in its order. */
  readonly isPage: boolean;
};

export type Condition = { readonly sql: string; readonly parameters: Parameter[] };

/** Above this many hits a page is faster found by walking the list and looking at each row’s text. */
const fewHits = 2000;

/** Typed text as the search texts stand: small letters of one width, spaces within kept. */
export const asSearched = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/** What the index is asked, and the condition on a search text, for texts that contain `wanted` or are read so. */
export function containing(wanted: string): { match: string | null; found: Condition } {
  const readings = readingsOf(wanted);
  const ways = [containsMatch(wanted), initialsMatch(wanted), ...readings.map(readingMatch)];
  const match = ways.flatMap((way) => (way === null ? [] : [`(${way})`])).join(' OR ');
  const parts = ['instr(doc."text", ?)', 'instr(doc."initials", ?)'];
  parts.push(...readings.map(() => 'instr(doc."initials", ?)'));
  return {
    match: match === '' ? null : match,
    found: { sql: `(${parts.join(' OR ')})`, parameters: [wanted, wanted, ...readings.map(readingText)] },
  };
}

/** A condition that holds for the rows of `entity` whose text, pinyin or initials contain `text`. */
export function searchCondition(reader: Reader, { entity, text, column, isPage }: Search): Condition {
  const { match, found } = containing(asSearched(text));
  if (match !== null) {
    const hitsSql = `SELECT "rowid" FROM "searchIndex" WHERE "searchIndex" MATCH ? AND ${isOfKind(entity)}`;
    const hits =
      reader.one<{ hits: number }>(`SELECT count(*) AS "hits" FROM (${hitsSql} LIMIT ${fewHits + 1})`, match)
        ?.hits ?? 0;
    if (!isPage || hits <= fewHits) {
      return {
        sql: `${column} IN (SELECT doc."entityId" FROM "searchDoc" AS doc
          WHERE doc."docId" IN (${hitsSql}) AND doc."entity" = ? AND ${found.sql})`,
        parameters: [match, entity, ...found.parameters],
      };
    }
  }
  return {
    sql: `EXISTS (SELECT 1 FROM "searchDoc" AS doc WHERE doc."entity" = ? AND doc."entityId" = ${column} AND ${found.sql})`,
    parameters: [entity, ...found.parameters],
  };
}

/** The condition that a row of the index is a text of one kind; of the first version it may be any. */
export function isOfKind(entity: FoundKind): string {
  const [start, end] = docRange(entity);
  return `("rowid" BETWEEN ${start} AND ${end} OR "rowid" <= ${firstVersionRange[1]})`;
}
