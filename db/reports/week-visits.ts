// The visits of a week (R7), by the team of the first of our people who was there.
import type { Interest } from '#model/visit';
import type { Money } from '#model/money';
import type { Week } from '#model/week';
import { weekInstants } from '#model/week';
import { visitedFirm } from '../confidential-sql.ts';
import type { Parameter, Reader } from '../connection.ts';
import { joinKeeper } from '../queries/visit-keeper.ts';
import type { WhoseWeek } from './week-talks.ts';

type Scope = { readonly sql: string; readonly parameters: readonly Parameter[] };

const team = `nullif(trim(keeper."teamName"), '')`;
const tables = `FROM "visit" LEFT JOIN "lead" ON lead."id" = visit."leadId" ${joinKeeper}`;

function scopeOf({ teamName, personId, withoutConfidential }: WhoseWeek, week: Week): Scope {
  const parts: readonly (readonly [string, readonly Parameter[]])[] = [
    [
      'visit."deletedAt" IS NULL AND visit."happenedAt" >= ? AND visit."happenedAt" < ?',
      [...weekInstants(week)],
    ],
    ...(teamName === undefined ? [] : [[`${team} IS ?`, [teamName]] as const]),
    ...(personId === undefined
      ? []
      : [['EXISTS (SELECT 1 FROM json_each(visit."personIds") WHERE value = ?)', [personId]] as const]),
    ...(withoutConfidential ? [['coalesce(lead."isConfidential", 0) = 0', []] as const] : []),
  ];
  return {
    sql: parts.map(([sql]) => sql).join(' AND '),
    parameters: parts.flatMap(([, parameters]) => parameters),
  };
}

/** What decides where a visit stands in the sheet. */
export type WeekVisitFact = {
  readonly id: string;
  readonly team: string | null;
  readonly firm: string | null;
  readonly isConfidential: number;
};

/** The visits in the order they are printed: by team, then as they happened. */
export function weekVisitsOf(reader: Reader, whose: WhoseWeek, week: Week): WeekVisitFact[] {
  const { sql, parameters } = scopeOf(whose, week);
  return reader.all<WeekVisitFact>(
    `SELECT visit."id", ${team} AS "team", coalesce(visit."companyId", visit."companyText", lead."id") AS "firm",
       coalesce(lead."isConfidential", 0) AS "isConfidential" ${tables}
     WHERE ${sql} ORDER BY "team" IS NULL, "team", visit."happenedAt", visit."createdAt", visit."rowid"`,
    ...parameters,
  );
}

/** How many confidential visits were asked to be left out. */
export function leftOutVisits(reader: Reader, whose: WhoseWeek, week: Week): number {
  if (!whose.withoutConfidential) return 0;
  const { sql, parameters } = scopeOf({ ...whose, withoutConfidential: false }, week);
  return (
    reader.one<{ total: number }>(
      `SELECT count(*) AS "total" ${tables} WHERE ${sql} AND lead."isConfidential" = 1`,
      ...parameters,
    )?.total ?? 0
  );
}

export type WeekVisit = {
  readonly team: string | null;
  readonly happenedAt: string;
  readonly firm: string;
  readonly contactIds: string;
  readonly summary: string | null;
  readonly progress: string | null;
  readonly interest: Interest | null;
  readonly heardInvestment: Money | null;
  readonly heardInvestmentText: string | null;
  readonly chain: string | null;
  readonly nextStep: string | null;
  readonly nextOn: string | null;
  readonly isConfidential: number;
};

export function weekVisit(reader: Reader, id: string): WeekVisit | undefined {
  return reader.one<WeekVisit>(
    `SELECT ${team} AS "team", visit."happenedAt", visit."contactIds", visit."summary", visit."progress", visit."interest", visit."heardInvestment",
       visit."heardInvestmentText", chain."name" AS "chain", visit."nextStep", visit."nextOn", coalesce(lead."isConfidential", 0) AS "isConfidential",
       ${visitedFirm()} AS "firm"
     ${tables} LEFT JOIN "company" ON company."id" = visit."companyId" LEFT JOIN "chain" ON chain."id" = visit."chainId" WHERE visit."id" = ?`,
    id,
  );
}
