// The leads in talks of a week (R5): those that stood in talks at its end, by the team of their officer.
import type { Day } from '#model/day';
import { staleness } from '#model/followup';
import type { Settings } from '#model/setting';
import type { WeekTeam } from '#model/week-report';
import type { Week } from '#model/week';
import type { Reader } from '../connection.ts';
import { leadsAt } from './as-at.ts';
import { addedIds } from './figures.ts';

/** What decides where and whether a lead stands in the sheet; what is printed of it is read when its row is. */
export type TalkLead = {
  readonly id: string;
  readonly team: string | null;
  readonly isAdded: boolean;
  readonly isStale: boolean;
};

export type WeekTalks = {
  readonly leads: readonly TalkLead[];
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

type Frame = { readonly week: Week; readonly asAt: Day; readonly settings: Settings };

/** Gathers the leads, by team and amount. */
export function weekTalksOf(reader: Reader, whose: WhoseWeek, { week, asAt, settings }: Frame): WeekTalks {
  const keepers = keepersOf(reader);
  const talks = leadsAt(reader, asAt).filter(({ stage }) => stage === 'negotiating');
  const ours = talks.flatMap((lead) => {
    const keeper = keepers(lead.id);
    const isTeam = whose.teamName === undefined || keeper.team === whose.teamName;
    const isPerson = whose.personId === undefined || keeper.personIds.includes(whose.personId);
    return isTeam && isPerson ? [{ ...lead, keeper }] : [];
  });
  const active = ours.filter(({ outcome }) => outcome === 'active');
  const listed = active.filter(({ isConfidential }) => !(isConfidential && whose.withoutConfidential));
  const added = addedIds(reader, 'negotiating', { from: week.from, to: asAt });
  const leads = listed
    .toSorted((a, b) => (b.plannedInvestment ?? -1) - (a.plannedInvestment ?? -1))
    .map(({ id, stage, buildStatus, keeper: { team, lastUpdateOn } }): TalkLead => {
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

type Keeper = {
  readonly team: string | null;
  readonly personIds: readonly string[];
  readonly lastUpdateOn: Day | null;
};

/**
 * Whose a lead is: its officer’s, and as heads of units belong to no recruiting team, also that of
 * whoever of ours met the investor last.
 */
function keepersOf(reader: Reader): (leadId: string) => Keeper {
  type Officer = { id: string; team: string | null; personId: string | null; lastUpdateOn: Day | null };
  const officers = reader.all<Officer>(
    `SELECT lead."id", nullif(trim(person."teamName"), '') AS "team", lead."dutyPersonId" AS "personId", lead."lastUpdateOn"
     FROM "lead" LEFT JOIN "person" ON person."id" = lead."dutyPersonId" WHERE lead."deletedAt" IS NULL`,
  );
  const known = new Map(officers.map((officer) => [officer.id, officer]));
  return (leadId) => {
    const officer = known.get(leadId);
    const met = reader.one<{ id: string; team: string | null }>(
      `SELECT person."id", nullif(trim(person."teamName"), '') AS "team" FROM "visit" JOIN "person" ON person."id" = json_extract(visit."personIds", '$[0]')
       WHERE visit."leadId" = ? AND visit."deletedAt" IS NULL ORDER BY visit."happenedAt" DESC, visit."rowid" DESC LIMIT 1`,
      leadId,
    );
    return {
      team: officer?.team ?? met?.team ?? null,
      personIds: [officer?.personId, met?.id].filter((id) => typeof id === 'string'),
      lastUpdateOn: officer?.lastUpdateOn ?? null,
    };
  };
}

/** Teams by name; what belongs to none comes last. */
export function compareTeams(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** How much each team has. */
export function teamsOf(rows: readonly Pick<TalkLead, 'team' | 'isAdded' | 'isStale'>[]): WeekTeam[] {
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
