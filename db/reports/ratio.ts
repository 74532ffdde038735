// Ratios of the counting rules (handbook 6, C6–C15): exact fractions, rounded once, when printed.
import { formatScaled } from '#model/decimal';

/** An exact fraction; null where the base is 0 or missing, which prints —. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint } | null;

type Whole = number | bigint;

/** A part of a whole, as in C6–C11 and C14: 907 of 1093. */
export function rate(part: Whole, whole: Whole | null): Ratio {
  if (whole === null || BigInt(whole) <= 0n) return null;
  return { numerator: BigInt(part), denominator: BigInt(whole) };
}

/** 同比 (C15): this ÷ the same period last year − 1. */
export function growth(now: Whole, before: Whole | null): Ratio {
  if (before === null || BigInt(before) <= 0n) return null;
  return { numerator: BigInt(now) - BigInt(before), denominator: BigInt(before) };
}

/** The ratio in hundredths of a percent, as percentages are stored: 45.59% → 4559. */
export function hundredths(ratio: Ratio): number | null {
  return ratio && Number(rounded(ratio, 2));
}

/** 超/欠时序 (C13): completion, in hundredths of a percent as printed, − months ÷ 12. Negative when behind. */
export function pace(completion: number, months: number): Ratio {
  return { numerator: BigInt(completion) * 12n - BigInt(months) * 10_000n, denominator: 120_000n };
}

/** The ratio × 100 × 10^decimals, half up (for a negative one: half away from zero). */
function rounded({ numerator, denominator }: NonNullable<Ratio>, decimals: number): bigint {
  const size = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals + 2);
  const value = (size * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -value : value;
}

/** The percentage or the 百分点 as a bare number: 13.83; — without a base. */
export function points(ratio: Ratio, decimals = 2): string {
  if (!ratio) return '—';
  return formatScaled(rounded(ratio, decimals), decimals, { decimals });
}

/** The ratio as a percentage: 45.59%; — without a base. */
export function printedRate(ratio: Ratio, decimals = 2): string {
  return ratio ? `${points(ratio, decimals)}%` : '—';
}

/** `numerator` ÷ `denominator` as a percentage, half up: (907, 1093) → 82.98%. */
export function percent(numerator: Whole, denominator: Whole | null, decimals = 2): string {
  return printedRate(rate(numerator, denominator), decimals);
}
