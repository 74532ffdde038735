// Chinese numerals and figures of several scales: 五千万, 三点五亿, 5亿3千4百万.
import { addDecimals, movePoint, readDecimal, type Decimal } from './decimal.ts';

export type Numerals = {
  readonly number: Decimal;
  /** It ends in 万 or 亿, so the whole is a count of units, not of 万 or 亿. */
  readonly hasScale: boolean;
  /** Arabic digits stood before more than one scale. */
  readonly isMixed: boolean;
};

const digitOf: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  点: '.',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  捌: '8',
  玖: '9',
};
const smallScale: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };
const largeScale: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
const zero: Decimal = { isNegative: false, digits: '0', places: 0 };

type State = { total: Decimal; section: Decimal; figure: string; arabic: number; last: number };

/** Reads numerals; null when the scales do not descend or a part is no number. */
export function readNumerals(text: string): Numerals | null {
  const tokens = text.match(/\d[\d,]*(?:\.\d+)?|[^\d]/g) ?? [];
  const state: State = { total: zero, section: zero, figure: '', arabic: 0, last: Infinity };
  for (const token of tokens) if (!take(state, token)) return null;
  if (!close(state, 0)) return null;
  const lastToken = tokens.at(-1) ?? '';
  const scales = tokens.filter((token) => token in smallScale || token in largeScale).length;
  return {
    number: addDecimals(state.total, state.section),
    hasScale: lastToken in largeScale || tokens.some((token) => token in largeScale),
    isMixed: state.arabic > 1 && scales > 1,
  };
}

function take(state: State, token: string): boolean {
  const small = smallScale[token];
  if (small !== undefined) return close(state, small);
  const large = largeScale[token];
  if (large !== undefined) return closeSection(state, large);
  if (/^\d/.test(token)) {
    if (state.figure.replace(/^0+/, '')) return false;
    state.figure = token;
    state.arabic += 1;
    return true;
  }
  const digit = digitOf[token];
  if (digit === undefined) return false;
  if (/^[1-9]/.test(state.figure) && digit !== '.' && !state.figure.includes('.')) return false;
  state.figure = state.figure === '0' && digit !== '.' ? digit : state.figure + digit;
  return true;
}

/** Adds the waiting figure, times 10^power, to the section below 万. A bare 十 is ten. */
function close(state: State, power: number): boolean {
  if (state.figure === '' && power === 0) return true;
  if (power > 0 && power >= state.last) return false;
  const figure = readDecimal(state.figure === '' && power > 0 ? '1' : state.figure);
  if (!figure) return false;
  state.section = addDecimals(state.section, movePoint(figure, power));
  state.last = power === 0 ? state.last : power;
  state.figure = '';
  return true;
}

function closeSection(state: State, power: number): boolean {
  if (!close(state, 0)) return false;
  const isEmpty = /^0*$/.test(state.section.digits);
  if (power === 8) {
    const sum = addDecimals(state.total, state.section);
    if (/^0*$/.test(sum.digits)) return false;
    state.total = movePoint(sum, 8);
  } else {
    if (isEmpty) return false;
    state.total = addDecimals(state.total, movePoint(state.section, power));
  }
  state.section = zero;
  state.last = Infinity;
  return true;
}
