// Whole rows for fakes, so that a test spells out only what it is about.
import type { Activity } from '#model/activity';
import type { Attachment } from '#model/attachment';
import type { Chain } from '#model/chain';
import type { Company } from '#model/company';
import type { LeadRow } from '#model/lead-shapes';
import type { OutputOf } from '#model/channels';
import type { Visit } from '#model/visit';

/** What every stored row has. */
export const row = {
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  createdById: null,
  updatedById: null,
  deviceId: 'd1',
  deletedAt: null,
  rev: 1,
} as const;

export const chain: Chain = {
  ...row,
  id: 'chain-1',
  name: '光伏',
  code: null,
  leaderId: null,
  anchorCompanyId: null,
};

export const activity: Activity = {
  ...row,
  id: 'activity-1',
  kind: 'expo',
  name: '煤博会',
  sessionNo: null,
  startOn: null,
  endOn: null,
  destinations: [],
  regionGroup: [],
  host: null,
  coHost: null,
  leaderId: null,
  members: [],
  purpose: null,
  chainIds: [],
  results: null,
  nextPlan: null,
  receivedBatches: null,
  receivedPeople: null,
  cost: null,
  area: null,
};

export const company: Company = {
  ...row,
  id: 'company-1',
  name: '隆基绿能',
  shortName: null,
  formerNames: [],
  uscc: null,
  country: 'CN',
  regionCode: null,
  hqRegionCode: null,
  address: null,
  ownership: null,
  isListed: false,
  stockCode: null,
  honors: [],
  industryGb: null,
  chainNodeId: null,
  registeredCapital: null,
  registeredCapitalCurrency: null,
  registeredCapitalForeign: null,
  registeredCapitalRate: null,
  registeredCapitalRateOn: null,
  registeredCapitalText: null,
  foundedOn: null,
  profile: null,
  notes: null,
  roles: ['investor'],
  referrerCompanyId: null,
  anchorCompanyId: null,
  parentCompanyId: null,
  nameNorm: '隆基绿能',
  mergedIntoId: null,
  nameCore: '隆基',
};

export const visit: Visit = {
  ...row,
  id: 'visit-1',
  happenedAt: '2026-06-04T02:00:00.000Z',
  mode: 'outgoing',
  activityId: null,
  companyId: company.id,
  leadId: null,
  companyText: null,
  contactIds: [],
  personIds: [],
  place: null,
  summary: null,
  progress: null,
  asks: null,
  reply: null,
  heardInvestment: null,
  heardInvestmentCurrency: null,
  heardInvestmentForeign: null,
  heardInvestmentRate: null,
  heardInvestmentRateOn: null,
  heardInvestmentText: null,
  chainId: null,
  interest: null,
  nextStep: null,
  nextOn: null,
};

export const lead: LeadRow = {
  id: 'lead-1',
  rev: 1,
  code: 'DLT-2026-0001',
  name: '光伏组件项目',
  stage: 'negotiating',
  outcome: 'active',
  reserveKind: null,
  buildStatus: null,
  investorName: '隆基绿能',
  regionCode: null,
  plannedInvestment: null,
  agreedInvestment: null,
  chainNodeId: null,
  leaderId: null,
  dutyUnit: null,
  dutyPersonId: null,
  nextAction: null,
  nextActionOn: null,
  firstContactOn: null,
  signedOn: null,
  landedOn: null,
  agreementKind: null,
  lastUpdateOn: null,
  isConfidential: false,
  missingCount: 0,
  updatedAt: row.updatedAt,
  amount: null,
  chainName: null,
  leaderName: null,
  dutyPersonName: null,
};

export const binRow: OutputOf<'bin.list'>['rows'][number] = {
  noun: 'lead',
  id: 'lead-1',
  name: '光伏组件项目',
  deletedAt: row.updatedAt,
  byName: null,
};

export const workspaceInfo: OutputOf<'workspace.info'> = {
  path: '/workspace',
  appVersion: '0.1.0',
  schemaVersion: '1',
  sqliteVersion: '3.54.0',
  sizeBytes: 1,
  counts: {} as OutputOf<'workspace.info'>['counts'],
  isEmpty: false,
  isExample: false,
  newestBackup: null,
};

/** What waits for who uses this computer. */
export const ownTally: OutputOf<'followups.own'> = {
  asAt: '2026-06-30',
  overdue: 3,
  today: 1,
  goingStale: 0,
};

export const homeFigures: OutputOf<'home.figures'> = {
  asAt: '2026-06-30',
  stages: [],
  regions: [],
  chains: [],
  sizeBands: [],
  incompleteCount: 0,
};

/** A photo that was taken for a half-typed card. */
export const photo: Attachment = {
  id: 'photo-1',
  ...row,
  ownerType: 'draft',
  ownerId: 'expo-photo:1',
  kind: 'card',
  fileName: '名片.jpg',
  mimeType: 'image/jpeg',
  sizeBytes: 10,
  sha256: 'x',
  takenOn: null,
  note: null,
  recognisedText: null,
};
