// One worksheet as XML, row by row: title, notes, unit line, header, rows, footnotes, and how it prints (handbook 9).
import { textWidth, xmlText } from './cell-value.ts';
import { headerCells, isMarked, type HeaderCell, type SheetLayout } from './sheet-layout.ts';
import { columnLetters, readyColumns, rowXml } from './xlsx-rows.ts';
import type { CellLook, StyleSheet } from './xlsx-styles.ts';

const mostRows = 1_048_576;

const looks = {
  title: { font: 'title', align: 'center', isWrapped: true },
  note: { font: 'body', align: 'left', isWrapped: true },
  unit: { font: 'body', align: 'right' },
  header: { font: 'bold', align: 'center', isWrapped: true, isBordered: true },
  footnote: { font: 'note', align: 'left', isWrapped: true },
} as const satisfies Record<string, CellLook>;
type LookName = keyof typeof looks;

/** A sheet with its looks registered, ready to be pulled once. */
export type ReadySheet = {
  readonly layout: SheetLayout;
  /** The header's rows in the sheet, counted from 1: they repeat on every printed page. */
  readonly header: { readonly first: number; readonly last: number };
  /** Rows of the table pulled so far. */
  readonly written: { rows: number };
  readonly xml: (isFirst: boolean) => Generator<string>;
};

/** Registers what the sheet looks like, so that the style sheet can be written before the rows. */
export function readySheet(layout: SheetLayout, styles: StyleSheet): ReadySheet {
  const columns = readyColumns(layout.columns, styles);
  const style = Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, styles.id(look)]));
  const writer = new TopAndBottom(layout, (name) => style[name] ?? 0);
  const top = writer.top();
  const header = { first: writer.rowNumber - headerCells(layout.columns).depth, last: writer.rowNumber - 1 };
  const written = { rows: 0 };

  function* xml(isFirst: boolean): Generator<string> {
    yield `${sheetStart(layout, header.last, isFirst)}<sheetData>${top}`;
    for (const row of layout.rows) {
      const number = writer.rowNumber;
      if (number > mostRows)
        throw new RangeError(`sheet ${layout.name} has more rows than a workbook can hold`);
      if (isMarked(row)) {
        if (row.mark === 'group') writer.mergeLine(number);
        yield rowXml(columns[row.mark], row.cells, number);
      } else {
        yield rowXml(columns.plain, row, number);
      }
      writer.rowNumber += 1;
      written.rows += 1;
    }
    yield `${writer.bottom()}</sheetData>${writer.mergeXml()}${printXml(layout)}</worksheet>`;
  }
  return { layout, header, written, xml };
}

/** Writes the lines above and below the table and remembers the merged cells. */
class TopAndBottom {
  rowNumber = 1;
  readonly #layout: SheetLayout;
  readonly #style: (name: LookName) => number;
  readonly #merges: string[] = [];
  readonly #width: number;

  constructor(layout: SheetLayout, style: (name: LookName) => number) {
    this.#layout = layout;
    this.#style = style;
    this.#width = layout.columns.reduce((sum, column) => sum + column.width, 0);
  }

  top(): string {
    const { title, notes = [], unitLine } = this.#layout;
    return (
      (title === undefined ? '' : this.#line(title, 'title')) +
      notes.map((note) => this.#line(note, 'note')).join('') +
      (unitLine === undefined ? '' : this.#line(unitLine, 'unit')) +
      this.#header()
    );
  }

  bottom(): string {
    return (this.#layout.footnotes ?? []).map((text) => this.#line(text, 'footnote')).join('');
  }

  /** A line over all columns; a merged cell does not grow by itself, so its height is reckoned here. */
  #line(text: string, look: LookName): string {
    const { size, height } = {
      title: { size: 18, height: 30 },
      footnote: { size: 10, height: 15 },
      note: bodyLine,
      unit: bodyLine,
      header: bodyLine,
    }[look];
    const lines = text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((textWidth(part) * size) / 11 / this.#width)), 0);
    const row = this.rowNumber;
    this.rowNumber += 1;
    this.mergeLine(row);
    return `<row r="${row}" ht="${lines * height + 3}" customHeight="1">${textCell(0, row, text, this.#style(look))}</row>`;
  }

  #header(): string {
    const { columns } = this.#layout;
    const { depth, cells } = headerCells(columns);
    const first = this.rowNumber;
    this.rowNumber += depth;
    for (const cell of cells) {
      const row = first + cell.row;
      this.#merge(
        { row, column: cell.column },
        { row: row + cell.rowSpan - 1, column: cell.column + cell.columnSpan - 1 },
      );
    }
    return Array.from({ length: depth }, (_, level) => this.#headerRow(first, level, cells)).join('');
  }

  #headerRow(first: number, level: number, cells: readonly HeaderCell[]): string {
    const { columns } = this.#layout;
    const row = first + level;
    const here = cells.filter((cell) => cell.row === level);
    const lines = Math.max(1, ...here.map((cell) => this.#headerLines(cell) / cell.rowSpan));
    const xml = columns.map((_, column) => {
      const cell = here.find((item) => item.column === column);
      return textCell(column, row, cell?.text ?? '', this.#style('header'));
    });
    return `<row r="${row}" ht="${Math.ceil(lines) * bodyLine.height + 5}" customHeight="1">${xml.join('')}</row>`;
  }

  #headerLines(cell: HeaderCell): number {
    const width = Math.max(2, this.#widthOf(cell) - 1);
    return cell.text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / width)), 0);
  }

  #widthOf({ column, columnSpan }: HeaderCell): number {
    return this.#layout.columns.slice(column, column + columnSpan).reduce((sum, item) => sum + item.width, 0);
  }

  mergeLine(row: number): void {
    this.#merge({ row, column: 0 }, { row, column: this.#layout.columns.length - 1 });
  }

  #merge(from: Place, to: Place): void {
    if (from.row === to.row && from.column === to.column) return;
    this.#merges.push(
      `<mergeCell ref="${columnLetters(from.column)}${from.row}:${columnLetters(to.column)}${to.row}"/>`,
    );
  }

  mergeXml(): string {
    const merges = this.#merges;
    return merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '';
  }
}

const bodyLine = { size: 11, height: 15 };

type Place = { readonly row: number; readonly column: number };

function textCell(column: number, row: number, text: string, style: number): string {
  const open = `<c r="${columnLetters(column)}${row}" s="${style}"`;
  return text === ''
    ? `${open}/>`
    : `${open} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function sheetStart(
  { columns, frozenColumns = 0 }: SheetLayout,
  lastHeaderRow: number,
  isFirst: boolean,
): string {
  const corner = `${columnLetters(frozenColumns)}${lastHeaderRow + 1}`;
  const side = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width + 0.71}" customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>` +
    `<pane${side} ySplit="${lastHeaderRow}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>` +
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${widths.join('')}</cols>`
  );
}

/** A4, one page wide, as many long as it takes; page numbers in the footer. */
function printXml({ orientation = 'landscape' }: SheetLayout): string {
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${orientation}"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;"宋体,常规"&amp;10第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>'
  );
}
