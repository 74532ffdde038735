import { useCallback } from 'react';
import type { ReportExamples, ReportPeriod } from '#model/report';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { useJob } from '../../lib/use-job.ts';
import { useWords } from '../../lib/use-words.ts';
import type { ReportKind } from './reports-store.ts';
import { words } from './words.ts';

export type ExportFormat = 'docx' | 'xlsx' | 'csv';
export type ExportRequest = {
  readonly kind: ReportKind;
  readonly format: ExportFormat;
  readonly period: ReportPeriod;
  readonly examples: ReportExamples;
  readonly fileName: string;
};

/** Asks where to save, writes the file in the background and offers to show it. */
export function useExport(): {
  readonly exportReport: (request: ExportRequest) => Promise<void>;
  readonly isExporting: boolean;
} {
  const t = useWords(words);
  const report = useJob('reports.export', { title: words.exportJob });
  const ledger = useJob('ledger.export', { title: words.exportJob });
  const { run: runReport } = report;
  const { run: runLedger } = ledger;
  const exportReport = useCallback(
    async ({ kind, format, period, examples, fileName }: ExportRequest) => {
      try {
        const { path, name } = await call('dialogs.saveFile', { defaultName: fileName, format });
        if (path === null) return;
        const isDone =
          kind === 'ledger' && format !== 'docx'
            ? await runLedger({ path, format, ...(period.asAt !== undefined && { asAt: period.asAt }) })
            : await runReport({ report: 'R1', format, path, ...period, examples });
        if (!isDone) return;
        const reveal = () => void call('files.reveal', { path }).catch(notifyError);
        const said = format === 'docx' ? t.exportedWithChecks : t.exported;
        notifyDone({ message: said(name ?? fileName), action: { label: t.reveal, run: reveal } });
      } catch (error) {
        notifyError(error);
      }
    },
    [runReport, runLedger, t],
  );
  return { exportReport, isExporting: report.isRunning || ledger.isRunning };
}
