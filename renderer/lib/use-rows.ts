// A list of any length, of which only the pages on screen are read.
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
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
  /** Reads again what was refused. */
  readonly again: () => void;
};

type Page = { readonly rows: readonly unknown[]; readonly total: number };
type PagingInput = { readonly limit: number; readonly offset: number };
/** The channels that answer a page of rows to an input with `limit` and `offset`. */
export type PageName = { [Name in ReadName]: OutputOf<Name> extends Page ? Name : never }[ReadName];
export type RowOf<Name extends PageName> =
  OutputOf<Name> extends { rows: readonly (infer Row)[] } ? Row : never;

const pageSize = 100;
/** Pages scrolled past are forgotten soon; a long drag would otherwise keep the whole list. */
const pageLifeMs = 30_000;

/** The pages of one list that are on screen. */
type Wanted = { readonly key: string; readonly first: number; readonly last: number };

/** The rows of a channel for a table, with the page that came first, which may hold sums. */
export function useRows<Name extends PageName>(
  channel: Name,
  input: Omit<InputOf<Name>, 'limit' | 'offset'>,
): RowSource<RowOf<Name>> & { readonly page: OutputOf<Name> | undefined } {
  const key = JSON.stringify(input);
  const [wanted, setWanted] = useState<Wanted>({ key, first: 0, last: 0 });
  const [before, setBefore] = useState<Wanted | null>(null);
  const next = usePages(channel, wanted);
  const last = usePages(channel, before ?? wanted);
  if (wanted.key !== key) {
    // The list shown until now stays on screen until the first page of the next one is there.
    if (next.known) setBefore(wanted);
    setWanted({ key, first: 0, last: 0 });
  }
  const shown = next.known ? next : last;

  const want = useCallback(
    (firstRow: number, lastRow: number) => {
      const pages = { first: Math.floor(firstRow / pageSize), last: Math.floor(lastRow / pageSize) };
      setWanted((now) =>
        now.key !== key || (now.first === pages.first && now.last === pages.last) ? now : { key, ...pages },
      );
    },
    [key],
  );
  const loadPage = useCallback(
    async (offset: number, limit: number) => {
      const page: Page = await readPage(channel, key, { offset, limit });
      return page.rows as readonly RowOf<Name>[]; // a page of this channel holds its rows
    },
    [channel, key],
  );
  return {
    key: shown.key,
    total: shown.known?.total,
    page: shown.known,
    rowAt: (index) => {
      const row = shown.pages.get(Math.floor(index / pageSize))?.rows[index % pageSize];
      return row as RowOf<Name> | undefined; // likewise
    },
    want,
    loadPage,
    refusal: next.refusal,
    again: next.again,
  };
}

/** One page of a list whose filter is this key. */
export async function readPage<Name extends PageName>(
  channel: Name,
  key: string,
  paging: PagingInput,
): Promise<OutputOf<Name> & Page> {
  const input: object = { ...JSON.parse(key), ...paging };
  // A list’s input is its filter together with the paging, and its output is a page.
  return (await call(channel, input as InputOf<Name>)) as OutputOf<Name> & Page;
}

/** The pages of one list, each read once and kept fresh as everything that is read. */
function usePages<Name extends PageName>(channel: Name, { key, first, last }: Wanted) {
  // The first page is always among them: it tells how many rows there are, wherever one has scrolled to.
  const onScreen = Array.from({ length: last - first + 1 }, (_, page) => first + page);
  const numbers = [...new Set([0, ...onScreen])];
  const queries = useQueries({
    queries: numbers.map((page) => {
      const paging = { limit: pageSize, offset: page * pageSize };
      return {
        queryKey: [channel, { ...JSON.parse(key), ...paging }],
        queryFn: () => readPage(channel, key, paging),
        gcTime: pageLifeMs,
      };
    }),
  });
  const pages = new Map(numbers.map((page, index) => [page, queries[index]?.data]));
  const error = queries.find((query) => query.error instanceof RefusalError)?.error;
  return {
    key,
    pages,
    known: pages.get(0),
    refusal: error instanceof RefusalError ? error : null,
    again: () => {
      for (const query of queries) if (query.isError) void query.refetch();
    },
  };
}

/** A list that is already in hand. */
export function useLocalRows<Row>(rows: readonly Row[], key = ''): RowSource<Row> {
  return useMemo(
    () => ({
      key,
      total: rows.length,
      rowAt: (index) => rows[index],
      want: () => {},
      loadPage: async (offset, limit) => rows.slice(offset, offset + limit),
      refusal: null,
      again: () => {},
    }),
    [rows, key],
  );
}
