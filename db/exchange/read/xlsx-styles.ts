// What number formats say a number is: a day, a month, a year or a percentage.
import { attribute, elements } from './xml.ts';
import { decimalOf, movePoint, formatScaled } from '#model/decimal';
import { serialDay } from '#model/day-reading';

/** What a format makes of a number; null leaves it a number. */
export type NumberLook = 'day' | 'month' | 'year' | 'percent' | null;

const builtIn: ReadonlyMap<number, NumberLook> = new Map<number, NumberLook>([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id): [number, NumberLook] => [id, 'day']),
  ...[17, 27, 36, 50, 52, 57].map((id): [number, NumberLook] => [id, 'month']),
]);

/** The look of a custom format code such as yyyy"年"m"月"d"日". */
export function lookOf(code: string): NumberLook {
  const [first = ''] = code.split(';');
  const words = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/e[+-]/gi, '')
    .toLowerCase();
  if (words.includes('%')) return 'percent';
  const hasYear = /[ye]/.test(words.replace('general', ''));
  if (/d/.test(words)) return 'day';
  if (hasYear) return words.includes('m') ? 'month' : 'year';
  return null;
}

/** The look of every cell style, by its index. */
export function readLooks(stylesXml: string): NumberLook[] {
  const custom = new Map<number, NumberLook>();
  for (const attributes of elements(stylesXml, 'numFmt')) {
    custom.set(Number(attribute(attributes, 'numFmtId')), lookOf(attribute(attributes, 'formatCode') ?? ''));
  }
  const cellFormats = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(stylesXml)?.[0] ?? '';
  return elements(cellFormats, 'xf').map((attributes) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    return custom.get(id) ?? builtIn.get(id) ?? null;
  });
}

/** A number as its format shows it: `2026-09-02`, `2026-09`, `2026年`, `15.5%`, or itself. */
export function dressed(value: number, look: NumberLook, date1904: boolean): string | number {
  if (look === null) return value;
  if (look === 'percent') return percentText(value);
  const day = serialDay(value, date1904);
  if (day === null) return value;
  if (look === 'day') return day;
  return look === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}年`;
}

function percentText(value: number): string | number {
  const decimal = decimalOf(value);
  if (!decimal) return value;
  const { isNegative, digits, places } = movePoint(decimal, 2);
  const size = BigInt(digits) * (isNegative ? -1n : 1n);
  return `${formatScaled(size, places, { decimals: Math.min(places, 4), isTrimmed: true })}%`;
}
