// The leads in talks of a week (R5): those that stood in talks at its end, by the team of their officer.
import type { Day } from '#model/day';
import { staleness } from '#model/followup';
import type { Settings } from '#model/setting';
import type { WeekTeam } from '#model/week-report';
import type { Week } from '#model/week';
import type { Reader } from '../connection.ts';
import { keeperId } from '../queries/visit-keeper.ts';
import { leadsAt, type LeadAt } from './as-at.ts';
import { addedIds } from './figures.ts';

/** What decides where a lead or a visit stands in its sheet; what is printed of it is read when it is its turn. */
export type WeekFact = {
  readonly id: string;
  readonly team: string | null;
  readonly isAdded: boolean;
  readonly isStale: boolean;
};

export type WeekTalks = {
  readonly leads: readonly WeekFact[];
  readonly onHold: number;
  readonly terminated: number;
  readonly confidential: number;
  /** Confidential leads that were asked to be left out. */
  readonly leftOut: number;
};

/** Who is asked for; everybody when both are left out. */
export type WhoseWeek = {
  readonly teamName?: string | null | undefined;
  readonly personId?: string | undefined;
  readonly withoutConfidential?: boolean;
};

type Frame = { readonly week: Week; readonly asAt: Day; readonly today: Day; readonly settings: Settings };

/** Gathers the leads, by team and amount. */
export function weekTalksOf(reader: Reader, whose: WhoseWeek, frame: Frame): WeekTalks {
  const { week, asAt, settings } = frame;
  const talks = talksAt(reader, frame);
  const keepers = keepersOf(
    reader,
    talks.map(({ id }) => id),
  );
  const ours = talks.flatMap((lead) => {
    const keeper = keepers.get(lead.id) ?? unknown;
    const isTeam = whose.teamName === undefined || keeper.team === whose.teamName;
    const isPerson = whose.personId === undefined || keeper.personIds.includes(whose.personId);
    return isTeam && isPerson ? [{ ...lead, keeper }] : [];
  });
  const active = ours.filter(({ outcome }) => outcome === 'active');
  const listed = active.filter(({ isConfidential }) => !(isConfidential && whose.withoutConfidential));
  const added = addedIds(reader, 'negotiating', { from: week.from, to: asAt });
  const leads = listed
    .toSorted((a, b) => (b.plannedInvestment ?? -1) - (a.plannedInvestment ?? -1))
    .map(({ id, stage, buildStatus, keeper: { team, lastUpdateOn } }): WeekFact => {
      const isStale = staleness({ stage, buildStatus, lastUpdateOn }, settings, asAt) === 'stale';
      return { id, team, isAdded: added.has(id), isStale };
    });
  return {
    leads: leads.toSorted((a, b) => compareTeams(a.team, b.team)),
    onHold: ours.filter(({ outcome }) => outcome === 'on_hold').length,
    terminated: ours.filter(({ outcome }) => outcome === 'terminated').length,
    confidential: listed.filter(({ isConfidential }) => isConfidential).length,
    leftOut: active.length - listed.length,
  };
}

type Talk = Pick<LeadAt, 'id' | 'stage' | 'outcome' | 'buildStatus' | 'plannedInvestment' | 'isConfidential'>;

/** The leads that stood in talks; for today an index knows them, for an earlier day their history does. */
function talksAt(reader: Reader, { asAt, today }: Frame): Talk[] {
  if (asAt < today) return leadsAt(reader, asAt).filter(({ stage }) => stage === 'negotiating');
  const rows = reader.all<Omit<Talk, 'isConfidential'> & { isConfidential: number }>(
    `SELECT "id", "stage", "outcome", "buildStatus", "plannedInvestment", "isConfidential"
     FROM "lead" WHERE "deletedAt" IS NULL AND "stage" = 'negotiating'`,
  );
  return rows.map((row) => ({ ...row, isConfidential: row.isConfidential !== 0 }));
}

type Keeper = {
  readonly team: string | null;
  readonly personIds: readonly string[];
  readonly lastUpdateOn: Day | null;
};
const unknown: Keeper = { team: null, personIds: [], lastUpdateOn: null };

/**
 * Whose each lead is: its officer’s, and as heads of units belong to no recruiting team, also that of
 * whoever of ours met the investor last.
 */
function keepersOf(reader: Reader, leadIds: readonly string[]): ReadonlyMap<string, Keeper> {
  const people = reader.all<{ id: string; team: string | null }>(
    `SELECT "id", nullif(trim("teamName"), '') AS "team" FROM "person"`,
  );
  const teams = new Map(people.map(({ id, team }) => [id, team]));
  const rows = reader.all<{
    id: string;
    dutyId: string | null;
    metId: string | null;
    lastUpdateOn: Day | null;
  }>(
    `SELECT lead."id", lead."dutyPersonId" AS "dutyId", lead."lastUpdateOn",
       (SELECT ${keeperId} FROM "visit" WHERE visit."leadId" = lead."id" AND visit."deletedAt" IS NULL
        ORDER BY visit."happenedAt" DESC, visit."rowid" DESC LIMIT 1) AS "metId"
     FROM json_each(?) AS asked JOIN "lead" ON lead."id" = asked.value`,
    JSON.stringify(leadIds),
  );
  return new Map(
    rows.map(({ id, dutyId, metId, lastUpdateOn }) => [
      id,
      {
        team: teams.get(dutyId ?? '') ?? teams.get(metId ?? '') ?? null,
        personIds: [dutyId, metId].filter((personId) => personId !== null),
        lastUpdateOn,
      },
    ]),
  );
}

/** Teams by name; what belongs to none comes last. */
export function compareTeams(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** How much each team has. */
export function teamsOf(rows: readonly Pick<WeekFact, 'team' | 'isAdded' | 'isStale'>[]): WeekTeam[] {
  const teams = new Map<string | null, WeekTeam>();
  for (const { team, isAdded, isStale } of rows) {
    const { count, added, stale } = teams.get(team) ?? { count: 0, added: 0, stale: 0 };
    teams.set(team, {
      name: team,
      count: count + 1,
      added: added + Number(isAdded),
      stale: stale + Number(isStale),
    });
  }
  return [...teams.values()];
}
