// The cards of the board: the first of each stage come with its count and sum, the others page by page.
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { BoardColumn, LeadFilter, LeadRow } from '#model/lead-shapes';
import { stageCodes, type Stage } from '#model/stage';
import { call, type RefusalError } from '../../lib/call.ts';
import { useRead } from '../../lib/use-read.ts';
import type { LeadOrder } from './view-store.ts';

const pageSize = 50;
/** A person walks no more cards than this; the rest is found by narrowing, or in the table. */
const mostPages = 40;

export type ColumnCards = Pick<BoardColumn, 'stage' | 'count' | 'sum'> & {
  readonly cards: readonly LeadRow[];
  /** Reads the next cards; null when all are here. */
  readonly more: (() => void) | null;
};

export type BoardCards = {
  /** Undefined until the first answer. */
  readonly columns: readonly ColumnCards[] | undefined;
  readonly refusal: RefusalError | null;
  readonly again: () => void;
};

type Pages = Readonly<Partial<Record<Stage, number>>>;
const noPages: Pages = {};

export function useBoardCards(filter: LeadFilter, sort: LeadOrder): BoardCards {
  const board = useRead('leads.board', { ...filter, sort, limit: pageSize }, { keepsPrevious: true });
  const key = JSON.stringify([filter, sort]);
  const [wanted, setWanted] = useState<{ key: string; pages: Pages }>({ key, pages: {} });
  // Another filter or order is another board, which begins with its first cards again.
  const pages = wanted.key === key ? wanted.pages : noPages;
  const asked = useMemo(
    () =>
      stageCodes.flatMap((stage) =>
        Array.from({ length: pages[stage] ?? 0 }, (_, page) => ({ stage, page: page + 1 })),
      ),
    [pages],
  );
  const more = useQueries({
    queries: asked.map(({ stage, page }) => {
      const input = { ...filter, stage, sort, limit: pageSize, offset: page * pageSize };
      return { queryKey: ['leads.list', input], queryFn: () => call('leads.list', input) };
    }),
    combine: (results) => results.map(({ data }) => data?.rows ?? null),
  });
  const want = useCallback(
    (stage: Stage) =>
      setWanted((before) => {
        const known = before.key === key ? before.pages : noPages;
        return { key, pages: { ...known, [stage]: (known[stage] ?? 0) + 1 } };
      }),
    [key],
  );
  const columns = useMemo(
    () =>
      board.value?.map((column): ColumnCards => {
        const later = asked.flatMap(({ stage }, index) =>
          stage === column.stage ? [more[index] ?? null] : [],
        );
        const isReading = later.includes(null);
        const isAll =
          column.rows.length < pageSize ||
          later.some((rows) => rows !== null && rows.length < pageSize) ||
          later.length >= mostPages;
        return {
          stage: column.stage,
          count: column.count,
          sum: column.sum,
          cards: joined(column.rows, later, filter.outcome === undefined),
          more: isReading || isAll || board.isPrevious ? null : () => want(column.stage),
        };
      }),
    [board.value, board.isPrevious, more, asked, filter.outcome, want],
  );
  return { columns, refusal: board.refusal, again: board.again };
}

/** The board leaves ended leads out and the list does not, so pages can overlap: each lead is taken once, no ended one. */
function joined(
  first: readonly LeadRow[],
  later: readonly (readonly LeadRow[] | null)[],
  leavesOutEnded: boolean,
): readonly LeadRow[] {
  if (later.length === 0) return first;
  const rows = [...first, ...later.flatMap((page) => page ?? [])];
  const kept = leavesOutEnded ? rows.filter(({ outcome }) => outcome !== 'terminated') : rows;
  return [...new Map(kept.map((row) => [row.id, row])).values()];
}
