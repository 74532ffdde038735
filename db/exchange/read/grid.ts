// A sheet as the reader sees it, whatever file it came from.

/** A formula that failed, or that the file holds no result of. */
export type CellError = { readonly error: string };

/** Days come as ISO text, percentages as text with %, so that a number is always just a number. */
export type Cell = string | number | boolean | CellError | null;

export type GridRow = {
  /** 0-based row of the sheet. Empty rows are left out. */
  readonly at: number;
  readonly cells: readonly Cell[];
  readonly isHidden: boolean;
};

/** 0-based and inclusive. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Grid = {
  readonly name: string;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isHidden: boolean;
  readonly date1904: boolean;
  /** Cells have types of their own; false for CSV, where everything is text. */
  readonly isTyped: boolean;
};

/** The text of a cell, as a person would see it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return cell.error;
}

/** 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
