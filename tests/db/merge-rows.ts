// What the tests of merging put into a workspace and look at afterwards.
import { nounNames } from '../../db/model/noun-names.ts';
import type { Connection } from '../../db/connection.ts';
import type { NounTable } from '../../db/rows.ts';
import { tables } from '../../db/schema/tables.ts';
import type { Insert, Writer } from '../../db/write.ts';

export type Row = Record<string, unknown>;
const volatile = new Set(['rev', 'updatedAt', 'updatedById']);

/** Every row of every noun, and the search index, without what each write touches anyway. */
export function contents(db: Connection): Record<string, Row[]> {
  const rows = (sql: string) => db.raw.prepare(sql).all() as Row[];
  const nouns = nounNames.map((noun) => [
    noun,
    rows(`SELECT * FROM "${noun}" WHERE "deletedAt" IS NULL ORDER BY "id"`).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !volatile.has(name))),
    ),
  ]);
  const search = rows('SELECT "entity", "entityId", "text" FROM "searchDoc" ORDER BY "entity", "entityId"');
  return Object.fromEntries([...nouns, ['search', search]]) as Record<string, Row[]>;
}

/** Where an id still stands, apart from its own row, the log and what was decided about it. */
export function placesOf(db: Connection, id: string): string[] {
  return nounNames.flatMap((noun) => {
    if (noun === 'duplicateDecision') return [];
    const rows = db.raw.prepare(`SELECT * FROM "${noun}" WHERE "id" <> ?`).all(id) as Row[];
    return rows.flatMap((row) =>
      Object.entries(row).flatMap(([name, value]) =>
        typeof value === 'string' && value.includes(id) ? [`${noun}.${name}`] : [],
      ),
    );
  });
}

export const put = (w: Writer, noun: (typeof nounNames)[number], row: Row): string => {
  const table: NounTable = tables[noun];
  return w.add(table, row as Insert<NounTable>).id; // the test spells the columns
};
