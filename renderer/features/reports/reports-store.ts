// Which report is looked at, and over which period; kept while one works elsewhere.
import { create } from 'zustand';
import type { ReportExamples } from '#model/report';
import type { Preset } from './report-period.ts';

export type ReportKind = 'work' | 'summary' | 'ledger';

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
