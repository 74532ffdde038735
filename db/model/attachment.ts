import { z } from 'zod';
import { choice, onDay, required, shapeOf, text, type Fields } from './field.ts';
import { nounNames } from './noun-names.ts';
import type { ChannelSet } from './contract.ts';
import { idOnly } from './paging.ts';
import { rowShape } from './row.ts';

export const attachmentKinds = {
  agreement: { zh: '协议', en: 'Agreement' },
  proof: { zh: '佐证', en: 'Proof' },
  minutes: { zh: '纪要', en: 'Minutes' },
  card: { zh: '名片', en: 'Card' },
  photo: { zh: '照片', en: 'Photo' },
  report: { zh: '报告', en: 'Report' },
  other: { zh: '其他', en: 'Other' },
} as const;

/** The largest file a workspace takes in, in bytes (handbook 3.17). */
export const attachmentMaxBytes = 50 * 1024 * 1024;
export const attachmentExtensions = [
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'pptx',
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'webp',
] as const;

/** 附件 (handbook 3.17): the file lies in the workspace under its hash, the record holds its name. */
export const attachmentFields = {
  ownerType: { kind: 'text', label: { zh: '所属类型', en: 'Belongs to' }, schema: z.enum(nounNames) },
  ownerId: required(text('所属', 'Owner', 60)),
  kind: required(choice('类别', 'Kind', attachmentKinds)),
  fileName: required(text('文件名', 'File name', 255)),
  mimeType: required(text('类型', 'Type', 120)),
  sizeBytes: { kind: 'count', label: { zh: '大小', en: 'Size' }, schema: z.int().min(0) },
  sha256: required(text('校验值', 'Hash', 64)),
  takenOn: onDay('形成日期', 'Dated'),
  note: text('说明', 'Note', 500),
  recognisedText: text('识别文字', 'Recognised text', 5000),
} as const satisfies Fields;

export const attachment = z.strictObject({ ...rowShape, ...shapeOf(attachmentFields) });
export type Attachment = z.output<typeof attachment>;

export const attachmentOwner = z.strictObject({ ownerType: z.enum(nounNames), ownerId: z.string() });

export const newAttachment = z.strictObject({
  ...attachmentOwner.shape,
  path: z.string(),
  kind: z.enum(Object.keys(attachmentKinds) as (keyof typeof attachmentKinds)[]).default('other'),
  note: z.string().trim().max(500).optional(),
});
export type NewAttachment = z.output<typeof newAttachment>;

export const attachmentChannels = {
  'attachments.add': { kind: 'job', input: newAttachment, output: attachment, changes: ['attachment'] },
  'attachments.list': {
    kind: 'read',
    input: attachmentOwner,
    output: z.array(attachment),
    reads: ['attachment'],
  },
  'attachments.remove': { kind: 'write', input: idOnly, output: attachment, changes: ['attachment'] },
  'attachments.open': { kind: 'host', input: idOnly, output: z.strictObject({ isOpen: z.boolean() }) },
} as const satisfies ChannelSet;
