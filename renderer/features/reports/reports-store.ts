// Which report is looked at, and over which period; kept while one works elsewhere.
import { create } from 'zustand';
import type { ReportExamples } from '#model/report';
import type { Preset } from './report-period.ts';

/** Reports over a period, and the sheets of a week. */
export type PeriodKind = 'work' | 'summary' | 'ledger';
export type WeekKind = 'talks' | 'visits';
export type ReportKind = PeriodKind | WeekKind;

export function isWeekKind(kind: ReportKind): kind is WeekKind {
  return kind === 'talks' || kind === 'visits';
}

type ReportsState = {
  readonly kind: ReportKind;
  readonly preset: Preset;
  /** Days as typed for a period of one’s own; text that is no day waits to be mended. */
  readonly from: string | null;
  readonly to: string | null;
  readonly asAt: string | null;
  /** Leads named otherwise than proposed. */
  readonly examples: ReportExamples;
};

export const useReports = create<ReportsState>(() => ({
  kind: 'work',
  preset: 'yearToDate',
  from: null,
  to: null,
  asAt: null,
  examples: {},
}));
