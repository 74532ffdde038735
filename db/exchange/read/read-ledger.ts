// A ledger file → a plan of rows (handbook 10). No database; nothing is written.
import { lastDayOf, partsOf, type Day } from '#model/day';
import type { SheetMapping } from './columns.ts';
import { findTables } from './find-tables.ts';
import { textOf } from './grid.ts';
import { openGrid } from './open-grid.ts';
import { ReadProblem } from './read-problem.ts';
import { readTable } from './read-table.ts';
import type { LedgerReading, ReadColumn, ReadRow, SheetReading } from './reading.ts';

export type ReadOptions = {
  /** Only this sheet. */
  readonly sheet?: string | undefined;
  /** By sheet name: column letter → field (`plannedInvestment 万元` to settle a unit as well); `stage` → a stage for the whole table. */
  readonly mapping?: Readonly<Record<string, SheetMapping>> | undefined;
  readonly today: Day;
  /** Called every few hundred rows; may throw to stop. */
  readonly tick?: ((done: number, total: number) => void) | undefined;
};

/** Reads every table of a file. */
export async function readLedger(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<LedgerReading> {
  const { kind, encoding, sheets: grids } = await openGrid(bytes, fileName, options.sheet);
  const total = grids.reduce((sum, grid) => sum + grid.rows.length, 0);
  let done = 0;
  const tick = () => {
    done += 1;
    if (done % 500 === 0) options.tick?.(done, total);
  };
  const mappings = new Map(Object.entries(options.mapping ?? {}));
  const mappingOf = (name: string) => mappings.get(name) ?? {};
  const sheets = grids.flatMap((grid) =>
    findTables(grid).map((table, index) =>
      readTable(table, { grid, index, mapping: mappingOf(grid.name), tick }),
    ),
  );
  options.tick?.(total, total);
  if (sheets.length === 0) throw new ReadProblem('no-table-found');
  return { kind, encoding, sheets };
}

/** The texts of a row’s cells, by position in the sheet’s columns. */
export function cellTexts(row: ReadRow): string[] {
  return row.raw.map((cell) => textOf(cell));
}

/** A row’s cells by header, for keeping; an object without a prototype, since the headers come from the file. */
export function rawRecord(columns: readonly ReadColumn[], row: ReadRow): Record<string, string> {
  const record = Object.create(null) as Record<string, string>; // Object.create is typed any
  for (const [at, { column, header }] of columns.entries()) {
    const text = textOf(row.raw[at]);
    if (text !== '') record[header === '' || header in record ? `${header}[${column}]` : header] = text;
  }
  return record;
}

/** The day a sheet’s undated changes count from: its as-at day, else today, never in the future. */
export function asAtDay(sheet: SheetReading, today: Day): Day {
  const day = sheet.asAt === null ? today : lastDayOf(sheet.asAt);
  return day > today ? today : day;
}

/** The year a sheet speaks of: its title’s, else that of its as-at day, else this one. */
export function yearOf(sheet: SheetReading, today: Day): number {
  return sheet.facts.year ?? partsOf(sheet.asAt ?? today).year;
}
