// The example workspace (handbook 11.1): one zone's year, so made that the three published sentences come out word for word.
import type { Day } from '#model/day';
import { activitiesOf } from './activities.ts';
import { calendarOf } from './calendar.ts';
import { chainRows } from './chains.ts';
import { addFollowUps } from './follow-ups.ts';
import { addKeyProjects } from './key-leads.ts';
import type { Book } from './lead-rows.ts';
import { personRows, teamOf } from './people.ts';
import { addNegotiating, addReserve, addSigned } from './pipeline-leads.ts';
import { emptyRows, idsFrom, type ExampleData } from './rows.ts';
import { planOthers } from './trip-plan.ts';

/** The rows of the example as they stand on a day; the same day gives the same rows. */
export function exampleData(today: Day): ExampleData {
  const rows = emptyRows();
  const nextId = idsFrom(today);
  const calendar = calendarOf(today);
  rows.person.push(...personRows(nextId));
  const team = teamOf(rows.person);
  const { chain, chainNode, nodes } = chainRows(nextId, team.leaders);
  rows.chain.push(...chain);
  rows.chainNode.push(...chainNode);
  const activities = activitiesOf(nextId, calendar, team);
  rows.activity.push(activities.promotion, activities.expo, activities.trip);
  const book: Book = { rows, nextId, calendar, team, nodes, activities, numbers: new Map() };
  addKeyProjects(book);
  addSigned(book);
  addNegotiating(book);
  addReserve(book);
  addFollowUps(book);
  planOthers(book);
  return {
    settings: {
      zoneName: '达拉特经济开发区',
      regionCode: '150621',
      codePrefix: 'DLT',
      isExample: true,
      personId: team.officers[0]?.id ?? null,
    },
    rows,
  };
}
