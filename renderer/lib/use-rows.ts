// A list of any length, of which only the pages on screen are read.
import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '#model/channels';
import { call, RefusalError } from './call.ts';
import type { ReadName } from './use-read.ts';

/** Where a table gets its rows. */
export type RowSource<Row> = {
  /** Changes when it is another list: another filter, another order. */
  readonly key: string;
  /** Undefined until it is known. */
  readonly total: number | undefined;
  readonly rowAt: (index: number) => Row | undefined;
  /** Says which rows are on screen. */
  readonly want: (first: number, last: number) => void;
  /** Reads rows that need not be on screen, for copying and for actions on a selection. */
  readonly loadPage: (offset: number, limit: number) => Promise<readonly Row[]>;
  readonly refusal: RefusalError | null;
};

type Page = { readonly rows: readonly unknown[]; readonly total: number };
type PagingInput = { readonly limit: number; readonly offset: number };
/** The channels that answer a page of rows to an input with `limit` and `offset`. */
export type PageName = { [Name in ReadName]: OutputOf<Name> extends Page ? Name : never }[ReadName];
type RowOf<Name extends PageName> = OutputOf<Name> extends { rows: readonly (infer Row)[] } ? Row : never;

const pageSize = 100;
/** Pages scrolled past are forgotten soon; a long drag would otherwise keep the whole list. */
const pageLifeMs = 30_000;

/** The rows of a channel for a table, with the page that came first, which may hold sums. */
export function useRows<Name extends PageName>(
  channel: Name, input: Omit<InputOf<Name>, 'limit' | 'offset'>,
): RowSource<RowOf<Name>> & { readonly page: OutputOf<Name> | undefined } {
  const key = JSON.stringify(input);
  const [wanted, setWanted] = useState({ key, first: 0, last: 0 });
  const { first, last } = wanted.key === key ? wanted : { first: 0, last: 0 };
  const load = useCallback(async (paging: PagingInput) => {
    const asked: object = { ...JSON.parse(key), ...paging };
    return call(channel, asked as InputOf<Name>); // a list’s input is its filter together with the paging
  }, [channel, key]);

  const pageNumbers = Array.from({ length: last - first + 1 }, (_, page) => first + page);
  const queries = useQueries({
    queries: pageNumbers.map((page) => {
      const paging = { limit: pageSize, offset: page * pageSize };
      return { queryKey: [channel, { ...input, ...paging }], queryFn: () => load(paging), gcTime: pageLifeMs };
    }),
  });

  const pages = new Map(pageNumbers.map((page, index) => [page, queries[index]?.data as (OutputOf<Name> & Page) | undefined]));
  const known = [...pages.values()].find((page) => page !== undefined);
  const shown = useLastKnown({ key, total: known?.total, pages, page: known });
  const want = useCallback((firstRow: number, lastRow: number) => {
    const next = { key, first: Math.floor(firstRow / pageSize), last: Math.floor(lastRow / pageSize) };
    setWanted((before) => (before.key === key && before.first === next.first && before.last === next.last ? before : next));
  }, [key]);
  const loadPage = useCallback(async (offset: number, limit: number) => {
    const page = await load({ offset, limit });
    return (page as Page).rows as readonly RowOf<Name>[]; // a page of this channel holds its rows
  }, [load]);
  const failed = queries.find(({ error }) => error instanceof RefusalError)?.error;
  return {
    key: shown.key,
    total: shown.total,
    page: shown.page,
    rowAt: (index) => {
      const row = shown.pages.get(Math.floor(index / pageSize))?.rows[index % pageSize];
      return row as RowOf<Name> | undefined; // likewise
    },
    want,
    loadPage,
    refusal: failed instanceof RefusalError ? failed : null,
  };
}

/** Keeps the list before on screen until the first page of the next one is there. */
function useLastKnown<Shown extends { readonly total: number | undefined }>(shown: Shown): Shown {
  const last = useRef(shown);
  const current = shown.total === undefined ? last.current : shown;
  useEffect(() => {
    last.current = current;
  });
  return current;
}

/** A list that is already in hand. */
export function useLocalRows<Row>(rows: readonly Row[], key = ''): RowSource<Row> {
  return useMemo(() => ({
    key,
    total: rows.length,
    rowAt: (index) => rows[index],
    want: () => {},
    loadPage: async (offset, limit) => rows.slice(offset, offset + limit),
    refusal: null,
  }), [rows, key]);
}
