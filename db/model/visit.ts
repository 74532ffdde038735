import { z } from 'zod';
import { instant } from './day.ts';
import {
  amountFx,
  choice,
  inputShapeOf,
  onDay,
  ref,
  refs,
  required,
  atInstant,
  shapeOf,
  text,
  type Fields,
} from './field.ts';
import { nounChannels } from './noun-channels.ts';
import { paging } from './paging.ts';
import { rowShape } from './row.ts';
import type { ChannelSet } from './contract.ts';
import { leadFields } from './lead.ts';
import { leadDetail } from './lead-shapes.ts';
import { leadWritten } from './lead-channels.ts';

export const visitModes = {
  outgoing: { zh: '上门', en: 'We called on them' },
  incoming: { zh: '来访', en: 'They called on us' },
  call: { zh: '电话', en: 'Phone' },
  wechat: { zh: '微信', en: 'WeChat' },
  meeting: { zh: '会议', en: 'Meeting' },
  booth: { zh: '展位', en: 'Booth' },
} as const;

export const interests = {
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
} as const;
export type Interest = keyof typeof interests;

/** 拜访与跟进 (handbook 3.6). */
export const visitFields = {
  happenedAt: required(atInstant('时间', 'When')),
  mode: required(choice('方式', 'Mode', visitModes)),
  activityId: ref('所属活动', 'Activity', 'activity'),
  companyId: ref('企业', 'Company', 'company'),
  leadId: ref('项目', 'Lead', 'lead'),
  companyText: text('单位(原文)', 'Company as typed', 100),
  contactIds: refs('对方人员', 'Their people', 'contact'),
  personIds: refs('我方人员', 'Our people', 'person'),
  place: text('地点', 'Place', 200),
  summary: text('洽谈内容', 'What was said'),
  progress: text('进展', 'Progress', 500),
  asks: text('企业诉求', 'What they ask'),
  reply: text('我方答复', 'Our answer'),
  ...amountFx('heardInvestment', '意向投资额', 'Amount heard', '亿元'),
  chainId: ref('意向产业链', 'Chain of interest', 'chain'),
  interest: choice('意向程度', 'Interest', interests),
  nextStep: text('下一步', 'Next step', 500),
  nextOn: onDay('下一步时间', 'Next step due'),
} as const satisfies Fields;

export const visit = z.strictObject({ ...rowShape, ...shapeOf(visitFields) });
export type Visit = z.output<typeof visit>;

/** With it the lead’s next step, its day and the latest progress become the visit’s own (handbook 3.6). */
const copiesToLead = z.boolean().optional();

export const newVisit = z.strictObject({
  ...inputShapeOf(visitFields),
  happenedAt: instant.optional(),
  mode: visitFields.mode.schema,
  /** The planned call that this visit carries out. */
  planId: z.string().optional(),
  /** The photos that were taken for the draft of this name become the visit’s. */
  photoKey: z.string().min(1).max(60).optional(),
  copiesToLead,
});
export const visitPatch = z.strictObject({ ...inputShapeOf(visitFields), id: z.string(), copiesToLead });

/** A visit that starts a lead: its name, and the firm where the visit knows it only as typed. */
export const visitLead = z.strictObject({
  id: z.string(),
  name: leadFields.name.schema.min(1),
  companyName: z.string().trim().min(1).max(100).optional(),
  plannedInvestment: leadFields.plannedInvestment.schema.optional(),
  separateReason: z.string().trim().min(1).max(200).optional(),
});
export type VisitLead = z.output<typeof visitLead>;

export const visitQuery = z.strictObject({
  ...paging,
  leadId: z.string().optional(),
  companyId: z.string().optional(),
  activityId: z.string().optional(),
  /** From this instant on, up to the next. */
  from: instant.optional(),
  before: instant.optional(),
});
export type VisitQuery = z.output<typeof visitQuery>;

const crudChannels = nounChannels('visits', {
  noun: 'visit',
  row: visit,
  draft: newVisit,
  patch: visitPatch,
  query: visitQuery,
});

/** A visit also refreshes its lead’s 最近更新, so its writes change the lead. */
export const visitChannels = {
  ...crudChannels,
  'visits.create': {
    ...crudChannels['visits.create'],
    changes: ['visit', 'lead', 'activityPlan', 'attachment'],
  },
  'visits.update': { ...crudChannels['visits.update'], changes: ['visit', 'lead'] },
  'visits.remove': { ...crudChannels['visits.remove'], changes: ['visit', 'lead'] },
  'visits.restore': { ...crudChannels['visits.restore'], changes: ['visit', 'lead'] },
  'visits.startLead': {
    kind: 'write',
    input: visitLead,
    output: leadDetail,
    changes: ['visit', 'chainNode', ...leadWritten],
  },
} as const satisfies ChannelSet;
