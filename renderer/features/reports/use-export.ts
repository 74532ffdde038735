import { useCallback } from 'react';
import type { ReportExamples, ReportPeriod } from '#model/report';
import { useJob } from '../../lib/use-job.ts';
import { useWords } from '../../lib/use-words.ts';
import type { PeriodKind } from './reports-store.ts';
import { useSaveAs } from './use-save-as.ts';
import { words } from './words.ts';

export type ExportFormat = 'docx' | 'xlsx' | 'csv';
export type ExportRequest = {
  readonly kind: PeriodKind;
  readonly format: ExportFormat;
  readonly period: ReportPeriod;
  readonly examples: ReportExamples;
  readonly fileName: string;
};

/** Saves a report over a period. */
export function useExport(): {
  readonly exportReport: (request: ExportRequest) => Promise<void>;
  readonly isExporting: boolean;
} {
  const t = useWords(words);
  const saveAs = useSaveAs();
  const report = useJob('reports.export', { title: words.exportJob });
  const ledger = useJob('ledger.export', { title: words.exportJob });
  const { run: runReport } = report;
  const { run: runLedger } = ledger;
  const exportReport = useCallback(
    ({ kind, format, period, examples, fileName }: ExportRequest) =>
      saveAs({
        fileName,
        format,
        said: format === 'docx' ? t.exportedWithChecks : t.exported,
        write: async (path) => {
          const done =
            kind === 'ledger' && format !== 'docx'
              ? await runLedger({ path, format, ...(period.asAt !== undefined && { asAt: period.asAt }) })
              : await runReport({ report: 'R1', format, path, ...period, examples });
          return done !== undefined;
        },
      }),
    [saveAs, runReport, runLedger, t],
  );
  return { exportReport, isExporting: report.isRunning || ledger.isRunning };
}
