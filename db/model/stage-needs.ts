// What a stage needs before a lead may stand in it (handbook 4.2, 4.4).
import type { Label } from './field.ts';
import type { Finding } from './lead-shapes.ts';
import type { LeadCase } from './lead-rules.ts';
import type { LandedRule } from './setting.ts';
import { stageCodes, type Stage } from './stage.ts';

type Need = {
  readonly path: string;
  readonly isMet: (subject: LeadCase) => boolean;
  readonly message: Label;
};

const need = (path: string, zh: string, en: string, isMet: Need['isMet']): Need => ({
  path,
  isMet,
  message: { zh: `请填写${zh}`, en: `${en} is needed` },
});

const negotiating: readonly Need[] = [
  need(
    'investors',
    '投资方',
    'An investor',
    ({ lead, investors }) => investors.length > 0 || lead.investorText !== null,
  ),
  need('firstContactOn', '首次对接时间', 'The first contact', ({ lead }) => lead.firstContactOn !== null),
  need(
    'plannedInvestment',
    '计划总投资',
    'The planned investment',
    ({ lead }) => (lead.plannedInvestment ?? lead.plannedInvestmentForeign ?? 0) > 0,
  ),
  need('dutyUnit', '责任单位', 'The responsible unit', ({ lead }) => lead.dutyUnit !== null),
  need('dutyPersonId', '盯办负责人', 'The officer', ({ lead }) => lead.dutyPersonId !== null),
];

const signed: readonly Need[] = [
  need('signedOn', '签约日期', 'The signing date', ({ lead }) => lead.signedOn !== null),
  need('agreementKind', '协议类型', 'The kind of agreement', ({ lead }) => lead.agreementKind !== null),
  need(
    'agreedInvestment',
    '协议总投资',
    'The agreed investment',
    ({ lead }) => (lead.agreedInvestment ?? lead.agreedInvestmentForeign ?? 0) > 0,
  ),
  need(
    'investors',
    '投资企业（含注册地和企业性质）',
    'An investor company with its place of registration and ownership',
    ({ investors }) =>
      investors.some(
        ({ regionCode, ownership, country }) =>
          ownership !== null && (country !== 'CN' || regionCode !== null),
      ),
  ),
  need('content', '建设内容', 'The scope', ({ lead }) => lead.content !== null),
  need('buildNature', '建设性质', 'The nature of building', ({ lead }) => lead.buildNature !== null),
  need('chainNodeId', '产业链环节', 'The chain node', ({ lead }) => lead.chainNodeId !== null),
  need('landMode', '用地方式', 'The land mode', ({ lead }) => lead.landMode !== null),
];

const entity = need(
  'localEntityOn',
  '项目公司注册日期',
  'The registration of the local entity',
  ({ lead }) => lead.localEntityOn !== null,
);
const site = need(
  'siteSecuredOn',
  '用地(厂房)落实日期',
  'The day the site was secured',
  ({ lead }) => lead.siteSecuredOn !== null,
);
const started = need('startedOn', '实际开工', 'The start', ({ lead }) => lead.startedOn !== null);
const contract = need(
  'contractSignedOn',
  '转合同日期',
  'The contract',
  ({ lead }) => lead.contractSignedOn !== null || lead.agreementKind === 'contract',
);

const byLandedRule: Record<LandedRule, readonly Need[]> = {
  entityAndSite: [entity, site],
  entity: [entity],
  started: [started],
  contractEntityStarted: [contract, entity, started],
};

const landedOn = need('landedOn', '落地日期', 'The landing date', ({ lead }) => lead.landedOn !== null);

function needsOf(stage: Stage, rule: LandedRule): readonly Need[] {
  if (stage === 'reserve') return [];
  if (stage === 'negotiating') return negotiating;
  if (stage === 'signed') return signed;
  return [landedOn, ...byLandedRule[rule]];
}

/** What a lead lacks to stand in a stage, the stages passed on the way included; each field once. */
export function missingFor(stage: Stage, subject: LeadCase): Finding[] {
  const passed = stageCodes.slice(0, stageCodes.indexOf(stage) + 1);
  const unmet = passed
    .flatMap((step) => needsOf(step, subject.settings.landedRule))
    .filter(({ isMet }) => !isMet(subject));
  const last = new Map(unmet.map((item) => [item.path, item]));
  return [...last.values()].map(({ path, message }) => ({ path: [path], rule: 'missingNeeded', message }));
}
