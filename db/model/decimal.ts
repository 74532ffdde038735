// Decimals as written, kept as digits: no figure passes through a binary fraction.

/** An exact decimal: its digits without a point, and how many of them stand behind it. */
export type Decimal = { readonly isNegative: boolean; readonly digits: string; readonly places: number };

/** A whole number made from a decimal; `isExact` is false when a part had to be rounded away. */
export type Whole = { readonly value: number; readonly isExact: boolean };

const written = /^([-+−])?(?:(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?|\.(\d+))$/;

/** Reads `1200`, `25,000`, `-3.5`, `.5`; null for anything else, exponents included. */
export function readDecimal(text: string): Decimal | null {
  const match = written.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction, bare] = match;
  const behind = fraction ?? bare ?? '';
  return {
    isNegative: sign === '-' || sign === '−',
    digits: whole.replaceAll(',', '') + behind,
    places: behind.length,
  };
}

/** The decimal that a number prints as; null for what is no finite number. */
export function decimalOf(value: number): Decimal | null {
  const [mantissa = '', exponent] = String(value).split('e');
  const decimal = readDecimal(mantissa);
  return decimal && exponent !== undefined ? movePoint(decimal, Number(exponent)) : decimal;
}

/** The decimal times a power of ten. */
export function movePoint({ isNegative, digits, places }: Decimal, power: number): Decimal {
  const left = places - power;
  return left >= 0
    ? { isNegative, digits, places: left }
    : { isNegative, digits: digits + '0'.repeat(-left), places: 0 };
}

/** The decimal times numerator ÷ denominator as a whole number, half away from zero; null beyond 2^53 − 1. */
export function toWhole(decimal: Decimal, times = 1n, over = 1n): Whole | null {
  const { isNegative, digits, places } = decimal;
  if (places === 0 && digits.length <= 15 && times === 1n && over === 1n) {
    return { value: signed(isNegative, Number(digits)), isExact: true };
  }
  if (digits.length > 400) return null;
  const divisor = 10n ** BigInt(places) * over;
  const dividend = BigInt(digits || '0') * times;
  const rounded = (dividend * 2n + divisor) / (divisor * 2n);
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return { value: signed(isNegative, Number(rounded)), isExact: dividend % divisor === 0n };
}

function signed(isNegative: boolean, value: number): number {
  return isNegative && value !== 0 ? -value : value;
}

/** The sum of two decimals. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const sum = [a, b].reduce((total, item) => {
    const amount = BigInt(item.digits || '0') * 10n ** BigInt(places - item.places);
    return item.isNegative ? total - amount : total + amount;
  }, 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places, '0');
  return { isNegative: sum < 0n, digits, places };
}

/** How a figure is printed: digits behind the point, and whether zeros at its end are cut. */
export type DecimalFormat = { readonly decimals?: number; readonly isTrimmed?: boolean };

/** `value` ÷ 10^power as text, half away from zero: (15350, 4, {decimals: 2}) → `1.54`. */
export function formatScaled(
  value: number | bigint,
  power: number,
  { decimals = 2, isTrimmed = false }: DecimalFormat,
): string {
  const exact = BigInt(value);
  const size = exact < 0n ? -exact : exact;
  const cut = power - decimals;
  const divisor = 10n ** BigInt(Math.max(cut, 0));
  const rounded = cut > 0 ? (size * 2n + divisor) / (divisor * 2n) : size * 10n ** BigInt(-cut);
  const text = rounded.toString().padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  const behind = isTrimmed ? text.slice(whole.length).replace(/0+$/, '') : text.slice(whole.length);
  const sign = exact < 0n && rounded !== 0n ? '-' : '';
  return sign + whole + (behind && `.${behind}`);
}
