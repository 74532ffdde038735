// What a file holds and what an import would do, before anything is written.
import type { LedgerPreview, LedgerSource, PreviewSheet } from '#model/ledger';
import type { Money } from '#model/money';
import type { Job } from '../job.ts';
import { cellTexts } from '../read/read-ledger.ts';
import type { SheetReading } from '../read/reading.ts';
import { problemsOf, totalsOf } from './import-ledger.ts';
import { openLedger } from './open-ledger.ts';
import type { PlannedRow } from './plan-import.ts';
import { sheetFacts } from './reading-facts.ts';

/** How many rows of a sheet a preview carries; the rest only counts. */
const shownRows = 200;
const shownProblems = 1000;

/** Reads a ledger without writing anything. */
export async function previewLedger(job: Job, source: LedgerSource): Promise<LedgerPreview> {
  const { reading, plan } = await openLedger(job, source);
  return { sheets: reading.sheets.map((sheet) => previewOf(sheet, { plan, encoding: reading.encoding })) };
}

function previewOf(
  sheet: SheetReading,
  { plan, encoding }: { plan: readonly PlannedRow[]; encoding: string | null },
): PreviewSheet {
  const single = { kind: 'xlsx', encoding: null, sheets: [sheet] } as const;
  const rows = plan.filter((planned) => planned.sheet === sheet);
  return {
    name: sheet.name,
    headerRows: [...sheet.headerRows],
    unit: sheet.unit ?? sheet.columns.find(({ unit }) => unit !== null)?.unit ?? null,
    encoding,
    facts: sheetFacts(sheet),
    columns: sheet.columns.map(({ column, header, field, offered, unit }) => ({
      column,
      header,
      field: field ?? offered ?? null,
      unit,
      isOffered: field === null && offered !== undefined,
    })),
    rows: rows.slice(0, shownRows).map(previewRow),
    rowCount: sheet.rows.length,
    problems: problemsOf(single).slice(0, shownProblems),
    totals: totalsOf(single),
  };
}

function previewRow({ row, stage, result, lead, sameAs, diffs }: PlannedRow): PreviewSheet['rows'][number] {
  const amount =
    row.values[stage === 'signed' || stage === 'landed' ? 'agreedInvestment' : 'plannedInvestment'];
  return {
    row: row.rowNo,
    name: String(row.values['name'] ?? ''),
    stage,
    investor: row.investors.join('、'),
    amount: typeof amount === 'number' ? (amount as Money) : null, // the reader gives 元
    cells: cellTexts(row),
    result,
    repeats:
      result === 'waiting' ? (lead?.name ?? null) : sameAs ? String(sameAs.row.values['name'] ?? '') : null,
    changes: diffs.map(({ field, old, new: value }) => ({ field, old: old ?? '', new: value })),
  };
}
