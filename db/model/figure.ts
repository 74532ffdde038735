// Takes a cell apart into a number, its 万 or 亿, its unit and the words around it (handbook 10.5).
import { addDecimals, decimalOf, movePoint, readDecimal, type Decimal } from './decimal.ts';
import { readNumerals } from './numerals.ts';

/** One figure found in a cell. */
export type Figure = {
  /** The number with its 千, 万 or 亿 already applied. */
  readonly number: Decimal;
  /** Whether it carried 千, 万 or 亿 of its own. */
  readonly hasScale: boolean;
  /** The unit words behind (or a currency sign before) the number; empty when there were none. */
  readonly unit: string;
  /** 约, 近, 余, 以上 … stood beside it. */
  readonly isApproximate: boolean;
  /** Several scales were mixed, as in 5亿3千4百万. */
  readonly isMixed: boolean;
  /** The words as typed, when they say more than the figure. */
  readonly original: string | null;
  /** 3亿元(其中固投2亿元): the second part. */
  readonly second: string | null;
};

export type FigureReading =
  | { readonly ok: true; readonly figure: Figure | null }
  | {
      readonly ok: false;
      readonly reason: 'notNumber' | 'range' | 'severalAmounts';
      readonly parts?: readonly string[];
    };

const blanks: ReadonlySet<string> = new Set(['', '/', '-', '--', '---', '\\', '无', '空', 'n/a', 'N/A']);

/** Text that tidying would not change. */
const tidied = /^[\u4e00-\u9fff\w.,()%/-]*$/;

/** Whether a cell says that there is nothing: empty, `/`, `-`, 无. */
export function isBlank(text: string): boolean {
  return blanks.has(tidy(text));
}

/** NFKC without white space, with one kind of dash: for matching only, never for storage. */
export function tidy(text: string): string {
  return tidied.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/\s+/g, '')
        .replace(/[‐‑‒–—―−]/g, '-')
        .replace(/[～∼〜]/g, '~');
}

/** No figure with its words is longer; longer text is prose. */
const longest = 120;
const digit = '(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)';
const numerals = '[\\d.,〇零一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟]+?';
const scale = '(?:[千百十]?(?:万亿|万|亿)|[千百](?=元|美|欧|港|日|英|$|余|多|左右|以上))';
const unitWords = '(?:[^\\d,.;、。:+~()-][^\\d,;、。:+~()]{0,7}?[23]?)?';
const before =
  '(?:大约|约为|约|近|接近|超过|超|逾|不低于|不少于|不超过|低于|高于|预计|估算|暂定|暂估|力争|将近|大概)';
const after = '(?:左右|上下|以上|以下|以内|余|多|不等|\\(含\\)|\\(暂定\\))';
const label =
  '(?:计划|预计|拟|协议|合同|意向|估算|项目|累计)?(?:总投资额?|投资额?|固投|固定资产投资|金额|资金|产值|税收|面积|用地|占地|需|为|:|用工|就业)*';
const currencySign =
  '(?:人民币|RMB|CNY|USD|US\\$|HK\\$|EUR|HKD|JPY|GBP|美元|欧元|港元|港币|日元|英镑|[¥$€£])';
const single = new RegExp(
  `^(${label})(${before}*)(${currencySign}?)([-+]?)(${digit})(余|多|几)?(${scale})?(余|多)?(${unitWords})(${after}*)$`,
  'i',
);
const range = new RegExp(
  `(?:${digit}|[一二三四五六七八九十])(?:${scale})?[元亩]?(?:-|~|至|到)(?:${digit}|[一二三四五六七八九十])`,
);
const amount = new RegExp(
  `(?:${digit})(?:${scale})?(?:多|余)?(?:万|亿)?(?:元|美元|欧元|亩|㎡|平方米|公顷)|(?:${digit})(?:万|亿)`,
  'g',
);
const inside = /^(.+?)[((,,;;、]?(?:其中|含):?(?=.*\d)(.+?)[))]?$/;

/** Reads a cell as one figure, null when it says there is none. */
export function readFigure(value: string | number): FigureReading {
  if (typeof value === 'number') return readNumber(value);
  const plain = readDecimal(value);
  if (plain) return found({ number: plain });
  if (value.length > longest) return { ok: false, reason: 'notNumber' };
  const text = tidy(value);
  if (blanks.has(text)) return { ok: true, figure: null };
  const split = splitSecond(text);
  const main = split ? split.main : withoutRemark(text);
  const original = value.trim();
  const figure = readSingle(main, original) ?? readMixed(main, original);
  if (!figure) return refuse(text);
  if (!split && main !== text && (text.slice(main.length).match(amount) ?? []).length > 0)
    return refuse(text);
  const hasMore = main !== text;
  return {
    ok: true,
    figure: { ...figure, original: hasMore ? original : figure.original, second: split?.second ?? null },
  };
}

function readNumber(value: number): FigureReading {
  const number = decimalOf(value);
  return number ? found({ number }) : { ok: false, reason: 'notNumber' };
}

function found(part: Partial<Figure> & Pick<Figure, 'number'>): FigureReading {
  return {
    ok: true,
    figure: {
      hasScale: false,
      unit: '',
      isApproximate: false,
      isMixed: false,
      original: null,
      second: null,
      ...part,
    },
  };
}

function refuse(text: string): FigureReading {
  const parts = text.match(amount) ?? [];
  if (parts.length > 1 && !isOneRange(text)) return { ok: false, reason: 'severalAmounts', parts };
  return { ok: false, reason: range.test(text) ? 'range' : 'notNumber' };
}

function isOneRange(text: string): boolean {
  return range.test(text) && !/[,;,;、+]/.test(text);
}

function splitSecond(text: string): { main: string; second: string } | null {
  const match = inside.exec(text);
  const [, main, second] = match ?? [];
  return main && second ? { main: main.replace(/[((,,;;、]$/, ''), second } : null;
}

/** 3亿元(估算) → 3亿元; a bracket in front, as in (暂定)3亿元, goes too. */
function withoutRemark(text: string): string {
  return text
    .replace(/[。.;;,]+$/, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/^\([^()\d]*\)/, '');
}

function readSingle(text: string, original: string): Figure | null {
  const match = single.exec(text);
  if (!match) return null;
  const [
    ,
    words = '',
    about = '',
    sign = '',
    minus = '',
    digits = '',
    some,
    scaleWord = '',
    more,
    unit = '',
    tail = '',
  ] = match;
  const decimal = readDecimal(minus + digits);
  if (!decimal) return null;
  const isApproximate = Boolean(about || some || more || tail);
  return {
    number: movePoint(decimal, powerOf(scaleWord)),
    hasScale: scaleWord !== '',
    unit: (unit || sign).replace(/整$|[/每]年$/g, ''),
    isApproximate,
    isMixed: false,
    original: isApproximate || words ? original : null,
    second: null,
  };
}

const mixed = new RegExp(
  `^(${before}*)(${numerals})(?:(余|多|几)([万亿]?))?((?:元|圆)?人民币|${currencySign}|元整?|圆整?|亩|人|名|平方米|公顷|)(${after}*)$`,
  'i',
);

/** 五千万元, 三亿元, 5亿3千4百万. */
function readMixed(text: string, original: string): Figure | null {
  const [, about = '', digits = '', some, scaleWord = '', unit = '', tail = ''] = mixed.exec(text) ?? [];
  const reading = digits ? readNumerals(digits) : null;
  if (!reading) return null;
  const isApproximate = Boolean(about || some || tail);
  return {
    number: movePoint(reading.number, powerOf(scaleWord)),
    hasScale: reading.hasScale || scaleWord !== '',
    unit: unit.replace(/整$/, ''),
    isApproximate,
    isMixed: reading.isMixed,
    original: isApproximate || reading.isMixed ? original : null,
    second: null,
  };
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

function powerOf(word: string): number {
  return [...word].reduce((sum, letter) => sum + (powers[letter] ?? 0), 0);
}

/** The sum of several figures of one unit, for a proposal; null when one of them is not plain. */
export function sumOfFigures(parts: readonly string[]): { number: Decimal; unit: string } | null {
  let total: Decimal = { isNegative: false, digits: '0', places: 0 };
  let unit: string | null = null;
  for (const part of parts) {
    const reading = readFigure(part);
    if (!reading.ok || !reading.figure) return null;
    if (unit !== null && unit !== reading.figure.unit) return null;
    unit = reading.figure.unit;
    total = addDecimals(total, reading.figure.number);
  }
  return { number: total, unit: unit ?? '' };
}
