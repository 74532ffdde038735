import { z } from 'zod';
import { choice, inputShapeOf, internal, ref, required, shapeOf, text, texts, type Fields } from './field.ts';
import type { ChannelSet } from './contract.ts';
import { nounChannels } from './noun-channels.ts';
import { paging } from './paging.ts';
import { acknowledged } from './record-warnings.ts';
import { rowShape } from './row.ts';

export const decisionRoles = {
  decides: { zh: '决策', en: 'Decides' },
  takesPart: { zh: '参与', en: 'Takes part' },
  liaison: { zh: '联络', en: 'Liaison' },
} as const;

/** 联系人 (handbook 3.3). */
export const contactFields = {
  name: required(text('姓名', 'Name', 50)),
  companyId: ref('单位', 'Company', 'company'),
  companyText: text('单位(原文)', 'Company as typed', 100),
  dept: text('部门', 'Department', 100),
  title: text('职务', 'Job title', 100),
  mobiles: texts('手机', 'Mobile', 40),
  phones: texts('电话', 'Telephone', 40),
  wechat: texts('微信', 'WeChat', 60),
  emails: texts('邮箱', 'E-mail', 100),
  cardAttachmentId: ref('名片照片', 'Card photo', 'attachment'),
  decisionRole: choice('决策角色', 'Decision role', decisionRoles),
  metActivityId: ref('结识场合', 'Met at', 'activity'),
  nativePlace: text('籍贯乡情', 'Home tie', 200),
  useNote: text('信息使用说明', 'Note on use', 500),
  mergedIntoId: internal(ref('合并到', 'Merged into', 'contact')),
} as const satisfies Fields;

export const contact = z.strictObject({ ...rowShape, ...shapeOf(contactFields) });
export type Contact = z.output<typeof contact>;

export const newContact = z.strictObject({
  ...inputShapeOf(contactFields),
  name: contactFields.name.schema.min(1),
  acknowledged: acknowledged.optional(),
});
export type NewContact = z.output<typeof newContact>;
export const contactPatch = z.strictObject({
  ...inputShapeOf(contactFields),
  id: z.string(),
  acknowledged: acknowledged.optional(),
});
export type ContactPatch = z.output<typeof contactPatch>;

/** `text` is looked for in names, firms as typed, numbers and pinyin initials. */
export const contactQuery = z.strictObject({
  ...paging,
  text: z.string().trim().max(100).optional(),
  companyId: z.string().optional(),
  metActivityId: z.string().optional(),
  sort: z.enum(['name', '-name', 'updatedAt', '-updatedAt']).default('-updatedAt'),
});
export type ContactQuery = z.output<typeof contactQuery>;

const plainChannels = nounChannels('contacts', {
  noun: 'contact',
  row: contact,
  draft: newContact,
  patch: contactPatch,
  query: contactQuery,
});

export const contactChannels = {
  ...plainChannels,
  // A card photo that lay with the half-typed form changes hands.
  'contacts.create': {
    ...plainChannels['contacts.create'],
    changes: ['contact', 'warningAck', 'attachment'],
  },
  'contacts.update': {
    ...plainChannels['contacts.update'],
    changes: ['contact', 'warningAck', 'attachment'],
  },
} as const satisfies ChannelSet;
