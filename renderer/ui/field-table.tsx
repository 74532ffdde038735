import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { rowHeights, usePreferences } from '../lib/preferences.ts';
import { useKeyHints } from '../lib/shortcuts.ts';
import type { RowSource } from '../lib/use-rows.ts';
import { useLanguage } from '../lib/use-words.ts';
import { Delayed } from './delayed.tsx';
import './field-table.css';
import type { FieldTextOptions } from './field-text.ts';
import { RefusalNote } from './refusal-note.tsx';
import type { TableColumn } from './table-column.ts';
import { TableFoot } from './table-foot.tsx';
import { TableHead, type Sort } from './table-head.tsx';
import { scrollToColumn, selectionState } from './table-places.ts';
import { tableKey, tableKeyHints, type Cursor } from './table-keys.ts';
import { useLayout, type PlacedColumn } from './table-layout.ts';
import type { RowLook } from './table-row.tsx';
import { TableRows, type RowsHandle } from './table-rows.tsx';
import { useSelection, type Selection } from './table-selection.ts';
import { TableStatus } from './table-status.tsx';
import { useTableClicks } from './use-table-clicks.ts';
import { useTableCopy } from './use-table-copy.ts';

export type FieldTableProps<Row extends { readonly id: string }> = {
  /** Widths, order and hidden columns are kept under it. */
  readonly id: string;
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: RowSource<Row>;
  readonly rowName: (row: Row) => string;
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort | null) => void;
  /** Enter and double-click. */
  readonly onOpen?: (row: Row) => void;
  /** The cursor came to this row, by click or by arrow: the one a side panel shows. */
  readonly onLook?: (row: Row) => void;
  /** Printed sums by column name, in the row that stays at the bottom. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  /** Buttons for the chosen rows; without it rows can’t be chosen. */
  readonly selectionActions?: (selection: Selection<Row>) => ReactNode;
  readonly nameOf?: FieldTextOptions['nameOf'];
  /** Stands in for a list without rows. */
  readonly empty: ReactNode;
};

/** A table of any length: virtual rows, keys for everything, columns a person arranges. */
export function FieldTable<Row extends { readonly id: string }>(props: FieldTableProps<Row>) {
  const { rows, empty } = props;
  if (rows.total === 0) return empty;
  if (rows.total === undefined)
    return rows.refusal ? (
      <RefusalNote refusal={rows.refusal} onAgain={rows.again} />
    ) : (
      <Delayed lines={10} />
    );
  return <Grid {...props} total={rows.total} />;
}

const checkWidth = 36;

type GridProps<Row extends { readonly id: string }> = FieldTableProps<Row> & { readonly total: number };

/** Where one is in the grid, what is chosen, and what a key or a click does there. */
function useGrid<Row extends { readonly id: string }>(props: GridProps<Row>) {
  const { id, columns, rows, total, rowName, onOpen, onLook, selectionActions, nameOf } = props;
  const tableId = useId();
  const language = useLanguage();
  const rowHeight = rowHeights[usePreferences((state) => state.density)];
  const canSelect = selectionActions !== undefined;
  const layout = useLayout(id, columns, canSelect ? checkWidth : 0);
  const selection = useSelection(rows);
  const [place, setPlace] = useState({ key: rows.key, row: 0, column: 0 });
  const [openMenu, setOpenMenu] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  // Kept in state, since the rows are mounted before the element they scroll in is known.
  const [grid, setGrid] = useState<HTMLDivElement | null>(null);
  // Another list begins at its top; the list may have become shorter, and columns may have been hidden.
  const cursor: Cursor = {
    row: place.key === rows.key ? Math.min(place.row, total - 1) : 0,
    column: Math.min(place.column, layout.placed.length - 1),
  };
  const setCursor = (next: Cursor) => setPlace({ key: rows.key, ...next });
  const rowsHandle = useRef<RowsHandle>(null);
  const options = useMemo(
    (): FieldTextOptions => ({ language, ...(nameOf && { nameOf }) }),
    [language, nameOf],
  );
  const look = useMemo(
    (): RowLook<Row> => ({ tableId, placed: layout.placed, options, canSelect, nameOf: rowName }),
    [tableId, layout.placed, options, canSelect, rowName],
  );
  const { copy, copyChosen } = useTableCopy({ layout, rows, selection, cursor, options });
  useKeyHints(tableKeyHints);

  useEffect(() => {
    grid?.scrollTo({ top: 0 });
  }, [grid, rows.key]);

  const row = rows.rowAt(cursor.row);
  const moveTo = (next: Cursor, isExtending: boolean) => {
    setCursor(next);
    setEditing(false);
    if (next.row >= 0) rowsHandle.current?.showRow(next.row);
    scrollToColumn(grid, layout.placed, next.column);
    const there = rows.rowAt(next.row);
    if (isExtending && canSelect) selection.add([row, there].flatMap((one) => (one ? [one.id] : [])));
    if (there && next.row !== cursor.row) onLook?.(there);
  };
  const column = layout.placed[cursor.column]?.column;
  const editor = isEditing && row ? column?.edit?.(row, () => finishEdit()) : null;
  const finishEdit = () => {
    setEditing(false);
    grid?.focus();
  };
  const closeMenu = (name: string | null) => {
    setOpenMenu(name);
    if (name === null) grid?.focus();
  };

  const edit = column?.edit ? () => setEditing(true) : null;
  const clicks = useTableClicks({
    rows,
    selection,
    cursor,
    isEditing,
    edit,
    onOpen,
    onLook,
    goTo: (next) => {
      setEditing(false);
      setCursor(next);
    },
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) =>
    tableKey(event, {
      cursor,
      rowCount: total,
      columnCount: layout.placed.length,
      pageRows: Math.max(1, Math.floor((grid?.clientHeight ?? 0) / rowHeight) - 2),
      moveTo,
      open: () => row && onOpen?.(row),
      edit: () => edit?.(),
      toggle: () => canSelect && row && selection.toggle(row.id),
      selectAll: () => canSelect && selection.all(),
      clear: () => {
        if (selection.count === 0) return false;
        selection.clear();
        return true;
      },
      copy,
      openMenu: () => column && setOpenMenu(column.name),
      resize: (by) => column && layout.resize(column.name, (layout.placed[cursor.column]?.width ?? 0) + by),
    });
  return {
    tableId,
    rowHeight,
    canSelect,
    layout,
    selection,
    cursor,
    grid,
    setGrid,
    rowsHandle,
    look,
    copyChosen,
    editor,
    openMenu,
    closeMenu,
    clicks,
    onKeyDown,
  };
}

function Grid<Row extends { readonly id: string }>(props: GridProps<Row>) {
  const { label, rows, total, sort = null, onSort, totals, selectionActions } = props;
  const {
    tableId,
    rowHeight,
    canSelect,
    layout,
    selection,
    cursor,
    grid,
    setGrid,
    rowsHandle,
    look,
    copyChosen,
    editor,
    openMenu,
    closeMenu,
    clicks,
    onKeyDown,
  } = useGrid(props);
  return (
    <div className="field-table">
      <div
        role="grid"
        ref={setGrid}
        className="ft-grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total + 1 + (totals ? 1 : 0)}
        aria-colcount={layout.placed.length + (canSelect ? 1 : 0)}
        aria-multiselectable={canSelect || undefined}
        aria-activedescendant={
          cursor.row < 0 ? `${tableId}-h-${cursor.column}` : `${tableId}-${cursor.row}-${cursor.column}`
        }
        style={sizes(rowHeight, layout.placed)}
        {...clicks}
        onKeyDown={onKeyDown}
      >
        <TableHead
          tableId={tableId}
          layout={layout}
          sort={sort}
          onSort={onSort}
          activeColumn={cursor.row < 0 ? cursor.column : -1}
          openMenu={openMenu}
          onMenu={closeMenu}
          selection={
            canSelect
              ? {
                  state: selectionState(selection.count, total),
                  toggle: () => (selection.count === total ? selection.clear() : selection.all()),
                }
              : null
          }
        />
        <TableRows
          ref={rowsHandle}
          grid={grid}
          rows={rows}
          total={total}
          look={look}
          selection={selection}
          cursor={cursor}
          editor={editor}
          rowHeight={rowHeight}
          edges={rowHeight * (totals ? 2 : 1)}
          width={layout.width}
        />
        {totals && <TableFoot layout={layout} totals={totals} rowIndex={total + 2} hasChecks={canSelect} />}
      </div>
      {rows.refusal && <RefusalNote refusal={rows.refusal} onAgain={rows.again} />}
      <TableStatus
        layout={layout}
        total={total}
        chosen={canSelect ? selection.count : 0}
        onClear={selection.clear}
        onCopy={copyChosen}
        actions={selectionActions && selection.count > 0 ? selectionActions(selection) : null}
      />
    </div>
  );
}

/** Heights and widths as variables, so that dragging a column’s edge draws no row again. */
function sizes<Row>(rowHeight: number, placed: readonly PlacedColumn<Row>[]): CSSProperties {
  const widths = placed.map(({ width }, index) => [`--ft-w-${index}`, `${width}px`]);
  return Object.fromEntries([['--ft-row', `${rowHeight}px`], ...widths]);
}
