// The change log and what belongs to one laptop alone; only db/write.ts writes here.
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One thing a person did. `kind` and `targetId` say when it takes another act back or does it again. */
export const actTable = sqliteTable(
  'act',
  {
    id: text().primaryKey(),
    /** Hybrid logical clock; text order is time order. */
    clock: text().notNull(),
    at: text().notNull(),
    personId: text(),
    deviceId: text().notNull(),
    kind: text().$type<'do' | 'undo' | 'redo'>().notNull(),
    targetId: text(),
    summaryZh: text().notNull(),
    summaryEn: text().notNull(),
  },
  (t) => [
    index('act_clock').on(t.clock),
    // The newest of an act: few acts have a target, and an index of all would look useless to the planner.
    index('act_target')
      .on(t.targetId, t.clock)
      .where(sql`"targetId" IS NOT NULL`),
  ],
);

/** One changed field; `old` and `new` are JSON. A new row is one line, under `id`: from null to all that it held. */
export const changeLogTable = sqliteTable(
  'changeLog',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    actId: text()
      .notNull()
      .references(() => actTable.id),
    entity: text().notNull(),
    entityId: text().notNull(),
    field: text().notNull(),
    old: text(),
    new: text(),
  },
  (t) => [index('changeLog_entity').on(t.entity, t.entityId), index('changeLog_act').on(t.actId)],
);

/** Facts of this laptop: its id and its clock. Never exchanged. */
export const localTable = sqliteTable('local', { key: text().primaryKey(), value: text().notNull() });

/** What is looked for when a person searches; `docId` is the row of the bigram index. */
export const searchDocTable = sqliteTable(
  'searchDoc',
  {
    docId: integer().primaryKey(),
    entity: text().notNull(),
    entityId: text().notNull(),
    text: text().notNull(),
    initials: text().notNull(),
  },
  (t) => [index('searchDoc_entity').on(t.entity, t.entityId)],
);
