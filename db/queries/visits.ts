import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { visitIssues } from '#model/noun-rules';
import type { VisitQuery, newVisit } from '#model/visit';
import type { Reader } from '../connection.ts';
import { visitTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { addRow, listRows, type PlainNoun } from './plain-nouns.ts';
import { readSettings } from './settings.ts';

export const visits = {
  table: visitTable,
  label: { zh: '拜访', en: 'visit' },
  issues: (row) => visitIssues(row, new Date().toISOString()),
} satisfies PlainNoun<typeof visitTable>;

export function listVisits(reader: Reader, { leadId, companyId, activityId, ...query }: VisitQuery) {
  return listRows(reader, visits, {
    ...query,
    where: [
      leadId ? eq(visitTable.leadId, leadId) : undefined,
      companyId ? eq(visitTable.companyId, companyId) : undefined,
      activityId ? eq(visitTable.activityId, activityId) : undefined,
    ],
    orderBy: [desc(visitTable.happenedAt), desc(visitTable.createdAt)],
  });
}

/** Adds a visit; without a time it happened now, without our people it was the user. */
export function createVisit(w: Writer, draft: z.output<typeof newVisit>) {
  const { personId } = readSettings(w);
  return addRow(w, visits, {
    ...draft,
    happenedAt: draft.happenedAt ?? w.now,
    personIds: draft.personIds ?? (personId ? [personId] : []),
  });
}
