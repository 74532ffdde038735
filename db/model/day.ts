// Calendar days (to the day or only to the month) and instants, kept apart.
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
export type Day = z.output<typeof day>;

/** A calendar day, or a month `YYYY-MM` where only the month is known; a month counts as its last day. */
export const dayOrMonth = z.union([day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]);
export type DayOrMonth = z.output<typeof dayOrMonth>;

/** A moment in time, ISO text in UTC. */
export const instant = z.iso.datetime();
export type Instant = z.output<typeof instant>;

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** The last day that a day or month covers. */
export function lastDayOf(value: DayOrMonth): Day {
  if (value.length === 10) return value;
  const { year, month } = partsOf(value);
  return `${value}-${pad(daysIn(year, month))}`;
}

/** The first day that a day or month covers. */
export function firstDayOf(value: DayOrMonth): Day {
  return value.length === 10 ? value : `${value}-01`;
}

/** The month a day lies in, `YYYY-MM`. */
export function monthOf(value: DayOrMonth): string {
  return value.slice(0, 7);
}

/** Whether some day of `a` could lie on or before some day of `b` (handbook 3.1). */
export function isOnOrBefore(a: DayOrMonth, b: DayOrMonth): boolean {
  return firstDayOf(a) <= lastDayOf(b);
}

/** Orders days and months for sorting: a month counts as its last day. */
export function compareDays(a: DayOrMonth, b: DayOrMonth): number {
  const [left, right] = [lastDayOf(a), lastDayOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.length - b.length;
}

/** The year, month and (for a day) day of month as numbers. */
export function partsOf(value: DayOrMonth): {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
} {
  const [year = 0, month = 1, date] = value.split('-').map(Number);
  return { year, month, day: date ?? null };
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day with these numbers; null when the calendar has no such day. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  const isReal = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
  return isReal ? `${pad(year, 4)}-${pad(month)}-${pad(date)}` : null;
}

/** The month with these numbers; null when there is no such month. */
export function monthFrom(year: number, month: number): string | null {
  return month >= 1 && month <= 12 ? `${pad(year, 4)}-${pad(month)}` : null;
}

/** The calendar day of a moment where the computer is. */
export function localDay(now: Date): Day {
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The calendar day, where the computer is, that a moment lies in. */
export function dayOfInstant(at: Instant): Day {
  return localDay(new Date(at));
}

/** The moment at which a clock where the computer is shows this time on this day; its beginning without a time. */
export function momentOf(value: Day, time = '00:00'): Date {
  return new Date(`${value}T${time}:00`);
}

const dayMs = 86_400_000;

/** A day some days later (or earlier). */
export function addDays(value: Day, days: number): Day {
  return new Date(Date.parse(`${value}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days lie between two days; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** A month some months later (or earlier): (`2026-11`, 3) → `2027-02`. A day keeps its date, or the month’s last. */
export function addMonths(value: DayOrMonth, months: number): DayOrMonth {
  const { year, month, day: date } = partsOf(value);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const moved = `${pad(toYear, 4)}-${pad(toMonth)}`;
  return date === null ? moved : `${moved}-${pad(Math.min(date, daysIn(toYear, toMonth)))}`;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(value: Day): number {
  return new Date(`${value}T00:00:00Z`).getUTCDay() || 7;
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026年9月2日 or 2026年9月; 2 Sep 2026 or Sep 2026 in English. */
export function formatDay(value: DayOrMonth, locale: 'zh' | 'en' = 'zh'): string {
  const { year, month, day: date } = partsOf(value);
  if (locale === 'zh') return `${year}年${month}月${date === null ? '' : `${date}日`}`;
  return `${date === null ? '' : `${date} `}${englishMonths[month - 1] ?? ''} ${year}`;
}
