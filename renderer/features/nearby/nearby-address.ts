// What is looked at stands in the address: `/nearby?region=310000&sort=name&chain=…&trip=…&day=2026-09-01&id=…`.
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { day as daySchema, type Day } from '#model/day';
import { nearbyQuery, type NearbyQuery } from '#model/search';

export type NearbyAddress = {
  readonly region: string | null;
  readonly sort: NearbyQuery['sort'];
  readonly chain: string | null;
  /** The trip that calls are planned for; `none` keeps the one that runs from being taken. */
  readonly trip: string | null;
  /** The day of the trip that one came from. */
  readonly day: Day | null;
  /** The firm that is looked at. */
  readonly id: string | null;
};

export const noTrip = 'none';

/** What is not understood is left out. */
export function nearbyAddress(search: URLSearchParams): NearbyAddress {
  const region = nearbyQuery.shape.regionCode.safeParse(search.get('region'));
  const sort = nearbyQuery.shape.sort.safeParse(search.get('sort') ?? undefined);
  const day = daySchema.safeParse(search.get('day'));
  return {
    region: region.success ? region.data : null,
    sort: sort.success ? sort.data : 'open',
    chain: search.get('chain') || null,
    trip: search.get('trip') || null,
    day: day.success ? day.data : null,
    id: search.get('id') || null,
  };
}

export type ChangeAddress = (part: Partial<NearbyAddress>, isStep?: boolean) => void;

/** The address, and what changes it; a step can be gone back from, anything else leaves no trail. */
export function useNearbyAddress(): NearbyAddress & { readonly change: ChangeAddress } {
  const [search, setSearch] = useSearchParams();
  return useMemo(
    () => ({
      ...nearbyAddress(search),
      change: (part, isStep = false) =>
        setSearch(
          (now) => {
            const next = new URLSearchParams(now);
            for (const [name, value] of Object.entries(part)) {
              if (value === null || (name === 'sort' && value === 'open')) next.delete(name);
              else next.set(name, value);
            }
            return next;
          },
          { replace: !isStep },
        ),
    }),
    [search, setSearch],
  );
}
