// Whole 元: how amounts are read and printed.
import { z } from 'zod';
import { formatScaled, movePoint, toWhole, type DecimalFormat } from './decimal.ts';
import { readFigure, sumOfFigures, tidy, type Figure } from './figure.ts';
import type { FormReason, ReadReason } from './read-reasons.ts';

/** An amount in whole 元. At most 2^53 − 1, which is 9.0 × 10^15. */
export const money = z.int().brand<'Money'>();
export type Money = z.output<typeof money>;

/** The units people write amounts in, with their size in 元. */
export const moneyUnits = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const;
export type MoneyUnit = keyof typeof moneyUnits;

/** A unit of a column or a cell: 10^power of a currency. */
export type MoneyScale = { readonly power: number; readonly currency: string };

const currencies: ReadonlyMap<string, string> = new Map([
  ['元', 'CNY'],
  ['圆', 'CNY'],
  ['元人民币', 'CNY'],
  ['人民币', 'CNY'],
  ['人民币元', 'CNY'],
  ['rmb', 'CNY'],
  ['cny', 'CNY'],
  ['¥', 'CNY'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['usd', 'USD'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['欧元', 'EUR'],
  ['eur', 'EUR'],
  ['€', 'EUR'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['hkd', 'HKD'],
  ['hk$', 'HKD'],
  ['日元', 'JPY'],
  ['jpy', 'JPY'],
  ['英镑', 'GBP'],
  ['gbp', 'GBP'],
  ['£', 'GBP'],
]);
const scaleWords: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Reads the unit words of a header: 万元, 亿元, 千元, 万美元, 亿. Null for what is no unit of money. */
export function readMoneyUnit(text: string): MoneyScale | null {
  const [, words = '', name = ''] = /^([十百千]?[万亿]?)(.*)$/.exec(tidy(text)) ?? [];
  if (!words && !name) return null;
  const currency = name === '' ? 'CNY' : currencies.get(name.toLowerCase());
  const power = [...words].reduce((sum, word) => sum + (scaleWords[word] ?? 0), 0);
  return currency && (name || power >= 4) ? { power, currency } : null;
}

const knownUnits = new Map<string, MoneyScale | null>(
  Object.keys(moneyUnits).map((unit) => [unit, readMoneyUnit(unit)]),
);

function scaleOf(unit: string): MoneyScale | null {
  const known = knownUnits.get(unit);
  if (known !== undefined || knownUnits.size > 200) return known ?? readMoneyUnit(unit);
  const scale = readMoneyUnit(unit);
  knownUnits.set(unit, scale);
  return scale;
}

/** What a cell that should hold an amount says (handbook 10.5). */
export type AmountReading =
  | {
      readonly ok: true;
      /** Null when the cell is empty, or holds a foreign amount without a rate. */
      readonly value: Money | null;
      /** Set for foreign amounts only, with the whole units in `foreign`. */
      readonly currency?: string;
      readonly foreign?: number;
      readonly approximate?: boolean;
      /** The words as typed, when they say more than the figure. */
      readonly original?: string;
      readonly warnings: readonly ReadReason[];
      /** 其中固投: proposed for the fixed-asset investment. */
      readonly second?: Money;
    }
  | {
      readonly ok: false;
      readonly reason: ReadReason;
      /** For severalAmounts: their sum. */
      readonly proposed?: Money;
    };

export type AmountOptions = {
  /** The unit of the column, as written: 万元, 亿元, 万美元. */
  readonly unit?: string | undefined;
  /** Fund columns hold corrections below zero. */
  readonly canBeNegative?: boolean;
};

const none: readonly ReadReason[] = [];
const nothing: AmountReading = { ok: true, value: null, warnings: none };

/** Reads an amount out of a cell; a plain number is taken in the column’s unit. */
export function parseAmount(
  cell: string | number,
  { unit, canBeNegative = false }: AmountOptions = {},
): AmountReading {
  if (typeof cell === 'number' && cell >= 0 && cell < 1e6 && Number.isInteger(cell) && unit !== undefined) {
    const known = scaleOf(unit);
    if (known?.currency === 'CNY' && known.power <= 8)
      return { ok: true, value: asMoney(cell * 10 ** known.power), warnings: none };
  }
  const reading = readFigure(cell);
  if (!reading.ok) return refused(reading.reason, reading.parts);
  const { figure } = reading;
  if (!figure) return nothing;
  const scale = scaleOfFigure(figure, unit);
  if (scale === null) return { ok: false, reason: figure.unit === '' ? 'unitMissing' : 'notNumber' };
  const whole = toWhole(movePoint(figure.number, scale.power));
  if (!whole) return { ok: false, reason: 'tooLong' };
  if (whole.value < 0 && !canBeNegative) return { ok: false, reason: 'belowZero' };
  return withWords(figure, scale, whole.value);
}

/** The scale still to be applied: the figure’s own unit first, else the column’s. */
function scaleOfFigure(figure: Figure, unit: string | undefined): MoneyScale | null {
  if (figure.unit !== '') {
    const currency = currencies.get(figure.unit.toLowerCase());
    return currency ? { power: 0, currency } : null;
  }
  const column = unit === undefined ? null : scaleOf(unit);
  if (figure.hasScale) return { power: 0, currency: column?.currency ?? 'CNY' };
  if (column) return column;
  return /^0*$/.test(figure.number.digits) ? { power: 0, currency: 'CNY' } : null;
}

function withWords(figure: Figure, scale: MoneyScale, value: number): AmountReading {
  const isForeign = scale.currency !== 'CNY';
  const warnings: ReadReason[] = [];
  if (figure.isMixed) warnings.push('mixedUnits');
  if (isForeign) warnings.push('noRate');
  const second = figure.second?.includes('固') ? parseAmount(figure.second) : null;
  return {
    ok: true,
    value: isForeign ? null : asMoney(value),
    ...(isForeign && { currency: scale.currency, foreign: value }),
    ...(figure.isApproximate && { approximate: true }),
    ...(figure.original !== null && { original: figure.original }),
    ...(second?.ok && second.value !== null && { second: second.value }),
    warnings,
  };
}

function refused(reason: ReadReason, parts: readonly string[] | undefined): AmountReading {
  const sum = parts && sumOfFigures(parts);
  const whole = sum && (sum.unit === '' || currencies.get(sum.unit) === 'CNY') ? toWhole(sum.number) : null;
  return { ok: false, reason, ...(whole && { proposed: asMoney(whole.value) }) };
}

function asMoney(value: number): Money {
  return value as Money; // whole and within 2^53 − 1: toWhole refuses the rest
}

/** What a form made of the text of a money field. */
export type MoneyReading =
  | { readonly ok: true; readonly value: Money | null }
  | { readonly ok: false; readonly reason: FormReason };

/** Reads the text of a form’s money field: exact whole 元 or a reason, never a rounded figure. */
export function parseMoney(text: string, unit: MoneyUnit): MoneyReading {
  const reading = readFigure(text);
  if (!reading.ok) return { ok: false, reason: reading.reason };
  const { figure } = reading;
  if (!figure) return { ok: true, value: null };
  if (figure.isApproximate || figure.second !== null) return { ok: false, reason: 'notExact' };
  const scale = scaleOfFigure(figure, unit);
  if (!scale) return { ok: false, reason: 'notNumber' };
  if (scale.currency !== 'CNY') return { ok: false, reason: 'foreignCurrency' };
  const whole = toWhole(movePoint(figure.number, scale.power));
  if (!whole) return { ok: false, reason: 'tooLong' };
  return whole.isExact ? { ok: true, value: asMoney(whole.value) } : { ok: false, reason: 'finerThanYuan' };
}

const powerOfUnit: Readonly<Record<MoneyUnit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** The exact amount in a unit, half away from zero: (764.8 亿, 亿元) → `764.80`; `isTrimmed` cuts zeros. */
export function formatAmount(value: Money, unit: MoneyUnit, format: number | DecimalFormat = 2): string {
  return formatScaled(value, powerOfUnit[unit], typeof format === 'number' ? { decimals: format } : format);
}

/** Power, word and the smallest amount printed so: what would round up to 10000万元 is printed as 1亿元. */
const steps = {
  zh: [
    [8, '亿元', 99_999_950],
    [4, '万元', 10_000],
    [0, '元', 0],
  ],
  en: [
    [9, 'B', 999_995_000],
    [6, 'M', 999_995],
    [3, 'K', 1000],
    [0, '', 0],
  ],
} as const;

/** An amount short enough for a card: 1.5亿元, 8910万元; CNY 150M in English. At most two decimals, no zeros at the end. */
export function moneyText(value: Money, locale: 'zh' | 'en'): string {
  const [power, word] = steps[locale].find(([, , from]) => Math.abs(value) >= from) ?? [0, ''];
  const text = formatScaled(value, power, { isTrimmed: true });
  return locale === 'zh' ? text + word : `CNY ${text}${word}`;
}
