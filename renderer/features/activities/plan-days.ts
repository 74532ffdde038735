// The days of a trip and the firms on each; where a firm goes when it is moved.
import type { ActivityPlanOrder, ActivityPlanRow } from '#model/activity-plan';
import { addDays, daysBetween, type Day } from '#model/day';

/** Null is the column of those without a day. */
export type PlanDay = { readonly day: Day | null; readonly plans: readonly ActivityPlanRow[] };
type Dates = { readonly startOn: Day | null; readonly endOn: Day | null };

const mostDays = 31;

/** Every day of the trip, and others that something is planned for. A stay of months shows its planned days only. */
export function daysOf({ startOn, endOn }: Dates, planned: readonly Day[] = []): Day[] {
  const [first, last] = [startOn ?? endOn, endOn ?? startOn];
  const span = first === null || last === null ? -1 : daysBetween(first, last);
  const own =
    first === null
      ? []
      : span < mostDays
        ? Array.from({ length: span + 1 }, (_, n) => addDays(first, n))
        : [first];
  return [...new Set([...own, ...planned])].toSorted();
}

/** The columns of the plan, each with its firms in order; those without a day come last. */
export function planDays(dates: Dates, rows: readonly ActivityPlanRow[]): PlanDay[] {
  const days = daysOf(
    dates,
    rows.flatMap(({ plannedOn }) => plannedOn ?? []),
  );
  const loose = rows.filter(({ plannedOn }) => plannedOn === null);
  const columns: PlanDay[] = days.map((day) => ({
    day,
    plans: rows.filter(({ plannedOn }) => plannedOn === day),
  }));
  return loose.length > 0 || days.length === 0 ? [...columns, { day: null, plans: loose }] : columns;
}

export type PlanPlace = { readonly column: number; readonly index: number };

/** The columns that change when a firm goes from one place to another; null when nothing moves. */
export function movedDays(
  columns: readonly PlanDay[],
  from: PlanPlace,
  to: PlanPlace,
): ActivityPlanOrder['days'] | null {
  const [source, target] = [columns[from.column], columns[to.column]];
  const plan = source?.plans[from.index];
  if (!source || !target || !plan || to.index < 0) return null;
  const isSame = from.column === to.column;
  const left = source.plans.filter(({ id }) => id !== plan.id).map(({ id }) => id);
  const ids = (isSame ? left : target.plans.map(({ id }) => id)).slice();
  if (isSame && (to.index === from.index || to.index > ids.length)) return null;
  ids.splice(Math.min(to.index, ids.length), 0, plan.id);
  const changed = [{ plannedOn: target.day, ids }];
  return isSame ? changed : [{ plannedOn: source.day, ids: left }, ...changed];
}
