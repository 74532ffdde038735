// One table → columns settled, rows read, totals checked.
import { tidy } from '#model/figure';
import { stages, type Stage } from '#model/stage';
import { classifyRows, type BodyRow } from './classify-rows.ts';
import { filledColumns, settleColumns, type Column, type SheetMapping } from './columns.ts';
import { unitKindOf } from './field-paths.ts';
import { readFacts, type Facts } from './facts.ts';
import { textsOf, type FoundTable } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { readRow, type Around } from './read-row.ts';
import type { CountCheck, Problem, ReadColumn, ReadRow, SheetReading } from './reading.ts';
import type { SpreadRow } from './spread.ts';
import { readStageWords, readTitleStage, type StageFact } from './stage-words.ts';
import { Totals } from './totals.ts';

export type TableTask = {
  readonly grid: Grid;
  readonly index: number;
  readonly mapping: SheetMapping;
  /** Called for every record. */
  readonly tick: () => void;
};

/** Reads one table of a sheet. */
export function readTable(table: FoundTable, task: TableTask): SheetReading {
  const { grid, index, mapping } = task;
  const facts = readFacts(table.titles);
  const columns = settleColumns(table, grid, { facts, mapping });
  const body = classifyRows(table, columns);
  const { rows, skipped, totals, counts } = readBody(body, { table, columns, facts, task });
  const footers = body.flatMap((item) => (item.is === 'footer' ? item.texts : []));
  const below = readFacts(footers);
  const merged = withBelow(facts, below);
  return {
    name: grid.name,
    table: index,
    kind: table.kind,
    headerRows: table.headerRows.map(({ at }) => at + 1),
    unit: facts.units.get('money') ?? null,
    facts: merged,
    footers,
    columns: columns.map((column) => describe(column, table)),
    rows,
    problems: [
      ...unmappedOf(columns, { table, grid }),
      ...skipped,
      ...rows.flatMap(({ problems }) => problems),
    ],
    totals: totals.checks,
    counts:
      facts.reportedCount === null
        ? counts
        : [{ label: '共上报', printed: facts.reportedCount, read: rows.length }, ...counts],
    asAt: merged.asAt ?? merged.filledOn,
    needsStage: table.kind === 'leads' && rows.some(({ stage }) => stage === null),
    isHidden: grid.isHidden,
  };
}

/** Lines below the table fill in what the lines above leave open. */
function withBelow(facts: Facts, below: Facts): Facts {
  return {
    ...facts,
    team: facts.team ?? below.team,
    filledBy: facts.filledBy ?? below.filledBy,
    filledUnit: facts.filledUnit ?? below.filledUnit,
    phone: facts.phone ?? below.phone,
    filledOn: facts.filledOn ?? below.filledOn,
    asAt: facts.asAt ?? below.asAt,
  };
}

type BodyTask = { table: FoundTable; columns: readonly Column[]; facts: Facts; task: TableTask };

function readBody(body: readonly BodyRow[], { table, columns, facts, task }: BodyTask) {
  const { grid, mapping } = task;
  // 内外资 decides the unit of columns that offer two, so it is read first.
  const ordered = [...columns].sort(
    (a, b) => Number(b.field === 'capitalNature') - Number(a.field === 'capitalNature'),
  );
  const place = {
    sheet: grid.name,
    year: facts.year ?? undefined,
    date1904: grid.date1904,
    isTyped: grid.isTyped,
  };
  const rawPlaces = columns.every(({ index }, at) => index === at) ? null : columns.map(({ index }) => index);
  const defaults = defaultsOf({ mapping, grid, facts, table });
  const around = { kind: table.kind, columns: ordered, rawPlaces, place, defaults } satisfies Omit<
    Around,
    'group'
  >;
  const totals = new Totals(columns, grid.isTyped);
  const rows: ReadRow[] = [];
  const skipped: Problem[] = [];
  const counts: (CountCheck & { readonly from: number })[] = [];
  let group: Around['group'] = null;
  for (const item of body) {
    if (item.is === 'total') totals.check(item.row, item.label);
    if (item.is === 'group') {
      group = { text: item.text, fact: groupFact(item.text) };
      totals.startGroup();
      if (item.count !== null)
        counts.push({ label: item.text, printed: item.count, read: 0, from: rows.length });
    }
    if (item.is !== 'record') continue;
    task.tick();
    const row = readRow(item, { ...around, group });
    if (!row) {
      skipped.push(skippedRow(item.row, { columns, grid }));
      continue;
    }
    rows.push(row);
    totals.add(row, item.row);
  }
  const checked = counts.map(({ label, printed, from }, at) => ({
    label,
    printed,
    read: (counts[at + 1]?.from ?? rows.length) - from,
  }));
  return { rows, skipped, totals, counts: checked };
}

/** A row that names nothing is no lead; it is listed with what it holds. */
function skippedRow(row: SpreadRow, { columns, grid }: { columns: readonly Column[]; grid: Grid }): Problem {
  const column = columns.find(({ field }) => field === 'name') ?? columns[0];
  return {
    sheet: grid.name,
    row: row.at + 1,
    column: column?.column ?? 'A',
    header: column?.header ?? '',
    value: textsOf(row).join(' ').slice(0, 500),
    reason: 'missingNeeded',
    isTaken: false,
  };
}

function defaultsOf({
  mapping,
  grid,
  facts,
  table,
}: {
  mapping: SheetMapping;
  grid: Grid;
  facts: Facts;
  table: FoundTable;
}): StageFact[] {
  const chosen = new Map(Object.entries(mapping)).get('stage');
  const title = facts.title === null ? null : readTitleStage(facts.title);
  const facts0 = [
    isStage(chosen) ? { stage: chosen } : null,
    readTitleStage(grid.name),
    title,
    ...table.titles.map(readTitleStage),
  ];
  return facts0.filter((fact) => fact !== null);
}

function isStage(text: string | null | undefined): text is Stage {
  return typeof text === 'string' && Object.hasOwn(stages, text);
}

function groupFact(text: string): StageFact | null {
  const words = tidy(text)
    .replace(/^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十]{1,3}\))/, '')
    .replace(/\([^()]*\)$/, '');
  return readStageWords(words)?.fact ?? null;
}

/** A column that fits no field is listed once; its texts are in the rows’ notes. */
function unmappedOf(
  columns: readonly Column[],
  { table, grid }: { table: FoundTable; grid: Grid },
): Problem[] {
  const row = (table.headerRows.at(-1)?.at ?? 0) + 1;
  const filled = filledColumns(table);
  return columns
    .filter(({ field, index }) => field === null && filled.has(index))
    .map(({ column, header }) => ({
      sheet: grid.name,
      row,
      column,
      header,
      value: header,
      reason: 'unmapped',
      isTaken: false,
    }));
}

function describe(column: Column, table: FoundTable): ReadColumn {
  const { header, field, offered, unit, isHidden, kind, index } = column;
  const unitKind = kind && unitKindOf(kind);
  const numbers = unitKind && unit === null ? plainNumbers(table, index) : [];
  return {
    column: column.column,
    header,
    field,
    unit,
    isHidden,
    ...(offered && { offered }),
    ...(unitKind &&
      numbers.length > 0 && {
        askUnit: { kind: unitKind, proposed: unitKind === 'money' ? proposedUnit(numbers) : null },
      }),
  };
}

function plainNumbers(table: FoundTable, index: number): number[] {
  const numbers = table.body.slice(0, 2000).map(({ cells }) => {
    const cell = cells[index];
    return typeof cell === 'number'
      ? cell
      : typeof cell === 'string' && /^[\d,]+(?:\.\d+)?$/.test(cell.trim())
        ? Number(cell.replaceAll(',', ''))
        : 0;
  });
  return numbers.filter((value) => value > 0).sort((a, b) => a - b);
}

/** 万元 when the median is at least 1000, 亿元 when at most 500 (handbook 10.4). */
function proposedUnit(numbers: readonly number[]): string | null {
  const median = numbers[Math.floor(numbers.length / 2)] ?? 0;
  if (median >= 1000) return '万元';
  return median <= 500 ? '亿元' : null;
}
