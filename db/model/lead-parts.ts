// Rows that belong to a lead: investors, contacts, stage history, money arrived, key-project years, months.
import { z } from 'zod';
import { day } from './day.ts';
import {
  amount,
  amountFx,
  choice,
  flag,
  hundredths,
  inputShapeOf,
  json,
  onDay,
  ref,
  required,
  shapeOf,
  text,
  type Fields,
} from './field.ts';
import { rowShape } from './row.ts';

export const investorRoles = {
  principal: { zh: '主投资方', en: 'Principal' },
  partner: { zh: '联合投资方', en: 'Partner' },
  fund: { zh: '出资基金', en: 'Fund' },
} as const;

export const leadInvestorFields = {
  leadId: required(ref('项目', 'Lead', 'lead')),
  companyId: required(ref('企业', 'Company', 'company')),
  role: required(choice('角色', 'Role', investorRoles)),
  share: hundredths('持股比例', 'Share', '%'),
} as const satisfies Fields;
export const leadInvestor = z.strictObject({ ...rowShape, ...shapeOf(leadInvestorFields) });

export const leadContactFields = {
  leadId: required(ref('项目', 'Lead', 'lead')),
  contactId: required(ref('联系人', 'Contact', 'contact')),
  isPrimary: flag('主要联系人', 'Primary'),
} as const satisfies Fields;
export const leadContact = z.strictObject({ ...rowShape, ...shapeOf(leadContactFields) });

export const changeKinds = {
  stage: { zh: '阶段', en: 'Stage' },
  outcome: { zh: '结果', en: 'Outcome' },
  buildStatus: { zh: '建设状态', en: 'Build status' },
} as const;

export const changeSources = {
  manual: { zh: '手工', en: 'By hand' },
  import: { zh: '导入', en: 'Import' },
  merge: { zh: '合并', en: 'Merge' },
  exchange: { zh: '交换', en: 'Exchange' },
  restore: { zh: '恢复', en: 'Restore' },
} as const;

/** 阶段历史 (handbook 3.9): append-only; `before` keeps what a move back cleared. */
export const stageChangeFields = {
  leadId: required(ref('项目', 'Lead', 'lead')),
  kind: required(choice('变更项', 'What changed', changeKinds)),
  fromValue: text('原值', 'From', 20),
  toValue: required(text('新值', 'To', 20)),
  changedOn: { kind: 'day', label: { zh: '发生日期', en: 'Business day' }, schema: day },
  isCorrection: flag('更正', 'Correction'),
  reason: text('原因', 'Reason', 500),
  source: required(choice('来源', 'Source', changeSources)),
  before: json(
    '清除前的值',
    'Values cleared',
    z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
  ),
  attachmentId: ref('依据', 'Document', 'attachment'),
} as const satisfies Fields;
export const stageChange = z.strictObject({ ...rowShape, ...shapeOf(stageChangeFields) });
export type StageChange = z.output<typeof stageChange>;

export const fundKinds = {
  land: { zh: '土地', en: 'Land' },
  building: { zh: '厂房建设', en: 'Building' },
  equipment: { zh: '设备', en: 'Equipment' },
  working: { zh: '流动资金', en: 'Working capital' },
  other: { zh: '其他', en: 'Other' },
} as const;

export const fundSources = {
  ours: { zh: '我方', en: 'Ours' },
  outOfRegion: { zh: '区外', en: 'Outside the region' },
  otherCity: { zh: '其他盟市', en: 'Other cities' },
  local: { zh: '本市', en: 'This city' },
  overseas: { zh: '境外', en: 'Overseas' },
} as const;

export const proofKinds = {
  bank: { zh: '银行进账', en: 'Bank receipt' },
  invoice: { zh: '发票', en: 'Invoice' },
  capitalReport: { zh: '验资报告', en: 'Capital report' },
  finance: { zh: '财务证明', en: 'Finance certificate' },
} as const;

/** 到位资金 (handbook 3.10). */
export const fundArrivalFields = {
  leadId: required(ref('项目', 'Lead', 'lead')),
  arrivedOn: { kind: 'day', label: { zh: '到位日期', en: 'Arrived' }, schema: day },
  ...amountFx('amount', '金额', 'Amount', '万元'),
  correctionReason: text('更正原因', 'Reason for correction', 500),
  kind: required(choice('类别', 'Kind', fundKinds)),
  source: required(choice('来源', 'Source', fundSources)),
  useNote: text('用途', 'Use', 500),
  isCounted: flag('计入', 'Counted'),
  proofKind: choice('佐证类型', 'Kind of proof', proofKinds),
  proofAttachmentId: ref('佐证', 'Proof', 'attachment'),
} as const satisfies Fields;
export const fundArrival = z.strictObject({ ...rowShape, ...shapeOf(fundArrivalFields) });
export type FundArrival = z.output<typeof fundArrival>;

export const keyLevels = {
  national: { zh: '国家级', en: 'National' },
  region: { zh: '自治区级', en: 'Region' },
  city: { zh: '市级', en: 'City' },
  banner: { zh: '旗级', en: 'Banner' },
  zone: { zh: '园区级', en: 'Zone' },
} as const;

/** 重点项目(年度): one row per lead and year (handbook 3.4). */
export const keyProjectFields = {
  leadId: required(ref('项目', 'Lead', 'lead')),
  year: { kind: 'count', label: { zh: '年度', en: 'Year' }, schema: z.int().min(1990).max(2100) },
  level: required(choice('级别', 'Highest level', keyLevels)),
  plannedThisYear: amount('今年计划投资', 'Planned this year', '万元'),
  isPreparatory: flag('前期项目', 'Preparatory this year'),
  contentThisYear: text('年度建设内容', 'Scope this year', 1000),
  typeText: text('项目类型', 'Type', 60),
} as const satisfies Fields;
export const keyProject = z.strictObject({ ...rowShape, ...shapeOf(keyProjectFields) });
export type KeyProject = z.output<typeof keyProject>;

/** 月度进展: one row per lead and month (handbook 3.4). */
export const monthProgressFields = {
  leadId: required(ref('项目', 'Lead', 'lead')),
  month: {
    kind: 'dayOrMonth',
    label: { zh: '月份', en: 'Month' },
    schema: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  },
  invested: amount('本月完成投资', 'Invested this month', '万元'),
  progress: text('本月进展', 'Progress', 500),
  problem: text('问题和建议', 'Problems and advice', 500),
  filledById: ref('填报人', 'Filled by', 'person'),
  filledOn: onDay('填报时间', 'Filled on'),
} as const satisfies Fields;
export const monthProgress = z.strictObject({ ...rowShape, ...shapeOf(monthProgressFields) });
export type MonthProgress = z.output<typeof monthProgress>;

export const newFundArrival = z.strictObject({
  ...inputShapeOf(fundArrivalFields),
  leadId: fundArrivalFields.leadId.schema,
  arrivedOn: fundArrivalFields.arrivedOn.schema,
});
export const newKeyProject = z.strictObject({
  ...inputShapeOf(keyProjectFields),
  leadId: keyProjectFields.leadId.schema,
  year: keyProjectFields.year.schema,
  level: keyProjectFields.level.schema,
});
export const newMonthProgress = z.strictObject({
  ...inputShapeOf(monthProgressFields),
  leadId: monthProgressFields.leadId.schema,
  month: monthProgressFields.month.schema,
});
