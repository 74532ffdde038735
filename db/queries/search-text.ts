// Finding Chinese: two-character words and pinyin initials by a bigram index, checked again by instr (performance notes).
import type { NounName } from '#model/noun-names';
import type { Parameter, Reader } from '../connection.ts';
import { matchQuery } from '../names/bigrams.ts';

type Search = {
  readonly entity: NounName;
  readonly text: string;
  /** The SQL name of the id that must be among the hits. */
  readonly column: string;
  /** A page is cut off after some rows, so many hits are best met while walking the list in its order. */
  readonly isPage: boolean;
};

/** Above this many hits a page is faster found by walking the list and looking at each row’s text. */
const fewHits = 2000;

/** A condition that holds for the rows of `entity` whose text or pinyin initials contain `text`. */
export function searchCondition(
  reader: Reader,
  { entity, text, column, isPage }: Search,
): { sql: string; parameters: Parameter[] } {
  const wanted = text.normalize('NFKC').toLowerCase().trim();
  const match = matchQuery(wanted);
  const contains = '(instr(doc."text", ?) > 0 OR instr(doc."initials", ?) > 0)';
  if (match !== null) {
    const hits =
      reader.one<{ hits: number }>(
        `SELECT count(*) AS "hits" FROM (SELECT 1 FROM "searchIndex" WHERE "searchIndex" MATCH ? LIMIT ${fewHits + 1})`,
        match,
      )?.hits ?? 0;
    if (!isPage || hits <= fewHits) {
      return {
        sql: `${column} IN (SELECT doc."entityId" FROM "searchDoc" AS doc
          WHERE doc."docId" IN (SELECT "rowid" FROM "searchIndex" WHERE "searchIndex" MATCH ?) AND doc."entity" = ? AND ${contains})`,
        parameters: [match, entity, wanted, wanted],
      };
    }
  }
  return {
    sql: `EXISTS (SELECT 1 FROM "searchDoc" AS doc WHERE doc."entity" = ? AND doc."entityId" = ${column} AND ${contains})`,
    parameters: [entity, wanted, wanted],
  };
}
