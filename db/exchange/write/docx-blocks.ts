// The blocks of an official document as paragraphs and tables.
import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { printableText, textWidth } from './cell-value.ts';
import { characterPitch, textBlock } from './docx-page.ts';
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

/** A line holds 20 characters of 22 pt; two are left for the gaps around digits. */
const titleWidth = 18;

/** Broken by hand, so that the lines form a trapezoid and no word is cut. */
export function titleParagraph(title: string): Paragraph {
  return new Paragraph({
    style: 'Title',
    children: brokenRuns(titleLines(printableText(title), titleWidth), {}),
  });
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
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })];
    case 'paragraph':
      return block.text
        .split(/\r?\n/)
        .map((text) => new Paragraph({ style: 'BodyText', children: runs(text) }));
    case 'footnote':
      return [new Paragraph({ style: 'Footnote', children: runs(block.text) })];
    case 'table':
      return tableChildren(block);
  }
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

type RunLook = { readonly bold?: boolean };

function brokenRuns(lines: readonly string[], look: RunLook): TextRun[] {
  return lines.map((text, index) => new TextRun({ ...look, text, ...(index > 0 && { break: 1 }) }));
}

function runs(text: string, look: RunLook = {}): TextRun[] {
  return brokenRuns(printableText(text).split('\n'), look);
}

function tableChildren({ columns, rows, totals = 0, caption, unitLine }: TableBlock): (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width * textBlock.width) / whole));
  const body = rows.map((row, index) =>
    tableRow(row, { widths, columns, isBold: index >= rows.length - totals }),
  );
  const header = columns.map((column) => column.header);
  const above: Paragraph[] = [];
  if (caption !== undefined) above.push(captionParagraph(caption));
  if (unitLine !== undefined)
    above.push(
      new Paragraph({
        style: 'TableText',
        alignment: AlignmentType.RIGHT,
        keepNext: true,
        children: runs(unitLine),
      }),
    );
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
  return new Paragraph({ style: 'TableCaption', children: runs(caption) });
}

type RowLook = {
  readonly widths: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly isBold: boolean;
  readonly isHeader?: boolean;
};

function tableRow(
  texts: readonly string[],
  { widths, columns, isBold, isHeader = false }: RowLook,
): TableRow {
  const children = columns.map((column, index) => {
    const align = isHeader ? 'center' : (column.align ?? 'left');
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: alignments[align],
          children: runs(texts[index] ?? '', { bold: isBold }),
        }),
      ],
    });
  });
  return new TableRow({ children, cantSplit: true, tableHeader: isHeader });
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Without a seal: the issuer ends two characters in, the date begins two characters right of the issuer’s first one. */
export function signatureParagraphs(issuer: string | undefined, date: string | undefined): Paragraph[] {
  if (issuer === undefined)
    return date === undefined ? [] : [signatureLine(date, textBlock.characters - 4 - dateWidth(date))];
  const dateStart = date === undefined ? Infinity : textBlock.characters - 2 - dateWidth(date);
  // A date longer than its issuer keeps its two characters on the right and moves the issuer to the left.
  const start = Math.max(0, Math.min(textBlock.characters - 2 - textWidth(issuer) / 2, dateStart - 2));
  return [signatureLine(issuer, start), ...(date === undefined ? [] : [signatureLine(date, start + 2)])];
}

/** With the quarter of a character that Word puts between digits and Chinese. */
function dateWidth(date: string): number {
  return textWidth(date) / 2 + 1;
}

/** Placed by its first character: how wide digits are differs from font to font. */
function signatureLine(text: string, start: number): Paragraph {
  return new Paragraph({
    style: 'Normal',
    alignment: AlignmentType.LEFT,
    indent: { left: Math.round(start * characterPitch) },
    children: runs(text),
  });
}
