// The ledger as a workbook or a plain table.
import { formatDay, localDay } from '#model/day';
import type { LedgerExport } from '#model/ledger';
import type { Figures } from '#model/report';
import { Refusal } from '#model/refusal';
import type { Settings } from '#model/setting';
import { stageCodes, stages } from '#model/stage';
import { readSettings } from '../queries/settings.ts';
import { figuresAt } from '../reports/figures.ts';
import type { Job } from './job.ts';
import { ledgerColumns, LedgerRows, pastLeads, type LedgerScope } from './ledger-sheet.ts';
import { checkSheet, summarySheet } from './summary-sheets.ts';
import { writeCsv } from './write/csv.ts';
import type { SheetLayout } from './write/sheet-layout.ts';
import { WriteProblem } from './write/target-file.ts';
import { writeWorkbook } from './write/xlsx.ts';

/** Writes R2; answers with the number of leads in it. */
export function exportLedger(
  job: Job,
  { path, format, filter, asAt }: LedgerExport,
): Promise<{ rows: number }> {
  return inOneView(job, async () => {
    const scope = { filter, asAt };
    const past = pastLeads(job.reader, asAt);
    const total =
      job.reader.one<{ total: number }>('SELECT count(*) AS "total" FROM "lead" WHERE "deletedAt" IS NULL')
        ?.total ?? 0;
    const control = {
      cancelled: () => job.isCancelled(),
      progress: (done: number) => job.progress({ done: Math.min(done, total), total, phase: 'export' }),
    };
    if (format === 'csv') {
      const rows = new LedgerRows(job.reader, scope, past);
      await writeCsv(path, { columns: ledgerColumns, rows: rows.plain() }, control);
      return { rows: rows.count };
    }
    const day = asAt ?? localDay(new Date());
    const figures = figuresAt(job.reader, { from: `${day.slice(0, 4)}-01-01`, to: day, asAt: day });
    const { sheets, ledger } = ledgerSheets(job, {
      scope,
      past,
      figures,
      settings: readSettings(job.reader),
    });
    await writeWorkbook(path, { title: '招商项目台账', sheets }, control);
    return { rows: ledger.count };
  });
}

/**
 * Reads everything in one transaction, so that all sheets of a workbook agree.
 * What keeps a file from being written is said in the words of a refusal.
 */
export async function inOneView<Value>(job: Job, work: () => Promise<Value>): Promise<Value> {
  const { raw } = job.connection;
  raw.exec('BEGIN');
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteProblem) throw new Refusal(error.code, error.params);
    throw error;
  } finally {
    if (raw.inTransaction) raw.exec('COMMIT');
  }
}

type Contents = {
  readonly scope: LedgerScope;
  readonly past: ReturnType<typeof pastLeads>;
  readonly figures: Figures;
  readonly settings: Settings;
};

/** 台账, one sheet for each stage, 汇总 and 校验. */
export function ledgerSheets(
  job: Job,
  { scope, past, figures, settings }: Contents,
): { sheets: SheetLayout[]; ledger: LedgerRows } {
  const ledger = new LedgerRows(job.reader, scope, past);
  const sheetOf = (name: string, title: string, rows: SheetLayout['rows']): SheetLayout => ({
    name,
    title: `${settings.zoneName}${title}`,
    notes: [`截止：${formatDay(figures.asAt, 'zh')}`],
    unitLine: '单位：亿元、万元、亩',
    columns: ledgerColumns,
    rows,
    frozenColumns: 2,
  });
  const stageSheets = scope.filter?.stage
    ? []
    : stageCodes.map((stage) =>
        sheetOf(
          stages[stage].zh,
          `${stages[stage].zh}项目台账`,
          new LedgerRows(job.reader, scope, past).grouped([stage]),
        ),
      );
  return {
    ledger,
    sheets: [
      sheetOf('台账', '招商项目台账', ledger.grouped()),
      ...stageSheets,
      summarySheet(figures, settings),
      checkSheet(figures, settings),
    ],
  };
}
