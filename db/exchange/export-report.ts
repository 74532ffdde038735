// The files of a report: R1 as an official document or as the pipeline workbook, R2 as the ledger.
import { formatDay } from '#model/day';
import { Refusal } from '#model/refusal';
import type { ReportExport } from '#model/report';
import { workReportOf, type WorkReport } from '#model/work-report';
import { reportAt } from '../reports/report-text.ts';
import { exportLedger, inOneView, ledgerSheets } from './export-ledger.ts';
import type { Job } from './job.ts';
import { pastLeads } from './ledger-sheet.ts';
import { checkSheet } from './summary-sheets.ts';
import { writeDocument, type OfficialDocument } from './write/docx.ts';
import { writeWorkbook } from './write/xlsx.ts';

/** Writes a report; refuses a period in which there is nothing to report. The document’s check sheet stands beside it. */
export async function exportReport(job: Job, input: ReportExport): Promise<{ rows?: number }> {
  const { report, format, path, from, to, asAt } = input;
  if (report === 'R2' || format === 'csv') {
    if (format === 'docx') throw new Refusal('format-refused', { report, formats: 'xlsx、csv' });
    return exportLedger(job, { path, format, asAt: asAt ?? to });
  }
  return inOneView(job, async () => {
    const { figures, sentences, settings } = reportAt(job.reader, input);
    const rows =
      figures.reserve.count + figures.negotiating.count + figures.signed.count + figures.keyProjects.total;
    if (rows === 0)
      throw new Refusal('period-empty', { from: formatDay(from, 'zh'), to: formatDay(to, 'zh') });
    const control = { cancelled: () => job.isCancelled() };
    job.progress({ done: 0, total: 1, phase: 'export' });
    if (format === 'docx') {
      await writeDocument(path, documentOf(workReportOf(figures, sentences, settings.zoneName)), control);
      const checks = { title: '校验表', sheets: [checkSheet(figures, settings)] };
      await writeWorkbook(`${path.replace(/\.docx$/i, '')}-校验表.xlsx`, checks, control);
    } else {
      const scope = { asAt: figures.asAt };
      const { sheets } = ledgerSheets(job, {
        scope,
        past: pastLeads(job.reader, figures.asAt),
        figures,
        settings,
      });
      await writeWorkbook(path, { title: '招商引资项目汇总', sheets }, control);
    }
    job.progress({ done: 1, total: 1, phase: 'export' });
    return { rows };
  });
}

function documentOf({ title, parts, footnote, issuer, date }: WorkReport): OfficialDocument {
  const blocks = parts.flatMap((part): OfficialDocument['blocks'] => [
    { kind: 'heading', level: 1, text: part.title },
    ...part.paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
  ]);
  return { title, blocks: [...blocks, { kind: 'footnote', text: footnote }], issuer, date };
}
