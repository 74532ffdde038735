import { desc, eq, gte, lt } from 'drizzle-orm';
import type { z } from 'zod';
import { visitIssues } from '#model/noun-rules';
import { Refusal } from '#model/refusal';
import type { Visit, VisitQuery, newVisit, visitPatch } from '#model/visit';
import type { Reader } from '../connection.ts';
import { activityPlanTable, visitTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { activityPlans } from './activity-plans.ts';
import { withKnownFirm } from './companies.ts';
import { updateLead } from './lead-save.ts';
import { ownPhotos } from './photos.ts';
import { addRow, changeRow, getRow, listRows, type PlainNoun } from './plain-nouns.ts';
import { readSettings } from './settings.ts';

export const visits = {
  table: visitTable,
  label: { zh: '拜访', en: 'visit' },
  issues: (row) => visitIssues(row, new Date().toISOString()),
} satisfies PlainNoun<typeof visitTable>;

export function listVisits(
  reader: Reader,
  { leadId, companyId, activityId, from, before, ...query }: VisitQuery,
) {
  return listRows(reader, visits, {
    ...query,
    where: [
      leadId ? eq(visitTable.leadId, leadId) : undefined,
      companyId ? eq(visitTable.companyId, companyId) : undefined,
      activityId ? eq(visitTable.activityId, activityId) : undefined,
      from ? gte(visitTable.happenedAt, from) : undefined,
      before ? lt(visitTable.happenedAt, before) : undefined,
    ],
    orderBy: [desc(visitTable.happenedAt), desc(visitTable.createdAt)],
  });
}

/**
 * Adds a visit; without a time it happened now, without our people it was the user.
 * A planned call that it carries out is marked in the same act, and gives what the draft leaves out.
 */
export function createVisit(
  w: Writer,
  { planId, copiesToLead, photoKey, ...draft }: z.output<typeof newVisit>,
): Visit {
  const { personId } = readSettings(w);
  const plan = planId === undefined ? null : getRow(w, activityPlans, planId);
  if (plan?.deletedAt) throw new Refusal('not-found');
  const isNamed = draft.companyId || draft.companyText || draft.leadId;
  const visit = addRow(w, visits, {
    ...withFirm(w, draft.mode, draft),
    ...(plan && { activityId: plan.activityId, place: draft.place ?? plan.place }),
    ...(plan && !isNamed && { companyId: plan.companyId, companyText: plan.companyText }),
    happenedAt: draft.happenedAt ?? w.now,
    personIds: draft.personIds ?? (personId ? [personId] : []),
  });
  if (plan) w.patch(activityPlanTable, plan.id, { visitId: visit.id });
  if (photoKey !== undefined) ownPhotos(w, photoKey, { ownerType: 'visit', ownerId: visit.id });
  if (copiesToLead) copyToLead(w, visit);
  return visit;
}

export function updateVisit(w: Writer, { id, copiesToLead, ...fields }: z.output<typeof visitPatch>): Visit {
  const mode = fields.mode ?? getRow(w, visits, id).mode;
  const visit = changeRow(w, visits, id, withFirm(w, mode, fields));
  if (copiesToLead) copyToLead(w, visit);
  return visit;
}

/** A card’s firm stays as typed until a person puts the cards in order; elsewhere a name we know is that company. */
const withFirm = <Said extends Pick<z.output<typeof newVisit>, 'companyId' | 'companyText'>>(
  w: Writer,
  mode: Visit['mode'],
  said: Said,
): Said => (mode === 'booth' ? said : withKnownFirm(w, said));

/** The lead’s next step, its day and the latest progress become what the visit says of them. */
function copyToLead(w: Writer, { leadId, nextStep, nextOn, progress }: Visit): void {
  if (leadId === null || !(nextStep || nextOn || progress)) return;
  const { name } = updateLead(w, {
    id: leadId,
    ...((nextStep || nextOn) && { nextAction: nextStep, nextActionOn: nextOn }),
    ...(progress && { progress }),
  });
  w.describe({ zh: `记录拜访并更新项目 ${name}`, en: `Log a visit and set the next step of ${name}` });
}
