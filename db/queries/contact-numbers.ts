// People by number: the search index holds mobiles and telephones.
import type { Reader } from '../connection.ts';
import { matchQuery } from '../names/bigrams.ts';
import { mobileKey } from '../names/same.ts';

/** Too short a number would be part of too many. */
const shortestNumber = 6;

/** Live contacts whose text holds the digits of a number. */
export function contactIdsWithNumber(reader: Reader, number: string): string[] {
  const digits = mobileKey(number);
  const match = digits.length < shortestNumber ? null : matchQuery(digits);
  if (match === null) return [];
  return reader
    .all<{ id: string }>(
      `SELECT doc."entityId" AS "id" FROM "searchDoc" AS doc WHERE doc."entity" = 'contact' AND doc."docId" IN (
         SELECT "rowid" FROM "searchIndex" WHERE "searchIndex" MATCH ? LIMIT 200)`,
      match,
    )
    .map(({ id }) => id);
}
