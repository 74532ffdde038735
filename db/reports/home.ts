// Home: the pipeline as it stands today, from current columns and their indexes.
import type { HomeFigures } from '#model/report';
import type { Money } from '#model/money';
import { stageCodes, type Stage } from '#model/stage';
import type { Reader } from '../connection.ts';
import { readSettings } from '../queries/settings.ts';
import { regionName } from '../regions/regions.ts';
import { localDay, type Day } from '#model/day';

type Tally = { count: number; amount: Money };

/** Count and amount per stage, this month’s entries, splits, and how much is incomplete. */
export function homeFiguresOf(reader: Reader): HomeFigures {
  const today = localDay(new Date());
  const settings = readSettings(reader);
  const incomplete = reader.one<{ total: number }>(
    'SELECT count(*) AS "total" FROM "lead" WHERE "deletedAt" IS NULL AND "missingCount" > 0',
  );
  return {
    asAt: today,
    stages: stagesOf(reader, today),
    ...splitsOf(reader, settings.sizeBands),
    incompleteCount: incomplete?.total ?? 0,
  };
}

function stagesOf(reader: Reader, today: string): HomeFigures['stages'] {
  const now = reader.all<Tally & { stage: Stage }>(
    `SELECT "stage", count(*) AS "count", coalesce(sum("amount"), 0) AS "amount" FROM "lead"
     WHERE "deletedAt" IS NULL AND "outcome" = 'active' GROUP BY "stage"`,
  );
  const added = addedSince(reader, `${today.slice(0, 7)}-01`, today);
  return stageCodes.map((stage) => {
    const tally = now.find((row) => row.stage === stage);
    return {
      stage,
      count: tally?.count ?? 0,
      amount: tally?.amount ?? (0 as Money),
      addedThisMonth: added.get(stage) ?? 0,
    };
  });
}

/** How many leads came into each stage; those in the bin are few and taken off, which is cheaper than looking at every lead. */
function addedSince(reader: Reader, from: Day, to: Day): Map<string, number> {
  const entered = (condition: string) =>
    reader.all<{ stage: string; count: number }>(
      `SELECT "toValue" AS "stage", count(DISTINCT "leadId") AS "count" FROM "stageChange"
       WHERE ${condition} "kind" = 'stage' AND "changedOn" BETWEEN ? AND ? AND "deletedAt" IS NULL AND "isCorrection" = 0 GROUP BY "toValue"`,
      from,
      to,
    );
  const counts = new Map(entered('').map(({ stage, count }) => [stage, count]));
  const inBin = entered(`"leadId" IN (SELECT "id" FROM "lead" WHERE "deletedAt" > '') AND`);
  for (const { stage, count } of inBin) counts.set(stage, (counts.get(stage) ?? 0) - count);
  return counts;
}

function splitsOf(
  reader: Reader,
  bounds: readonly Money[],
): Pick<HomeFigures, 'regions' | 'chains' | 'sizeBands'> {
  const regions = reader.all<Tally & { province: string | null }>(
    `SELECT substr("regionCode", 1, 2) AS "province", sum("count") AS "count", sum("amount") AS "amount" FROM (
       SELECT "regionCode", count(*) AS "count", coalesce(sum("amount"), 0) AS "amount" FROM "lead"
       WHERE "deletedAt" IS NULL AND "outcome" = 'active' GROUP BY "regionCode")
     GROUP BY 1 ORDER BY "province" IS NULL, 3 DESC`,
  );
  const chains = reader.all<Tally & { id: string | null; name: string | null }>(
    `SELECT chain."id", chain."name", sum(part."count") AS "count", sum(part."amount") AS "amount" FROM (
       SELECT "chainNodeId", count(*) AS "count", coalesce(sum("amount"), 0) AS "amount" FROM "lead"
       WHERE "deletedAt" IS NULL AND "outcome" = 'active' GROUP BY "chainNodeId") AS part
     LEFT JOIN "chainNode" AS node ON node."id" = part."chainNodeId" LEFT JOIN "chain" ON chain."id" = node."chainId"
     GROUP BY chain."id" ORDER BY chain."id" IS NULL, 4 DESC`,
  );
  const band = bounds
    .map((bound, position) => `WHEN "amount" >= ${bound} THEN ${position}`)
    .reverse()
    .join(' ');
  const sizes = reader.all<Tally & { band: number | null }>(
    `SELECT CASE WHEN "amount" IS NULL THEN NULL ${band} ELSE 0 END AS "band", count(*) AS "count", coalesce(sum("amount"), 0) AS "amount"
     FROM "lead" WHERE "deletedAt" IS NULL AND "outcome" = 'active' GROUP BY 1`,
  );
  const sizeOf = (position: number | null): Tally =>
    sizes.find((row) => row.band === position) ?? { count: 0, amount: 0 as Money };
  return {
    regions: regions.map(({ province, count, amount }) => {
      const code = province === null ? null : `${province}0000`;
      return { code, name: code === null ? '未填' : (regionName(code) ?? code), count, amount };
    }),
    chains: chains.map(({ id, name, count, amount }) => ({ id, name: name ?? '未填', count, amount })),
    sizeBands: [
      ...bounds.map((from, position) => ({
        from,
        to: bounds[position + 1] ?? null,
        ...pick(sizeOf(position)),
      })),
      { from: null, to: null, ...pick(sizeOf(null)) },
    ],
  };
}

const pick = ({ count, amount }: Tally): Tally => ({ count, amount });
