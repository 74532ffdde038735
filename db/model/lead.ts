// 项目, the noun of the whole pipeline (handbook 3.4, 3.11).
import { z } from 'zod';
import {
  amount,
  amountFx,
  area,
  choice,
  count,
  decimal,
  derived,
  flag,
  hundredths,
  inputShapeOf,
  onDay,
  onDayOrMonth,
  ref,
  required,
  shapeOf,
  text,
  type Fields,
} from './field.ts';
import {
  agreementKinds,
  buildNatures,
  capitalNatures,
  chainRoles,
  cooperations,
  endedReasons,
  excludedReasons,
  landModes,
  methods,
  sectors,
  siteSecuredKinds,
  sourceTypes,
} from './lead-choices.ts';
import { rowShape } from './row.ts';
import { buildStatuses, outcomes, reserveKinds, stages } from './stage.ts';

/** Identity and stage. Lists, filters and sums read these first, so they stand first in the row. */
const identity = {
  name: required(text('项目名称', 'Lead name', 100)),
  stage: required(choice('阶段', 'Stage', stages)),
  outcome: required(choice('结果', 'Outcome', outcomes)),
  reserveKind: choice('储备类型', 'Kind of reserve', reserveKinds),
  buildStatus: choice('建设状态', 'Build status', buildStatuses),
  code: text('项目编号', 'Lead number', 40),
  investorName: derived(text('投资方', 'Investor')),
  regionCode: derived(text('注册地', 'Registered in')),
  lastUpdateOn: derived(onDay('更新时间', 'Last update')),
  amount: derived(amount('投资额', 'Amount', '亿元')),
  ...amountFx('plannedInvestment', '计划总投资', 'Planned investment', '亿元'),
  ...amountFx('agreedInvestment', '协议总投资', 'Agreed investment', '亿元'),
  chainNodeId: ref('产业链环节', 'Chain node', 'chainNode'),
  leaderId: ref('包联领导', 'Leader in charge', 'person'),
  dutyUnit: text('责任单位', 'Responsible unit', 100),
  dutyPersonId: ref('盯办负责人', 'Officer', 'person'),
  nextAction: text('下一步', 'Next step', 500),
  nextActionOn: onDay('下一步时间', 'Next step due'),
  firstContactOn: onDayOrMonth('首次对接时间', 'First contact'),
  signedOn: onDayOrMonth('签约日期', 'Signing date'),
  agreementKind: choice('协议类型', 'Kind of agreement', agreementKinds),
  landedOn: onDayOrMonth('落地日期', 'Landing date'),
  isConfidential: flag('涉密(商业敏感)', 'Confidential'),
  codeName: text('保密代号', 'Code name', 40),
  isExcluded: flag('不计入考核', 'Excluded from assessment'),
  excludedReason: choice('不计入原因', 'Reason for exclusion', excludedReasons),
  statisticsName: text('纳统项目名称', 'Name in statistics', 100),
  approvalCode: text('项目代码', 'National project code', 24),
  superiorCode: text('上级系统编码', 'Code in the superior’s system', 60),
  endedReason: choice('终止(暂停)原因', 'Reason for ending', endedReasons),
  endedNote: text('原因说明', 'Explanation', 500),
  resumeOn: onDayOrMonth('拟恢复时间', 'Expected resumption'),
  previousLeadId: ref('前序项目', 'Earlier lead', 'lead'),
  nameNorm: derived(required(text('规范化名称', 'Normalised name'))),
  missingCount: derived(required(count('待补全', 'Missing'))),
} as const satisfies Fields;

const content = {
  investorText: text('投资方(原文)', 'Investor as typed', 200),
  content: text('建设内容', 'Scope', 1000),
  product: text('产品', 'Product', 60),
  capacityValue: decimal('产能', 'Capacity'),
  capacityUnit: text('产能单位', 'Unit of capacity', 30),
  sector: choice('产业类别', 'Sector', sectors),
  industryGb: text('行业代码', 'Industry code', 5),
  chainRole: choice('延补强', 'Chain role', chainRoles),
  buildNature: choice('建设性质', 'Nature of building', buildNatures),
  method: choice('招商方式', 'Recruiting method', methods),
  cooperation: choice('合作方式', 'Form of cooperation', cooperations),
  capitalNature: choice('内外资', 'Domestic or foreign', capitalNatures),
  isFixedAsset: flag('是否固投类项目', 'Fixed-asset project'),
  siteText: text('项目选址', 'Site', 200),
} as const satisfies Fields;

const funding = {
  filedInvestment: amount('备案金额', 'Filed amount', '亿元'),
  fixedInvestment: amount('固定资产投资', 'Fixed-asset investment', '亿元'),
  equipmentInvestment: amount('设备投资', 'Equipment investment', '万元'),
  fundingOurs: amount('资金来源:我方', 'Funding: our side', '万元'),
  fundingOutOfRegion: amount('资金来源:区外', 'Funding: outside the region', '万元'),
  fundingOtherCity: amount('资金来源:其他盟市', 'Funding: other cities', '万元'),
  fundingLocal: amount('资金来源:本市', 'Funding: this city', '万元'),
  fundingOverseas: amount('资金来源:境外', 'Funding: overseas', '万元'),
  expectedOutput: amount('预计年产值', 'Expected output a year', '亿元'),
  expectedTax: amount('预计年税收', 'Expected tax a year', '万元'),
  expectedJobs: count('预计用工', 'Expected jobs', '人'),
} as const satisfies Fields;

const duty = {
  sourceType: required(choice('线索来源', 'Source of lead', sourceTypes)),
  sourceActivityId: ref('来源活动', 'Source activity', 'activity'),
  referrerCompanyId: ref('引荐企业', 'Referred by', 'company'),
  progress: text('最近进展', 'Latest progress', 500),
  problem: text('存在问题', 'Problem', 500),
  triage: text('研判结果', 'Triage', 60),
  area: text('片区', 'Recruiting area', 60),
  serviceUnit: text('服务(代办)单位', 'Service unit', 100),
  taskForce: text('专班', 'Task force', 100),
} as const satisfies Fields;

const building = {
  intentSignedOn: onDayOrMonth('意向书日期', 'Letter of intent signed'),
  contractSignedOn: onDayOrMonth('转合同日期', 'Contract signed'),
  signedActivityId: ref('签约场合', 'Signed at', 'activity'),
  agreementAttachmentId: ref('协议文本', 'Agreement file', 'attachment'),
  localCompanyId: ref('项目公司', 'Local entity', 'company'),
  localEntityOn: onDayOrMonth('项目公司注册日期', 'Local entity registered'),
  siteSecuredOn: onDayOrMonth('用地(厂房)落实日期', 'Site secured'),
  siteSecuredKind: choice('用地(厂房)落实方式', 'How the site was secured', siteSecuredKinds),
  plannedStartOn: onDayOrMonth('计划开工', 'Planned start'),
  plannedFinishOn: onDayOrMonth('计划竣工', 'Planned completion'),
  plannedProductionOn: onDayOrMonth('计划投产', 'Planned production'),
  startedOn: onDayOrMonth('实际开工', 'Started'),
  suspendedOn: onDayOrMonth('最近停工', 'Last suspended'),
  resumedOn: onDayOrMonth('最近复工', 'Last resumed'),
  finishedOn: onDayOrMonth('实际竣工', 'Completed'),
  trialOn: onDayOrMonth('试生产', 'Trial production'),
  productionOn: onDayOrMonth('投产', 'Production'),
  fullOn: onDayOrMonth('达产', 'Full capacity'),
  inStatisticsOn: onDayOrMonth('入统时间', 'Entered in statistics'),
} as const satisfies Fields;

/** 要素需求: one row a lead in the handbook (3.11), hence columns of the lead. */
const factors = {
  landMode: choice('用地方式', 'Land mode', landModes),
  landArea: area('需用土地', 'Land'),
  buildingArea: area('建筑面积', 'Floor area', 'm²'),
  plotRatio: hundredths('容积率', 'Plot ratio'),
  powerKva: count('用电容量', 'Power capacity', 'kVA'),
  powerKwh: count('年用电量', 'Power a year', '万kWh'),
  waterM3: count('用水', 'Water a year', '万m³'),
  gasM3: count('用气', 'Gas a year', '万m³'),
  steamKgH: count('蒸汽', 'Steam', 't/h'),
  energyTce: count('年综合能耗', 'Energy a year', '吨标准煤'),
  neededOn: onDayOrMonth('要素需求时间', 'Needed by'),
  factorNote: text('要素说明', 'Note on factors', 500),
} as const satisfies Fields;

const closing = { notes: text('备注', 'Notes', 20_000) } as const satisfies Fields;

export const leadFields = {
  ...identity,
  ...content,
  ...funding,
  ...duty,
  ...building,
  ...factors,
  ...closing,
} as const satisfies Fields;
export type LeadField = keyof typeof leadFields;

/** One stored lead. */
export const lead = z.strictObject({ ...rowShape, ...shapeOf(leadFields) });
export type Lead = z.output<typeof lead>;

/** The fields a person may send; stage, outcome and build status move through channels of their own. */
export const leadDraft = z.strictObject(inputShapeOf(leadFields));

/** The lead’s own amount: agreed once signed, planned before (handbook 5.2, C24). */
export function ownAmount(
  row: Pick<Lead, 'stage' | 'plannedInvestment' | 'agreedInvestment'>,
): Lead['amount'] {
  return row.stage === 'signed' || row.stage === 'landed' ? row.agreedInvestment : row.plannedInvestment;
}
