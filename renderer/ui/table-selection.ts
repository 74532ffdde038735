// Which rows are chosen: some by id, or all of the list but some.
import { useCallback, useMemo, useState } from 'react';
import type { RowSource } from '../lib/use-rows.ts';

type Chosen = {
  /** All rows of the list are chosen, also those never seen; `ids` are the exceptions. */
  readonly isAll: boolean;
  readonly ids: ReadonlySet<string>;
};

const none: Chosen = { isAll: false, ids: new Set() };
/** The most rows one page of a list holds. */
const chunk = 1000;

export type Selection<Row> = {
  readonly count: number;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly add: (ids: readonly string[]) => void;
  readonly all: () => void;
  readonly clear: () => void;
  /** Reads every chosen row, in the order of the list. */
  readonly load: () => Promise<readonly Row[]>;
};

export function useSelection<Row extends { readonly id: string }>(rows: RowSource<Row>): Selection<Row> {
  const [state, setState] = useState<{ readonly key: string; readonly chosen: Chosen }>({
    key: rows.key,
    chosen: none,
  });
  // Another filter or order is another list; what was chosen in the list before may not be in it.
  const chosen = state.key === rows.key ? state.chosen : none;
  const { key, total = 0, loadPage } = rows;
  const set = useCallback(
    (next: (before: Chosen) => Chosen) => {
      setState((before) => ({ key, chosen: next(before.key === key ? before.chosen : none) }));
    },
    [key],
  );
  return useMemo(
    () => ({
      count: chosen.isAll ? total - chosen.ids.size : chosen.ids.size,
      has: (id) => chosen.ids.has(id) !== chosen.isAll,
      toggle: (id) =>
        set(({ isAll, ids }) => ({ isAll, ids: ids.has(id) ? without(ids, [id]) : new Set([...ids, id]) })),
      add: (added) =>
        set(({ isAll, ids }) => ({ isAll, ids: isAll ? without(ids, added) : new Set([...ids, ...added]) })),
      all: () => set(() => ({ isAll: true, ids: new Set() })),
      clear: () => set(() => none),
      load: async () => {
        const found: Row[] = [];
        const wanted = chosen.isAll ? total - chosen.ids.size : chosen.ids.size;
        for (let offset = 0; offset < total && found.length < wanted; offset += chunk) {
          const page = await loadPage(offset, chunk);
          found.push(...page.filter(({ id }) => chosen.ids.has(id) !== chosen.isAll));
        }
        return found;
      },
    }),
    [chosen, total, set, loadPage],
  );
}

function without(ids: ReadonlySet<string>, removed: readonly string[]): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !removed.includes(id)));
}
