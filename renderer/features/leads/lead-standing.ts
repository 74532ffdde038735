// How long a lead has stood, and whether that is late or soon will be (handbook 6, C17).
import { addDays, daysBetween, type Day } from '#model/day';
import type { LeadRow } from '#model/lead-shapes';
import type { Settings } from '#model/setting';

export type Standing = {
  readonly state: 'late' | 'soon' | 'fine';
  /** Which clock ran out: the next step’s day, or the days without news. */
  readonly cause: 'nextStep' | 'noNews' | null;
  /** Days since the last news; null where none is known. */
  readonly days: number | null;
};

type Limits = Pick<Settings, 'overdueDays' | 'remindBeforeDays'>;

/** Where a lead stands today: a next step in the past is late at once, silence is late after the days its stage allows. */
export function standingOf(row: LeadRow, today: Day, limits: Limits | undefined): Standing {
  const days = row.lastUpdateOn === null ? null : Math.max(0, daysBetween(row.lastUpdateOn, today));
  const fine: Standing = { state: 'fine', cause: null, days };
  if (row.outcome !== 'active' || !limits) return fine;
  if (row.nextActionOn !== null && row.nextActionOn < today)
    return { state: 'late', cause: 'nextStep', days };
  const limit = daysAllowed(row, limits);
  if (limit !== null && days !== null && days > limit) return { state: 'late', cause: 'noNews', days };
  if (row.nextActionOn !== null && row.nextActionOn <= addDays(today, limits.remindBeforeDays))
    return { state: 'soon', cause: 'nextStep', days };
  if (limit !== null && days !== null && days >= limit - limits.remindBeforeDays)
    return { state: 'soon', cause: 'noNews', days };
  return fine;
}

/** A reserve has no limit, and neither has a plant that already produces. */
function daysAllowed({ stage, buildStatus }: LeadRow, { overdueDays }: Limits): number | null {
  if (stage === 'reserve') return null;
  if (stage === 'landed' && (buildStatus === 'production' || buildStatus === 'full')) return null;
  return overdueDays[stage];
}
