// What people call our fields in the headers of their ledgers (handbook 10.3).
import type { FieldPath } from './field-paths.ts';

export type TableKind = 'leads' | 'issues' | 'activities' | 'visits';

type Words = Readonly<Partial<Record<FieldPath, string>>>;

const leadWords: Words = {
  rowNumber: '序号、序、No.、No',
  code: '项目编号、编号、项目编码、区级项目编码、项目序号',
  superiorCode: '市级项目编码、上级项目编码、招商项目ID、入库编号',
  approvalCode:
    '项目代码、投资项目在线审批监管平台统一代码、统一代码、在线审批代码、在线审批ID、立项代码、备案项目代码',
  name: '项目名称、名称、项目、项目全称、招商项目名称、工程名称、企业(项目)名称、拟投资项目、拟投资项目名称、签约项目、签约项目名称、洽谈项目、在谈项目、在谈项目名称',
  statisticsName: '纳统项目名称、备案(核准)项目名称、备案名称、入统名称',
  investors:
    '投资方、投资方名称、主要投资方、主要投资方名称、投资主体、投资企业、投资单位、投资商、投资商名称、投资人、客商名称、合作企业名称、' +
    '合作方/企业名称、引进企业、签约主体、洽谈主体、签约主体(洽谈主体)、企业名称、业主单位、意向企业、意向投资方、意向企业名称、签约企业、洽谈企业、合作方',
  localCompany: '项目公司、落地公司、注册公司、注册公司名称、项目主体、项目实施主体、实施单位、建设单位',
  'company.uscc':
    '统一社会信用代码、社会信用代码、信用代码、证照号码、投资主体证照号码、投资主体社会信用代码、签约主体证照号码',
  'company.regionCode':
    '注册地、来源地、投资方所在地、投资方/所在地、企业所在地、项目企业所在地、客商来源地、所属地区、国别/地区、具体国别/地区、所在地',
  'company.hqRegionCode': '总部所在地、总部',
  'company.ownership': '企业性质、投资方性质、企业类型',
  'company.ownershipFlag': '是否央企',
  'company.isListed': '是否上市、上市公司、是否属于上市企业、是否为上市公司或上市辅导期企业',
  'company.honors': '企业类别、企业资质、是否500强、是否世界500强、专精特新',
  'company.registeredCapital': '注册资本、注册资金、企业注册资金、注册资本金',
  'company.foundedOn': '成立日期、成立时间、注册时间、注册日期、企业注册日期',
  'company.profile': '投资方简介、企业简介、公司简介、企业概况、投资方情况',
  content:
    '建设内容、建设内容及规模、主要建设内容、主要建设内容及规模、建设规模及内容、项目内容、项目简介、项目概况、项目基本情况、主要产品产能及建设内容、主要内容',
  product: '产品、主要产品、产品方案',
  capacity: '产能、生产规模、建设规模、设计产能、年产量',
  sector: '产业类别、产业类型、三次产业、产业',
  industryGb:
    '行业代码、行业类别、行业类别(门类)、行业分类及代码、国民经济分类、国民经济行业代码、所属行业、行业',
  chain: '产业链、所属产业链、产业链环节、所处环节、主链/子链、产业方向、产业大类名称、所属产业集群',
  buildNature: '建设性质、建筑性质、项目性质、建设类型、新建/续建',
  method: '招商方式、招商类型、引进方式、招引方式',
  cooperation: '合作方式、投资方式、利用外资方式、投资形态',
  capitalNature: '内外资、资金性质、内资/外资',
  isFixedAsset: '是否固定资产投资类项目、是否涉及固定资产投资项目、是否固投类',
  plannedInvestment:
    '计划总投资、计划投资总额、计划总投资额、拟投资额、拟投资总额、意向投资额、预计总投资、预计投资、估算总投资、概算总投资、投资规模、需投资金额',
  agreedInvestment:
    '协议总投资、协议投资额、协议投资、协议金额、协议资金、协议引资额、签约金额、签约额、签约资金、合同金额、合同投资额、合同总投资、' +
    '项目协议总投资额、项目协议总投资额资金来源/合计、协议利用外资、合同外资',
  investment:
    '总投资、总投资额、投资总额、投资额、投资金额、项目总投资、项目总投资额、投资、投资概算、引资额、资金规模、投资金额(外资)',
  filedInvestment: '备案金额、备案投资额、备案证金额、备案(核准)投资总额',
  fixedInvestment:
    '固定资产投资、固定资产总投资、固投、固投金额、其中固投、其中:固定资产投资、其中固定资产投资、其中:固投、协议固定资产投资、固定资产投资额',
  equipmentInvestment: '设备投资、设备购置、协议设备投资',
  expectedOutput: '预计年产值、预期产值、年产值、达产产值',
  expectedTax: '预计年税收、预期税收、年税收、协议税收、税收',
  expectedJobs: '预计用工、用工人数、预期用工人数、就业人数、带动就业',
  'fundArrival.total':
    '到位资金、已到位资金、累计到位资金、实际到位资金、到资、到资金额、累计到资、现阶段到资情况、自开始建设至本月末累计到位资金',
  'fundArrival.year': '当年到位资金、当年到位资金情况、年初至今到位资金、自年初至本月末累计到位资金',
  'fundArrival.month': '本月到位资金',
  'keyProject.plannedThisYear': '今年计划投资、年度计划投资、当年计划投资、本年计划投资',
  'monthProgress.invested': '本月完成投资、当月完成投资',
  'check.yearInvested': '今年累计完成投资、年度累计完成投资、本年累计、本年累计完成投资',
  'check.totalInvested': '累计完成投资、自开工累计、自开工累计完成投资',
  'keyProject.level': '是否重点项目、重点项目、项目级别、重点级别',
  'keyProject.typeText': '项目类型',
  stage: '阶段、项目阶段、项目进度、项目状态、洽谈进度、当前项目进度、进展阶段、签约状态、转化状态',
  buildStatus: '建设阶段、建设状态、建设进度、开工情况、是否开工、开工开业类型',
  progress:
    '进展、进展情况、项目进展、项目进展情况、最近进展、目前进展、形象进度、项目动态、工作进展、洽谈情况、洽谈进展、洽谈/建设进展、落地进展、进度、进度备注',
  'monthProgress.progress': '本月进展、本月进展情况',
  problem:
    '存在问题、存在问题和建议、存在问题及建议、问题和建议、困难问题、存在困难、存在的问题、存在的困难、存在的困难和问题、需协调解决的问题、需解决问题、问题事项、需求标题、卡点',
  nextAction: '下一步、下一步打算、下一步计划、下一步工作、下一步举措、下月计划',
  leader:
    '包联领导、包抓领导、包保领导、挂包领导、责任领导、联系领导、牵头领导、分管领导、区级责任领导、县级领导',
  dutyUnit: '责任单位、负责单位、责任部门、承办单位、引进单位、招商单位、牵头单位、报送单位',
  dutyPerson: '责任人、负责人、盯办负责人、盯办人、经办人、项目负责人、跟踪人、招商专员、申报人',
  serviceUnit: '服务单位、代办单位、帮办单位',
  taskForce: '专班、工作专班',
  'contact.name': '联系人、企业联系人、投资方联系人、投资主体联系人、客商联系人、对接人',
  'contact.title': '职务、职位',
  'contact.mobiles':
    '联系方式、联系电话、电话、手机、手机号码、投资方联系方式、投资主体联系人电话、企业联系电话',
  firstContactOn: '首次对接、首次对接时间、对接时间、初次接洽时间、接洽时间、洽谈时间、首次拜访',
  signedOn: '签约时间、签约日期、签订时间、协议签订时间、合同签订时间、实际签约时间、签约审核通过时间',
  agreementKind: '协议类型、协议性质、合同类型、签约类型、签约形式',
  signedActivity: '签约场合、签约活动、招商会名称、活动名称',
  landedOn: '落地时间、落地日期、落地审核通过时间',
  plannedStartOn: '计划开工、计划开工时间、拟开工、拟开工时间、预计开工、预计开工时间、协议开工时间',
  plannedFinishOn: '计划竣工、计划竣工时间、预计竣工、预计竣工时间、协议竣工时间',
  plannedProductionOn: '计划投产、计划投产时间、预计投产、预计投产时间',
  buildSpan: '建设工期、建设周期、建设起止年限、建设年限、建设期限、起止年限',
  startedOn: '开工时间、实际开工、实际开工时间、开工日期、开工确认日期',
  finishedOn: '竣工时间、实际竣工、实际竣工时间、竣工确认日期',
  trialOn: '试生产时间、试车时间',
  productionOn: '投产时间、项目投产时间、建成投产时间',
  inStatisticsOn: '入统时间、纳统时间、入库时间',
  landArea:
    '用地、需用土地、用地面积、占地面积、占地、拟用地面积、申请用地面积、实际用地面积、用地需求、建设用地面积、折算用地、用地/办公面积',
  buildingArea: '建筑面积、拟租厂房面积、拟购厂房面积、租赁厂房面积',
  plotRatio: '容积率',
  landMode: '用地方式、用地情况、是否为新供地项目、厂房类型',
  powerKva: '用电容量、用电负荷、变压器容量',
  powerKwh: '年用电、年用电量',
  waterM3: '用水、年用水量',
  gasM3: '用气、年用气量',
  steamKgH: '蒸汽、用汽量',
  energyTce: '综合能耗、总能耗、年耗能情况',
  neededOn: '需求时间',
  siteText:
    '项目选址、选址、项目选址位置、项目地址、项目建设地址、建设地点、项目所在地、园区、所属园区、镇街',
  area: '片区、所属片区',
  sourceType: '项目来源、线索来源、信息来源、来源渠道',
  referrer: '引荐企业、引荐人、推介单位',
  triage: '研判结果、研判意见',
  notes: '备注、说明、其他',
  'check.lastUpdateOn': '更新时间、最近更新',
  'check.overdueDays': '超期天数、逾期天数',
};

const issueWords: Words = {
  rowNumber: '序号、序、编号',
  name: '项目、项目名称、涉及项目、企业(项目)名称',
  'issue.title': '问题事项、存在问题、问题、需求标题、卡点、问题描述、需协调解决的问题',
  'issue.kind': '问题类型、问题类别',
  'issue.task': '任务措施、解决措施、工作措施、整改措施',
  'issue.leadUnit': '牵头单位、责任单位',
  'issue.coUnit': '配合单位',
  'issue.person': '责任人',
  'issue.supervisor': '督办领导',
  'issue.dueOn': '解决时限、完成时限、办结时限、期望解决时间、预计完成时间',
  'issue.progress': '进展、进展情况、办理进展',
  'issue.status': '状态、办理状态',
  'issue.answer': '答复意见',
  'check.overdueDays': '逾期天数',
};

const activityWords: Words = {
  rowNumber: '序号、序',
  'activity.name': '团组名称、活动名称',
  'activity.startOn': '时间、活动时间、出访时间',
  'activity.members': '主要成员、参加人员',
  'activity.destinations': '出访地/国家、目的地、考察地',
  'activity.purpose': '主要开展活动和拜访企业、主要活动',
  'activity.results': '取得成果',
  'activity.nextPlan': '下一步打算',
  'activity.leader': '带队领导、团长',
};

const visitWords: Words = {
  'visit.team': '组别',
  'visit.period': '周期',
  'visit.on': '日期、拜访时间',
  'visit.contact': '对象、拜访对象',
  'visit.company': '企业、拜访企业',
  'visit.summary': '内容、洽谈内容',
  'visit.interest': '意向、投资意向',
  'visit.nextStep': '下一步',
};

/** Headers with a 、 of their own. */
const withComma: readonly (readonly [TableKind, FieldPath, string])[] = [
  ['leads', 'progress', '进度、备注'],
  ['leads', 'nextAction', '下个月(季度)工作计划、安排'],
  ['activities', 'activity.destinations', '出访地/国家、地区'],
];

/** What stands beneath 资金来源 and the blocks of arrived funds. */
export const fundSourceWords: readonly (readonly [
  RegExp,
  'ours' | 'outOfRegion' | 'otherCity' | 'local' | 'overseas',
])[] = [
  [/^(?:其中:?)?我方/, 'ours'],
  [/^(?:区外|省外)/, 'outOfRegion'],
  [/^其他(?:盟市|州市|市|地市)/, 'otherCity'],
  [/^(?:本市|本州市|本盟市|市内)/, 'local'],
  [/^境外/, 'overseas'],
];

export type SynonymTable = ReadonlyMap<string, FieldPath>;

function tableOf(kind: TableKind, words: Words): SynonymTable {
  const table = new Map<string, FieldPath>();
  for (const [path, list] of Object.entries(words)) {
    for (const word of list.split('、')) table.set(word, path as FieldPath); // the keys of Words are field paths
  }
  for (const [of, path, word] of withComma) if (of === kind) table.set(word, path);
  return table;
}

/** Normalised header → field, for each kind of table. */
export const synonyms: Readonly<Record<TableKind, SynonymTable>> = {
  leads: tableOf('leads', leadWords),
  issues: tableOf('issues', issueWords),
  activities: tableOf('activities', activityWords),
  visits: tableOf('visits', visitWords),
};
