// The rows of a table as XML. This is the hot path: everything that does not change from row to row is made ready before.
import { daySerial, exactNumber, isPlainXml, monthText, xmlText } from './cell-value.ts';
import type { Cell, MarkedRow, SheetColumn } from './sheet-layout.ts';
import type { CellLook, StyleSheet } from './xlsx-styles.ts';

/** The letters of a column counted from 0: 26 → AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

type Mark = MarkedRow['mark'] | 'plain';

/** A column with the text of its cells around the row number and the value. */
type ReadyColumn = {
  readonly kind: SheetColumn['kind'];
  readonly power: number;
  readonly open: string;
  readonly text: string;
  readonly kept: string;
  readonly number: string;
  readonly empty: string;
};

const formatOf = ({ kind, decimals = 2, numFmt }: SheetColumn): string => {
  if (numFmt !== undefined) return numFmt;
  if (kind === 'number') return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return { text: '@', count: '0', date: 'yyyy-mm-dd' }[kind];
};
const alignOf = ({ kind, align }: SheetColumn) => align ?? ({ text: 'left', number: 'right', count: 'center', date: 'center' } as const)[kind];

function lookOf(column: SheetColumn, mark: Mark): CellLook {
  return {
    font: mark === 'total' || mark === 'group' ? 'bold' : 'body',
    align: mark === 'group' ? 'left' : alignOf(column),
    numFmt: mark === 'group' ? '@' : formatOf(column),
    isWrapped: column.wrap ?? column.kind === 'text',
    isBordered: true,
    ...((mark === 'yellow' || mark === 'red') && { fill: mark }),
  };
}

/** Makes the columns ready for rows of each mark, and puts their looks into the style sheet. */
export function readyColumns(columns: readonly SheetColumn[], styles: StyleSheet): Readonly<Record<Mark, readonly ReadyColumn[]>> {
  const ready = (mark: Mark) => columns.map((column, index) => readyColumn(column, index, styles.id(lookOf(column, mark))));
  return { plain: ready('plain'), total: ready('total'), group: ready('group'), yellow: ready('yellow'), red: ready('red') };
}

function readyColumn({ kind, power = 0 }: SheetColumn, index: number, style: number): ReadyColumn {
  return {
    kind,
    power,
    open: `<c r="${columnLetters(index)}`,
    text: `" s="${style}" t="inlineStr"><is><t>`,
    kept: `" s="${style}" t="inlineStr"><is><t xml:space="preserve">`,
    number: `" s="${style}"><v>`,
    empty: `" s="${style}"/>`,
  };
}

/** One row of the table. Text never becomes anything but a text cell; numbers stand in number and count columns only. */
export function rowXml(columns: readonly ReadyColumn[], cells: readonly Cell[], rowNumber: number): string {
  let xml = `<row r="${rowNumber}">`;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    if (column) xml += column.open + rowNumber + cellXml(column, cells[index] ?? null);
  }
  return `${xml}</row>`;
}

function cellXml(column: ReadyColumn, value: Cell): string {
  if (value === null || value === '') return column.empty;
  if (typeof value === 'number') {
    if (column.kind !== 'text') return Number.isFinite(value) ? `${column.number}${exactNumber(value, column.power)}</v></c>` : column.empty;
    return `${column.text}${value}</t></is></c>`;
  }
  if (column.kind === 'date') {
    const serial = daySerial(value);
    if (serial !== null) return `${column.number}${serial}</v></c>`;
    return textXml(column, monthText(value) ?? value);
  }
  return textXml(column, value);
}

function textXml(column: ReadyColumn, value: string): string {
  // White space at an end is lost by readers unless the cell says that it stays.
  return isPlainXml(value) ? `${column.text}${value}</t></is></c>` : `${column.kept}${xmlText(value)}</t></is></c>`;
}
