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
  /** Digits that fit in a line, where text wraps. */
  readonly wrapsAt: number;
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
const alignOf = ({ kind, align }: SheetColumn) =>
  align ?? ({ text: 'left', number: 'right', count: 'center', date: 'center' } as const)[kind];

const isWrapped = ({ kind, wrap }: SheetColumn) => wrap ?? kind === 'text';

function lookOf(column: SheetColumn, mark: Mark): CellLook {
  return {
    font: mark === 'total' || mark === 'group' ? 'bold' : 'body',
    align: mark === 'group' ? 'left' : alignOf(column),
    numFmt: mark === 'group' ? '@' : formatOf(column),
    isWrapped: isWrapped(column),
    isBordered: true,
    ...((mark === 'yellow' || mark === 'red') && { fill: mark }),
  };
}

/** Makes the columns ready for rows of each mark, and puts their looks into the style sheet. */
export function readyColumns(
  columns: readonly SheetColumn[],
  styles: StyleSheet,
): Readonly<Record<Mark, readonly ReadyColumn[]>> {
  const ready = (mark: Mark) =>
    columns.map((column, index) => readyColumn(column, index, styles.id(lookOf(column, mark))));
  return {
    plain: ready('plain'),
    total: ready('total'),
    group: ready('group'),
    yellow: ready('yellow'),
    red: ready('red'),
  };
}

function readyColumn(column: SheetColumn, index: number, style: number): ReadyColumn {
  const { kind, power = 0, width } = column;
  return {
    kind,
    wrapsAt: isWrapped(column) ? Math.max(2, width - 0.5) : Infinity,
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
  let xml = '';
  let lines = 1;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    if (!column) continue;
    const value = cells[index] ?? null;
    xml += column.open + rowNumber + cellXml(column, value);
    // Every character takes two digits at most, so short text needs no closer look.
    if (typeof value === 'string' && (value.length * 2 > column.wrapsAt || value.includes('\n'))) {
      lines = Math.max(lines, linesOf(value, column.wrapsAt));
    }
  }
  return `<row r="${rowNumber}" ht="${rowHeight(lines)}">${xml}</row>`;
}

/** LibreOffice and WPS show rows as high as the file says, so wrapped rows are measured here. Excel allows 409 points. */
function rowHeight(lines: number): number {
  return Math.min(409, lines * 15 + 5);
}

function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const size = code < 0x1100 && (code < 0x2010 || code > 0x2026) ? 1 : 2;
    used += size;
    if (code === 10) used = 0;
    if (code === 10 || used > width) {
      lines += 1;
      used = code === 10 ? 0 : size;
    }
  }
  return lines;
}

function cellXml(column: ReadyColumn, value: Cell): string {
  if (value === null || value === '') return column.empty;
  if (typeof value === 'number') {
    if (column.kind !== 'text')
      return Number.isFinite(value)
        ? `${column.number}${exactNumber(value, column.power)}</v></c>`
        : column.empty;
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
  return isPlainXml(value)
    ? `${column.text}${value}</t></is></c>`
    : `${column.kept}${xmlText(value)}</t></is></c>`;
}
