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
  return listRows(reader, activities, {
    ...query,
    textIn: [activityTable.name],
    where: [kind ? eq(activityTable.kind, kind) : undefined],
    orderBy: [desc(activityTable.startOn), desc(activityTable.createdAt)],
  });
}

export function createActivity(w: Writer, draft: z.output<typeof newActivity>) {
  return addRow(w, activities, {
    ...draft,
    destinations: draft.destinations ?? [],
    members: draft.members ?? [],
  });
}
