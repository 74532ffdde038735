import { z } from 'zod';
import { count, inputShapeOf, onDay, ref, required, shapeOf, text, type Fields } from './field.ts';
import { nounChannels } from './noun-channels.ts';
import type { ChannelSet } from './contract.ts';
import { day, instant } from './day.ts';
import { paging, pageOf } from './paging.ts';
import { rowShape } from './row.ts';

/** 拟访企业 (handbook 3.5): a firm to call on, in the order of its day. */
export const activityPlanFields = {
  activityId: required(ref('所属活动', 'Activity', 'activity')),
  companyId: ref('拟访企业', 'Company', 'company'),
  companyText: text('单位(原文)', 'Company as typed', 100),
  plannedOn: onDay('计划日期', 'Planned on'),
  sortOrder: count('顺序', 'Order'),
  place: text('地点', 'Place', 200),
  purpose: text('目的', 'Purpose', 500),
  ownerId: ref('对接人', 'Owner', 'person'),
  visitId: ref('拜访记录', 'Visit', 'visit'),
} as const satisfies Fields;

export const activityPlan = z.strictObject({ ...rowShape, ...shapeOf(activityPlanFields) });
export type ActivityPlan = z.output<typeof activityPlan>;

/** As a list shows it: with the firm’s name, and when the call was made if it was. */
export const activityPlanRow = z.strictObject({
  ...activityPlan.shape,
  name: z.string(),
  visitedAt: instant.nullable(),
});
export type ActivityPlanRow = z.output<typeof activityPlanRow>;

// Its place in the day and its visit come from acts of their own.
const {
  sortOrder: _order,
  visitId: _visit,
  activityId: _activity,
  ...typed
} = inputShapeOf(activityPlanFields);
export const newActivityPlan = z.strictObject({ ...typed, activityId: activityPlanFields.activityId.schema });
export const activityPlanPatch = z.strictObject({ ...typed, id: z.string() });
export const activityPlanQuery = z.strictObject({ ...paging, activityId: z.string() });

/** The days of a trip that change, each with its firms in order. */
export const activityPlanOrder = z.strictObject({
  activityId: z.string(),
  days: z
    .array(z.strictObject({ plannedOn: day.nullable(), ids: z.array(z.string()).max(1000) }))
    .min(1)
    .max(400),
});
export type ActivityPlanOrder = z.output<typeof activityPlanOrder>;

const crudChannels = nounChannels('activityPlans', {
  noun: 'activityPlan',
  row: activityPlan,
  draft: newActivityPlan,
  patch: activityPlanPatch,
  query: activityPlanQuery,
});

export const activityPlanChannels = {
  ...crudChannels,
  'activityPlans.list': {
    kind: 'read',
    input: activityPlanQuery,
    output: pageOf(activityPlanRow),
    reads: ['activityPlan', 'company', 'visit'],
  },
  'activityPlans.reorder': {
    kind: 'write',
    input: activityPlanOrder,
    output: z.strictObject({ moved: z.int() }),
    changes: ['activityPlan'],
  },
} as const satisfies ChannelSet;
