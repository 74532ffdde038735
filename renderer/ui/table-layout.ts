// Which columns stand where and how wide; kept for the person under the table’s id.
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useCallback, useMemo } from 'react';
import { usePreferences, type TableLayout } from '../lib/preferences.ts';
import type { TableColumn } from './table-column.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});
const noRows: { id: string }[] = [];
const limits = { minSize: 48, maxSize: 800 };
const defaultWidth = 132;

/** A column where it stands. */
export type PlacedColumn<Row> = {
  readonly column: TableColumn<Row>;
  readonly width: number;
  /** Distance from the left of the pinned columns; null for a column that scrolls. */
  readonly pinnedAt: number | null;
};

export type Layout<Row> = {
  readonly placed: readonly PlacedColumn<Row>[];
  readonly width: number;
  readonly hidden: readonly TableColumn<Row>[];
  readonly resize: (name: string, width: number) => void;
  /** Puts a column before another one, or at the end of its group. */
  readonly move: (name: string, before: string | null) => void;
  readonly pin: (name: string, isPinned: boolean) => void;
  readonly show: (name: string, isShown: boolean) => void;
  readonly reset: () => void;
};

/** Lays out columns; `inset` is the room that stands before the first one. */
export function useLayout<Row>(id: string, columns: readonly TableColumn<Row>[], inset: number): Layout<Row> {
  const kept = usePreferences((state) => state.tables[id]);
  const keepTable = usePreferences((state) => state.keepTable);
  const layout = useMemo(() => completed(kept, columns), [kept, columns]);
  const change = useCallback(
    (part: Partial<TableLayout>) => keepTable(id, { ...layout, ...part }),
    [keepTable, id, layout],
  );

  const definitions = useMemo(
    () =>
      columns.map(({ name, width = defaultWidth }) => ({
        id: name,
        size: width,
        ...limits,
        cell: () => null,
      })),
    [columns],
  );
  const table = useTable({
    features,
    data: noRows,
    columns: definitions,
    state: {
      columnOrder: [...layout.order],
      columnSizing: { ...layout.widths },
      columnVisibility: Object.fromEntries(layout.hidden.map((name) => [name, false])),
      columnPinning: { start: [...layout.pinned], end: [] },
    },
  });

  // One array as long as nothing moves, so that rows need not be drawn again.
  const placed = useMemo(() => {
    const byName = new Map(columns.map((column) => [column.name, column]));
    return [
      ...table.getPinnedVisibleLeafColumns('start'),
      ...table.getPinnedVisibleLeafColumns('center'),
    ].flatMap((placedColumn): PlacedColumn<Row>[] => {
      const column = byName.get(placedColumn.id);
      const isPinned = layout.pinned.includes(placedColumn.id);
      return column
        ? [
            {
              column,
              width: placedColumn.getSize(),
              pinnedAt: isPinned ? inset + placedColumn.getStart('start') : null,
            },
          ]
        : [];
    });
  }, [table, layout, columns, inset]);
  return {
    placed,
    width: inset + placed.reduce((sum, { width }) => sum + width, 0),
    hidden: columns.filter(({ name }) => layout.hidden.includes(name)),
    resize: (name, width) =>
      change({
        widths: {
          ...layout.widths,
          [name]: Math.min(limits.maxSize, Math.max(limits.minSize, Math.round(width))),
        },
      }),
    move: (name, before) =>
      change({ order: moved(layout.order, name, before), pinned: moved(layout.pinned, name, before) }),
    pin: (name, isPinned) =>
      change({
        pinned: isPinned ? [...layout.pinned, name] : layout.pinned.filter((other) => other !== name),
      }),
    show: (name, isShown) =>
      change({
        hidden: isShown ? layout.hidden.filter((other) => other !== name) : [...layout.hidden, name],
      }),
    reset: () => keepTable(id, firstLayout(columns)),
  };
}

/** The layout of a table that nobody has changed yet. */
function firstLayout<Row>(columns: readonly TableColumn<Row>[]): TableLayout {
  return {
    order: columns.map(({ name }) => name),
    widths: {},
    hidden: columns.filter(({ isHiddenFirst }) => isHiddenFirst).map(({ name }) => name),
    pinned: columns.filter(({ isPinnedFirst }) => isPinnedFirst).map(({ name }) => name),
  };
}

/** A kept layout with the columns that came since: at the end, and hidden where they begin so. */
function completed<Row>(kept: TableLayout | undefined, columns: readonly TableColumn<Row>[]): TableLayout {
  const first = firstLayout(columns);
  if (!kept) return first;
  const isNew = (name: string) => !kept.order.includes(name);
  return {
    ...kept,
    order: [...kept.order.filter((name) => first.order.includes(name)), ...first.order.filter(isNew)],
    hidden: [...kept.hidden, ...first.hidden.filter(isNew)],
  };
}

function moved(names: readonly string[], name: string, before: string | null): readonly string[] {
  if (!names.includes(name) || name === before) return names;
  const rest = names.filter((other) => other !== name);
  const at = before === null ? -1 : rest.indexOf(before);
  return at < 0 ? [...rest, name] : rest.toSpliced(at, 0, name);
}
