// The blocks of an official document as paragraphs and tables.
import { AlignmentType, HeadingLevel, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { printableText, textWidth } from './cell-value.ts';
import { characterPitch, fontOf, fonts, textBlock } from './docx-page.ts';
import { titleLines } from './title-lines.ts';

export type TableColumn = {
  readonly header: string;
  /** Share of the page’s width, in any measure. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
};

export type TableBlock = {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Printed text; the last `totals` rows stand in bold. */
  readonly rows: readonly (readonly string[])[];
  readonly totals?: number;
  readonly caption?: string;
  readonly unitLine?: string;
};

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | TableBlock
  | { readonly kind: 'footnote'; readonly text: string };

/** A title line holds 20 characters of 22 pt. */
const titleWidth = 20;

/** Broken by hand, so that the lines form a trapezoid and no word is cut. */
export function titleParagraph(title: string): Paragraph {
  return new Paragraph({ style: 'Title', widowControl: false, children: brokenRuns(titleLines(printableText(title), titleWidth), {}) });
}

export function emptyLine(): Paragraph {
  return new Paragraph({ style: 'Normal' });
}

export function recipientParagraph(recipient: string): Paragraph {
  return new Paragraph({ style: 'Normal', children: runs(`${recipient.replace(/[:：]$/, '')}：`) });
}

export function blockChildren(block: DocumentBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], widowControl: false, children: runs(block.text) })];
    case 'paragraph':
      return block.text.split(/\r?\n/).map((text) => new Paragraph({ style: 'BodyText', widowControl: false, children: runs(text) }));
    case 'footnote':
      return [new Paragraph({ style: 'Footnote', widowControl: false, children: runs(block.text) })];
    case 'table':
      return tableChildren(block);
  }
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

type RunLook = { readonly bold?: boolean; readonly font?: ReturnType<typeof fontOf>; readonly size?: number };

function brokenRuns(lines: readonly string[], look: RunLook): TextRun[] {
  return lines.map((text, index) => new TextRun({ ...look, text, ...(index > 0 && { break: 1 }) }));
}

function runs(text: string, look: RunLook = {}): TextRun[] {
  return brokenRuns(printableText(text).split('\n'), look);
}

function tableChildren({ columns, rows, totals = 0, caption, unitLine }: TableBlock): (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width * textBlock.width) / whole));
  const body = rows.map((row, index) => tableRow(row, { widths, columns, isBold: index >= rows.length - totals }));
  const header = columns.map((column) => column.header);
  const above: Paragraph[] = [];
  if (caption !== undefined) above.push(captionParagraph(caption));
  if (unitLine !== undefined) above.push(new Paragraph({ style: 'TableText', alignment: AlignmentType.RIGHT, keepNext: true, children: runs(unitLine) }));
  const table = new Table({
    width: { size: textBlock.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    rows: [tableRow(header, { widths, columns, isHeader: true, isBold: true }), ...body],
  });
  return [...above, table];
}

function captionParagraph(caption: string): Paragraph {
  return new Paragraph({ style: 'Normal', alignment: AlignmentType.CENTER, keepNext: true, children: runs(caption, { font: fontOf(fonts.level1), size: 28 }) });
}

type RowLook = { readonly widths: readonly number[]; readonly columns: readonly TableColumn[]; readonly isBold: boolean; readonly isHeader?: boolean };

function tableRow(texts: readonly string[], { widths, columns, isBold, isHeader = false }: RowLook): TableRow {
  const children = columns.map((column, index) => {
    const align = isHeader ? 'center' : (column.align ?? 'left');
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [new Paragraph({ style: 'TableText', alignment: alignments[align], children: runs(texts[index] ?? '', { bold: isBold }) })],
    });
  });
  return new TableRow({ children, cantSplit: true, tableHeader: isHeader });
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Without a seal: issuer two characters in, its date beginning two characters right of the issuer’s first one. */
export function signatureParagraphs(issuer: string | undefined, date: string | undefined): Paragraph[] {
  const [issuerWidth, dateWidth] = [textWidth(issuer ?? '') / 2, textWidth(date ?? '') / 2];
  const isDateWider = dateWidth > issuerWidth;
  const dateInset = issuer === undefined || isDateWider ? 2 : Math.max(0, issuerWidth - dateWidth);
  const issuerInset = isDateWider && date !== undefined ? Math.max(2, dateWidth + 4 - issuerWidth) : 2;
  const line = (text: string, inset: number) =>
    new Paragraph({ style: 'Normal', alignment: AlignmentType.RIGHT, indent: { right: Math.round(inset * characterPitch) }, children: runs(text) });
  return [
    ...(issuer === undefined ? [] : [line(issuer, issuerInset)]),
    ...(date === undefined ? [] : [line(date, dateInset)]),
  ];
}
