// People by number: the search index holds mobiles and telephones.
import type { Reader } from '../connection.ts';
import { matchQuery } from '../names/bigrams.ts';
import { mobileKey } from '../names/same.ts';
import { isOfKind } from './search-text.ts';

/** Too short a number would be part of too many. */
const shortestNumber = 6;

/** Live contacts with a number, however it was typed: its last four digits are rarely parted, so they are looked for. */
export function contactIdsWithNumber(reader: Reader, number: string): string[] {
  const key = mobileKey(number);
  const end = key.slice(-4);
  const match = key.length < shortestNumber ? null : matchQuery(end);
  if (match === null) return [];
  return reader
    .all<{ id: string; text: string }>(
      `SELECT doc."entityId" AS "id", doc."text" FROM "searchDoc" AS doc WHERE doc."docId" IN (
         SELECT "rowid" FROM "searchIndex" WHERE "searchIndex" MATCH ? AND ${isOfKind('contact')})
       AND +doc."entity" = 'contact' AND instr(doc."text", ?) > 0`,
      match,
      end,
    )
    .filter(({ text }) => text.split('\n').some((line) => mobileKey(line) === key))
    .map(({ id }) => id);
}
