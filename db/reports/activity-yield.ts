// 成效: what a trip or an event brought, by source and by place of signing (handbook C20).
import type { ActivityYield } from '#model/activity-yield';
import type { Money } from '#model/money';
import type { Stage } from '#model/stage';
import type { Reader } from '../connection.ts';
import { activities } from '../queries/activities.ts';
import { getRow } from '../queries/plain-nouns.ts';

type Stored = {
  id: string;
  name: string;
  stage: Stage;
  outcome: string;
  signedOn: string | null;
  plannedInvestment: Money | null;
  agreedInvestment: Money | null;
  isConfidential: number;
  isSource: number;
  isPlace: number;
};

const columns = `"id", "name", "stage", "outcome", "signedOn", "plannedInvestment", "agreedInvestment", "isConfidential",
  "sourceActivityId" IS ?1 AS "isSource", "signedActivityId" IS ?1 AS "isPlace"`;

/** One index for each column of the yield; a lead that is in both comes once. */
const leadsOf = `SELECT ${columns} FROM "lead" WHERE "sourceActivityId" = ?1 AND "deletedAt" IS NULL
  UNION SELECT ${columns} FROM "lead" WHERE "signedActivityId" = ?1 AND "deletedAt" IS NULL`;

const countsOf = `SELECT count(*) AS "visits", count(DISTINCT coalesce("companyId", "companyText", "leadId")) AS "firms"
  FROM "visit" WHERE "activityId" = ? AND "deletedAt" IS NULL`;

const plansOf = `SELECT count(*) AS "planned", count(visit."id") AS "plannedVisited" FROM "activityPlan" AS plan
  LEFT JOIN "visit" ON visit."id" = plan."visitId" AND visit."deletedAt" IS NULL
  WHERE plan."activityId" = ? AND plan."deletedAt" IS NULL`;

const listed = 200;
const order: readonly Stage[] = ['landed', 'signed', 'negotiating', 'reserve'];

/** Both columns of an activity; a lead signed here that began here stands in each. */
export function activityYieldOf(reader: Reader, id: string): ActivityYield {
  getRow(reader, activities, id);
  const visits = reader.one<{ visits: number; firms: number }>(countsOf, id);
  const plans = reader.one<{ planned: number; plannedVisited: number }>(plansOf, id);
  const leads = reader.all<Stored>(leadsOf, id);
  const standing = leads.filter(({ outcome }) => outcome !== 'terminated');
  const signed = standing.filter(({ signedOn, stage }) => signedOn !== null || isSignedStage(stage));
  const begun = leads.filter(({ isSource }) => isSource);
  const inTalks = standing.filter(({ isSource, stage }) => isSource && stage !== 'reserve');
  const [bySource, byPlace] = [
    signed.filter(({ isSource }) => isSource),
    signed.filter(({ isPlace }) => isPlace),
  ];
  const shown = leads.toSorted((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage)).slice(0, listed);
  return {
    visits: visits?.visits ?? 0,
    firms: visits?.firms ?? 0,
    planned: plans?.planned ?? 0,
    plannedVisited: plans?.plannedVisited ?? 0,
    source: {
      leads: begun.length,
      negotiating: inTalks.length,
      plannedAmount: total(
        inTalks.filter(({ stage }) => stage === 'negotiating').map((lead) => lead.plannedInvestment),
      ),
      signed: { count: bySource.length, amount: total(bySource.map((lead) => lead.agreedInvestment)) },
    },
    place: { signed: { count: byPlace.length, amount: total(byPlace.map((lead) => lead.agreedInvestment)) } },
    both: bySource.filter(({ isPlace }) => isPlace).length,
    footnote: {
      terminated: leads.length - standing.length,
      withoutAmount: signed.filter(({ agreedInvestment }) => agreedInvestment === null).length,
      confidential: leads.filter(({ isConfidential }) => isConfidential).length,
    },
    leads: shown.map(
      ({ id: leadId, name, stage, plannedInvestment, agreedInvestment, isSource, isPlace }) => ({
        id: leadId,
        name,
        stage,
        isSource: isSource !== 0,
        isPlace: isPlace !== 0,
        amount: isSignedStage(stage) ? agreedInvestment : plannedInvestment,
      }),
    ),
  };
}

function isSignedStage(stage: Stage): boolean {
  return stage === 'signed' || stage === 'landed';
}

function total(amounts: readonly (Money | null)[]): Money {
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) as Money; // a sum of whole 元
}
