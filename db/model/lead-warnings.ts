// What deserves a second look on a lead (handbook 3.4, W): never blocks.
import type { Lead } from './lead.ts';
import type { Finding } from './lead-shapes.ts';
import { canPrecede, findingOf, type LeadCase, type Rule } from './lead-rules.ts';
import type { Money } from './money.ts';
import type { Settings } from './setting.ts';

const isSlip = (amount: Money | null, { unitSlip }: Settings) =>
  amount !== null && amount > 0 && (amount < unitSlip.low || amount > unitSlip.high);
const gapAbove = (a: Money | null, b: Money | null, percent: number) =>
  a !== null && b !== null && b > 0 && Math.abs(a - b) * 100 > b * percent;
const isSigned = ({ stage }: Lead) => stage === 'signed' || stage === 'landed';
const fundingSum = (lead: Lead) =>
  [lead.fundingOurs, lead.fundingOutOfRegion, lead.fundingOtherCity, lead.fundingLocal].reduce<number>(
    (sum, part) => sum + (part ?? 0),
    0,
  );

/** What deserves a second look. */
export const warningRules: readonly Rule[] = [
  {
    path: 'name',
    rule: 'longName',
    isBroken: ({ lead }) => lead.name.length > 40,
    message: {
      zh: '名称超过 40 字，台账里放不下',
      en: 'Longer than 40 characters, it does not fit the ledger',
    },
  },
  ...(['plannedInvestment', 'agreedInvestment'] as const).map((path): Rule => ({
    path,
    rule: 'unitSlip',
    isBroken: ({ lead, settings }) => isSlip(lead[path], settings),
    message: {
      zh: '金额小于 100 万元或大于 1000 亿元，请核对单位',
      en: 'Below 1 million or above 100 billion yuan: check the unit',
    },
  })),
  {
    path: 'agreedInvestment',
    with: ['plannedInvestment'],
    rule: 'agreedFarFromPlanned',
    isBroken: ({ lead }) => gapAbove(lead.agreedInvestment, lead.plannedInvestment, 50),
    message: {
      zh: '协议总投资与计划总投资相差超过 50%',
      en: 'Agreed and planned investment differ by more than 50%',
    },
  },
  {
    path: 'filedInvestment',
    rule: 'filedGap',
    isBroken: ({ lead }) => gapAbove(lead.filedInvestment, lead.agreedInvestment, 10),
    message: {
      zh: '备案金额与协议总投资相差超过 10%',
      en: 'Filed and agreed investment differ by more than 10%',
    },
  },
  {
    path: 'fundingOurs',
    rule: 'fundingSplit',
    isBroken: ({ lead }) => isSigned(lead) && fundingSum(lead) !== (lead.agreedInvestment ?? 0),
    message: {
      zh: '资金来源合计与协议总投资不符',
      en: 'The sources of funds don’t add up to the agreed investment',
    },
  },
  {
    path: 'landedOn',
    rule: 'landedBeforeSigned',
    isBroken: ({ lead }) => !canPrecede(lead.signedOn, lead.landedOn),
    message: { zh: '落地日期早于签约日期', en: 'Landed before it was signed' },
  },
  {
    path: 'plannedStartOn',
    rule: 'plannedOrder',
    isBroken: ({ lead }) =>
      !canPrecede(lead.plannedStartOn, lead.plannedFinishOn) ||
      !canPrecede(lead.plannedFinishOn, lead.plannedProductionOn),
    message: {
      zh: '计划开工、竣工、投产的先后不对',
      en: 'Planned start, completion and production are out of order',
    },
  },
  {
    path: 'nextAction',
    rule: 'nextActionEmpty',
    isBroken: ({ lead }) => lead.stage === 'negotiating' && lead.outcome === 'active' && !lead.nextAction,
    message: { zh: '在谈项目还没有下一步', en: 'A lead in talks has no next step' },
  },
  {
    path: 'nextActionOn',
    rule: 'nextActionPast',
    isBroken: ({ lead, today }) => lead.nextActionOn !== null && lead.nextActionOn < today,
    message: { zh: '下一步时间已过', en: 'The next step is past its day' },
  },
  {
    path: 'leaderId',
    rule: 'leaderEmpty',
    isBroken: ({ lead }) => isSigned(lead) && lead.leaderId === null,
    message: { zh: '签约项目还没有包联领导', en: 'A signed lead has no leader in charge' },
  },
  {
    path: 'agreementAttachmentId',
    rule: 'agreementFileEmpty',
    isBroken: ({ lead, hasAgreementFile }) => isSigned(lead) && !hasAgreementFile,
    message: { zh: '还没有存放协议文本', en: 'The agreement file is not stored yet' },
  },
  {
    path: 'sector',
    rule: 'sectorEmpty',
    isBroken: ({ lead }) => isSigned(lead) && lead.sector === null,
    message: { zh: '还没有选产业类别', en: 'No sector chosen' },
  },
  {
    path: 'capitalNature',
    rule: 'foreignWithoutAmount',
    isBroken: ({ lead }) =>
      lead.capitalNature === 'foreign' &&
      lead.agreedInvestmentForeign === null &&
      lead.plannedInvestmentForeign === null,
    message: { zh: '外资项目没有外币金额', en: 'A foreign-funded lead has no foreign amount' },
  },
  {
    path: 'approvalCode',
    rule: 'approvalCodeForm',
    isBroken: ({ lead }) =>
      lead.approvalCode !== null && !/^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/.test(lead.approvalCode),
    message: {
      zh: '项目代码应为 2026-150621-01-01-123456 这样的 24 位',
      en: 'The national code has the form 2026-150621-01-01-123456',
    },
  },
  {
    path: 'sourceActivityId',
    rule: 'sourceActivityEmpty',
    isBroken: ({ lead }) =>
      ['trip', 'expo', 'residency'].includes(lead.sourceType) && lead.sourceActivityId === null,
    message: { zh: '还没有选来源活动', en: 'The source activity is not chosen' },
  },
  {
    path: 'resumeOn',
    rule: 'resumeOnEmpty',
    isBroken: ({ lead }) => lead.outcome === 'on_hold' && lead.resumeOn === null,
    message: { zh: '暂停的项目还没有拟恢复时间', en: 'A lead on hold has no day to resume' },
  },
];

/** The warnings of a lead. */
export function warningsOf(subject: LeadCase): Finding[] {
  return warningRules.filter((rule) => rule.isBroken(subject)).map(findingOf);
}
