// Planned calls: the firms of a trip, in the order of their days.
import type { z } from 'zod';
import type {
  ActivityPlan,
  ActivityPlanOrder,
  activityPlanPatch,
  newActivityPlan,
} from '#model/activity-plan';
import type { Day } from '#model/day';
import { activityPlanIssues } from '#model/noun-rules';
import { Refusal } from '#model/refusal';
import type { Reader } from '../connection.ts';
import { codecOf, decodeRow, findRows } from '../rows.ts';
import { activityPlanTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { activities } from './activities.ts';
import { withKnownFirm } from './companies.ts';
import { addRow, changeRow, getRow, type PlainNoun } from './plain-nouns.ts';

export const activityPlans = {
  table: activityPlanTable,
  label: { zh: '拟访企业', en: 'planned call' },
  issues: activityPlanIssues,
} satisfies PlainNoun<typeof activityPlanTable>;

const { select } = codecOf(activityPlanTable);
const planColumns = select
  .split(', ')
  .map((column) => `plan.${column}`)
  .join(', ');

/** The planned calls of an activity, day by day in order; those without a day come last. */
export function listActivityPlans(
  reader: Reader,
  { activityId, limit, offset }: { activityId: string; limit: number; offset: number },
) {
  const rows = reader.all<Record<string, unknown> & { name: string; visitedAt: string | null }>(
    `SELECT ${planColumns}, coalesce(company."name", plan."companyText", '') AS "name", visit."happenedAt" AS "visitedAt"
     FROM "activityPlan" AS plan LEFT JOIN "company" ON company."id" = plan."companyId"
     LEFT JOIN "visit" ON visit."id" = plan."visitId" AND visit."deletedAt" IS NULL
     WHERE plan."activityId" = ? AND plan."deletedAt" IS NULL
     ORDER BY plan."plannedOn" IS NULL, plan."plannedOn", plan."sortOrder", plan."createdAt" LIMIT ? OFFSET ?`,
    activityId,
    limit,
    offset,
  );
  const total = reader.one<{ total: number }>(
    'SELECT count(*) AS "total" FROM "activityPlan" WHERE "activityId" = ? AND "deletedAt" IS NULL',
    activityId,
  );
  return {
    rows: rows.map(({ name, visitedAt, ...row }) => ({
      ...decodeRow(activityPlanTable, row),
      name,
      visitedAt,
    })),
    total: total?.total ?? 0,
  };
}

/** The place after the last firm of a day. */
function nextPlace(w: Writer, activityId: string, plannedOn: Day | null): number {
  const last = w.one<{ last: number | null }>(
    `SELECT max("sortOrder") AS "last" FROM "activityPlan"
     WHERE "activityId" = ? AND "plannedOn" IS ? AND "deletedAt" IS NULL`,
    activityId,
    plannedOn,
  );
  return (last?.last ?? 0) + 1;
}

/** Puts a firm at the end of its day. */
export function createActivityPlan(w: Writer, draft: z.output<typeof newActivityPlan>): ActivityPlan {
  getRow(w, activities, draft.activityId);
  const plan = addRow(w, activityPlans, {
    ...withKnownFirm(w, draft),
    sortOrder: nextPlace(w, draft.activityId, draft.plannedOn ?? null),
  });
  return plan;
}

/** Changes a planned call; on another day it comes last. */
export function updateActivityPlan(
  w: Writer,
  { id, ...fields }: z.output<typeof activityPlanPatch>,
): ActivityPlan {
  const before = getRow(w, activityPlans, id);
  const isMoved = fields.plannedOn !== undefined && fields.plannedOn !== before.plannedOn;
  return changeRow(w, activityPlans, id, {
    ...withKnownFirm(w, fields),
    ...(isMoved && { sortOrder: nextPlace(w, before.activityId, fields.plannedOn ?? null) }),
  });
}

/**
 * The places of the firms of a day in their new order: those the day already holds, then places after the last.
 * So two that change places write two rows, and one that leaves writes none of those it leaves behind.
 */
function placesIn(day: readonly ActivityPlan[], plannedOn: Day | null): number[] {
  const own = day.flatMap((plan) => (plan.plannedOn === plannedOn ? (plan.sortOrder ?? []) : []));
  const places = [...new Set(own)].toSorted((a, b) => a - b);
  while (places.length < day.length) places.push((places.at(-1) ?? 0) + 1);
  return places;
}

/** Puts the firms of some days in order, in one act; a firm may come from another day. */
export function reorderActivityPlans(w: Writer, { activityId, days }: ActivityPlanOrder): { moved: number } {
  const known = new Map(
    findRows(w, activityPlanTable, '"activityId" = ?', activityId).map((plan) => [plan.id, plan]),
  );
  let moved = 0;
  for (const { plannedOn, ids } of days) {
    const plans = ids.map((id) => {
      const plan = known.get(id);
      if (!plan) throw new Refusal('not-found');
      return plan;
    });
    const places = placesIn(plans, plannedOn);
    for (const [index, { id, ...plan }] of plans.entries()) {
      const sortOrder = places[index] ?? index + 1;
      if (plan.plannedOn === plannedOn && plan.sortOrder === sortOrder) continue;
      w.patch(activityPlanTable, id, { plannedOn, sortOrder });
      moved += 1;
    }
  }
  w.describe({ zh: '调整拟访顺序', en: 'Reorder planned calls' });
  return { moved };
}

/** Puts the planned calls of an activity that share its `deletedAt` into the bin, or takes them out. */
export function setPlansDeleted(w: Writer, activityId: string, deletedAt: string | null): void {
  const rows = w.all<{ id: string }>(
    'SELECT "id" FROM "activityPlan" WHERE "activityId" = ? AND "deletedAt" IS ?',
    activityId,
    deletedAt,
  );
  for (const { id } of rows) w.setDeleted(activityPlanTable, id, deletedAt === null);
}
