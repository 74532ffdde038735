// The names of regions by their code; they never change while the program runs.
import type { QueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { useRead } from './use-read.ts';

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
