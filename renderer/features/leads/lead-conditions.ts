// The conditions a filter can hold: what each is called, how it is chosen, how it reads in a sentence.
import type { Choices, Label } from '#model/field';
import { leadFields } from '#model/lead';
import type { LeadFilter } from '#model/lead-shapes';
import type { RefNoun } from '../../lib/refs.ts';
import { buildStatuses, outcomes, stages } from '#model/stage';

type Phrase = (value: string) => Label;

type Common = {
  readonly label: Label;
  /** The parts of the filter it stands for. */
  readonly keys: readonly (keyof LeadFilter)[];
};

export type Condition = Common &
  (
    | { readonly kind: 'choice'; readonly choices: Choices; readonly phrase: Phrase }
    | { readonly kind: 'ref'; readonly noun: RefNoun; readonly phrase: Phrase }
    | { readonly kind: 'region' | 'unit' | 'year' | 'text'; readonly phrase: Phrase }
    | { readonly kind: 'flag'; readonly phrase: Label }
    | { readonly kind: 'amount' }
  );

const is =
  (zh: string, en: string): Phrase =>
  (value) => ({ zh: `${zh}为${value}`, en: `${en} is ${value}` });
const agreements: Choices = leadFields.agreementKind.choices;

/** In the order in which the sentence and the panel name them. */
export const conditions = {
  text: {
    kind: 'text',
    keys: ['text'],
    label: { zh: '搜索', en: 'Search' },
    phrase: (value) => ({ zh: `含“${value}”`, en: `it contains “${value}”` }),
  },
  stage: {
    kind: 'choice',
    keys: ['stage'],
    label: leadFields.stage.label,
    choices: stages,
    phrase: is('阶段', 'stage'),
  },
  outcome: {
    kind: 'choice',
    keys: ['outcome'],
    label: leadFields.outcome.label,
    choices: outcomes,
    phrase: is('结果', 'outcome'),
  },
  amount: { kind: 'amount', keys: ['minAmount', 'maxAmount'], label: { zh: '金额', en: 'Amount' } },
  regionCode: {
    kind: 'region',
    keys: ['regionCode'],
    label: leadFields.regionCode.label,
    phrase: (value) => ({ zh: `注册地在${value}`, en: `the investor is registered in ${value}` }),
  },
  chainId: {
    kind: 'ref',
    noun: 'chain',
    keys: ['chainId'],
    label: { zh: '产业链', en: 'Chain' },
    phrase: is('产业链', 'chain'),
  },
  chainNodeId: {
    kind: 'ref',
    noun: 'chainNode',
    keys: ['chainNodeId'],
    label: leadFields.chainNodeId.label,
    phrase: is('产业链环节', 'chain node'),
  },
  companyId: {
    kind: 'ref',
    noun: 'company',
    keys: ['companyId'],
    label: leadFields.investorName.label,
    phrase: (value) => ({ zh: `投资方包括${value}`, en: `investors include ${value}` }),
  },
  leaderId: {
    kind: 'ref',
    noun: 'person',
    keys: ['leaderId'],
    label: leadFields.leaderId.label,
    phrase: is('包联领导', 'leader'),
  },
  dutyUnit: {
    kind: 'unit',
    keys: ['dutyUnit'],
    label: leadFields.dutyUnit.label,
    phrase: is('责任单位', 'responsible unit'),
  },
  dutyPersonId: {
    kind: 'ref',
    noun: 'person',
    keys: ['dutyPersonId'],
    label: leadFields.dutyPersonId.label,
    phrase: is('盯办负责人', 'officer'),
  },
  agreementKind: {
    kind: 'choice',
    keys: ['agreementKind'],
    label: leadFields.agreementKind.label,
    choices: agreements,
    phrase: is('协议类型', 'agreement'),
  },
  buildStatus: {
    kind: 'choice',
    keys: ['buildStatus'],
    label: leadFields.buildStatus.label,
    choices: buildStatuses,
    phrase: is('建设状态', 'build status'),
  },
  keyYear: {
    kind: 'year',
    keys: ['keyYear'],
    label: { zh: '重点项目年度', en: 'Key project of year' },
    phrase: (value) => ({ zh: `列入${value}年重点项目`, en: `it is a key project of ${value}` }),
  },
  isOverdue: {
    kind: 'flag',
    keys: ['isOverdue'],
    label: { zh: '下一步已逾期', en: 'Next step overdue' },
    phrase: { zh: '下一步已逾期', en: 'the next step is overdue' },
  },
  isIncomplete: {
    kind: 'flag',
    keys: ['isIncomplete'],
    label: { zh: '有待补全项', en: 'Something missing' },
    phrase: { zh: '有待补全项', en: 'something is missing' },
  },
  batchId: {
    kind: 'text',
    keys: ['batchId'],
    label: { zh: '导入批次', en: 'Import' },
    phrase: () => ({ zh: '来自这次导入', en: 'it came with this import' }),
  },
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditions;
export const conditionNames = Object.keys(conditions) as ConditionName[]; // the keys of a literal are its keys

/** Chosen in the filter panel; the others come from the search box and from other screens. */
export const panelConditions = conditionNames.filter(
  (name) => name !== 'text' && name !== 'batchId' && name !== 'companyId',
);

/** Whether a filter holds the condition. */
export function isSet(name: ConditionName, filter: LeadFilter): boolean {
  return conditions[name].keys.some((key) => filter[key] !== undefined);
}

/** The part of a filter that takes the condition away. */
export function without(name: ConditionName): LeadFilter {
  return Object.fromEntries(conditions[name].keys.map((key) => [key, undefined]));
}

/** The conditions that hold, in order. */
export function conditionsOf(filter: LeadFilter): ConditionName[] {
  return conditionNames.filter((name) => isSet(name, filter));
}
