// A list that is read further and further: each page stays as it was read, so that what is drawn already is not drawn anew.
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf } from '#model/channels';
import { RefusalError } from './call.ts';
import type { Read } from './use-read.ts';
import { readPage, type PageName, type RowOf } from './use-rows.ts';

export type More<Row> = Read<{ readonly rows: readonly Row[]; readonly total: number }> & {
  /** Whether there is more than is shown. */
  readonly hasMore: boolean;
  readonly more: () => void;
};

type Identified = { readonly id: string };

/** The first page of a channel, and one more each time it is asked for. */
export function useMore<Name extends PageName>(
  channel: Name,
  input: Omit<InputOf<Name>, 'limit' | 'offset'>,
  pageSize: number,
): More<RowOf<Name>> {
  const [pages, setPages] = useState(1);
  const key = JSON.stringify(input);
  const queries = useQueries({
    queries: Array.from({ length: pages }, (_, page) => {
      const paging = { limit: pageSize, offset: page * pageSize };
      return {
        queryKey: [channel, { ...input, ...paging }],
        queryFn: () => readPage(channel, key, paging),
      };
    }),
  });
  const [first] = queries;
  const error = queries.find((query) => query.error instanceof RefusalError)?.error;
  // While pages are read again after a row came in, the last of one page may stand on the next too.
  const rows = queries.flatMap(({ data }) => (data?.rows ?? []) as readonly (RowOf<Name> & Identified)[]); // its own rows
  const unique = new Map(rows.map((row) => [row.id, row]));
  const total = first?.data?.total;
  return {
    value: total === undefined ? undefined : { rows: [...unique.values()], total },
    isPending: queries.some(({ isPending, fetchStatus }) => isPending && fetchStatus === 'fetching'),
    isPrevious: false,
    refusal: error instanceof RefusalError ? error : null,
    again: () => {
      for (const query of queries) if (query.isError) void query.refetch();
    },
    hasMore: total !== undefined && total > pages * pageSize,
    more: () => setPages(pages + 1),
  };
}
