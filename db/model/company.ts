import { z } from 'zod';
import {
  amountFx,
  choice,
  choices,
  derived,
  flag,
  inputShapeOf,
  internal,
  json,
  onDay,
  ref,
  required,
  shapeOf,
  text,
  texts,
  type Fields,
} from './field.ts';
import { nounChannels } from './noun-channels.ts';
import { paging } from './paging.ts';
import { acknowledged } from './record-warnings.ts';
import { rowShape } from './row.ts';

export const ownerships = {
  centralSoe: { zh: '央企', en: 'Central SOE' },
  localSoe: { zh: '地方国企', en: 'Local SOE' },
  private: { zh: '民企', en: 'Private' },
  foreignOwned: { zh: '外企独资', en: 'Foreign-owned' },
  jointVenture: { zh: '中外合资合作', en: 'Joint venture' },
  other: { zh: '其他', en: 'Other' },
} as const;

export const companyRoles = {
  investor: { zh: '投资方', en: 'Investor' },
  anchor: { zh: '龙头', en: 'Anchor firm' },
  supplier: { zh: '配套', en: 'Supplier' },
  localEntity: { zh: '项目公司', en: 'Local entity' },
  intermediary: { zh: '中介机构', en: 'Intermediary' },
  association: { zh: '商协会', en: 'Association' },
} as const;

export const honors = {
  world500: { zh: '世界500强', en: 'Fortune Global 500' },
  china500: { zh: '中国500强', en: 'China 500' },
  private500: { zh: '民营500强', en: 'Private 500' },
  manufacturing500: { zh: '制造业500强', en: 'Manufacturing 500' },
  service500: { zh: '服务业500强', en: 'Service 500' },
  littleGiant: { zh: '专精特新“小巨人”', en: 'Little giant' },
  specialised: { zh: '专精特新', en: 'Specialised' },
  gazelle: { zh: '瞪羚', en: 'Gazelle' },
  unicorn: { zh: '独角兽', en: 'Unicorn' },
  highTech: { zh: '高新技术企业', en: 'High-tech enterprise' },
  other: { zh: '其他', en: 'Other' },
} as const;

const honor = z.strictObject({
  code: z.enum(Object.keys(honors) as (keyof typeof honors)[]),
  year: z.int().nullable(),
  attachmentId: z.string().nullable(),
});

/** 企业 (handbook 3.2). */
export const companyFields = {
  name: required(text('企业名称', 'Company name', 100)),
  shortName: text('简称', 'Short name', 30),
  formerNames: texts('曾用名', 'Former names'),
  uscc: text('统一社会信用代码', 'Unified social credit code', 18),
  country: required(text('国别/地区', 'Country or region', 2)),
  regionCode: text('注册地', 'Registered in', 6),
  hqRegionCode: text('总部所在地', 'Headquarters', 6),
  address: text('地址', 'Address', 200),
  ownership: choice('企业性质', 'Ownership', ownerships),
  isListed: flag('是否上市', 'Listed'),
  stockCode: text('股票代码', 'Stock code', 20),
  honors: json('企业类别', 'Honours', z.array(honor).max(20)),
  industryGb: text('国民经济行业代码', 'Industry code', 5),
  chainNodeId: ref('所处产业链环节', 'Chain node', 'chainNode'),
  ...amountFx('registeredCapital', '注册资本', 'Registered capital', '万元'),
  foundedOn: onDay('成立日期', 'Founded'),
  profile: text('企业简介', 'Profile'),
  notes: text('备注', 'Notes'),
  roles: choices('角色', 'Roles', companyRoles),
  referrerCompanyId: ref('引荐企业', 'Referred by', 'company'),
  anchorCompanyId: ref('配套龙头', 'Supplies to anchor', 'company'),
  parentCompanyId: ref('母公司', 'Parent company', 'company'),
  nameNorm: derived(required(text('规范化名称', 'Normalised name'))),
  nameCore: derived(required(text('核心名称', 'Core name'))),
  mergedIntoId: internal(ref('合并到', 'Merged into', 'company')),
} as const satisfies Fields;

export const company = z.strictObject({ ...rowShape, ...shapeOf(companyFields) });
export type Company = z.output<typeof company>;

export const newCompany = z.strictObject({
  ...inputShapeOf(companyFields),
  name: companyFields.name.schema.min(1),
  /** Why this is no repetition of a company that looks the same. */
  separateReason: z.string().trim().min(1).max(200).optional(),
  acknowledged: acknowledged.optional(),
});
export type NewCompany = z.output<typeof newCompany>;
export const companyPatch = z.strictObject({
  ...inputShapeOf(companyFields),
  id: z.string(),
  acknowledged: acknowledged.optional(),
});
export type CompanyPatch = z.output<typeof companyPatch>;

/** `text` is looked for in names, former names and pinyin initials. */
export const companyQuery = z.strictObject({
  ...paging,
  text: z.string().trim().max(100).optional(),
  regionCode: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  sort: z
    .enum(['name', '-name', 'regionCode', '-regionCode', 'updatedAt', '-updatedAt'])
    .default('-updatedAt'),
});
export type CompanyQuery = z.output<typeof companyQuery>;

const plainChannels = nounChannels('companies', {
  noun: 'company',
  row: company,
  draft: newCompany,
  patch: companyPatch,
  query: companyQuery,
});

/** A company’s name and place also stand on its leads. */
export const companyChannels = {
  ...plainChannels,
  'companies.create': {
    ...plainChannels['companies.create'],
    changes: ['company', 'duplicateDecision', 'warningAck'],
  },
  'companies.update': { ...plainChannels['companies.update'], changes: ['company', 'lead', 'warningAck'] },
  'companies.remove': { ...plainChannels['companies.remove'], changes: ['company', 'lead'] },
  'companies.restore': { ...plainChannels['companies.restore'], changes: ['company', 'lead'] },
} as const;
