// The firms of the example's trip, day by day along its way: most were called on, some had no time, one has no day yet.
import type { Day } from '#model/day';
import { addDays } from './calendar.ts';
import type { Book, LeadRow } from './lead-rows.ts';
import type { ExampleRow } from './rows.ts';

type Stop = { readonly on: Day; readonly regionCode: string | null; readonly place: string | null };

/** The days of the trip, each at one of its places, in the order of the way. */
export function stopsOf({ startOn, endOn, destinations }: ExampleRow<'activity'>): Stop[] {
  const days: Day[] = [];
  if (startOn && endOn) for (let on = startOn; on <= endOn; on = addDays(on, 1)) days.push(on);
  return days.map((on, at) => {
    const stop = destinations[Math.floor((at * destinations.length) / days.length)];
    return { on, regionCode: stop?.regionCode ?? null, place: stop?.text ?? null };
  });
}

type Call = {
  readonly lead: LeadRow;
  readonly companyId: string;
  readonly ownerId: string | null;
  readonly visitId?: string;
};
type Planned = { readonly on: Day; readonly place: string | null; readonly sortOrder: number };

const province = (code: string | null | undefined) => code?.slice(0, 2);

/** Whether the trip leads through the province. */
export function isOnTheWay(
  { destinations }: ExampleRow<'activity'>,
  code: string | null | undefined,
): boolean {
  return destinations.some(({ regionCode }) => province(regionCode) === province(code));
}

/** Plans a call on the emptiest day in the firm’s province; in the first days of a year the trip is too short for all. */
export function planCall(book: Book, { lead, companyId, ownerId, visitId }: Call): Planned | null {
  const { rows, nextId, activities } = book;
  const firm = rows.company.find(({ id }) => id === companyId);
  const firmsOn = (on: Day) => rows.activityPlan.filter(({ plannedOn }) => plannedOn === on).length;
  const stops = stopsOf(activities.trip);
  const near = stops.filter(({ regionCode }) => province(regionCode) === province(firm?.regionCode));
  const [stop] = (near.length > 0 ? near : stops).toSorted((a, b) => firmsOn(a.on) - firmsOn(b.on));
  if (!stop) return null;
  const sortOrder = firmsOn(stop.on) + 1;
  rows.activityPlan.push({
    id: nextId(),
    activityId: activities.trip.id,
    companyId,
    plannedOn: stop.on,
    sortOrder,
    place: stop.place,
    purpose: `了解${lead.product ?? '投资'}的布局和选址意向（示例）`,
    ownerId,
    visitId: visitId ?? null,
  });
  return { on: stop.on, place: stop.place, sortOrder };
}

/** So many firms were planned and not reached. */
const missed = 4;

/** Firms on the way that the trip did not reach, and one that has no day yet. */
export function planOthers(book: Book): void {
  const { rows, nextId, activities, team } = book;
  const planned = new Set(rows.activityPlan.map(({ companyId }) => companyId));
  const others = rows.lead.flatMap((lead) => {
    const investor = rows.leadInvestor.find(({ leadId }) => leadId === lead.id);
    const firm = rows.company.find(({ id }) => id === investor?.companyId);
    if (lead.stage !== 'negotiating' || !firm?.name.startsWith('示例') || planned.has(firm.id)) return [];
    if (!isOnTheWay(activities.trip, firm.regionCode)) return [];
    return [{ lead, companyId: firm.id }];
  });
  const [ownerId = null] = team.recruiters;
  for (const other of others.slice(0, missed)) planCall(book, { ...other, ownerId });
  rows.activityPlan.push({
    id: nextId(),
    activityId: activities.trip.id,
    companyText: '示例·光储装备公司',
    purpose: '商会推荐，时间待定（示例）',
    ownerId,
  });
}
