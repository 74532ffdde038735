// From a click to a row and a column, and from a column to the scrolling that shows it.
import type { MouseEvent } from 'react';
import type { RowSource } from '../lib/use-rows.ts';
import type { PlacedColumn } from './table-layout.ts';
import type { Selection } from './table-selection.ts';

/** The place that was clicked; null in the header, the sums and between rows. */
export function placeOf(
  event: MouseEvent,
): { readonly row: number; readonly column: number; readonly isCheck: boolean } | null {
  if (!(event.target instanceof Element)) return null;
  const row = event.target.closest<HTMLElement>('[data-row]');
  const cell = event.target.closest<HTMLElement>('.ft-cell');
  if (!row || !cell) return null;
  return {
    row: Number(row.dataset['row']),
    column: Number(cell.dataset['column'] ?? 0),
    isCheck: cell.dataset['check'] !== undefined,
  };
}

/** Scrolls sideways until the column stands clear of the pinned ones. */
export function scrollToColumn<Row>(
  grid: HTMLElement | null,
  placed: readonly PlacedColumn<Row>[],
  index: number,
): void {
  const place = placed[index];
  if (!grid || !place || place.pinnedAt !== null) return;
  const inset = grid.querySelector<HTMLElement>('.ft-check')?.offsetWidth ?? 0;
  const sum = (places: readonly PlacedColumn<Row>[]) => places.reduce((total, { width }) => total + width, 0);
  const pinned = inset + sum(placed.filter(({ pinnedAt }) => pinnedAt !== null));
  const left = inset + sum(placed.slice(0, index));
  if (left - pinned < grid.scrollLeft) grid.scrollLeft = left - pinned;
  else if (left + place.width > grid.scrollLeft + grid.clientWidth)
    grid.scrollLeft = left + place.width - grid.clientWidth;
}

type ClickChoice<Row> = {
  readonly rows: RowSource<Row>;
  readonly selection: Selection<Row>;
  readonly from: number;
  readonly to: number;
  readonly isRange: boolean;
};

/** The most rows one page of a list holds. */
const chunk = 1000;

/** Chooses one row, or with Shift every row from the cursor to it. */
export async function chooseByClick<Row extends { readonly id: string }>({
  rows,
  selection,
  from,
  to,
  isRange,
}: ClickChoice<Row>): Promise<void> {
  const row = rows.rowAt(to);
  if (!isRange) {
    if (row) selection.toggle(row.id);
    return;
  }
  const [first, last] = [Math.max(0, Math.min(from, to)), Math.max(from, to)];
  for (let offset = first; offset <= last; offset += chunk) {
    const page = await rows.loadPage(offset, Math.min(chunk, last - offset + 1));
    selection.add(page.map(({ id }) => id));
  }
}

export function selectionState(count: number, total: number): 'none' | 'some' | 'all' {
  if (count === 0) return 'none';
  return count === total ? 'all' : 'some';
}
