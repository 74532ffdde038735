// What a table of a workbook or a CSV file is made of, said once and written by xlsx.ts and csv.ts.

/** Numbers are numbers, days are `YYYY-MM-DD` or `YYYY-MM`, everything else is text. */
export type Cell = string | number | null;

export type SheetColumn = {
  /** The printed header, or its path from top to leaf: ['合作方', '小计']. */
  readonly header: string | readonly string[];
  /** In digits of the body font; a Chinese character takes two. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'count' | 'date';
  /** Numbers are whole and shown ÷ 10^power: 8 shows 元 as 亿元, exactly. */
  readonly power?: number;
  /** Digits shown behind the point of a number; the cell keeps the exact value. */
  readonly decimals?: number;
  /** A number format of its own. */
  readonly numFmt?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Text wraps unless told otherwise. */
  readonly wrap?: boolean;
};

/** A row that is no plain record: a total in bold, a group heading over all columns, or a coloured record. */
export type MarkedRow = {
  readonly mark: 'total' | 'group' | 'yellow' | 'red';
  readonly cells: readonly Cell[];
};
export type SheetRow = readonly Cell[] | MarkedRow;

export type SheetLayout = {
  readonly name: string;
  /** Centred over the table; none for a plain list. */
  readonly title?: string;
  /** Lines between title and table, flush left. */
  readonly notes?: readonly string[];
  /** 单位：万元, flush right above the header. */
  readonly unitLine?: string;
  readonly columns: readonly SheetColumn[];
  /** Pulled once, while the sheet is written. */
  readonly rows: Iterable<SheetRow>;
  /** Lines below the table, read after the last row was pulled. */
  readonly footnotes?: readonly string[];
  /** Columns that stay when scrolling sideways; the header always stays. */
  readonly frozenColumns?: number;
  readonly orientation?: 'landscape' | 'portrait';
};

export function isMarked(row: SheetRow): row is MarkedRow {
  return 'mark' in row;
}

export function headerPath({ header }: SheetColumn): readonly string[] {
  return typeof header === 'string' ? [header] : header;
}

/** One cell of the header with the rows and columns it spans, counted from 0. */
export type HeaderCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
};

/** Spreads the header paths over as many rows as the longest has: equal neighbours join, leaves reach down. */
export function headerCells(columns: readonly SheetColumn[]): {
  readonly depth: number;
  readonly cells: readonly HeaderCell[];
} {
  const paths = columns.map(headerPath);
  const depth = Math.max(1, ...paths.map((path) => path.length));
  const cells: HeaderCell[] = [];
  for (let row = 0; row < depth; row += 1) {
    for (let column = 0; column < paths.length;) {
      const path = paths[column] ?? [];
      const columnSpan = row < path.length - 1 ? sharedRun(paths, column, row) : 1;
      const text = path[row];
      if (text !== undefined) {
        cells.push({ row, column, rowSpan: row === path.length - 1 ? depth - row : 1, columnSpan, text });
      }
      column += columnSpan;
    }
  }
  return { depth, cells };
}

/** How many columns from `start` on have the same path down to `row` and go on below it. */
function sharedRun(paths: readonly (readonly string[])[], start: number, row: number): number {
  const first = paths[start] ?? [];
  let end = start + 1;
  while (end < paths.length) {
    const path = paths[end] ?? [];
    if (row >= path.length - 1 || !first.slice(0, row + 1).every((part, level) => part === path[level]))
      break;
    end += 1;
  }
  return end - start;
}
