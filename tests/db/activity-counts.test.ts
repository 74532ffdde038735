// Lists of activities stay quick beside very many visits: what is counted is counted in an index alone.
import { beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activityQuery } from '../../db/model/activity.ts';
import { visitQuery } from '../../db/model/visit.ts';
import { readerOf, type Connection } from '../../db/connection.ts';
import { openWorkspace } from '../../db/open.ts';
import { listActivities } from '../../db/queries/activities.ts';
import { listVisits } from '../../db/queries/visits.ts';
import { activityYieldOf } from '../../db/reports/activity-yield.ts';
import { migrationsFolder } from './workspace.ts';

let db: Connection;
const visits = 100_000;
const activities = 50;

beforeAll(() => {
  db = openWorkspace(mkdtempSync(join(tmpdir(), 'luodi-counts-')), migrationsFolder);
  const row = `'2026-06-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z', NULL, NULL, 'd', 1`;
  const numbers = (count: number) =>
    `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})`;
  db.raw.exec(
    `${numbers(activities)} INSERT INTO "activity" ("createdAt", "updatedAt", "createdById", "updatedById", "deviceId", "rev", "id", "kind", "name", "startOn", "destinations", "regionGroup", "members", "chainIds")
     SELECT ${row}, 'a' || i, 'expo', '展会' || i, '2026-06-01', '[]', '[]', '[]', '[]' FROM n`,
  );
  db.raw.exec(
    `${numbers(visits)} INSERT INTO "visit" ("createdAt", "updatedAt", "createdById", "updatedById", "deviceId", "rev", "id", "happenedAt", "mode", "activityId", "companyText", "contactIds", "personIds", "deletedAt")
     SELECT ${row}, 'v' || i, '2026-06-01T02:00:00.000Z', 'booth', 'a' || (i % ${activities}), '企业' || i, '[]', '[]',
       CASE WHEN i % 1000 = 0 THEN '2026-06-02T00:00:00.000Z' END FROM n`,
  );
}, 60_000);

const plan = (sql: string) =>
  db.raw
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((step) => (step as { detail: string }).detail)
    .join('; ');

describe('100,000 visits', () => {
  test('are counted for every activity, those in the bin left out', () => {
    const { rows } = listActivities(readerOf(db), activityQuery.parse({ limit: 50 }));
    const counts = new Map(rows.map(({ id, visitCount }) => [id, visitCount]));
    expect(counts.get('a0')).toBe(visits / activities - 100);
    expect(counts.get('a1')).toBe(visits / activities);
  });

  test('are counted in a covering index, and the bin by its own', () => {
    expect(plan(`SELECT count(*) FROM "visit" WHERE "activityId" = 'a1'`)).toContain(
      'COVERING INDEX visit_activity',
    );
    expect(plan(`SELECT "activityId" FROM "visit" WHERE "deletedAt" > ''`)).toContain('visit_happened');
  });

  test('are paged by day within an activity', () => {
    const { rows, total } = listVisits(
      readerOf(db),
      visitQuery.parse({
        activityId: 'a1',
        from: '2026-06-01T00:00:00.000Z',
        before: '2026-06-02T00:00:00.000Z',
      }),
    );
    expect([rows.length, total]).toEqual([50, visits / activities]);
    expect(
      plan(
        `SELECT * FROM "visit" WHERE "deletedAt" IS NULL AND "activityId" = 'a1' AND "happenedAt" >= '2026' ORDER BY "happenedAt" DESC LIMIT 50`,
      ),
    ).toContain('visit_activity');
  });

  test('give the yield by the indexes of its two columns', () => {
    expect(activityYieldOf(readerOf(db), 'a1')).toMatchObject({ visits: 2000, firms: 2000 });
    expect(plan(`SELECT "id" FROM "lead" WHERE "sourceActivityId" = 'a1' AND "deletedAt" IS NULL`)).toContain(
      'lead_source',
    );
    expect(plan(`SELECT "id" FROM "lead" WHERE "signedActivityId" = 'a1' AND "deletedAt" IS NULL`)).toContain(
      'lead_signedAt',
    );
  });
});
