// One total split in three ways; each split ends with 未填, so that it always adds up (handbook C24).
import type { Money } from '#model/money';
import type { z } from 'zod';
import type { chainTally, regionTally, sizeBand, Tally } from '#model/report';
import { provinceOf, regionName } from '../regions/regions.ts';

export type SizeBand = z.output<typeof sizeBand>;
export type RegionTally = z.output<typeof regionTally>;
export type ChainTally = z.output<typeof chainTally>;

/** What a split looks at. */
export type Counted = {
  readonly amount: Money | null;
  readonly regionCode: string | null;
  readonly chainId: string | null;
  readonly chainName: string | null;
};

const zero = 0 as Money;
const plus = (a: Money, b: Money | null): Money => (a + (b ?? 0)) as Money;

/** Number and Σ of a group; an empty amount adds nothing. */
export function tallyOf(leads: readonly { readonly amount: Money | null }[]): Tally {
  return { count: leads.length, amount: leads.reduce((sum, { amount }) => plus(sum, amount), zero) };
}

/** By size; the lower bound lies inside its band. `bounds` in 元, smallest first. */
export function bySize(leads: readonly Counted[], bounds: readonly Money[]): SizeBand[] {
  const bands: SizeBand[] = bounds.map((from, position) => ({
    from,
    to: bounds[position + 1] ?? null,
    count: 0,
    amount: zero,
  }));
  const unknown: SizeBand = { from: null, to: null, count: 0, amount: zero };
  for (const { amount } of leads) {
    const band =
      amount === null
        ? unknown
        : (bands.findLast(({ from }) => from !== null && from <= amount) ?? bands[0] ?? unknown);
    band.count += 1;
    band.amount = plus(band.amount, amount);
  }
  return [...bands, unknown];
}

/** By province of the principal investor, the largest amount first. */
export function byRegion(leads: readonly Counted[]): RegionTally[] {
  const keyed = grouped(leads, ({ regionCode }) => regionCode && provinceOf(regionCode));
  return keyed.map(({ key, tally }) => ({
    code: key,
    name: key === null ? '未填' : (regionName(key) ?? key),
    ...tally,
  }));
}

/** By industry chain, the largest amount first. */
export function byChain(leads: readonly Counted[]): ChainTally[] {
  const names = new Map(leads.map(({ chainId, chainName }) => [chainId, chainName]));
  return grouped(leads, ({ chainId }) => chainId).map(({ key, tally }) => ({
    id: key,
    name: names.get(key) ?? '未填',
    ...tally,
  }));
}

function grouped(
  leads: readonly Counted[],
  keyOf: (lead: Counted) => string | null,
): { key: string | null; tally: Tally }[] {
  const groups = new Map<string | null, Tally>();
  for (const lead of leads) {
    const key = keyOf(lead);
    const tally = groups.get(key) ?? { count: 0, amount: zero };
    tally.count += 1;
    tally.amount = plus(tally.amount, lead.amount);
    groups.set(key, tally);
  }
  return [...groups]
    .map(([key, tally]) => ({ key, tally }))
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.tally.amount - a.tally.amount ||
        b.tally.count - a.tally.count,
    );
}
