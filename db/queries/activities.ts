import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { ActivityQuery, newActivity } from '#model/activity';
import { activityIssues } from '#model/noun-rules';
import type { Reader } from '../connection.ts';
import { activityTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { addRow, listRows, type PlainNoun } from './plain-nouns.ts';

export const activities = {
  table: activityTable,
  label: { zh: '活动', en: 'activity' },
  issues: activityIssues,
} satisfies PlainNoun<typeof activityTable>;

export function listActivities(reader: Reader, { kind, ...query }: ActivityQuery) {
  const { rows, total } = listRows(reader, activities, {
    ...query,
    textIn: [activityTable.name],
    where: [kind ? eq(activityTable.kind, kind) : undefined],
    orderBy: [desc(activityTable.startOn), desc(activityTable.createdAt)],
  });
  const visitCounts = liveCounts(reader, 'visit');
  const planCounts = liveCounts(reader, 'activityPlan');
  return {
    rows: rows.map((row) => ({ ...row, visitCount: visitCounts(row.id), planCount: planCounts(row.id) })),
    total,
  };
}

/**
 * How many live rows an activity has. All of them are counted in the index alone and the few in the bin
 * taken off, since looking at `deletedAt` would read every row.
 */
function liveCounts(reader: Reader, noun: 'visit' | 'activityPlan'): (activityId: string) => number {
  const deleted = new Map<string | null, number>();
  for (const { activityId } of reader.all<{ activityId: string | null }>(
    `SELECT "activityId" FROM "${noun}" WHERE "deletedAt" > ''`,
  ))
    deleted.set(activityId, (deleted.get(activityId) ?? 0) + 1);
  return (activityId) => {
    const all = reader.one<{ count: number }>(
      `SELECT count(*) AS "count" FROM "${noun}" WHERE "activityId" = ?`,
      activityId,
    );
    return (all?.count ?? 0) - (deleted.get(activityId) ?? 0);
  };
}

export function createActivity(w: Writer, draft: z.output<typeof newActivity>) {
  return addRow(w, activities, {
    ...draft,
    destinations: draft.destinations ?? [],
    members: draft.members ?? [],
  });
}
