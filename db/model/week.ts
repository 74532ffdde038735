// Weeks from Monday to Sunday. A week over a year’s end belongs to the year that has most of its days.
import { addDays, formatDay, momentOf, partsOf, weekdayOf, type Day } from './day.ts';

export type Week = { readonly from: Day; readonly to: Day };

/** The week a day lies in. */
export function weekOf(day: Day): Week {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

/** The year a week belongs to: that of its Thursday. */
export function yearOfWeek({ from }: Week): number {
  return partsOf(addDays(from, 3)).year;
}

/** 2026年11月16—22日, 2026年11月30日—12月6日, 2026年12月28日—2027年1月3日. */
export function weekName({ from, to }: Week): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a.year !== b.year) return `${formatDay(from)}—${formatDay(to)}`;
  if (a.month !== b.month) return `${formatDay(from)}—${b.month}月${b.day}日`;
  return `${formatDay(from).slice(0, -1)}—${b.day}日`;
}

/** Both ends as moments where the computer is; the second is the first that no longer belongs. */
export function weekInstants({ from, to }: Week): readonly [string, string] {
  return [momentOf(from).toISOString(), momentOf(addDays(to, 1)).toISOString()];
}
