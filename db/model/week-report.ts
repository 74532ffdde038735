// The two sheets of a week (handbook 8): R5, the leads in talks, and R7, the visits.
import { z } from 'zod';
import type { ChannelSet } from './contract.ts';
import { day } from './day.ts';
import { paging } from './paging.ts';

export const weekReports = {
  R5: { zh: '驻点招商项目信息采集表', en: 'Leads in talks, weekly' },
  R7: { zh: '拜访客商周报表', en: 'Visits, weekly' },
} as const;
export type WeekReport = keyof typeof weekReports;

const scope = {
  report: z.enum(Object.keys(weekReports) as WeekReport[]),
  /** Any day of the week. */
  on: day,
  /** One team; null for what belongs to none. */
  teamName: z.string().max(60).nullable().optional(),
  personId: z.string().optional(),
  /** Phone numbers leave the machine only when ticked. */
  withPhones: z.boolean().default(false),
  withoutConfidential: z.boolean().default(false),
  /** Who fills the sheet in, and the phone to ask at; printed as typed. */
  filledBy: z.string().trim().max(50).default(''),
  phone: z.string().trim().max(40).default(''),
};
export const weekScope = z.strictObject(scope);
export type WeekScope = z.output<typeof weekScope>;

const team = z.strictObject({
  /** Null gathers what belongs to no team. */
  name: z.string().nullable(),
  count: z.int(),
  /** R5: entered talks within the week. */
  added: z.int(),
  /** R5: without news for longer than the limit, so that a reason is wanted. */
  stale: z.int(),
});
export type WeekTeam = z.output<typeof team>;

export const weekPreview = z.strictObject({
  from: day,
  to: day,
  title: z.string(),
  /** The lines over the table, of all teams together. */
  notes: z.array(z.string()),
  footnotes: z.array(z.string()),
  columns: z.array(z.strictObject({ header: z.string(), width: z.number(), isFigure: z.boolean() })),
  teams: z.array(team),
  /** Every team there is, to choose from. */
  teamNames: z.array(z.string()),
  /** Each cell as it will print. */
  rows: z.array(
    z.strictObject({
      id: z.string(),
      team: z.string().nullable(),
      isStale: z.boolean(),
      cells: z.array(z.string()),
    }),
  ),
  total: z.int(),
});
export type WeekPreview = z.output<typeof weekPreview>;

export const weekExport = z.strictObject({ ...scope, path: z.string() });
export type WeekExport = z.output<typeof weekExport>;

const shown = [
  'lead',
  'visit',
  'company',
  'contact',
  'leadContact',
  'leadInvestor',
  'stageChange',
  'person',
  'chain',
  'chainNode',
  'setting',
] as const;

export const weekReportChannels = {
  'reports.week': {
    kind: 'read',
    isSlow: true,
    input: z.strictObject({ ...scope, ...paging }),
    output: weekPreview,
    reads: shown,
  },
  'reports.exportWeek': {
    kind: 'job',
    input: weekExport,
    output: z.strictObject({ rows: z.int() }),
    changes: [],
  },
} as const satisfies ChannelSet;
