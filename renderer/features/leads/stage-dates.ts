// On which day a lead entered the stages it stands on or has passed.
import type { Day } from '#model/day';
import type { StageChange } from '#model/lead-parts';
import { stageCodes, type Stage } from '#model/stage';

type Change = Pick<StageChange, 'kind' | 'toValue' | 'changedOn'>;

/** The newest entry into each stage, oldest change first; a move back takes away what came after. */
export function stageDates(history: readonly Change[]): ReadonlyMap<Stage, Day> {
  const entered = new Map<Stage, Day>();
  for (const { kind, toValue, changedOn } of history) {
    const to = stageCodes.find((code) => code === toValue);
    if (kind !== 'stage' || !to) continue;
    for (const later of stageCodes.slice(stageCodes.indexOf(to) + 1)) entered.delete(later);
    entered.set(to, changedOn);
  }
  return entered;
}
