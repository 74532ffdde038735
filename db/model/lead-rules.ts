// What a lead may hold and what its stage needs (handbook 3.4, 4.2, 4.4). E blocks saving, W warns.
import { isOnOrBefore, type DayOrMonth } from './day.ts';
import type { Label } from './field.ts';
import type { Lead, LeadField } from './lead.ts';
import type { Finding } from './lead-shapes.ts';
import type { Money } from './money.ts';
import type { Settings } from './setting.ts';

/** The lead as it would be saved, with its parts. */
export type LeadCase = {
  readonly lead: Lead;
  readonly investors: readonly {
    readonly role: string;
    readonly share: number | null;
    readonly regionCode: string | null;
    readonly ownership: string | null;
    readonly country: string;
  }[];
  readonly hasAgreementFile: boolean;
  readonly today: DayOrMonth;
  readonly settings: Settings;
};

export type Rule = {
  readonly path: LeadField | 'investors';
  readonly rule: string;
  readonly isBroken: (subject: LeadCase) => boolean;
  readonly message: Label;
  /** Other fields whose change makes the rule worth checking again. */
  readonly with?: readonly (LeadField | 'investors')[];
};

/** Whether some day of `a` could lie on or before some day of `b`; unknown days pass. */
export function canPrecede(a: DayOrMonth | null, b: DayOrMonth | null): boolean {
  return a === null || b === null || isOnOrBefore(a, b);
}

const pastOnly = [
  ['firstContactOn', '首次对接时间', 'First contact'],
  ['intentSignedOn', '意向书日期', 'The letter of intent'],
  ['signedOn', '签约日期', 'The signing date'],
  ['landedOn', '落地日期', 'The landing date'],
  ['localEntityOn', '项目公司注册日期', 'The registration date'],
  ['siteSecuredOn', '用地落实日期', 'The day the site was secured'],
  ['startedOn', '实际开工', 'The start'],
  ['trialOn', '试生产', 'Trial production'],
  ['productionOn', '投产', 'Production'],
  ['fullOn', '达产', 'Full capacity'],
  ['finishedOn', '实际竣工', 'Completion'],
  ['inStatisticsOn', '入统时间', 'Entry in statistics'],
] as const;

const ordered = [
  [
    'firstContactOn',
    'signedOn',
    '签约日期不能早于首次对接时间',
    'The signing date can’t be before the first contact',
  ],
  [
    'signedOn',
    'contractSignedOn',
    '转合同日期不能早于签约日期',
    'The contract can’t be signed before the signing date',
  ],
  ['startedOn', 'trialOn', '试生产不能早于实际开工', 'Trial production can’t come before the start'],
  ['trialOn', 'productionOn', '投产不能早于试生产', 'Production can’t come before trial production'],
  ['productionOn', 'fullOn', '达产不能早于投产', 'Full capacity can’t come before production'],
  ['startedOn', 'suspendedOn', '停工不能早于实际开工', 'Suspension can’t come before the start'],
  ['startedOn', 'finishedOn', '竣工不能早于实际开工', 'Completion can’t come before the start'],
] as const;

const more = (a: Money | null, b: Money | null) => a !== null && b !== null && a > b;

/** What blocks saving, whatever the stage. */
export const errorRules: readonly Rule[] = [
  ...pastOnly.map(([path, zh, en]): Rule => ({
    path,
    rule: 'notInFuture',
    isBroken: ({ lead, today }) => !canPrecede(lead[path], today),
    message: { zh: `${zh}不能晚于今天`, en: `${en} can’t be in the future` },
  })),
  ...ordered.map(([first, path, zh, en]): Rule => ({
    path,
    with: [first],
    rule: 'dayOrder',
    isBroken: ({ lead }) => !canPrecede(lead[first], lead[path]),
    message: { zh, en },
  })),
  {
    path: 'resumedOn',
    with: ['suspendedOn', 'buildStatus'],
    rule: 'dayOrder',
    isBroken: ({ lead }) => lead.buildStatus === 'resumed' && !canPrecede(lead.suspendedOn, lead.resumedOn),
    message: { zh: '复工不能早于停工', en: 'Resumption can’t come before suspension' },
  },
  {
    path: 'codeName',
    with: ['isConfidential'],
    rule: 'codeNameNeeded',
    isBroken: ({ lead }) => lead.isConfidential && !lead.codeName,
    message: { zh: '涉密项目请填写保密代号', en: 'A confidential lead needs a code name' },
  },
  {
    path: 'excludedReason',
    with: ['isExcluded'],
    rule: 'excludedReasonNeeded',
    isBroken: ({ lead }) => lead.isExcluded && !lead.excludedReason,
    message: { zh: '不计入考核的项目请选择原因', en: 'Give the reason for excluding the lead' },
  },
  {
    path: 'capacityUnit',
    with: ['capacityValue'],
    rule: 'capacityUnitNeeded',
    isBroken: ({ lead }) => lead.capacityValue !== null && !lead.capacityUnit,
    message: { zh: '填了产能请写明单位，例如 吨/年', en: 'A capacity needs its unit, such as 吨/年' },
  },
  {
    path: 'siteSecuredKind',
    with: ['siteSecuredOn'],
    rule: 'siteKindNeeded',
    isBroken: ({ lead }) => lead.siteSecuredOn !== null && lead.siteSecuredKind === null,
    message: { zh: '请选择用地(厂房)的落实方式', en: 'Say how the site was secured' },
  },
  ...(
    [
      'plannedInvestment',
      'agreedInvestment',
      'filedInvestment',
      'fixedInvestment',
      'equipmentInvestment',
      'expectedOutput',
      'expectedTax',
      'expectedJobs',
    ] as const
  ).map((path): Rule => ({
    path,
    rule: 'belowZero',
    isBroken: ({ lead }) => Number(lead[path] ?? 0) < 0,
    message: { zh: '不能小于 0', en: 'This can’t be below zero' },
  })),
  {
    path: 'fixedInvestment',
    with: ['agreedInvestment', 'plannedInvestment'],
    rule: 'fixedAboveTotal',
    isBroken: ({ lead }) => more(lead.fixedInvestment, lead.agreedInvestment ?? lead.plannedInvestment),
    message: { zh: '固定资产投资不能大于总投资', en: 'Fixed-asset investment can’t exceed the total' },
  },
  {
    path: 'equipmentInvestment',
    with: ['fixedInvestment'],
    rule: 'equipmentAboveFixed',
    isBroken: ({ lead }) => more(lead.equipmentInvestment, lead.fixedInvestment),
    message: { zh: '设备投资不能大于固定资产投资', en: 'Equipment can’t exceed fixed-asset investment' },
  },
  {
    path: 'previousLeadId',
    rule: 'notItself',
    isBroken: ({ lead }) => lead.previousLeadId === lead.id,
    message: { zh: '前序项目不能是它自己', en: 'A lead can’t be its own predecessor' },
  },
  {
    path: 'investors',
    rule: 'shares',
    isBroken: ({ investors }) => investors.reduce((sum, { share }) => sum + (share ?? 0), 0) > 10_000,
    message: { zh: '持股比例合计不能超过 100%', en: 'Shares can’t add up to more than 100%' },
  },
  {
    path: 'investors',
    rule: 'onePrincipal',
    isBroken: ({ investors }) =>
      investors.length > 0 && investors.filter(({ role }) => role === 'principal').length !== 1,
    message: { zh: '请指定一个（且仅一个）主投资方', en: 'Name exactly one principal investor' },
  },
];

/** A broken rule as it is told. */
export const findingOf = ({ path, rule, message }: Rule): Finding => ({ path: [path], rule, message });

/** The errors of a lead; with `changed`, only those that the change touches, so that an imported lead stays editable. */
export function errorsOf(subject: LeadCase, changed?: ReadonlySet<string>): Finding[] {
  const touches = (rule: Rule) =>
    !changed || changed.has(rule.path) || (rule.with ?? []).some((name) => changed.has(name));
  return errorRules.filter((rule) => touches(rule) && rule.isBroken(subject)).map(findingOf);
}
