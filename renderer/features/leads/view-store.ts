// How the leads are looked at: what narrows them, in which order, as a board or as a table. Never the leads themselves.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { LeadFilter, LeadQuery } from '#model/lead-shapes';

export type LeadMode = 'board' | 'table';
export type LeadOrder = LeadQuery['sort'];

/** The tab of the table that shows everything. */
export const allTab = 'all';

type LeadsView = {
  readonly mode: LeadMode;
  /** A view of our own (`all`, `overdue` …) or the id of a saved one. */
  readonly tab: string;
  readonly filter: LeadFilter;
  readonly sort: LeadOrder;
  readonly boardSort: LeadOrder;
  /** The record beside the list is shown. */
  readonly isPanelOpen: boolean;
  /** The lead that is looked at, wherever it was looked at last. */
  readonly lookedAt: string | null;
};

type LeadsViewActions = {
  readonly set: (part: Partial<LeadsView>) => void;
  /** Adds conditions; one that is undefined is taken away. */
  readonly narrow: (part: LeadFilter) => void;
  readonly clearFilter: () => void;
};

/** The newest number first: an order in which a row stays where it is while one edits it. */
export const firstOrder: LeadOrder = '-code';

const first: LeadsView = {
  mode: 'board',
  tab: allTab,
  filter: {},
  sort: firstOrder,
  boardSort: '-amount',
  isPanelOpen: false,
  lookedAt: null,
};

export const useLeadsView = create<LeadsView & LeadsViewActions>()(
  persist(
    (set) => ({
      ...first,
      set: (part) => set(part),
      narrow: (part) => set(({ filter }) => ({ filter: tidy({ ...filter, ...part }) })),
      clearFilter: () => set({ filter: {}, tab: allTab }),
    }),
    {
      name: 'luodi-leads',
      version: 1,
      // A filter is for the hour: the next morning, or another workspace, begins with everything.
      partialize: ({ mode, sort, boardSort }) => ({ mode, sort, boardSort }),
    },
  ),
);

/** The same filter without the conditions that ask nothing, so that equal filters look equal. */
export function tidy(filter: LeadFilter): LeadFilter {
  const entries = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  );
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function isSameFilter(a: LeadFilter, b: LeadFilter): boolean {
  return JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));
}
