// A money field with its companions: a foreign amount with its rate, and the words as typed.
import { convertForeign } from '#model/exchange-rate';
import { formatAmount, moneyUnits, parseAmount, parseMoney, type Money, type MoneyUnit } from '#model/money';
import { readDecimal } from '#model/decimal';
import type { FormReason } from '#model/read-reasons';
import { grouped } from '../lib/formats.ts';

export type FxAmount = {
  /** 元, or the text that could not be read. */
  readonly amount: Money | string | null;
  /** Null for an amount in 元. */
  readonly currency: string | null;
  /** Whole units of the currency. */
  readonly foreign: number | null;
  /** 元 per unit, as decimal text. */
  readonly rate: string | null;
  readonly rateOn: string | null;
  /** The words as typed, where they say more than the figure: 约150亿元. */
  readonly text: string | null;
};

export const noAmount: FxAmount = {
  amount: null,
  currency: null,
  foreign: null,
  rate: null,
  rateOn: null,
  text: null,
};

/** The value of `plannedInvestment` and its five companions among the values of a form. */
export function fxAmountOf(name: string, values: Readonly<Record<string, unknown>>): FxAmount {
  const text = (suffix: string) => {
    const value = values[name + suffix];
    return typeof value === 'string' ? value : null;
  };
  const amount = values[name];
  const foreign = values[`${name}Foreign`];
  return {
    // A number in a money field came from the store or from `parseMoney`.
    amount: typeof amount === 'number' || typeof amount === 'string' ? (amount as Money | string) : null,
    foreign: typeof foreign === 'number' ? foreign : null,
    currency: text('Currency'),
    rate: text('Rate'),
    rateOn: text('RateOn'),
    text: text('Text'),
  };
}

/** The same as fields of the form. */
export function fxFields(name: string, value: FxAmount): Record<string, unknown> {
  return {
    [name]: value.amount,
    [`${name}Currency`]: value.currency,
    [`${name}Foreign`]: value.foreign,
    [`${name}Rate`]: value.rate,
    [`${name}RateOn`]: value.rateOn,
    [`${name}Text`]: value.text,
  };
}

export type FxReading =
  | { readonly ok: true; readonly value: FxAmount }
  | { readonly ok: false; readonly reason: FormReason };

/** Reads an amount, in 元 or not, exact or with 约; the rate known so far is kept for a foreign one. */
export function readFxAmount(text: string, unit: MoneyUnit, known: FxAmount): FxReading {
  const exact = parseMoney(text, unit);
  if (exact.ok) return { ok: true, value: { ...noAmount, amount: exact.value } };
  if (exact.reason !== 'foreignCurrency' && exact.reason !== 'notExact') return exact;
  const reading = parseAmount(text, { unit });
  if (!reading.ok) return reading;
  const { value, currency, foreign, original } = reading;
  if (currency === undefined || foreign === undefined)
    return { ok: true, value: { ...noAmount, amount: value, text: original ?? text.trim() } };
  const rated = { ...known, currency, foreign, text: original ?? null };
  return {
    ok: true,
    value: {
      ...rated,
      amount: known.currency === currency ? inYuan(rated) : null,
      rate: known.currency === currency ? known.rate : null,
    },
  };
}

/** 元 for a foreign amount, once there is a rate. */
export function inYuan({ foreign, rate }: FxAmount): Money | null {
  return foreign !== null && rate !== null && readDecimal(rate) ? convertForeign(foreign, rate) : null;
}

const currencyNames: Readonly<Record<string, string>> = {
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
  JPY: '日元',
  GBP: '英镑',
};

/** An amount as text one can go on typing in: 1.5, 约150亿元, 500万美元. */
export function showFxAmount({ amount, currency, foreign, text }: FxAmount, unit: MoneyUnit): string {
  if (text !== null) return text;
  if (currency !== null && foreign !== null) return foreignText(foreign, currency);
  if (amount === null) return '';
  return typeof amount === 'string' ? amount : formatAmount(amount, unit, { decimals: 8, isTrimmed: true });
}

/** A foreign amount in 万 where it is one: 500万美元. */
function foreignText(foreign: number, currency: string): string {
  const isInWan =
    foreign !== 0 && foreign % (moneyUnits.万元 / 100) === 0 && Math.abs(foreign) >= moneyUnits.万元;
  const digits = isInWan ? String(foreign / moneyUnits.万元) : String(foreign);
  return `${grouped(digits)}${isInWan ? '万' : ''}${currencyNames[currency] ?? currency}`;
}
