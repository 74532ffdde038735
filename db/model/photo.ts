// Cards and codes: photos that are taken in, what is read from them, and address books of others.
import { z } from 'zod';
import { attachment, attachmentMaxBytes, attachmentOwner } from './attachment.ts';
import type { ChannelSet } from './contract.ts';
import type { Label } from './field.ts';
import { idOnly } from './paging.ts';

/** The largest photo that is kept, in bytes (handbook 3.3); a larger one, up to that of any file, is kept smaller. */
export const photoMaxBytes = 10 * 1024 * 1024;
/** The largest photo taken in, in pixels. */
export const photoMaxPixels = 50_000_000;
/** The largest address book taken in, in bytes and in people. */
export const addressBookMaxBytes = 20 * 1024 * 1024;
export const addressBookMaxPeople = 20_000;
/** Of a code’s text so much is shown. */
export const codeTextMax = 1000;

/** What can be read from a card, in the order a form asks for it. */
export const scanFields = {
  name: { zh: '姓名', en: 'Name' },
  company: { zh: '单位', en: 'Company' },
  title: { zh: '职务', en: 'Job title' },
  dept: { zh: '部门', en: 'Department' },
  mobiles: { zh: '手机', en: 'Mobile' },
  phones: { zh: '电话', en: 'Telephone' },
  emails: { zh: '邮箱', en: 'E-mail' },
  wechat: { zh: '微信', en: 'WeChat' },
  website: { zh: '网址', en: 'Website' },
  address: { zh: '地址', en: 'Address' },
} as const satisfies Record<string, Label>;
export type ScanFieldName = keyof typeof scanFields;

const scanFieldName = z.enum(Object.keys(scanFields) as ScanFieldName[]);

/** One value for one field, for a person to accept. */
export const cardProposal = z.strictObject({
  field: scanFieldName,
  value: z.string(),
  /** In whole percent; what a code says is certain. */
  confidence: z.int().min(0).max(100),
  source: z.enum(['code', 'text']),
});
export type CardProposal = z.output<typeof cardProposal>;

/** What a QR code holds; a link is shown as text and never opened. */
export const cardCode = z.strictObject({
  kind: z.enum(['contact', 'link', 'unsafeLink', 'text']),
  text: z.string(),
  isCut: z.boolean(),
});
export type CardCode = z.output<typeof cardCode>;

export const cardReading = z.strictObject({
  proposals: z.array(cardProposal),
  codes: z.array(cardCode),
  /** What has no field of its own. */
  rest: z.array(z.string()),
});
export type CardReading = z.output<typeof cardReading>;

export const newPhoto = z
  .strictObject({
    ...attachmentOwner.shape,
    path: z.string().optional(),
    /** Base64 of a photo that is no file: pasted, or taken by the camera. */
    bytes: z
      .string()
      .max(Math.ceil(attachmentMaxBytes / 3) * 4 + 4)
      .optional(),
    fileName: z.string().trim().max(255).optional(),
    kind: z.enum(['card', 'photo']).default('card'),
  })
  .refine(({ path, bytes }) => (path === undefined) !== (bytes === undefined));
export type NewPhoto = z.output<typeof newPhoto>;

/** The longer side of what the camera shows live; larger codes are no better read. */
export const frameSideMax = 1024;

/** One moment of the camera’s view: the brightness of each pixel, so that no picture has to be decoded. */
export const cameraFrame = z
  .strictObject({
    width: z.int().min(1).max(frameSideMax),
    height: z.int().min(1).max(frameSideMax),
    /** Base64, one byte a pixel. */
    luma: z.string().max(Math.ceil(frameSideMax ** 2 / 3) * 4),
  })
  .refine(({ width, height, luma }) => luma.length === Math.ceil((width * height) / 3) * 4);
export type CameraFrame = z.output<typeof cameraFrame>;

const importProblem = z.strictObject({
  /** Which entry of the file, from 1. */
  position: z.int(),
  name: z.string(),
  what: z.strictObject({ zh: z.string(), en: z.string() }),
});

export const addressBookImport = z.strictObject({
  found: z.int(),
  created: z.int(),
  /** People that are here already, with the rule that was met. */
  repeated: z.array(importProblem),
  problems: z.array(importProblem),
  actId: z.string().nullable(),
});
export type AddressBookImport = z.output<typeof addressBookImport>;

export const photoChannels = {
  'photos.add': { kind: 'job', input: newPhoto, output: attachment, changes: ['attachment'] },
  'photos.thumbnail': {
    kind: 'read',
    input: idOnly,
    output: z.strictObject({ dataUrl: z.string().nullable() }),
    reads: ['attachment'],
  },
  /** The whole photo, to be looked at large. */
  'photos.picture': {
    kind: 'read',
    input: idOnly,
    output: z.strictObject({ dataUrl: z.string().nullable() }),
    reads: ['attachment'],
  },
  /** The codes before the camera, several times a second: it needs no workspace and keeps nothing. */
  'codes.read': { kind: 'host', input: cameraFrame, output: cardReading },
  'photos.read': { kind: 'job', input: idOnly, output: cardReading, changes: ['attachment'] },
  'contacts.importVcf': {
    kind: 'job',
    input: z.strictObject({ path: z.string() }),
    output: addressBookImport,
    changes: ['contact'],
  },
} as const satisfies ChannelSet;
