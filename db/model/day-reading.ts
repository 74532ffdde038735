// Reads days out of cells and forms, as people write them (handbook 10.6).
import { dayFrom, monthFrom, partsOf, type DayOrMonth } from './day.ts';
import { isBlank, tidy } from './figure.ts';
import type { ReadReason } from './read-reasons.ts';

export type DayKind = 'planned' | 'actual';

export type DayOptions = {
  /** Planned days may be vague (年底, 上半年); actual days may not. */
  readonly kind: DayKind;
  /** The year a day without one belongs to, from the title or the as-at day. */
  readonly asAtYear?: number | undefined;
  /** Workbooks that count from 1904-01-01. */
  readonly date1904?: boolean | undefined;
};

export type DayReading =
  | {
      readonly ok: true;
      readonly value: DayOrMonth | null;
      /** 2026年9月—2028年6月: the other end. */
      readonly to?: DayOrMonth;
      /** 已开工 (true) or 未开工 (false) where a day should stand. */
      readonly isStarted?: boolean;
      /** The words as typed, when the day says less than they do. */
      readonly original?: string;
      readonly warnings: readonly ReadReason[];
    }
  | { readonly ok: false; readonly reason: 'notDate' | 'ambiguousDate' };

type Found = { readonly value: DayOrMonth; readonly isVague?: true; readonly isYearAssumed?: true };
type Miss = 'notDate' | 'ambiguousDate';

const serialEpoch = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
const notStarted = /^(?:尚?未|暂未|没有|拟|待|计划)开工(?:建设)?$/;
const started = /^(?:已|已经|现已|正式|全面)(?:开工|动工|复工)(?:建设)?$/;

/** Reads a cell as a day or a month. */
export function parseDay(cell: string | number, options: DayOptions): DayReading {
  if (typeof cell === 'number') return fromNumber(cell, options);
  if (isBlank(cell)) return { ok: true, value: null, warnings: [] };
  const text = tidy(cell).replace(/\([^()]*\)$/, '');
  if (/^[2-7]\d{4}$/.test(text)) return fromNumber(Number(text), options);
  if (started.test(text) || notStarted.test(text))
    return { ok: true, value: null, isStarted: started.test(text), warnings: [] };
  const found = readOne(text, options);
  if (typeof found !== 'string') return answer(found, cell);
  return readSpan(text, cell, options) ?? { ok: false, reason: found };
}

function answer({ value, isVague, isYearAssumed }: Found, cell: string): DayReading {
  return {
    ok: true,
    value,
    ...(isVague && { original: cell.trim() }),
    warnings: isYearAssumed ? ['ambiguousDate'] : [],
  };
}

function fromNumber(value: number, options: DayOptions): DayReading {
  const miss = (reason: Miss): DayReading => ({ ok: false, reason });
  const plain = (found: DayOrMonth | null): DayReading =>
    found ? { ok: true, value: found, warnings: [] } : miss('notDate');
  if (!Number.isFinite(value) || value <= 0) return miss('notDate');
  const text = String(value);
  if (/^\d{8}$/.test(text) || /^(?:19|20)\d{4}$/.test(text)) {
    const found = readOne(text, options);
    return typeof found === 'string' ? miss(found) : plain(found.value);
  }
  if (value >= 1900 && value <= 2200) {
    if (/^\d{4}\.1$/.test(text)) return miss('ambiguousDate');
    const found = readOne(text, options);
    return typeof found === 'string' ? miss(found) : answer(found, text);
  }
  return plain(serialDay(value, options.date1904 ?? false));
}

/** The day of a spreadsheet’s serial number; null outside 1930–2200, where it is hardly a day. */
export function serialDay(serial: number, date1904: boolean): DayOrMonth | null {
  const ms = (date1904 ? serialEpoch.from1904 : serialEpoch.from1900) + Math.floor(serial) * 86_400_000;
  const year = Number.isFinite(ms) && Math.abs(ms) < 8e15 ? new Date(ms).getUTCFullYear() : 0;
  return year >= 1930 && year <= 2200 ? new Date(ms).toISOString().slice(0, 10) : null;
}

const fullDay =
  /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?(?:T?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/;
const compactDay = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const fullMonth = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月份?|)$/;
const compactMonth = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
const shortYear = /^'?(\d{2})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/;
const shortMonth = /^'?(\d{2})年(\d{1,2})月份?$/;
const bareDay = /^(\d{1,2})月(\d{1,2})[日号]$/;
const bareMonth = /^(\d{1,2})月份?$/;

function readOne(text: string, options: DayOptions): Found | Miss {
  const exact = readExact(text);
  if (exact) return exact;
  const vague = readVague(text, options);
  if (vague) return vague;
  const [, month = '', date] = bareDay.exec(text) ?? bareMonth.exec(text) ?? [];
  if (month === '') return 'notDate';
  if (options.asAtYear === undefined) return 'ambiguousDate';
  const value = build(options.asAtYear, month, date);
  return value ? { value, isYearAssumed: true } : 'notDate';
}

function readExact(text: string): Found | Miss | null {
  const match =
    fullDay.exec(text) ?? compactDay.exec(text) ?? fullMonth.exec(text) ?? compactMonth.exec(text);
  if (match) {
    const value = build(Number(match[1]), match[2] ?? '', match[3]);
    return value ? { value } : 'notDate';
  }
  const short = shortYear.exec(text) ?? shortMonth.exec(text);
  const value = short && build(2000 + Number(short[1]), short[2] ?? '', short[3]);
  return value ? { value, isYearAssumed: true } : null;
}

function build(year: number, month: string, date: string | undefined): DayOrMonth | null {
  if (year < 1900 || year > 2200) return null;
  return date === undefined ? monthFrom(year, Number(month)) : dayFrom(year, Number(month), Number(date));
}

const yearWord = '(?:(\\d{4}|\\d{2})年|(今|本|当|明|去|后)年)?';
const vagueMonth = new RegExp(
  `^${yearWord}(\\d{1,2})月份?(?:初|底|末|中|上旬|中旬|下旬|上中旬|中下旬)?(?:左右|前后|之?前|以?前)?$`,
);
const vagueDay = /^(.*[日号])(?:左右|前后|之?前|以前)$/;
const vagueTerm = new RegExp(
  `^${yearWord}(?:(年?底前?|年?末|年内|内)|(上半年|年中)|(下半年)|第?([一二三四1234])季度?末?|q([1-4]))(?:左右|前后|之?前|以前)?$`,
  'i',
);
const yearOnly = new RegExp('^(\\d{4})年?(?:度|全年)?$');
const quarters: Readonly<Record<string, string>> = {
  一: '3',
  二: '6',
  三: '9',
  四: '12',
  1: '3',
  2: '6',
  3: '9',
  4: '12',
};
const yearShift: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 明: 1, 去: -1, 后: 2 };

function readVague(text: string, options: DayOptions): Found | Miss | null {
  const year = yearOnly.exec(text)?.[1];
  if (year) return onlyPlanned(options, { value: `${year}-12`, isVague: true, isYearAssumed: true });
  const before = vagueDay.exec(text)?.[1];
  if (before) {
    const found = readOne(before, options);
    return typeof found === 'string' ? found : onlyPlanned(options, { ...found, isVague: true });
  }
  const term = vagueTerm.exec(text);
  const [, digits, word, month] = term ?? vagueMonth.exec(text) ?? [];
  if (!term && (month === undefined || bareMonth.test(text))) return null;
  const at = yearOf(digits, word, options.asAtYear);
  if (options.kind === 'actual') return 'notDate';
  if (at === null) return 'ambiguousDate';
  const value = monthFrom(at, Number(term ? monthOfTerm(term) : month));
  if (!value) return 'notDate';
  return digits?.length === 4 ? { value, isVague: true } : { value, isVague: true, isYearAssumed: true };
}

function onlyPlanned({ kind }: DayOptions, found: Found): Found | Miss {
  return kind === 'planned' ? found : 'notDate';
}

function monthOfTerm([, , , yearEnd, firstHalf, , quarter, q]: RegExpExecArray): string {
  if (yearEnd) return '12';
  if (firstHalf) return '6';
  return quarters[quarter ?? q ?? '四'] ?? '12';
}

function yearOf(
  digits: string | undefined,
  word: string | undefined,
  asAtYear: number | undefined,
): number | null {
  if (digits) return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return asAtYear === undefined ? null : asAtYear + (yearShift[word ?? '今'] ?? 0);
}

const spanMarks = /^(.*?[年月日号\d])(?:-|~|至|到)+(.*\d.*)$/;

/** 2026年9月—2028年6月, as a span of building has it. Only in planned days. */
function readSpan(text: string, cell: string, options: DayOptions): DayReading | null {
  const [, left = '', right = ''] = spanMarks.exec(text) ?? [];
  if (!left || options.kind === 'actual') return null;
  const first = readOne(/^\d{4}$/.test(left) ? `${left}年` : left, options);
  if (typeof first === 'string') return null;
  const second = readOne(right, { ...options, asAtYear: partsOf(first.value).year });
  if (typeof second === 'string' || second.value < first.value) return null;
  const isDoubtful = first.isYearAssumed ?? (/^\d{4}/.test(right) ? second.isYearAssumed : undefined);
  return {
    ok: true,
    value: first.value,
    to: second.value,
    ...(first.isVague && { original: cell.trim() }),
    warnings: isDoubtful ? ['ambiguousDate'] : [],
  };
}
