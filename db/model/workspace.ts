// The workspace folder, undo, the recycle bin, drafts, and what the host does for a window.
import { z } from 'zod';
import type { ChannelSet } from './contract.ts';
import { instant } from './day.ts';
import { json, required, text, type Fields } from './field.ts';
import { nounNames } from './noun-names.ts';
import { nothing, paging } from './paging.ts';

const label = z.strictObject({ zh: z.string(), en: z.string() });

/** One thing a person did: a form, a drag, a whole import. */
export const actSummary = z.strictObject({ actId: z.string(), summary: label, at: instant });
export type ActSummary = z.output<typeof actSummary>;

export const workspaceInfo = z.strictObject({
  path: z.string(),
  appVersion: z.string(),
  schemaVersion: z.string(),
  sqliteVersion: z.string(),
  sizeBytes: z.int(),
  counts: z.record(z.enum(nounNames), z.int()),
  isEmpty: z.boolean(),
  isExample: z.boolean(),
  newestBackup: z.string().nullable(),
});
export type WorkspaceInfo = z.output<typeof workspaceInfo>;

export const workspaceCheck = z.strictObject({
  isOk: z.boolean(),
  integrity: z.array(z.string()),
  foreignKeys: z.array(z.strictObject({ table: z.string(), rowId: z.string(), parent: z.string() })),
  /** Attachments whose file is missing or differs from its hash. */
  attachments: z.array(
    z.strictObject({ id: z.string(), fileName: z.string(), problem: z.enum(['missing', 'changed']) }),
  ),
});
export type WorkspaceCheck = z.output<typeof workspaceCheck>;

/** A half-typed form, kept so that a killed process loses no field; it belongs to one laptop and is not logged. */
export const draftFields = {
  key: required(text('表单', 'Form', 100)),
  value: json('内容', 'Content', z.json()),
} as const satisfies Fields;

export const binRow = z.strictObject({
  noun: z.enum(nounNames),
  id: z.string(),
  name: z.string(),
  deletedAt: instant,
  byName: z.string().nullable(),
});

const draftKey = z.string().min(1).max(100);
const everyNoun = [...nounNames];
const fileKinds = z.enum(['ledger', 'attachment', 'photo', 'addressBook', 'workspace']);
const chosen = z.strictObject({
  /** A ticket for the file, to be sent as a `path`; null when the dialog was cancelled. */
  path: z.string().nullable(),
  name: z.string().nullable(),
});

export const workspaceChannels = {
  'workspace.info': { kind: 'read', input: nothing, output: workspaceInfo, reads: everyNoun },
  'workspace.check': { kind: 'read', isSlow: true, input: nothing, output: workspaceCheck, reads: [] },
  'workspace.example': {
    kind: 'job',
    input: nothing,
    output: z.strictObject({ leads: z.int() }),
    changes: everyNoun,
  },
  'workspace.backup': {
    kind: 'job',
    input: nothing,
    output: z.strictObject({ path: z.string(), sizeBytes: z.int() }),
    changes: [],
  },
  /** The backups in the folder, also while its database can’t be opened. */
  'workspace.backups': {
    kind: 'host',
    input: nothing,
    output: z.array(z.strictObject({ name: z.string(), at: instant, sizeBytes: z.int() })),
  },
  /** Why no workspace is open, if none is; asking tries once more. */
  'workspace.state': {
    kind: 'host',
    input: nothing,
    output: z.strictObject({
      path: z.string(),
      problem: z.strictObject({ code: z.string(), message: label }).nullable(),
    }),
  },
  /** Opens another workspace folder, making it if it is new. */
  'workspace.open': {
    kind: 'host',
    input: z.strictObject({ path: z.string() }),
    output: z.strictObject({ path: z.string() }),
  },
  'workspace.restore': {
    kind: 'host',
    input: z.strictObject({ name: z.string() }),
    output: z.strictObject({ path: z.string() }),
  },
  'undo.last': { kind: 'write', input: nothing, output: actSummary, changes: everyNoun },
  'undo.redo': { kind: 'write', input: nothing, output: actSummary, changes: everyNoun },
  'undo.act': {
    kind: 'write',
    input: z.strictObject({ actId: z.string() }),
    output: actSummary,
    changes: everyNoun,
  },
  'bin.list': {
    kind: 'read',
    input: z.strictObject(paging),
    output: z.strictObject({ rows: z.array(binRow), total: z.int() }),
    reads: everyNoun,
  },
  'bin.restore': {
    kind: 'write',
    input: z.strictObject({ noun: z.enum(nounNames), id: z.string() }),
    output: nothing,
    changes: everyNoun,
  },
  /** Removes for good what waits in the bin; the one write that can’t be undone. */
  'bin.empty': {
    kind: 'write',
    input: nothing,
    output: z.strictObject({ removed: z.int() }),
    changes: everyNoun,
  },
  'drafts.get': {
    kind: 'read',
    input: z.strictObject({ key: draftKey }),
    output: z.strictObject({ value: z.json() }),
    reads: ['draft'],
  },
  'drafts.set': {
    kind: 'write',
    input: z.strictObject({ key: draftKey, value: z.json() }),
    output: nothing,
    changes: ['draft'],
  },
  'drafts.clear': {
    kind: 'write',
    input: z.strictObject({ key: draftKey }),
    output: nothing,
    changes: ['draft'],
  },
  'regions.list': {
    kind: 'read',
    input: z.strictObject({
      parent: z.string().optional(),
      text: z.string().max(60).optional(),
      code: z.string().optional(),
    }),
    output: z.array(z.strictObject({ code: z.string(), name: z.string(), fullName: z.string() })),
    reads: [],
  },
  'jobs.cancel': { kind: 'host', input: z.strictObject({ jobId: z.string() }), output: nothing },
  'dialogs.openFile': { kind: 'host', input: z.strictObject({ kind: fileKinds }), output: chosen },
  'dialogs.saveFile': {
    kind: 'host',
    input: z.strictObject({
      defaultName: z.string().max(200),
      format: z.enum(['xlsx', 'docx', 'csv', 'ics']),
    }),
    output: chosen,
  },
  'files.reveal': { kind: 'host', input: z.strictObject({ path: z.string() }), output: nothing },
  /** The language chosen in the window, for the native menu. */
  'window.language': {
    kind: 'host',
    input: z.strictObject({ language: z.enum(['zh', 'en']) }),
    output: nothing,
  },
  'links.open': { kind: 'host', input: z.strictObject({ url: z.string().max(2000) }), output: nothing },
} as const satisfies ChannelSet;
