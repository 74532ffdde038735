// Figures, sentences and the files made of them (handbook 6–8).
import { z } from 'zod';
import type { ChannelSet } from './contract.ts';
import { day } from './day.ts';
import { money } from './money.ts';
import { nothing } from './paging.ts';

/** A number of leads and their amount in 元. */
export const tally = z.strictObject({ count: z.int(), amount: money });
export type Tally = z.output<typeof tally>;

export const sizeBand = z.strictObject({
  /** Lower bound in 元, inside the band; null for 未填, leads without an amount. */
  from: money.nullable(),
  /** Upper bound in 元, outside the band; null for the open last band and for 未填. */
  to: money.nullable(),
  ...tally.shape,
});
export const regionTally = z.strictObject({ code: z.string().nullable(), name: z.string(), ...tally.shape });
export const chainTally = z.strictObject({ id: z.string().nullable(), name: z.string(), ...tally.shape });

const splits = { sizeBands: z.array(sizeBand), regions: z.array(regionTally), chains: z.array(chainTally) };

/** Everything R1 counts; each amount exact in 元, planned before signing and agreed after. */
export const figures = z.strictObject({
  from: day,
  to: day,
  asAt: day,
  /** C4: stock at the cut-off; `added` entered reserve for the first time in the period. */
  reserve: z.strictObject({
    ...tally.shape,
    planned: z.int(),
    parked: z.int(),
    returned: z.int(),
    added: z.int(),
  }),
  /** C3: stock at the cut-off, Σ planned; `added` entered talks in the period. */
  negotiating: z.strictObject({ ...tally.shape, added: z.int(), ...splits }),
  /** C1, C2, C5: flow over the period by signing date, Σ agreed. */
  signed: z.strictObject({
    ...tally.shape,
    framework: tally,
    contract: tally,
    unspecified: tally,
    landed: z.int(),
    ...splits,
  }),
  /** C6: flow over the period by landing date. */
  landed: tally,
  /** C11, C12: key projects of the year of `to`. */
  keyProjects: z.strictObject({
    total: z.int(),
    startedOrResumed: z.int(),
    trialOrProduction: z.int(),
    preliminary: z.int(),
    suspended: z.int(),
    newStarted: z.int(),
    carriedOverResumed: z.int(),
    preparatory: z.int(),
  }),
  /** What the footnote says beside the figures. */
  footnote: z.strictObject({
    terminated: z.int(),
    onHold: z.int(),
    signedWithoutDay: z.int(),
    withoutAmount: z.int(),
    confidential: z.int(),
    excluded: z.int(),
    foreign: z.array(z.strictObject({ currency: z.string(), count: z.int(), amount: z.int() })),
  }),
});
export type Figures = z.output<typeof figures>;

const period = { from: day, to: day, asAt: day.optional() };
export const reportPeriod = z.strictObject(period);
export type ReportPeriod = z.output<typeof reportPeriod>;

/** The leads to name in the sentences, by id; left out, they are proposed by amount. */
export const reportExamples = z.strictObject({
  signed: z.array(z.string()).max(4).optional(),
  negotiating: z.array(z.string()).max(4).optional(),
  trialOrProduction: z.array(z.string()).max(4).optional(),
  preliminary: z.array(z.string()).max(4).optional(),
});
export type ReportExamples = z.output<typeof reportExamples>;

export const sentences = z.strictObject({
  signed: z.string(),
  framework: z.string(),
  negotiating: z.string(),
  key: z.string(),
  keySuspended: z.string(),
  travel: z.string(),
  keyMonth: z.string(),
  closing: z.string(),
  footnote: z.string(),
});
export type Sentences = z.output<typeof sentences>;

/** A figure that does not add up, or something a reader of the report should know. */
export const reportCheck = z.strictObject({
  rule: z.string(),
  figure: z.string(),
  isOk: z.boolean(),
  detail: z.string(),
});
export type ReportCheck = z.output<typeof reportCheck>;

const exampleIds = z.array(z.string());
const exampleChoices = z.array(
  z.strictObject({ id: z.string(), name: z.string(), investorName: z.string().nullable() }),
);
const perSentence = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ signed: schema, negotiating: schema, trialOrProduction: schema, preliminary: schema });

export const reportPreview = z.strictObject({
  figures,
  sentences,
  checks: z.array(reportCheck),
  /** The leads each sentence names unless others are chosen, and those that may be. */
  proposed: perSentence(exampleIds),
  choices: perSentence(exampleChoices),
});

export const reportExport = z.strictObject({
  ...period,
  /** R1 is the work report (docx) or the pipeline summary workbook (xlsx); R2 is the ledger. */
  report: z.enum(['R1', 'R2']),
  format: z.enum(['docx', 'xlsx', 'csv']),
  path: z.string(),
  examples: reportExamples.optional(),
});
export type ReportExport = z.output<typeof reportExport>;

const stageFigure = z.strictObject({
  stage: z.enum(['reserve', 'negotiating', 'signed', 'landed']),
  ...tally.shape,
  /** Entered this stage since the first of the month. */
  addedThisMonth: z.int(),
});

/** Home: the pipeline as it stands today. */
export const homeFigures = z.strictObject({
  asAt: day,
  stages: z.array(stageFigure),
  regions: z.array(regionTally),
  chains: z.array(chainTally),
  sizeBands: z.array(sizeBand),
  incompleteCount: z.int(),
});
export type HomeFigures = z.output<typeof homeFigures>;

const counted = [
  'lead',
  'stageChange',
  'leadInvestor',
  'company',
  'chain',
  'chainNode',
  'keyProject',
  'activity',
  'setting',
  'person',
  'fundArrival',
] as const;

export const reportChannels = {
  'home.figures': { kind: 'read', input: nothing, output: homeFigures, reads: counted },
  'reports.figures': { kind: 'read', isSlow: true, input: reportPeriod, output: figures, reads: counted },
  'reports.sentences': {
    kind: 'read',
    isSlow: true,
    input: z.strictObject({ ...period, examples: reportExamples.optional() }),
    output: sentences,
    reads: counted,
  },
  'reports.preview': {
    kind: 'read',
    isSlow: true,
    input: z.strictObject({ ...period, examples: reportExamples.optional() }),
    output: reportPreview,
    reads: counted,
  },
  'reports.export': {
    kind: 'job',
    input: reportExport,
    output: z.strictObject({ rows: z.int().optional(), pages: z.int().optional() }),
    changes: [],
  },
} as const satisfies ChannelSet;
