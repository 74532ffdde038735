import { money, type Money } from './money.ts';

/**
 * A foreign amount in 元: round-half-up(`foreign` × `rate`), exactly (handbook 3.1).
 * `foreign` in whole currency units, `rate` as decimal text in 元 per unit. Null when the result is beyond what 元 can hold.
 */
export function convertForeign(foreign: number, rate: string): Money | null {
  const [whole = '0', fraction = ''] = rate.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const product = BigInt(foreign) * BigInt(whole + fraction);
  const rounded = (product * 2n + scale) / (scale * 2n);
  const parsed = money.safeParse(Number(rounded));
  return parsed.success ? parsed.data : null;
}
