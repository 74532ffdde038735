// The names of regions by their code; they never change while the program runs.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from './call.ts';
import { useRead } from './use-read.ts';
import type { RowSource } from './use-rows.ts';

const channel = 'regions.list';

/** The region with those above it, 浙江省杭州市; null while it is read. */
export function useRegionName(code: string | null): string | null {
  const { value } = useRead(channel, { code: code ?? '' }, { isWanted: code !== null });
  return code === null ? null : (value?.[0]?.fullName ?? null);
}

/** The same for text that has to be ready at once, such as a copied cell. */
export function knownRegionName(client: QueryClient, code: string | null): string {
  if (code === null) return '';
  const known = client.getQueryData<{ fullName: string }[]>([channel, { code }]);
  return known?.[0]?.fullName ?? code;
}

/** Reads the names of some codes, so that they are known. */
export async function readRegionNames(client: QueryClient, codes: Iterable<string>): Promise<void> {
  await Promise.all(
    [...new Set(codes)].map((code) =>
      client.ensureQueryData({
        queryKey: [channel, { code }],
        queryFn: () => call(channel, { code }),
      }),
    ),
  );
}

/** Rows of which a page, once loaded, has its regions named: copied rows name them, also those that were never on screen. */
export function useNamedRegions<Row extends { readonly regionCode: string | null }>(
  rows: RowSource<Row>,
): RowSource<Row> {
  const client = useQueryClient();
  const { loadPage } = rows;
  const loadNamed = useCallback(
    async (offset: number, limit: number) => {
      const page = await loadPage(offset, limit);
      await readRegionNames(
        client,
        page.flatMap(({ regionCode }) => regionCode ?? []),
      );
      return page;
    },
    [client, loadPage],
  );
  return { ...rows, loadPage: loadNamed };
}
