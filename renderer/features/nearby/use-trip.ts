// The trip that a free hour belongs to: the one that was come from, else the one that runs.
import { useMemo } from 'react';
import type { Activity } from '#model/activity';
import type { Day } from '#model/day';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { noTrip, type NearbyAddress } from './nearby-address.ts';

export type Trip = Pick<Activity, 'id' | 'name' | 'startOn' | 'endOn' | 'destinations'>;

/** The newest activities; those that run or are to come are among them. */
const looked = 200;

function spanOf({ startOn, endOn }: Trip): { readonly first: Day | null; readonly last: Day | null } {
  return { first: startOn ?? endOn, last: endOn ?? startOn };
}

export function isRunning(trip: Trip, today: Day): boolean {
  const { first, last } = spanOf(trip);
  return first !== null && last !== null && first <= today && today <= last;
}

/** Those that run, then those to come, the soonest first. */
export function openTrips(trips: readonly Trip[], today: Day): readonly Trip[] {
  const isOpen = (trip: Trip) => (spanOf(trip).last ?? '') >= today;
  return trips
    .filter(isOpen)
    .toSorted((a, b) => (spanOf(a).first ?? '').localeCompare(spanOf(b).first ?? ''));
}

/** The day that a call is planned for: the one that was come from, or today while the trip runs. */
export function plannedDay(trip: Trip, from: Day | null, today: Day): Day | null {
  return from ?? (isRunning(trip, today) ? today : null);
}

/** The trips one can plan for, and the one that is planned for. */
export function useTrip({ trip }: Pick<NearbyAddress, 'trip'>): {
  readonly trips: readonly Trip[];
  readonly chosen: Trip | null;
} {
  const { today } = useFormats();
  const { value: newest } = useRead('activities.list', { limit: looked });
  const isNamed = trip !== null && trip !== noTrip;
  const { value: named } = useRead('activities.get', { id: trip ?? '' }, { isWanted: isNamed });
  return useMemo(() => {
    const open = openTrips(newest?.rows ?? [], today);
    const known = isNamed && named?.deletedAt === null ? named : null;
    const trips = known && !open.some(({ id }) => id === known.id) ? [known, ...open] : open;
    const running = trip === null ? open.find((one) => isRunning(one, today)) : undefined;
    return { trips, chosen: known ?? running ?? null };
  }, [newest, named, isNamed, trip, today]);
}
