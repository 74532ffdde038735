// The table as it stands, as a saved view keeps it; and back.
import { useCallback } from 'react';
import { leadQuery } from '#model/lead-shapes';
import type { ViewState } from '#model/saved-view';
import { usePreferences, type TableLayout } from '../../lib/preferences.ts';
import { firstOrder, isSameFilter, useLeadsView, type LeadOrder } from './view-store.ts';

/** The name the layout of the table is kept under. */
export const tableId = 'leads';

/** Conditions, order and columns as they are now. */
export function stateNow(): ViewState {
  const { filter, sort } = useLeadsView.getState();
  return { filter, sort, columns: columnsOf(usePreferences.getState().tables[tableId]) };
}

/** Whether the table no longer looks as the view has it. */
export function hasChanged(state: ViewState): boolean {
  const now = stateNow();
  return (
    !isSameFilter(now.filter, state.filter) ||
    now.sort !== state.sort ||
    JSON.stringify(now.columns) !== JSON.stringify(state.columns)
  );
}

/** Shows the table as a view has it. */
export function useShowState(): (state: ViewState) => void {
  const set = useLeadsView((view) => view.set);
  const keepTable = usePreferences((state) => state.keepTable);
  // Looked at, so that a column moved or hidden shows at once that the view has changed.
  usePreferences((state) => state.tables[tableId]);
  useLeadsView((state) => state.sort);
  return useCallback(
    (state: ViewState) => {
      set({ filter: state.filter, sort: orderOf(state.sort) });
      const pinned = usePreferences.getState().tables[tableId]?.pinned;
      if (state.columns.length > 0) keepTable(tableId, layoutOf(state.columns, pinned));
    },
    [set, keepTable],
  );
}

function columnsOf(layout: TableLayout | undefined): ViewState['columns'] {
  return (layout?.order ?? []).map((name) => ({
    name,
    width: layout?.widths[name] ?? null,
    isHidden: layout?.hidden.includes(name) ?? false,
  }));
}

function layoutOf(columns: ViewState['columns'], pinned: readonly string[] = ['name']): TableLayout {
  return {
    order: columns.map(({ name }) => name),
    widths: Object.fromEntries(columns.flatMap(({ name, width }) => (width === null ? [] : [[name, width]]))),
    hidden: columns.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    pinned,
  };
}

/** An order that this version knows; a view kept by another one falls back to the first one. */
function orderOf(sort: string): LeadOrder {
  const known = leadQuery.shape.sort.safeParse(sort);
  return known.success ? known.data : firstOrder;
}
