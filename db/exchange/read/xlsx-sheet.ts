// One worksheet’s XML → rows of cells. Scanned by hand: a general XML parser takes four times as long.
import type { Cell, Grid, GridRow, Merge } from './grid.ts';
import { limits } from './limits.ts';
import { ReadProblem } from './read-problem.ts';
import { attribute, elements, pieces, valueOf } from './xml.ts';
import { dressed, type NumberLook } from './xlsx-styles.ts';

/** What all sheets of a workbook share, with the cells and text counted over all of them. */
export type Workbook = {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly date1904: boolean;
  readonly spent: { cells: number; text: number };
};

type SheetPart = Pick<Grid, 'rows' | 'merges' | 'hiddenColumns'>;
type Tag = { readonly reference: string; readonly type: string; readonly style: number };

/** Reads one sheet. */
export async function readSheet(source: AsyncIterable<Buffer>, workbook: Workbook): Promise<SheetPart> {
  const rows: GridRow[] = [];
  let head = '';
  let tail = '';
  let part: 'head' | 'rows' | 'tail' | 'rest' = 'head';
  for await (const piece of pieces(source, { element: 'row', root: 'worksheet', until: 'sheetData' })) {
    let text = piece;
    if (part === 'head') {
      const start = text.indexOf('<sheetData');
      head += start < 0 ? text : text.slice(0, start);
      if (start < 0) continue;
      part = 'rows';
      text = text.slice(start);
    }
    if (part === 'rows') {
      const end = text.indexOf('</sheetData');
      readRows(end < 0 ? text : text.slice(0, end), rows, workbook);
      if (end < 0 && !/^<sheetData[^>]*\/>/.test(text)) continue;
      part = 'tail';
      text = text.slice(Math.max(end, 0));
    }
    // The rest is unpacked as well, so that the checksum speaks for the whole sheet.
    if (part === 'rest') continue;
    tail += text;
    if (/<\/mergeCells>|<(?:hyperlinks|pageMargins|dataValidations)/.test(tail)) part = 'rest';
    if (tail.length > limits.pieceLength) throw new ReadProblem('file-hostile', { what: 'piece' });
  }
  return { rows, merges: readMerges(tail), hiddenColumns: readHiddenColumns(head) };
}

function readHiddenColumns(head: string): Set<number> {
  const hidden = new Set<number>();
  for (const attributes of elements(head, 'col')) {
    if (!/^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '')) continue;
    const from = Number(attribute(attributes, 'min'));
    const to = Math.min(Number(attribute(attributes, 'max')), limits.columns);
    for (let column = from; column <= to; column += 1) hidden.add(column - 1);
  }
  return hidden;
}

function readMerges(tail: string): Merge[] {
  const merges: Merge[] = [];
  for (const attributes of elements(tail, 'mergeCell')) {
    const [first = '', last = ''] = (attribute(attributes, 'ref') ?? '').split(':');
    const from = cellAt(first);
    const to = cellAt(last);
    if (!from || !to) continue;
    merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
    if (merges.length > limits.merges) throw new ReadProblem('file-hostile', { what: 'merges' });
  }
  return merges;
}

function cellAt(reference: string): { row: number; column: number } | null {
  const column = columnOf(reference);
  const row = Number(reference.replace(/^\$?[A-Z]+\$?/, '')) - 1;
  return column >= 0 && Number.isInteger(row) && row >= 0 && row < limits.rows ? { row, column } : null;
}

/** The 0-based column of a reference such as AB12; −1 without one. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function readRows(xml: string, rows: GridRow[], workbook: Workbook): void {
  for (let at = xml.indexOf('<row'); at >= 0;) {
    const open = xml.indexOf('>', at);
    if (open < 0) throw new ReadProblem('file-damaged');
    const next = xml.indexOf('<row', open);
    const end = next < 0 ? xml.length : next;
    const attributes = xml.slice(at + 4, open);
    const number = attribute(attributes, 'r');
    const row = number === null ? (rows.at(-1)?.at ?? -1) + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= limits.rows) throw new ReadProblem('file-damaged');
    const cells =
      xml.charCodeAt(open - 1) === 47 ? [] : readCells(xml, { from: open + 1, to: end }, workbook);
    if (cells.length > 0) rows.push({ at: row, cells, isHidden: /hidden="(?:1|true)"/.test(attributes) });
    at = next;
  }
}

function readCells(xml: string, { from, to }: { from: number; to: number }, workbook: Workbook): Cell[] {
  const cells: Cell[] = [];
  let column = -1;
  for (let at = xml.indexOf('<c', from); at >= 0 && at < to;) {
    const open = xml.indexOf('>', at);
    if (open < 0 || open > to) throw new ReadProblem('file-damaged');
    const isCell = xml.charCodeAt(at + 2) === 32 || open === at + 2 || xml.charCodeAt(at + 2) === 47;
    const isEmpty = xml.charCodeAt(open - 1) === 47;
    const close = isCell && !isEmpty ? xml.indexOf('</c>', open) : open;
    if (close < 0 || close > to) throw new ReadProblem('file-damaged');
    if (isCell) {
      const tag = readTag(xml, at + 2, open);
      column = tag.reference === '' ? column + 1 : columnOf(tag.reference);
      const value = isEmpty ? null : readCell(xml.slice(open + 1, close), tag, workbook);
      if (value !== null && value !== '') put(cells, column, value, workbook);
    }
    at = xml.indexOf('<c', close);
  }
  return cells;
}

function put(cells: Cell[], column: number, value: Cell, { spent }: Workbook): void {
  if (column < 0 || column >= limits.columns) throw new ReadProblem('file-damaged');
  // A lone cell far to the right would cost a long row and belongs to no table.
  if (column >= limits.tableColumns) return;
  spent.cells += Math.max(1, column + 1 - cells.length);
  spent.text += typeof value === 'string' ? value.length : 0;
  if (spent.cells > limits.cells) throw new ReadProblem('file-too-large', { limit: `${limits.cells}` });
  if (spent.text > limits.textLength) throw new ReadProblem('file-hostile', { what: 'text' });
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

/** The three attributes of `<c r="A1" s="2" t="s">` that matter. */
function readTag(xml: string, from: number, to: number): Tag {
  let reference = '';
  let type = '';
  let style = 0;
  for (let at = xml.indexOf('="', from); at >= 0 && at < to;) {
    const end = xml.indexOf('"', at + 2);
    if (end < 0 || end > to) break;
    const before = xml.charCodeAt(at - 2);
    if (before === 32 || before === 10 || before === 13 || before === 9) {
      const name = xml.charCodeAt(at - 1);
      if (name === 114) reference = xml.slice(at + 2, end);
      else if (name === 116) type = xml.slice(at + 2, end);
      else if (name === 115) style = Number(xml.slice(at + 2, end));
    }
    at = xml.indexOf('="', end + 1);
  }
  return { reference, type, style };
}

function readCell(inner: string, { type, style }: Tag, workbook: Workbook): Cell {
  if (type === 'inlineStr') return richText(inner);
  const start = inner.indexOf('<v');
  if (start < 0) return inner.includes('<f') ? { error: '=' } : null;
  const open = inner.indexOf('>', start);
  const close = inner.indexOf('</v>', open);
  if (close < 0) return null;
  const raw = inner.slice(open + 1, close);
  if (type === 's') return workbook.strings[Number(raw)] ?? null;
  if (type === 'str') return valueOf(raw);
  if (type === 'b') return raw === '1';
  if (type === 'e') return { error: valueOf(raw) };
  if (type === 'd') return valueOf(raw).slice(0, 10);
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value)) return null;
  return dressed(value, workbook.looks[style] ?? null, workbook.date1904);
}

/** The text of an `<si>` or `<is>`: its runs joined, phonetic hints left out. */
export function richText(xml: string): string {
  const source = xml.includes('<rPh') ? xml.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '') : xml;
  let text = '';
  for (let at = source.indexOf('<t'); at >= 0;) {
    const open = source.indexOf('>', at);
    const name = source.charCodeAt(at + 2);
    const close = open < 0 ? -1 : source.indexOf('</t>', open);
    if (close < 0) break;
    const isText = (name === 62 || name === 32) && source.charCodeAt(open - 1) !== 47;
    if (isText) text += source.slice(open + 1, close);
    at = source.indexOf('<t', isText ? close : open);
  }
  return valueOf(text);
}
