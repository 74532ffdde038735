// A column of a table; most come straight from a noun’s field list.
import type { ReactNode } from 'react';
import type { Field, Fields, Label } from '#model/field';
import { fieldCell, fieldText, isFigure, moneyUnit, type FieldTextOptions } from './field-text.ts';

export type TableColumn<Row> = {
  /** Unique in the table; also the name it is sorted by. */
  readonly name: string;
  readonly label: Label;
  /** Decides how the value is printed and aligned. */
  readonly field?: Field;
  /** The unit of the figures, said once in the header. */
  readonly unit?: string;
  readonly valueOf: (row: Row) => unknown;
  /** Another look than the printed value; `textOf` still serves copying and hovering. */
  readonly cell?: (row: Row) => ReactNode;
  /** The printed text, where it is not that of the field: a name that comes with the row. */
  readonly textOf?: (row: Row) => string;
  /** Edits the value in place, after F2 or a second click; `done` gives the focus back to the table. */
  readonly edit?: (row: Row, done: () => void) => ReactNode;
  /** What the header’s menu opens under “筛选…”. */
  readonly filter?: (close: () => void) => ReactNode;
  readonly width?: number;
  readonly isSortable?: boolean;
  /** Left out until a person asks for it. */
  readonly isHiddenFirst?: boolean;
  readonly isPinnedFirst?: boolean;
};

type Extra<Row> = Partial<Omit<TableColumn<Row>, 'name'>>;

const widths: Partial<Record<Field['kind'], number>> = {
  text: 180,
  money: 136,
  count: 88,
  area: 96,
  hundredths: 88,
  day: 108,
  dayOrMonth: 108,
  instant: 144,
  flag: 72,
};

/** Columns for some fields of a row, in that order; labels, units, alignment and text come from the fields. */
export function fieldColumns<F extends Fields, Row extends Readonly<Partial<Record<keyof F, unknown>>>>(
  fields: F,
  names: readonly (keyof F & string)[],
  extras: { readonly [Name in keyof F]?: Extra<Row> } = {},
): TableColumn<Row>[] {
  return names.map((name) => {
    const field: Field | undefined = fields[name];
    if (!field) throw new Error(`no field ${name}`);
    return {
      name,
      field,
      label: field.label,
      ...(field.unit && { unit: field.unit }),
      width: widths[field.kind] ?? 132,
      valueOf: (row: Row) => row[name],
      ...extras[name],
    };
  });
}

/** What a cell shows, and what hovering shows where that says more. */
export function cellText<Row>(column: TableColumn<Row>, row: Row, options: FieldTextOptions): string {
  if (column.textOf) return column.textOf(row);
  const value = column.valueOf(row);
  if (column.field) return fieldText(column.field, value, options);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a cell puts on the clipboard. */
export function cellCopy<Row>(column: TableColumn<Row>, row: Row, options: FieldTextOptions): string {
  if (column.textOf || !column.field) return cellText(column, row, options);
  return fieldCell(column.field, column.valueOf(row), options);
}

export function isFigureColumn<Row>({ field, unit }: TableColumn<Row>): boolean {
  return field ? isFigure(field) : unit !== undefined;
}

/** The unit of a column’s figures, said once in its header. */
export function columnUnit<Row>({ field, unit }: TableColumn<Row>): string | undefined {
  return field?.kind === 'money' ? moneyUnit(field) : unit;
}

/** What a copied header says: 协议总投资(亿元). */
export function columnTitle<Row>(column: TableColumn<Row>, language: 'zh' | 'en'): string {
  const unit = columnUnit(column);
  if (!unit) return column.label[language];
  return language === 'zh' ? `${column.label.zh}(${unit})` : `${column.label.en} (${unit})`;
}
