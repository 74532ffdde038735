// Today: what is due, late or going stale, by person. Each group walks an index of its own.
import {
  followUpGroups,
  staleStages,
  staleWindow,
  stepDays,
  type FollowUp,
  type FollowUpGroup,
  type FollowUpList,
  type FollowUpQuery,
  type OwnTally,
  type PersonTally,
} from '#model/followup';
import { addDays, localDay, type Day } from '#model/day';
import type { Settings } from '#model/setting';
import type { Parameter, Reader } from '../connection.ts';
import { readSettings } from './settings.ts';
import { joinKeeper, keeperId } from './visit-keeper.ts';

export type Whose = string | null | undefined;
type Part = { readonly sql: string; readonly parameters: readonly Parameter[] };

const live = 'lead."deletedAt" IS NULL AND lead."outcome" = \'active\'';

const leadSelect = `SELECT 'lead' AS "kind", lead."id", lead."rev", lead."name", lead."investorName", lead."stage",
  lead."nextAction" AS "step", lead."nextActionOn" AS "on", lead."dutyPersonId" AS "personId", officer."name" AS "personName", lead."lastUpdateOn"
  FROM "lead" LEFT JOIN "person" AS officer ON officer."id" = lead."dutyPersonId"`;

const visitSelect = `SELECT 'visit' AS "kind", visit."id", visit."rev", coalesce(company."name", visit."companyText", '') AS "name", NULL AS "investorName", NULL AS "stage",
  visit."nextStep" AS "step", visit."nextOn" AS "on", keeper."id" AS "personId", keeper."name" AS "personName", NULL AS "lastUpdateOn"
  FROM "visit" LEFT JOIN "company" ON company."id" = visit."companyId"
  ${joinKeeper}`;

/** Leads with a step of this person’s; with a person their own index is the narrowest. */
function ownLeads(whose: Whose): Part {
  if (whose === undefined) return { sql: live, parameters: [] };
  if (whose === null) return { sql: `${live} AND lead."dutyPersonId" IS NULL`, parameters: [] };
  return { sql: `${live} AND lead."dutyPersonId" = ?`, parameters: [whose] };
}

/** Promises made at visits that belong to no lead. */
export function ownVisits(whose: Whose): Part {
  const open = 'visit."leadId" IS NULL AND visit."deletedAt" IS NULL AND visit."nextOn" IS NOT NULL';
  if (whose === undefined) return { sql: open, parameters: [] };
  if (whose === null) return { sql: `${open} AND ${keeperId} IS NULL`, parameters: [] };
  return { sql: `${open} AND ${keeperId} = ?`, parameters: [whose] };
}

/** The leads of a stale group: one range of the index for each stage. */
function staleSql(group: 'stale' | 'goingStale', settings: Settings, today: Day): string {
  const ranges = staleStages.map((stage) => {
    const { staleBefore, noticeUntil } = staleWindow(stage, settings, today);
    const range =
      group === 'stale'
        ? `lead."lastUpdateOn" < '${staleBefore}'`
        : `lead."lastUpdateOn" BETWEEN '${staleBefore}' AND '${noticeUntil}'`;
    // Before production there may be no build status at all.
    const building =
      stage === 'landed' ? ` AND coalesce(lead."buildStatus", '') NOT IN ('production', 'full')` : '';
    return `(lead."stage" = '${stage}' AND ${range}${building})`;
  });
  return `(${ranges.join(' OR ')})`;
}

type Whom = { readonly whose: Whose; readonly settings: Settings; readonly today: Day };
type Scope = Whom & { readonly limit: number; readonly offset: number };
type Found = FollowUpList['groups'][number];

function countOf(reader: Reader, table: 'lead' | 'visit', { sql, parameters }: Part): number {
  return (
    reader.one<{ total: number }>(`SELECT count(*) AS "total" FROM "${table}" WHERE ${sql}`, ...parameters)
      ?.total ?? 0
  );
}

/** The leads and the promises whose day lies in a group. */
function dueIn(
  group: 'overdue' | 'today' | 'soon',
  { whose, settings, today }: Whom,
): { due: Part; promised: Part } {
  const days = stepDays(group, today, settings.remindBeforeDays);
  const [leads, visits] = [ownLeads(whose), ownVisits(whose)];
  return {
    due: {
      sql: `${leads.sql} AND lead."nextActionOn" BETWEEN ? AND ?`,
      parameters: [...leads.parameters, ...days],
    },
    promised: {
      sql: `${visits.sql} AND visit."nextOn" BETWEEN ? AND ?`,
      parameters: [...visits.parameters, ...days],
    },
  };
}

function staleIn(group: 'stale' | 'goingStale', { whose, settings, today }: Whom): Part {
  const { sql, parameters } = ownLeads(whose);
  return { sql: `${sql} AND ${staleSql(group, settings, today)}`, parameters };
}

function stepsOf(reader: Reader, group: 'overdue' | 'today' | 'soon', scope: Scope): Found {
  const { limit, offset } = scope;
  const { due, promised } = dueIn(group, scope);
  const most = offset + limit;
  const rows = [
    // The few are chosen by an index first, so that no wide row is sorted.
    ...reader.all<FollowUp>(
      `${leadSelect} WHERE lead."rowid" IN (SELECT lead."rowid" FROM "lead" WHERE ${due.sql} ORDER BY lead."nextActionOn" LIMIT ?) ORDER BY lead."nextActionOn", lead."rowid"`,
      ...due.parameters,
      most,
    ),
    ...reader.all<FollowUp>(
      `${visitSelect} WHERE ${promised.sql} ORDER BY visit."nextOn", visit."rowid" LIMIT ?`,
      ...promised.parameters,
      most,
    ),
  ];
  // A stable sort: on the same day leads stand before visits.
  rows.sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  return {
    group,
    count: countOf(reader, 'lead', due) + countOf(reader, 'visit', promised),
    rows: rows.slice(offset, most),
  };
}

function staleOf(reader: Reader, group: 'stale' | 'goingStale', scope: Scope): Found {
  const { limit, offset } = scope;
  const stale = staleIn(group, scope);
  const rows = reader.all<FollowUp>(
    `${leadSelect} WHERE lead."rowid" IN (SELECT lead."rowid" FROM "lead" WHERE ${stale.sql} ORDER BY lead."lastUpdateOn" LIMIT ? OFFSET ?) ORDER BY lead."lastUpdateOn", lead."rowid"`,
    ...stale.parameters,
    limit,
    offset,
  );
  return { group, count: countOf(reader, 'lead', stale), rows };
}

function groupOf(reader: Reader, group: FollowUpGroup, scope: Scope): Found {
  return group === 'stale' || group === 'goingStale'
    ? staleOf(reader, group, scope)
    : stepsOf(reader, group, scope);
}

/** What waits for a person, or for everybody. */
export function listFollowUps(
  reader: Reader,
  { personId, group, limit, offset }: FollowUpQuery,
): FollowUpList {
  const today = localDay(new Date());
  const scope = { whose: personId, settings: readSettings(reader), today, limit, offset };
  const wanted = group ? [group] : followUpGroups;
  return { asAt: today, groups: wanted.map((name) => groupOf(reader, name, scope)) };
}

/** How much waits for the person who uses this computer, whom Today shows first; for everybody until there is one. */
export function ownFollowUps(reader: Reader): OwnTally {
  const today = localDay(new Date());
  const settings = readSettings(reader);
  const whom = { whose: settings.personId ?? undefined, settings, today };
  const steps = (group: 'overdue' | 'today') => {
    const { due, promised } = dueIn(group, whom);
    return countOf(reader, 'lead', due) + countOf(reader, 'visit', promised);
  };
  return {
    asAt: today,
    overdue: steps('overdue'),
    today: steps('today'),
    goingStale: countOf(reader, 'lead', staleIn('goingStale', whom)),
  };
}

/** How much waits for each of our people, those with the most late steps first. */
export function followUpPeople(reader: Reader): PersonTally[] {
  const today = localDay(new Date());
  const settings = readSettings(reader);
  const until = addDays(today, settings.remindBeforeDays);
  const sums = (on: string) =>
    `sum(${on} < '${today}') AS "overdue", sum(${on} = '${today}') AS "today", sum(${on} > '${today}' AND ${on} <= '${until}') AS "soon"`;
  return reader.all<PersonTally>(
    `SELECT part."personId", person."name", coalesce(sum("overdue"), 0) AS "overdue", coalesce(sum("today"), 0) AS "today", coalesce(sum("soon"), 0) AS "soon",
       coalesce(sum("stale"), 0) AS "stale", coalesce(sum("goingStale"), 0) AS "goingStale" FROM (
       SELECT lead."dutyPersonId" AS "personId", ${sums('lead."nextActionOn"')},
         sum(${staleSql('stale', settings, today)}) AS "stale", sum(${staleSql('goingStale', settings, today)}) AS "goingStale"
       FROM "lead" WHERE ${live} GROUP BY 1
       UNION ALL SELECT ${keeperId}, ${sums('visit."nextOn"')}, 0, 0 FROM "visit" WHERE ${ownVisits(undefined).sql} GROUP BY 1) AS part
     LEFT JOIN "person" ON person."id" = part."personId"
     GROUP BY part."personId" ORDER BY "overdue" DESC, "today" DESC, person."sortOrder", person."name"`,
  );
}
