// Ledgers in and out (handbook 8, 10).
import { z } from 'zod';
import type { ChannelSet } from './contract.ts';
import { day } from './day.ts';
import { count, json, required, shapeOf, text, type Fields } from './field.ts';
import { leadFilter } from './lead-shapes.ts';
import { money } from './money.ts';
import { idOnly, nothing } from './paging.ts';
import { rowShape } from './row.ts';

/** A cell that was not read as a value; its text is kept in the lead’s notes (handbook 10.7). */
export const readProblem = z.strictObject({
  sheet: z.string(),
  /** 1-based row of the sheet. */
  row: z.int(),
  /** Column letter, such as `G`. */
  column: z.string(),
  header: z.string(),
  value: z.string(),
  /** A code of `readReasons`. */
  reason: z.string(),
  /** True when the value was read all the same and only deserves a look. */
  isTaken: z.boolean(),
});
export type ReadProblem = z.output<typeof readProblem>;

/** A printed total beside what was read, in the storage unit of its field. */
export const totalCheck = z.strictObject({
  sheet: z.string(),
  field: z.string(),
  printed: z.number(),
  read: z.number(),
  /** Cells that explain a difference, such as amounts stored as text. */
  explainedBy: z.array(z.string()),
});

const sheetColumn = z.strictObject({
  column: z.string(),
  header: z.string(),
  /** The field it is read into; null when it is none of ours and goes to the notes. */
  field: z.string().nullable(),
  unit: z.string().nullable(),
  /** True when the match is a guess that a person should confirm. */
  isOffered: z.boolean(),
});

/** Column letter → field; null leaves a column out. One object for each sheet name. */
export const ledgerMapping = z.record(z.string(), z.record(z.string(), z.string().nullable()));
export type LedgerMapping = z.output<typeof ledgerMapping>;

export const previewSheet = z.strictObject({
  name: z.string(),
  headerRows: z.array(z.int()),
  unit: z.string().nullable(),
  encoding: z.string().nullable(),
  facts: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  columns: z.array(sheetColumn),
  rows: z.array(
    z.strictObject({
      row: z.int(),
      name: z.string(),
      stage: z.string(),
      investor: z.string(),
      amount: money.nullable(),
      cells: z.array(z.string()),
      result: z.enum(['created', 'updated', 'unchanged', 'waiting']),
      /** The lead it repeats, when a person must decide. */
      repeats: z.string().nullable(),
      changes: z.array(z.strictObject({ field: z.string(), old: z.string(), new: z.string() })),
    }),
  ),
  rowCount: z.int(),
  problems: z.array(readProblem),
  totals: z.array(totalCheck),
});
export type PreviewSheet = z.output<typeof previewSheet>;

export const ledgerPreview = z.strictObject({ sheets: z.array(previewSheet) });
export type LedgerPreview = z.output<typeof ledgerPreview>;

/** What a person decided of a row that repeats a lead (handbook 5.3). */
export const rowDecision = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  decision: z.enum(['overwrite', 'separate', 'ignore']),
});

const source = {
  path: z.string(),
  sheet: z.string().optional(),
  mapping: ledgerMapping.optional(),
  decisions: z.array(rowDecision).max(10_000).optional(),
};
export const ledgerSource = z.strictObject(source);
export type LedgerSource = z.output<typeof ledgerSource>;

export const ledgerImported = z.strictObject({
  /** The batch, for showing what came in and for taking it back. */
  batchId: z.string().nullable(),
  actId: z.string().nullable(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Rows that repeat an existing lead in a way a person must decide (handbook 5). */
  waiting: z.int(),
  problems: z.array(readProblem),
  totals: z.array(totalCheck),
  /** Leads that lack something their stage needs. */
  incomplete: z.int(),
});
export type LedgerImported = z.output<typeof ledgerImported>;

export const ledgerExport = z.strictObject({
  path: z.string(),
  format: z.enum(['xlsx', 'csv']),
  filter: leadFilter.optional(),
  asAt: day.optional(),
  /** Phone numbers leave the machine only when ticked. */
  withPhones: z.boolean().optional(),
});
export type LedgerExport = z.output<typeof ledgerExport>;

/** One import: the file, how it was read, what it did (handbook 10.7). */
export const importBatchFields = {
  fileName: required(text('文件名', 'File name', 255)),
  sha256: required(text('校验值', 'Hash', 64)),
  encoding: text('编码', 'Encoding', 30),
  mapping: json('列对应', 'Mapping', ledgerMapping),
  facts: json(
    '表头信息',
    'Facts',
    z.array(z.strictObject({ sheet: z.string(), name: z.string(), value: z.string() })),
  ),
  created: required(count('新增', 'Created')),
  updated: required(count('更新', 'Updated')),
  unchanged: required(count('未变', 'Unchanged')),
  waiting: required(count('待定', 'Waiting')),
  problems: json('问题', 'Problems', z.array(readProblem)),
} as const satisfies Fields;
export const importBatch = z.strictObject({ ...rowShape, ...shapeOf(importBatchFields) });
export type ImportBatch = z.output<typeof importBatch>;

export const importRowFields = {
  batchId: required(text('批次', 'Batch', 60)),
  sheet: required(text('工作表', 'Sheet', 60)),
  rowNo: required(count('行', 'Row')),
  raw: json('原文', 'Raw', z.record(z.string(), z.string())),
  /** Hash of the raw row: the same row again is unchanged. */
  rawHash: required(text('原文校验', 'Raw hash', 64)),
  leadId: text('项目', 'Lead', 60),
  result: required(text('结果', 'Result', 20)),
} as const satisfies Fields;
export const importRow = z.strictObject({ ...rowShape, ...shapeOf(importRowFields) });

/** A mapping kept under a name, offered for any sheet with the same header row. */
export const importMappingFields = {
  name: required(text('名称', 'Name', 60)),
  headerKey: required(text('表头', 'Header', 4000)),
  mapping: json('列对应', 'Mapping', z.record(z.string(), z.string().nullable())),
} as const satisfies Fields;
export const importMapping = z.strictObject({ ...rowShape, ...shapeOf(importMappingFields) });
export type ImportMapping = z.output<typeof importMapping>;

export const newImportMapping = z.strictObject(shapeOf(importMappingFields));

const imported = [
  'lead',
  'company',
  'contact',
  'person',
  'chain',
  'chainNode',
  'leadInvestor',
  'leadContact',
  'stageChange',
  'fundArrival',
  'keyProject',
  'monthProgress',
  'importBatch',
  'importRow',
] as const;

export const ledgerChannels = {
  'ledger.preview': { kind: 'job', input: ledgerSource, output: ledgerPreview, changes: [] },
  'ledger.import': { kind: 'job', input: ledgerSource, output: ledgerImported, changes: imported },
  'ledger.export': {
    kind: 'job',
    input: ledgerExport,
    output: z.strictObject({ rows: z.int() }),
    changes: [],
  },
  'ledger.saveProblems': {
    kind: 'job',
    input: z.strictObject({ path: z.string(), batchId: z.string() }),
    output: z.strictObject({ rows: z.int() }),
    changes: [],
  },
  'importBatches.list': {
    kind: 'read',
    input: nothing,
    output: z.array(importBatch),
    reads: ['importBatch'],
  },
  'importMappings.list': {
    kind: 'read',
    input: nothing,
    output: z.array(importMapping),
    reads: ['importMapping'],
  },
  'importMappings.save': {
    kind: 'write',
    input: newImportMapping,
    output: importMapping,
    changes: ['importMapping'],
  },
  'importMappings.remove': {
    kind: 'write',
    input: idOnly,
    output: importMapping,
    changes: ['importMapping'],
  },
} as const satisfies ChannelSet;
