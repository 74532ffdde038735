import { z } from 'zod';
import type { ChannelSet } from './contract.ts';
import {
  amount,
  choice,
  choices,
  count,
  inputShapeOf,
  json,
  onDay,
  ref,
  refs,
  required,
  shapeOf,
  text,
  type Fields,
} from './field.ts';
import { nounChannels } from './noun-channels.ts';
import { idOnly, pageOf, paging } from './paging.ts';
import { activityYield } from './activity-yield.ts';
import { rowShape } from './row.ts';

export const activityKinds = {
  trip: { zh: '外出考察', en: 'Trip' },
  residency: { zh: '驻点招商', en: 'Resident recruiting' },
  reception: { zh: '来访接待', en: 'Reception' },
  expo: { zh: '展会', en: 'Expo' },
  promotion: { zh: '推介会', en: 'Promotion' },
  signing: { zh: '签约会', en: 'Signing' },
  forum: { zh: '座谈会', en: 'Forum' },
} as const;

export const regionGroups = {
  jingJinJi: { zh: '京津冀', en: 'Jing-Jin-Ji' },
  yangtzeDelta: { zh: '长三角', en: 'Yangtze Delta' },
  pearlDelta: { zh: '珠三角', en: 'Pearl Delta' },
  coast: { zh: '沿海', en: 'Coast' },
  other: { zh: '其他', en: 'Other' },
} as const;

const destination = z.strictObject({
  regionCode: z.string().max(6).nullable(),
  text: z.string().trim().min(1).max(60),
});
const member = z.strictObject({ personId: z.string().nullable(), text: z.string().trim().max(60) });

/** 招商活动: trips and events (handbook 3.5). */
export const activityFields = {
  kind: required(choice('类型', 'Kind', activityKinds)),
  name: required(text('名称', 'Name', 80)),
  sessionNo: count('届次', 'Session number'),
  startOn: onDay('开始时间', 'From'),
  endOn: onDay('结束时间', 'To'),
  destinations: json('目的地', 'Destinations', z.array(destination).max(50)),
  regionGroup: choices('区域', 'Region group', regionGroups),
  host: text('主办', 'Host', 200),
  coHost: text('承办', 'Organiser', 200),
  leaderId: ref('带队领导', 'Head of delegation', 'person'),
  members: json('成员', 'Members', z.array(member).max(100)),
  purpose: text('目的', 'Purpose'),
  chainIds: refs('产业方向', 'Chains in focus', 'chain'),
  results: text('取得成果', 'Results'),
  nextPlan: text('下一步打算', 'Next steps'),
  receivedBatches: count('接待批次', 'Batches received'),
  receivedPeople: count('接待人次', 'People received', '人'),
  cost: amount('费用', 'Cost', '元'),
  area: text('片区', 'Team’s area', 60),
} as const satisfies Fields;

export const activity = z.strictObject({ ...rowShape, ...shapeOf(activityFields) });
export type Activity = z.output<typeof activity>;

export const newActivity = z.strictObject({
  ...inputShapeOf(activityFields),
  kind: activityFields.kind.schema,
  name: activityFields.name.schema.min(1),
});
export const activityPatch = z.strictObject({ ...inputShapeOf(activityFields), id: z.string() });

export const activityQuery = z.strictObject({
  ...paging,
  text: z.string().trim().max(100).optional(),
  kind: z.enum(Object.keys(activityKinds) as (keyof typeof activityKinds)[]).optional(),
});
export type ActivityQuery = z.output<typeof activityQuery>;

/** As a list shows it: with how many visits it had and how many firms are planned. */
export const activityRow = z.strictObject({ ...activity.shape, visitCount: z.int(), planCount: z.int() });
export type ActivityRow = z.output<typeof activityRow>;

const crudChannels = nounChannels('activities', {
  noun: 'activity',
  row: activity,
  draft: newActivity,
  patch: activityPatch,
  query: activityQuery,
});

/** The planned calls of an activity come and go with it. */
export const activityChannels = {
  ...crudChannels,
  'activities.list': {
    kind: 'read',
    input: activityQuery,
    output: pageOf(activityRow),
    reads: ['activity', 'visit', 'activityPlan'],
  },
  'activities.remove': { ...crudChannels['activities.remove'], changes: ['activity', 'activityPlan'] },
  'activities.restore': { ...crudChannels['activities.restore'], changes: ['activity', 'activityPlan'] },
  'activities.yield': {
    kind: 'read',
    input: idOnly,
    output: activityYield,
    reads: ['activity', 'activityPlan', 'visit', 'lead', 'stageChange', 'company'],
  },
  'activities.report': {
    kind: 'job',
    input: z.strictObject({ id: z.string(), path: z.string() }),
    output: z.strictObject({ visits: z.int() }),
    changes: [],
  },
} as const satisfies ChannelSet;
