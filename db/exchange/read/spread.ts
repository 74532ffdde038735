// Merged cells, spread over the range they cover.
import type { Cell, Grid, Merge } from './grid.ts';

/** Where a spread value comes from: the same row (right) or a row above (down). */
export type SpreadFrom = 'right' | 'down';

export type SpreadRow = {
  readonly at: number;
  readonly cells: readonly Cell[];
  readonly isHidden: boolean;
  /** Columns whose value belongs to another cell of a merge; null when there are none. */
  readonly spread: ReadonlyMap<number, SpreadFrom> | null;
  /** Columns that begin a merge reaching further down. */
  readonly reaches: ReadonlySet<number> | null;
};

type Active = { readonly merge: Merge; readonly value: Cell };

/** The rows of a sheet in order, merged values in every cell they cover. */
export function spreadRows(grid: Grid): SpreadRow[] {
  const rows = isSorted(grid) ? grid.rows : [...grid.rows].sort((a, b) => a.at - b.at);
  if (grid.merges.length === 0) return rows.map((row) => ({ ...row, spread: null, reaches: null }));
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const starting = Map.groupBy(grid.merges, (merge) => merge.top);
  const active = new Map<number, Active>();
  return rows.map((row) => {
    for (const [column, { merge }] of active) if (merge.bottom < row.at) active.delete(column);
    for (const merge of starting.get(row.at) ?? [])
      start(active, { merge, value: row.cells[merge.left] ?? null }, width);
    if (active.size === 0) return { ...row, spread: null, reaches: null };
    const cells = [...row.cells];
    const spread = new Map<number, SpreadFrom>();
    const reaches = new Set<number>();
    for (const [column, { merge, value }] of active) {
      const isOwn = merge.top === row.at && merge.left === column;
      if (isOwn && merge.bottom > row.at) reaches.add(column);
      if (isOwn) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      spread.set(column, merge.top === row.at ? 'right' : merge.left === column ? 'down' : 'right');
    }
    return { ...row, cells, spread, reaches };
  });
}

function isSorted({ rows }: Grid): boolean {
  return rows.every((row, index) => index === 0 || row.at > (rows[index - 1]?.at ?? -1));
}

/** Overlapping merges are no honest file’s: the first stands. */
function start(active: Map<number, Active>, item: Active, width: number): void {
  if (active.has(item.merge.left)) return;
  for (let column = item.merge.left; column <= Math.min(item.merge.right, width - 1); column += 1) {
    if (!active.has(column)) active.set(column, item);
  }
}
