// Which event one most likely stands at: one that is on now, then those with a stand, the nearest first.
import { activityKinds, type Activity } from '#model/activity';
import { daysBetween, type Day } from '#model/day';

const { expo, promotion, signing, forum } = activityKinds;
/** Events with a stand or a hall; a trip has visits of its own. */
export const standKinds = { expo, promotion, signing, forum };
export type StandKind = keyof typeof standKinds;

export function isRunning({ startOn, endOn }: Activity, today: Day): boolean {
  return startOn !== null && startOn <= today && (endOn ?? startOn) >= today;
}

export function byNearness(events: readonly Activity[], today: Day): Activity[] {
  const rank = (event: Activity) =>
    isRunning(event, today) ? 0 : Object.hasOwn(standKinds, event.kind) ? 1 : 2;
  const away = ({ startOn }: Activity) => (startOn === null ? 1e6 : Math.abs(daysBetween(today, startOn)));
  return events.toSorted((a, b) => rank(a) - rank(b) || away(a) - away(b));
}
