// Days of the example, counted from the day it is made, so that it never looks stale and nothing lies in the future.
import type { Day } from '#model/day';

export type Calendar = {
  readonly today: Day;
  readonly year: number;
  /** A day of this year: 0 is 1 January, 1 is today. */
  thisYear(share: number): Day;
  /** A fixed day of an earlier year; `months` and `days` count from 1. */
  earlier(yearsAgo: number, month: number, dayOfMonth: number): Day;
  /** Days from today, backward when negative. */
  fromToday(days: number): Day;
};

const dayLength = 86_400_000;

const toTime = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day some days after another, before it when negative. */
export function addDays(day: Day, days: number): Day {
  return toDay(toTime(day) + days * dayLength);
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The months of this year up to today’s, the newest first, as `YYYY-MM`. */
export function monthsOfYear({ today, year }: Calendar): string[] {
  const last = Number(today.slice(5, 7));
  return Array.from({ length: last }, (_, back) => `${year}-${String(last - back).padStart(2, '0')}`);
}

export function calendarOf(today: Day): Calendar {
  const year = Number(today.slice(0, 4));
  const begin = `${year}-01-01`;
  const passed = Math.round((toTime(today) - toTime(begin)) / dayLength);
  return {
    today,
    year,
    thisYear: (share) => addDays(begin, Math.round(passed * share)),
    earlier: (yearsAgo, month, dayOfMonth) => toDay(Date.UTC(year - yearsAgo, month - 1, dayOfMonth)),
    fromToday: (days) => addDays(today, days),
  };
}
