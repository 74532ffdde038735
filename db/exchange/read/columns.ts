// The columns of a table: field, how its cells are read, unit.
import { readMoneyUnit } from '#model/money';
import { isFieldPath, kindOf, unitKindOf, type CellKind, type FieldPath } from './field-paths.ts';
import type { Facts } from './facts.ts';
import type { FoundTable } from './find-tables.ts';
import { columnLetter, textOf, type Grid } from './grid.ts';
import { headerKey, matchHeader } from './headers.ts';
import { limits } from './limits.ts';

export type Column = {
  readonly index: number;
  /** Column letter, such as `G`. */
  readonly column: string;
  /** Header path joined with `/`. */
  readonly header: string;
  readonly field: FieldPath | null;
  /** A likeness that waits for a person’s word. */
  readonly offered?: FieldPath;
  readonly kind: CellKind | null;
  /** The unit of its plain numbers; null when it needs none, or when it is not known. */
  readonly unit: string | null;
  /** Both units of a header such as 总投资(万元/万美元); 内外资 decides. */
  readonly unitChoices: readonly string[];
  readonly isHidden: boolean;
};

/** Column letter → field, with a unit behind a space if one was asked for (`plannedInvestment 万元`); null leaves a column out. */
export type SheetMapping = Readonly<Record<string, string | null>>;

/** Settles the columns of a table. */
export function settleColumns(
  table: FoundTable,
  grid: Grid,
  { facts, mapping }: { facts: Facts; mapping: SheetMapping },
): Column[] {
  const filled = filledColumns(table);
  const width = Math.min(
    Math.max(table.paths.length, ...[...filled].map((index) => index + 1)),
    limits.tableColumns,
  );
  const chosen = new Map(Object.entries(mapping));
  const columns = Array.from({ length: width }, (_, index) =>
    settle(table, index, { facts, chosen: chosen.get(columnLetter(index)) }),
  ).map((column): Column => ({ ...column, isHidden: grid.hiddenColumns.has(column.index) }));
  const used = columns.filter((column) => column.header !== '' || filled.has(column.index));
  return refined(used, table);
}

/** The columns in which some row of the body holds something. */
export function filledColumns(table: FoundTable): Set<number> {
  const filled = new Set<number>();
  for (const { cells } of table.body) {
    const width = Math.min(cells.length, limits.tableColumns);
    for (let index = 0; index < width; index += 1)
      if ((cells[index] ?? null) !== null && cells[index] !== '') filled.add(index);
  }
  return filled;
}

function settle(
  table: FoundTable,
  index: number,
  { facts, chosen }: { facts: Facts; chosen: string | null | undefined },
): Omit<Column, 'isHidden'> {
  const path = table.paths[index] ?? [];
  const match = matchHeader(path, table.kind);
  const [chosenField = '', chosenUnit] = chosen?.split(' ') ?? [];
  const field = chosen === undefined ? match.field : isFieldPath(chosenField) ? chosenField : null;
  const kind = field && kindOf(field);
  const unitKind = kind && unitKindOf(kind);
  const [first, second] = match.units;
  const title = unitKind ? facts.units.get(unitKind) : undefined;
  return {
    index,
    column: columnLetter(index),
    header: path.map((part) => part.replace(/\s+/g, '')).join('/'),
    field,
    ...(chosen === undefined && match.offered && { offered: match.offered }),
    kind,
    unit: unitKind ? (chosenUnit ?? (second === undefined ? (first ?? title ?? null) : null)) : null,
    unitChoices: second === undefined || chosenUnit ? [] : match.units,
  };
}

/** What a header alone can’t say: 编号 that counts 1, 2, 3; progress of the month; whose telephone it is; 固投 in a foreign unit. */
function refined(columns: readonly Column[], table: FoundTable): Column[] {
  if (table.kind !== 'leads') return [...columns];
  const fields = new Set(columns.map((column) => column.field));
  const isMonthly = fields.has('monthProgress.invested');
  return columns.map((column, at): Column => {
    if (
      column.field === 'code' &&
      !fields.has('rowNumber') &&
      /^(?:编号|项目序号)$/.test(headerKey(column.header)) &&
      countsUp(table, column.index)
    ) {
      return to(column, 'rowNumber');
    }
    if (
      column.field === 'approvalCode' &&
      headerKey(column.header) === '项目代码' &&
      !holdsApprovalCodes(columns, { column, table })
    ) {
      return to(column, 'code');
    }
    if (column.field === 'progress' && isMonthly && !fields.has('monthProgress.progress'))
      return to(column, 'monthProgress.progress');
    if (column.field === 'contact.mobiles' && isOurPhone(columns, at)) return to(column, null);
    if (
      column.field === 'company.foundedOn' &&
      fields.has('localCompany') &&
      /^注册|^企业注册/.test(headerKey(column.header))
    ) {
      return to(column, 'localEntityOn');
    }
    if (
      column.field === 'plannedInvestment' ||
      column.field === 'investment' ||
      column.field === 'agreedInvestment'
    )
      return column;
    const isForeign =
      column.unit !== null && column.kind === 'money' && readMoneyUnit(column.unit)?.currency !== 'CNY';
    return isForeign && column.field !== 'company.registeredCapital' ? to(column, null) : column;
  });
}

function to(column: Column, field: FieldPath | null): Column {
  return { ...column, field, kind: field && kindOf(field) };
}

function countsUp(table: FoundTable, index: number): boolean {
  const numbers = table.body
    .slice(0, 5)
    .map((row) => textOf(row.cells[index]))
    .filter((text) => text !== '');
  return numbers.length > 0 && numbers.every((text) => /^\d{1,5}$/.test(text));
}

/** 项目代码 is the national code of 24 characters, unless its cells look different or another column holds that one. */
function holdsApprovalCodes(
  columns: readonly Column[],
  { column, table }: { column: Column; table: FoundTable },
): boolean {
  if (columns.some(({ field, index }) => field === 'approvalCode' && index !== column.index)) return false;
  const codes = table.body
    .slice(0, 20)
    .map((row) => textOf(row.cells[column.index]).trim())
    .filter((text) => text !== '');
  return codes.length === 0 || codes.some((code) => code.length === 24);
}

/** A bare 联系电话 behind 责任人 and not behind 联系人 is our own officer’s, not the investor’s. */
function isOurPhone(columns: readonly Column[], at: number): boolean {
  const before = columns
    .slice(0, at)
    .findLast(({ field }) => field === 'contact.name' || field === 'dutyPerson' || field === 'leader');
  const isBare = /^(?:联系电话|电话|手机|手机号码|联系方式)$/.test(headerKey(columns[at]?.header ?? ''));
  return (
    isBare &&
    before !== undefined &&
    before.field !== 'contact.name' &&
    columns[at - 1]?.index === before.index
  );
}
