import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, type ReactNode, type Ref } from 'react';
import type { RowSource } from '../lib/use-rows.ts';
import type { Cursor } from './table-keys.ts';
import { TableRow, type RowLook } from './table-row.tsx';
import type { Selection } from './table-selection.ts';

export type RowsHandle = { readonly showRow: (index: number) => void };

type TableRowsProps<Row> = {
  readonly ref: Ref<RowsHandle>;
  readonly grid: HTMLDivElement | null;
  readonly rows: RowSource<Row>;
  readonly total: number;
  readonly look: RowLook<Row>;
  readonly selection: Selection<Row>;
  readonly cursor: Cursor;
  /** The control in the cell under the cursor, while it is edited in place. */
  readonly editor: ReactNode;
  readonly rowHeight: number;
  /** The height of the header and the sums, which stand over the rows. */
  readonly edges: number;
  readonly width: number;
};

const overscan = 6;

/** The rows on screen and a few beside them. Scrolling draws this part again, and nothing else of the table. */
export function TableRows<Row extends { readonly id: string }>(props: TableRowsProps<Row>) {
  const { ref, grid, rows, total, look, selection, cursor, editor, rowHeight, edges, width } = props;
  // The row under the cursor is always there, so that its id is one the screen reader can follow.
  const withCursor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      const isOut = cursor.row >= 0 && cursor.row < total && !shown.includes(cursor.row);
      return isOut ? [...shown, cursor.row].toSorted((a, b) => a - b) : shown;
    },
    [cursor.row, total],
  );
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => grid,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingEnd: edges,
    rangeExtractor: withCursor,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useImperativeHandle(ref, () => ({ showRow: (index) => virtualizer.scrollToIndex(index) }), [virtualizer]);

  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  const { want } = rows;
  useEffect(
    () => want(Math.max(0, startIndex - overscan), Math.min(total - 1, endIndex + overscan)),
    [want, startIndex, endIndex, total],
  );
  return (
    <div role="rowgroup" className="ft-body" style={{ height: virtualizer.getTotalSize(), minWidth: width }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const row = rows.rowAt(index);
        const isActive = index === cursor.row;
        return (
          <TableRow
            key={key}
            look={look}
            row={row}
            index={index}
            start={start}
            isChosen={row !== undefined && selection.has(row.id)}
            activeColumn={isActive ? cursor.column : -1}
            editor={isActive ? editor : null}
          />
        );
      })}
    </div>
  );
}
