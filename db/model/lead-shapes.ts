// What is sent about leads and what comes back (handbook 4).
import { z } from 'zod';
import { day, instant } from './day.ts';
import { lead, leadDraft, leadFields } from './lead.ts';
import { investorRoles, stageChange } from './lead-parts.ts';
import { money } from './money.ts';
import { paging } from './paging.ts';
import { ownerships } from './company.ts';
import { buildStatuses, outcomes, stages, type BuildStatus, type Outcome, type Stage } from './stage.ts';

const codes = <C extends string>(choices: Readonly<Record<C, unknown>>) =>
  z.enum(Object.keys(choices) as C[]);
export const stageCode = codes<Stage>(stages);
const outcomeCode = codes<Outcome>(outcomes);
const label = z.strictObject({ zh: z.string(), en: z.string() });

/** Something a form or a move still wants: the field, the rule and a sentence. */
export const finding = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  rule: z.string(),
  message: label,
});
export type Finding = z.output<typeof finding>;

/** An investor as sent: a known company by id, or a name that finds or makes one. */
export const investorInput = z.strictObject({
  companyId: z.string().optional(),
  companyName: z.string().trim().min(1).max(100).optional(),
  regionCode: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  ownership: codes(ownerships).optional(),
  role: codes(investorRoles).optional(),
  share: z.int().min(0).max(10_000).nullable().optional(),
});
export type InvestorInput = z.output<typeof investorInput>;

export const investorRow = z.strictObject({
  id: z.string(),
  companyId: z.string(),
  companyName: z.string(),
  regionCode: z.string().nullable(),
  ownership: codes(ownerships).nullable(),
  role: codes(investorRoles),
  share: z.int().nullable(),
});
export type InvestorRow = z.output<typeof investorRow>;

/** A contact as sent: a known one by id, or a name that makes one. */
export const contactInput = z.strictObject({
  contactId: z.string().optional(),
  name: z.string().trim().min(1).max(50).optional(),
  title: z.string().trim().max(100).optional(),
  mobiles: z.array(z.string().trim().min(1).max(40)).max(10).optional(),
  isPrimary: z.boolean().optional(),
});
export type ContactInput = z.output<typeof contactInput>;

export const leadContactRow = z.strictObject({
  id: z.string(),
  contactId: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  companyId: z.string().nullable(),
  mobiles: z.array(z.string()),
  isPrimary: z.boolean(),
});

/** A lead with its parts, what its stage still misses (待补全) and what deserves a second look. */
export const leadDetail = z.strictObject({
  ...lead.shape,
  /** Σ of counted arrivals in 元. */
  arrivedAmount: money,
  chainName: z.string().nullable(),
  chainNodeName: z.string().nullable(),
  leaderName: z.string().nullable(),
  dutyPersonName: z.string().nullable(),
  investors: z.array(investorRow),
  contacts: z.array(leadContactRow),
  missing: z.array(finding),
  warnings: z.array(finding),
});
export type LeadDetail = z.output<typeof leadDetail>;

const parts = {
  investors: z.array(investorInput).max(20).optional(),
  contacts: z.array(contactInput).max(20).optional(),
};

/** Why this is no repetition of a lead that looks the same (视为新项目). */
const separateReason = z.string().trim().min(1).max(200).optional();

const stageLess = leadDraft.omit({ stage: true, outcome: true, buildStatus: true, reserveKind: true });

export const newLead = z.strictObject({
  ...stageLess.shape,
  ...parts,
  name: leadFields.name.schema.min(1),
  stage: stageCode.default('reserve'),
  reserveKind: leadFields.reserveKind.schema.optional(),
  buildStatus: leadFields.buildStatus.schema.optional(),
  /** 补录: the day each stage was entered. */
  history: z
    .array(z.strictObject({ to: stageCode, on: day }))
    .max(4)
    .optional(),
  separateReason,
});
export type NewLead = z.output<typeof newLead>;

export const leadPatch = z.strictObject({
  ...stageLess.shape,
  ...parts,
  id: z.string(),
  reserveKind: leadFields.reserveKind.schema.optional(),
  /** The `rev` that was read; the patch is refused if the lead has changed since. */
  rev: z.int().optional(),
  separateReason,
});
export type LeadPatch = z.output<typeof leadPatch>;

export const leadMove = z.strictObject({
  ...stageLess.shape,
  ...parts,
  id: z.string(),
  to: stageCode,
  /** The business day of the move. */
  on: day.optional(),
  reason: z.string().trim().min(1).max(500).optional(),
  isCorrection: z.boolean().optional(),
  reserveKind: leadFields.reserveKind.schema.optional(),
  buildStatus: leadFields.buildStatus.schema.optional(),
  /** The document that a move back out of 落地 rests on. */
  attachmentId: z.string().optional(),
});
export type LeadMove = z.output<typeof leadMove>;

export const outcomeMove = z.strictObject({
  id: z.string(),
  outcome: outcomeCode,
  on: day.optional(),
  endedReason: leadFields.endedReason.schema.optional(),
  endedNote: leadFields.endedNote.schema.optional(),
  resumeOn: leadFields.resumeOn.schema.optional(),
  reason: z.string().trim().min(1).max(500).optional(),
  isCorrection: z.boolean().optional(),
});
export type OutcomeMove = z.output<typeof outcomeMove>;

export const statusMove = z.strictObject({
  id: z.string(),
  buildStatus: codes<BuildStatus>(buildStatuses),
  on: day.optional(),
  reason: z.string().trim().min(1).max(500).optional(),
});
export type StatusMove = z.output<typeof statusMove>;

/** What narrows a list, a board or an export; all conditions hold together. */
export const leadFilter = z.strictObject({
  stage: stageCode.optional(),
  outcome: outcomeCode.optional(),
  /** Chinese, pinyin initials or a number; looked for in name, investor, scope and code. */
  text: z.string().trim().max(100).optional(),
  /** A province, city or county code: everything below it is included. */
  regionCode: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  chainId: z.string().optional(),
  chainNodeId: z.string().optional(),
  minAmount: money.optional(),
  maxAmount: money.optional(),
  leaderId: z.string().optional(),
  dutyPersonId: z.string().optional(),
  dutyUnit: z.string().optional(),
  companyId: z.string().optional(),
  buildStatus: codes<BuildStatus>(buildStatuses).optional(),
  agreementKind: z.enum(['framework', 'contract']).optional(),
  /** Key project of this year. */
  keyYear: z.int().optional(),
  /** The next step is past its day. */
  isOverdue: z.boolean().optional(),
  /** Lacks something its stage needs. */
  isIncomplete: z.boolean().optional(),
  batchId: z.string().optional(),
});
export type LeadFilter = z.output<typeof leadFilter>;

export const leadSorts = [
  'name',
  'stage',
  'amount',
  'plannedInvestment',
  'agreedInvestment',
  'investorName',
  'regionCode',
  'code',
  'lastUpdateOn',
  'nextActionOn',
  'signedOn',
  'landedOn',
  'firstContactOn',
  'createdAt',
  'updatedAt',
  'dutyUnit',
  'outcome',
] as const;
export type LeadSort = (typeof leadSorts)[number];

/** A column name, with `-` before it for the largest first. */
export const leadSort = z.enum([...leadSorts, ...leadSorts.map((name) => `-${name}` as const)]);

export const leadQuery = z.strictObject({
  ...leadFilter.shape,
  ...paging,
  sort: leadSort.default('-updatedAt'),
});
export type LeadQuery = z.output<typeof leadQuery>;

/** One line of a list or a card of the board. */
export const leadRow = z.strictObject({
  ...lead.pick({
    id: true,
    rev: true,
    code: true,
    name: true,
    stage: true,
    outcome: true,
    reserveKind: true,
    buildStatus: true,
    investorName: true,
    regionCode: true,
    plannedInvestment: true,
    agreedInvestment: true,
    chainNodeId: true,
    leaderId: true,
    dutyUnit: true,
    dutyPersonId: true,
    nextAction: true,
    nextActionOn: true,
    firstContactOn: true,
    signedOn: true,
    landedOn: true,
    agreementKind: true,
    lastUpdateOn: true,
    amount: true,
    isConfidential: true,
    missingCount: true,
    updatedAt: true,
  }).shape,
  chainName: z.string().nullable(),
  leaderName: z.string().nullable(),
  dutyPersonName: z.string().nullable(),
});
export type LeadRow = z.output<typeof leadRow>;

export const leadPage = z.strictObject({
  rows: z.array(leadRow),
  total: z.int(),
  /** Σ of each lead’s own amount in 元; for showing beside a list, never in a report. */
  sum: money,
});

export const boardColumn = z.strictObject({
  stage: stageCode,
  count: z.int(),
  /** Σ in 元: planned before signing, agreed after. */
  sum: money,
  rows: z.array(leadRow),
});
export type BoardColumn = z.output<typeof boardColumn>;

export const stageChangeRow = z.strictObject({ ...stageChange.shape, byName: z.string().nullable() });

/** One changed field, as the history tab prints it. */
export const fieldChange = z.strictObject({
  at: instant,
  byName: z.string().nullable(),
  entity: z.string(),
  entityId: z.string(),
  field: z.string(),
  old: z.json(),
  new: z.json(),
});
export type FieldChange = z.output<typeof fieldChange>;
