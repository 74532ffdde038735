// What is asked of a weekly sheet; kept while one works elsewhere.
import { create } from 'zustand';
import type { Day } from '#model/day';
import { addDays } from '#model/day';
import type { WeekReport, WeekScope } from '#model/week-report';
import { weekOf, type Week } from '#model/week';
import type { WeekKind } from './reports-store.ts';

const reportOf: Readonly<Record<WeekKind, WeekReport>> = { talks: 'R5', visits: 'R7' };

type WeekState = {
  /** A day of the week that is looked at; null for the week that runs. */
  readonly on: Day | null;
  /** Undefined for all teams, null for none. */
  readonly teamName: string | null | undefined;
  readonly personId: string | null;
  readonly withPhones: boolean;
  readonly withoutConfidential: boolean;
  /** Null until it is known who filled in last. */
  readonly filler: Filler | null;
};
export type Filler = Pick<WeekScope, 'filledBy' | 'phone'>;

export const useWeekStore = create<WeekState>(() => ({
  on: null,
  teamName: undefined,
  personId: null,
  withPhones: false,
  withoutConfidential: false,
  filler: null,
}));

/** Looks at the week a day lies in; one that has not come yet is none to report. */
export function goToWeek(day: Day, today: Day): void {
  const { from } = weekOf(day);
  const now = weekOf(today).from;
  useWeekStore.setState({ on: from >= now ? null : from });
}

/** One week on or back. */
export function stepWeek({ from }: Week, weeks: 1 | -1, today: Day): void {
  goToWeek(addDays(from, weeks * 7), today);
}

export function useWeek(today: Day): Week {
  const on = useWeekStore((state) => state.on);
  return weekOf(on ?? today);
}

/** What is asked of the host. */
export function useWeekScope(kind: WeekKind, today: Day): WeekScope {
  const { on, teamName, personId, withPhones, withoutConfidential, filler } = useWeekStore();
  return {
    report: reportOf[kind],
    on: on ?? today,
    ...(teamName !== undefined && { teamName }),
    ...(personId !== null && { personId }),
    withPhones,
    withoutConfidential,
    filledBy: filler?.filledBy ?? '',
    phone: filler?.phone ?? '',
  };
}
