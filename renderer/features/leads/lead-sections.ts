// Where each field of a lead stands: on which tab of its page, under which heading of its form. Labels come from the field list.
import type { Label } from '#model/field';
import type { LeadField, Lead } from '#model/lead';

export const leadTabs = {
  overview: { zh: '概况', en: 'Overview' },
  followUp: { zh: '跟进', en: 'Follow-up' },
  building: { zh: '建设与到资', en: 'Building and funds' },
  factors: { zh: '要素与准入', en: 'Factors and admission' },
  files: { zh: '文件', en: 'Files' },
  history: { zh: '历史', en: 'History' },
} as const satisfies Record<string, Label>;
export type LeadTab = keyof typeof leadTabs;

export type LeadSection = {
  readonly title: Label;
  readonly tab: LeadTab;
  readonly fields: readonly LeadField[];
};

/** Every field a person may edit, once; a test holds the list against the field list. */
export const leadSections = {
  ended: {
    tab: 'overview',
    title: { zh: '暂停与终止', en: 'On hold or ended' },
    fields: ['endedReason', 'endedNote', 'resumeOn'],
  },
  money: {
    tab: 'overview',
    title: { zh: '投资与效益', en: 'Investment and returns' },
    fields: [
      'plannedInvestment',
      'agreedInvestment',
      'fixedInvestment',
      'equipmentInvestment',
      'expectedOutput',
      'expectedTax',
      'expectedJobs',
    ],
  },
  content: {
    tab: 'overview',
    title: { zh: '建设内容', en: 'What is built' },
    fields: [
      'content',
      'product',
      'capacityValue',
      'capacityUnit',
      'chainNodeId',
      'chainRole',
      'sector',
      'buildNature',
      'siteText',
      'method',
      'cooperation',
      'capitalNature',
      'isFixedAsset',
    ],
  },
  duty: {
    tab: 'overview',
    title: { zh: '来源与责任', en: 'Source and duty' },
    fields: [
      'sourceType',
      'sourceActivityId',
      'referrerCompanyId',
      'firstContactOn',
      'leaderId',
      'dutyUnit',
      'dutyPersonId',
      'serviceUnit',
      'taskForce',
      'area',
      'triage',
    ],
  },
  signing: {
    tab: 'overview',
    title: { zh: '签约', en: 'Signing' },
    fields: [
      'intentSignedOn',
      'signedOn',
      'agreementKind',
      'contractSignedOn',
      'signedActivityId',
      'agreementAttachmentId',
    ],
  },
  funding: {
    tab: 'overview',
    title: { zh: '资金来源', en: 'Sources of funds' },
    fields: ['fundingOurs', 'fundingOutOfRegion', 'fundingOtherCity', 'fundingLocal', 'fundingOverseas'],
  },
  identity: {
    tab: 'overview',
    title: { zh: '名称与编号', en: 'Names and numbers' },
    fields: [
      'name',
      'code',
      'reserveKind',
      'investorText',
      'isConfidential',
      'codeName',
      'statisticsName',
      'superiorCode',
      'previousLeadId',
      'isExcluded',
      'excludedReason',
    ],
  },
  closing: { tab: 'overview', title: { zh: '备注', en: 'Notes' }, fields: ['notes'] },
  nextStep: {
    tab: 'followUp',
    title: { zh: '眼下', en: 'Where it stands' },
    fields: ['nextAction', 'nextActionOn', 'progress', 'problem'],
  },
  landing: {
    tab: 'building',
    title: { zh: '落地', en: 'Landing' },
    fields: ['localCompanyId', 'localEntityOn', 'siteSecuredOn', 'siteSecuredKind', 'landedOn'],
  },
  building: {
    tab: 'building',
    title: { zh: '建设节点', en: 'Milestones' },
    fields: [
      'plannedStartOn',
      'startedOn',
      'plannedFinishOn',
      'finishedOn',
      'trialOn',
      'plannedProductionOn',
      'productionOn',
      'fullOn',
      'suspendedOn',
      'resumedOn',
      'inStatisticsOn',
    ],
  },
  factors: {
    tab: 'factors',
    title: { zh: '要素需求', en: 'Land, power and other factors' },
    fields: [
      'landMode',
      'landArea',
      'buildingArea',
      'plotRatio',
      'powerKva',
      'powerKwh',
      'waterM3',
      'gasM3',
      'steamKgH',
      'neededOn',
      'factorNote',
    ],
  },
  admission: {
    tab: 'factors',
    title: { zh: '准入与备案', en: 'Admission and filing' },
    fields: ['industryGb', 'energyTce', 'approvalCode', 'filedInvestment'],
  },
} as const satisfies Record<string, LeadSection>;
export type LeadSectionName = keyof typeof leadSections;

/** The sections of a tab, in order. */
export function sectionsOf(tab: LeadTab): LeadSectionName[] {
  const names = Object.keys(leadSections) as LeadSectionName[]; // the keys of this very object
  return names.filter((name) => leadSections[name].tab === tab);
}

const partTabs: Readonly<Record<string, LeadTab>> = {
  visits: 'followUp',
  funds: 'building',
  keyProjects: 'building',
  months: 'building',
};

/** The tab on which a field, or a part such as the investors, is edited. */
export function tabOf(path: string): LeadTab {
  const part = partTabs[path];
  if (part) return part;
  const section = Object.values<LeadSection>(leadSections).find(({ fields }) =>
    fields.some((name) => name === path),
  );
  return section?.tab ?? 'overview';
}

type Standing = Pick<Lead, 'stage' | 'outcome' | 'isConfidential' | 'isExcluded'>;

/** Fields that mean something only beside another value. */
export function isFieldShown(
  name: LeadField,
  { stage, outcome, isConfidential, isExcluded }: Standing,
): boolean {
  switch (name) {
    case 'reserveKind':
      return stage === 'reserve';
    case 'endedReason':
    case 'endedNote':
      return outcome !== 'active';
    case 'resumeOn':
      return outcome === 'on_hold';
    case 'codeName':
      return isConfidential;
    case 'excludedReason':
      return isExcluded;
    default:
      return true;
  }
}
