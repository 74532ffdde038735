import { daysBetween, formatDay, monthOf, partsOf, type Day } from '#model/day';
import type { Language } from '../../lib/preferences.ts';

/** From when to when, the shared part said once: 2026年6月3日—11日. */
export function dateRange(startOn: Day | null, endOn: Day | null, language: Language): string {
  const [first, last] = [startOn ?? endOn, endOn ?? startOn];
  if (first === null || last === null) return '';
  if (first === last) return formatDay(first, language);
  if (monthOf(first) !== monthOf(last)) return `${formatDay(first, language)}—${formatDay(last, language)}`;
  return language === 'zh'
    ? `${formatDay(first, 'zh')}—${partsOf(last).day}日`
    : `${partsOf(first).day}–${formatDay(last, 'en')}`;
}

const resultsDueDays = 7;

/** Whether the results ought to be written by now. */
export function areResultsDue(
  { endOn, startOn, results }: { endOn: Day | null; startOn: Day | null; results: string | null },
  today: Day,
): boolean {
  const last = endOn ?? startOn;
  return last !== null && !results && daysBetween(last, today) >= resultsDueDays;
}
