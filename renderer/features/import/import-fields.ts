// Where a column of a ledger can go, in the words of the mapping.
import { companyFields } from '#model/company';
import type { Field, Label } from '#model/field';
import { leadFields, type LeadField } from '#model/lead';
import { fundSources, keyProjectFields, monthProgressFields } from '#model/lead-parts';

/** What a column’s plain numbers are counted in. */
export type UnitChoice = 'money' | 'area' | null;

export type ImportField = { readonly path: string; readonly label: Label; readonly unit: UnitChoice };
export type ImportGroup = { readonly label: Label; readonly fields: readonly ImportField[] };

export const unitChoices: Readonly<Record<'money' | 'area', readonly string[]>> = {
  money: ['元', '千元', '万元', '亿元', '万美元'],
  area: ['亩', '平方米', '公顷'],
};

const other = (path: string, zh: string, en: string, unit: UnitChoice = null): ImportField => ({
  path,
  label: { zh, en },
  unit,
});
const ofLead = (name: LeadField): ImportField => fieldOf(name, leadFields[name]);
const ofCompany = (name: keyof typeof companyFields): ImportField =>
  fieldOf(`company.${name}`, companyFields[name]);

function fieldOf(path: string, { kind, label }: Field): ImportField {
  return { path, label, unit: kind === 'money' || kind === 'area' ? kind : null };
}

function fund(path: string, zh: string, en: string): ImportField[] {
  const bySource = Object.entries(fundSources).map(([source, name]) =>
    other(`${path}.${source}`, `${zh}：${name.zh}`, `${en}: ${name.en}`, 'money'),
  );
  return [other(path, zh, en, 'money'), ...bySource];
}

export const importGroups: readonly ImportGroup[] = [
  {
    label: { zh: '项目', en: 'Lead' },
    fields: [
      ofLead('name'),
      ofLead('code'),
      other('investors', '投资方', 'Investors'),
      other('localCompany', '项目公司', 'Local entity'),
      ofLead('content'),
      ofLead('product'),
      other('capacity', '产能', 'Capacity'),
      other('chain', '产业链', 'Industry chain'),
      ofLead('sector'),
      ofLead('industryGb'),
      ofLead('buildNature'),
      ofLead('method'),
      ofLead('cooperation'),
      ofLead('capitalNature'),
      ofLead('isFixedAsset'),
      ofLead('statisticsName'),
      ofLead('approvalCode'),
      ofLead('superiorCode'),
      ofLead('siteText'),
    ],
  },
  {
    label: { zh: '金额', en: 'Amounts' },
    fields: [
      other(
        'investment',
        '总投资（按阶段归入计划或协议）',
        'Investment (planned or agreed, by stage)',
        'money',
      ),
      ofLead('plannedInvestment'),
      ofLead('agreedInvestment'),
      ofLead('fixedInvestment'),
      ofLead('filedInvestment'),
      ofLead('equipmentInvestment'),
      ...fund('fundArrival.total', '累计到位资金', 'Funds arrived in all'),
      ...fund('fundArrival.year', '今年到位资金', 'Funds arrived this year'),
      other('fundArrival.month', '本月到位资金', 'Funds arrived this month', 'money'),
      fieldOf('keyProject.plannedThisYear', keyProjectFields.plannedThisYear),
      fieldOf('monthProgress.invested', monthProgressFields.invested),
      ofLead('expectedOutput'),
      ofLead('expectedTax'),
      ofLead('expectedJobs'),
    ],
  },
  {
    label: { zh: '进展与责任', en: 'Progress and duty' },
    fields: [
      ofLead('stage'),
      ofLead('buildStatus'),
      ofLead('progress'),
      fieldOf('monthProgress.progress', monthProgressFields.progress),
      ofLead('problem'),
      ofLead('nextAction'),
      ofLead('nextActionOn'),
      ofLead('triage'),
      other('leader', '包联领导', 'Leader in charge'),
      ofLead('dutyUnit'),
      other('dutyPerson', '责任人', 'Officer'),
      ofLead('serviceUnit'),
      ofLead('taskForce'),
      ofLead('area'),
      ofLead('sourceType'),
      other('referrer', '引荐企业', 'Referred by'),
      fieldOf('keyProject.level', keyProjectFields.level),
      fieldOf('keyProject.typeText', keyProjectFields.typeText),
    ],
  },
  {
    label: { zh: '时间', en: 'Days' },
    fields: [
      ofLead('firstContactOn'),
      ofLead('signedOn'),
      ofLead('agreementKind'),
      other('signedActivity', '签约场合', 'Signed at'),
      ofLead('landedOn'),
      ofLead('localEntityOn'),
      other('buildSpan', '建设工期', 'Building period'),
      ofLead('plannedStartOn'),
      ofLead('plannedFinishOn'),
      ofLead('plannedProductionOn'),
      ofLead('startedOn'),
      ofLead('finishedOn'),
      ofLead('trialOn'),
      ofLead('productionOn'),
      ofLead('inStatisticsOn'),
    ],
  },
  {
    label: { zh: '企业与联系人', en: 'Company and contact' },
    fields: [
      ofCompany('uscc'),
      ofCompany('regionCode'),
      ofCompany('hqRegionCode'),
      ofCompany('ownership'),
      ofCompany('isListed'),
      ofCompany('honors'),
      ofCompany('registeredCapital'),
      ofCompany('foundedOn'),
      ofCompany('profile'),
      other('contact.name', '联系人', 'Contact'),
      other('contact.title', '联系人职务', 'Contact’s title'),
      other('contact.mobiles', '联系方式', 'Contact’s telephone'),
    ],
  },
  {
    label: { zh: '要素', en: 'Land and power' },
    fields: [
      ofLead('landArea'),
      ofLead('buildingArea'),
      ofLead('plotRatio'),
      ofLead('landMode'),
      ofLead('powerKva'),
      ofLead('powerKwh'),
      ofLead('waterM3'),
      ofLead('gasM3'),
      ofLead('steamKgH'),
      ofLead('energyTce'),
      ofLead('neededOn'),
    ],
  },
  {
    label: { zh: '其他', en: 'Other' },
    fields: [ofLead('notes'), other('rowNumber', '序号（不导入）', 'Row number (not imported)')],
  },
];

/** Places that are only ever recognised, such as figures the sheet repeats; nobody chooses them. */
const recognised: readonly ImportField[] = [
  ofCompany('name'),
  other('company.ownershipFlag', '是否央企', 'Central SOE'),
  other('check.yearInvested', '今年累计完成投资（仅核对）', 'Invested this year (checked only)', 'money'),
  other('check.totalInvested', '累计完成投资（仅核对）', 'Invested in all (checked only)', 'money'),
  other('check.subtotal', '合计（仅核对）', 'Subtotal (checked only)', 'money'),
  other('check.lastUpdateOn', '更新时间（不导入）', 'Last update (not imported)'),
  other('check.overdueDays', '超期天数（不导入）', 'Days overdue (not imported)'),
];

const known = new Map(
  [...importGroups.flatMap(({ fields }) => fields), ...recognised].map((field) => [field.path, field]),
);

/** The field behind a path; a path unknown here stands for itself, so that nothing is hidden. */
export function importField(path: string): ImportField {
  const bare = path.split(' ')[0] ?? path;
  return known.get(bare) ?? other(bare, leadLabel(bare)?.zh ?? bare, leadLabel(bare)?.en ?? bare);
}

function leadLabel(name: string): Label | undefined {
  const fields: Readonly<Record<string, Field>> = leadFields;
  return Object.hasOwn(fields, name) ? fields[name]?.label : undefined;
}
