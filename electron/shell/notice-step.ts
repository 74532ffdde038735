// When the daily notice is given, decided without Electron or a clock so that each rule can be tested.
import { addDays, localDay, momentOf, type Day } from '#model/day';
import type { OwnTally } from '#model/followup';
import type { NoticeSettings } from '#model/notice';

export type NoticeFacts = {
  readonly now: Date;
  readonly settings: NoticeSettings;
  /** The days on which this workspace’s notice was given. */
  readonly noticedOn: readonly Day[];
  /** What waits, once it was counted for this day and time; null before. */
  readonly tally: OwnTally | null;
};

export type NoticeStep =
  | { readonly kind: 'notify'; readonly tally: OwnTally }
  | { readonly kind: 'count' }
  /** Null: until the settings change. */
  | { readonly kind: 'wait'; readonly until: Date | null };

/** A clock that is set back makes no new day; one that ran further ahead than this was wrong, and is forgotten. */
const daysAhead = 7;
/** So many days are remembered. */
const daysKept = 30;

export const isAnythingDue = ({ overdue, today, goingStale }: OwnTally): boolean =>
  overdue + today + goingStale > 0;

/** Once a day, at the set time or as soon after it as somebody looks, and only if something waits. */
export function noticeStep({ now, settings: { isOn, at }, noticedOn, tally }: NoticeFacts): NoticeStep {
  if (!isOn) return { kind: 'wait', until: null };
  const today = localDay(now);
  const tomorrow: NoticeStep = { kind: 'wait', until: momentOf(addDays(today, 1), at) };
  const until = addDays(today, daysAhead);
  if (noticedOn.some((day) => day >= today && day <= until)) return tomorrow;
  const due = momentOf(today, at);
  if (now < due) return { kind: 'wait', until: due };
  if (tally?.asAt !== today) return { kind: 'count' };
  return isAnythingDue(tally) ? { kind: 'notify', tally } : tomorrow;
}

/** The days with another one; the oldest are forgotten. */
export function remembered(noticedOn: readonly Day[], today: Day): Day[] {
  return [...noticedOn.filter((day) => day !== today), today].slice(-daysKept);
}
