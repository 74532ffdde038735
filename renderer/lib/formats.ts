// Numbers and days as a screen prints them, by language.
import { useMemo } from 'react';
import {
  daysBetween,
  formatDay,
  partsOf,
  localDay,
  weekdayOf,
  type Day,
  type DayOrMonth,
  type Instant,
} from '#model/day';
import { formatAmount, moneyText, type Money, type MoneyUnit } from '#model/money';
import type { Language } from './preferences.ts';
import { useToday } from './use-today.ts';
import { useLanguage } from './use-words.ts';

/** Puts commas between thousands of a printed number: `25000.50` → `25,000.50`. */
export function grouped(digits: string): string {
  return digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** An amount in the unit of its column, without the unit: `25,000.00`. */
export function amountInUnit(value: Money, unit: MoneyUnit): string {
  return grouped(formatAmount(value, unit, unit === '元' ? 0 : 2));
}

/** The exact amount, for a hover: `159,870,000,000元`. */
export function exactYuan(value: Money, language: Language): string {
  const digits = grouped(formatAmount(value, '元', 0));
  return language === 'zh' ? `${digits}元` : `CNY ${digits}`;
}

const chineseWeekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const englishWeekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function weekdayName(day: Day, language: Language): string {
  return (language === 'zh' ? chineseWeekdays : englishWeekdays)[weekdayOf(day) - 1] ?? '';
}

const nearDays: Record<Language, ReadonlyMap<number, string>> = {
  zh: new Map([
    [-2, '前天'],
    [-1, '昨天'],
    [0, '今天'],
    [1, '明天'],
    [2, '后天'],
  ]),
  en: new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]),
};

/** A day in human words: 今天, 周五, 3天前; further away the date, with its year only when that differs. */
export function humanDay(value: DayOrMonth, today: Day, language: Language): string {
  if (value.length < 10) return formatDay(value, language);
  const away = daysBetween(today, value);
  const near = nearDays[language].get(away);
  if (near) return near;
  if (away > 0 && away < 7) return weekdayName(value, language);
  if (away < 0 && away > -7) return language === 'zh' ? `${-away}天前` : `${-away} days ago`;
  const text = formatDay(value, language);
  if (partsOf(value).year !== partsOf(today).year) return text;
  return language === 'zh' ? text.replace(/^\d+年/, '') : text.replace(/ \d+$/, '');
}

/** A day in full, with its weekday: 2026年9月15日 周二. */
export function fullDay(value: DayOrMonth, language: Language): string {
  const text = formatDay(value, language);
  if (value.length < 10) return text;
  return language === 'zh'
    ? `${text} ${weekdayName(value, language)}`
    : `${weekdayName(value, language)}, ${text}`;
}

/** An instant where the computer is: 今天 14:30. */
function humanInstant(value: Instant, today: Day, language: Language): string {
  const moment = new Date(value);
  return `${humanDay(localDay(moment), today, language)} ${clockTime(moment)}`;
}

export function fullInstant(value: Instant, language: Language): string {
  const moment = new Date(value);
  return `${fullDay(localDay(moment), language)} ${clockTime(moment)}`;
}

function clockTime(moment: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}

/** The formats bound to the language that is set and to the day it is. */
export function useFormats() {
  const language = useLanguage();
  const today = useToday();
  return useMemo(
    () => ({
      today,
      number: (value: number) => grouped(String(value)),
      /** Short enough for a card: 1.5亿元. */
      money: (value: Money) => moneyText(value, language),
      amount: amountInUnit,
      yuan: (value: Money) => exactYuan(value, language),
      day: (value: DayOrMonth) => humanDay(value, today, language),
      fullDay: (value: DayOrMonth) => fullDay(value, language),
      instant: (value: Instant) => humanInstant(value, today, language),
      fullInstant: (value: Instant) => fullInstant(value, language),
    }),
    [language, today],
  );
}
