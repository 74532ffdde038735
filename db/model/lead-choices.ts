// The fixed codes of the lead's choices (handbook 3.4); people may rename the labels, never the codes.

export const endedReasons = {
  market: { zh: '市场变化', en: 'Market change' },
  funding: { zh: '资金问题', en: 'Funding' },
  factor: { zh: '要素不足', en: 'Factor shortage' },
  admission: { zh: '不符合准入', en: 'Not admissible' },
  policy: { zh: '政策条件未谈拢', en: 'No deal on terms' },
  elsewhere: { zh: '落户他地', en: 'Went elsewhere' },
  noReply: { zh: '失联', en: 'No reply' },
  season: { zh: '季节性', en: 'Seasonal' },
  other: { zh: '其他', en: 'Other' },
} as const;

export const sectors = {
  primary: { zh: '一产', en: 'Primary' },
  secondary: { zh: '二产', en: 'Secondary' },
  tertiary: { zh: '三产', en: 'Tertiary' },
} as const;

export const chainRoles = {
  extend: { zh: '延链', en: 'Extend' },
  fill: { zh: '补链', en: 'Fill' },
  strengthen: { zh: '强链', en: 'Strengthen' },
} as const;

export const buildNatures = {
  newBuild: { zh: '新建', en: 'New build' },
  expand: { zh: '扩建', en: 'Expansion' },
  rebuild: { zh: '改建', en: 'Rebuild' },
  upgrade: { zh: '技改', en: 'Upgrade' },
  leaseFit: { zh: '租赁入驻', en: 'Leased plant' },
} as const;

export const methods = {
  chain: { zh: '产业链招商', en: 'Chain-led' },
  referral: { zh: '以商招商', en: 'Referral' },
  expo: { zh: '展会招商', en: 'Expo' },
  residency: { zh: '驻点招商', en: 'Residency' },
  agency: { zh: '委托招商', en: 'Agency' },
  capital: { zh: '资本招商', en: 'Capital' },
  scenario: { zh: '场景招商', en: 'Scenario' },
  other: { zh: '其他', en: 'Other' },
} as const;

export const cooperations = {
  sole: { zh: '独资', en: 'Sole' },
  jointVenture: { zh: '合资', en: 'Joint venture' },
  cooperative: { zh: '合作', en: 'Cooperative' },
  merger: { zh: '并购', en: 'Merger' },
  other: { zh: '其他', en: 'Other' },
} as const;

export const capitalNatures = {
  domestic: { zh: '内资', en: 'Domestic' },
  foreign: { zh: '外资', en: 'Foreign' },
  hkMacaoTaiwan: { zh: '港澳台资', en: 'Hong Kong, Macao, Taiwan' },
} as const;

export const sourceTypes = {
  trip: { zh: '外出考察', en: 'Trip' },
  expo: { zh: '展会', en: 'Expo' },
  residency: { zh: '驻点', en: 'Residency' },
  visit: { zh: '来访', en: 'Visit' },
  referral: { zh: '引荐', en: 'Referral' },
  agency: { zh: '委托机构', en: 'Agency' },
  superior: { zh: '上级交办', en: 'From above' },
  own: { zh: '自主谋划', en: 'Own idea' },
  unknown: { zh: '不详', en: 'Unknown' },
} as const;

export const agreementKinds = {
  framework: { zh: '框架协议', en: 'Framework' },
  contract: { zh: '投资协议(合同)', en: 'Contract' },
} as const;

export const siteSecuredKinds = {
  land: { zh: '取得用地', en: 'Land' },
  plant: { zh: '厂房租购', en: 'Plant' },
} as const;

export const excludedReasons = {
  localOwnMoney: { zh: '本地自有资金', en: 'Local own money' },
  fiscal: { zh: '纯财政项目', en: 'Fiscal project' },
  realEstate: { zh: '房地产', en: 'Real estate' },
  dailyService: { zh: '生活服务', en: 'Daily services' },
  laterPhase: { zh: '已签约范围内的二期', en: 'Later phase of a signed lead' },
  belowFloor: { zh: '低于门槛', en: 'Below the floor' },
  other: { zh: '其他', en: 'Other' },
} as const;

export const landModes = {
  newLand: { zh: '新供地', en: 'New land' },
  ownLand: { zh: '现有用地', en: 'Own land' },
  leasePlant: { zh: '租赁厂房', en: 'Leased plant' },
  buyPlant: { zh: '购买厂房', en: 'Bought plant' },
  other: { zh: '其他', en: 'Other' },
} as const;
