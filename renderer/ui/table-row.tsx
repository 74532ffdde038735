import type { VirtualItem } from '@tanstack/react-virtual';
import { memo, type ReactNode } from 'react';
import { exactYuan } from '../lib/formats.ts';
import { useWords } from '../lib/use-words.ts';
import { asMoney, type FieldTextOptions } from './field-text.ts';
import { TableCheck } from './table-check.tsx';
import { cellText, isFigureColumn, type TableColumn } from './table-column.ts';
import type { PlacedColumn } from './table-layout.ts';
import { words } from './words.ts';

/** What all rows of a table share. */
export type RowLook<Row> = {
  readonly tableId: string;
  readonly placed: readonly PlacedColumn<Row>[];
  readonly options: FieldTextOptions;
  readonly canSelect: boolean;
  readonly nameOf: (row: Row) => string;
};

type TableRowProps<Row> = {
  readonly look: RowLook<Row>;
  readonly row: Row | undefined;
  readonly index: number;
  readonly start: VirtualItem['start'];
  readonly isChosen: boolean;
  /** The column the cursor stands on; −1 when it is in another row. */
  readonly activeColumn: number;
  /** The control that edits the active cell in place. */
  readonly editor: ReactNode;
};

function TableRowView<Row>({ look, row, index, start, isChosen, activeColumn, editor }: TableRowProps<Row>) {
  const t = useWords(words);
  const { tableId, placed, canSelect, nameOf } = look;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={canSelect ? isChosen : undefined}
      className="ft-row"
      data-row={index}
      data-active={activeColumn >= 0 || undefined}
      data-chosen={isChosen || undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {canSelect && (
        <div role="gridcell" aria-colindex={1} className="ft-cell ft-check" data-check>
          {row && <TableCheck isChecked={isChosen} label={t.selectRow(nameOf(row))} />}
        </div>
      )}
      {placed.map(({ column, pinnedAt }, place) => (
        <div
          key={column.name}
          role="gridcell"
          id={`${tableId}-${index}-${place}`}
          aria-colindex={place + (canSelect ? 2 : 1)}
          className="ft-cell"
          data-column={place}
          data-figure={isFigureColumn(column) || undefined}
          data-pinned={pinnedAt !== null || undefined}
          data-active={activeColumn === place || undefined}
          style={{ width: `var(--ft-w-${place})`, ...(pinnedAt !== null && { left: pinnedAt }) }}
        >
          {row === undefined ? (
            <span className="ft-waiting" />
          ) : (
            (activeColumn === place && editor) || cellContent(column, row, look.options)
          )}
        </div>
      ))}
    </div>
  );
}

/** Drawn again only when something of its own changes; a table has many of them. */
export const TableRow = memo(TableRowView) as typeof TableRowView; // `memo` forgets that the component is generic

function cellContent<Row>(column: TableColumn<Row>, row: Row, options: FieldTextOptions): ReactNode {
  const text = cellText(column, row, options);
  const value = column.valueOf(row);
  // The browser’s own tooltip: thousands of cells could not each carry one of ours.
  const title =
    column.field?.kind === 'money' && typeof value === 'number'
      ? exactYuan(asMoney(value), options.language)
      : text;
  return (
    <span className="ft-text" title={title}>
      {column.cell?.(row) ?? text}
    </span>
  );
}
