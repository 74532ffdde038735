// R7: a row for each visit of the week; and what can go wrong with either sheet.
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readerOf } from '../../db/connection.ts';
import { recognitionInModules } from '../../db/exchange/card/recognition-files.ts';
import type { Job } from '../../db/exchange/job.ts';
import { exportWeek } from '../../db/exchange/week/export-week.ts';
import { addDays, localDay } from '../../db/model/day.ts';
import { weekName, weekOf } from '../../db/model/week.ts';
import { temporaryFolder } from '../db/workspace.ts';
import type { TestApp } from './app.ts';
import { created, gridOf, lastWeek, noon, office, preview, today, week } from './week-office.ts';

describe('R7', () => {
  test('has its eight columns and a row for each visit of the week, Monday to Sunday', async () => {
    const { app, east, north } = await office();
    const firm = await created(app, 'companies.create', { name: '远景能源有限公司' });
    const contact = await created(app, 'contacts.create', {
      name: '周',
      title: '总',
      companyId: firm,
      mobiles: ['13612345678'],
    });
    const chain = await created(app, 'chains.create', { name: '风电' });
    const visit = (happenedAt: string, more: object = {}) =>
      created(app, 'visits.create', {
        mode: 'outgoing',
        companyText: '某厂',
        summary: '谈',
        happenedAt,
        ...more,
      });
    const [start, end] = [lastWeek.from, lastWeek.to];
    await visit(new Date(`${start}T00:00:00`).toISOString(), {
      companyId: firm,
      contactIds: [contact],
      personIds: [north, east],
      summary: '谈储能，电话13612345678',
      interest: 'high',
      heardInvestment: 500_000_000,
      chainId: chain,
      nextStep: '寄送材料',
      nextOn: addDays(end, 2),
    });
    await visit(new Date(`${end}T23:59:59`).toISOString(), { personIds: [east] });
    await visit(new Date(Date.parse(`${start}T00:00:00`) - 1).toISOString());
    await visit(new Date(`${week.from}T00:00:00`).toISOString());
    const gone = await visit(noon(start));
    await app.cli('visits.remove', { id: gone });
    const path = join(temporaryFolder(), 'r7.xlsx');
    const asked = { report: 'R7', on: addDays(start, 3) };
    expect(await app.cli('reports.exportWeek', { ...asked, path })).toEqual({ rows: 2 });
    const [sheet] = await gridOf(path);
    const header = sheet?.rows.findIndex(([first]) => first === '组别') ?? -1;
    expect(sheet?.rows[header]).toEqual(['组别', '周期', '日期', '企业', '对象', '内容', '意向', '下一步']);
    const body = sheet?.rows.slice(header + 1, header + 3) ?? [];
    expect(body.map((cells) => cells.filter((_, at) => at !== 2))).toEqual([
      [
        '京津冀组',
        weekName(lastWeek),
        '远景能源有限公司',
        '周总',
        '谈储能，电话（电话略）',
        '高；意向投资5亿元；风电',
        expect.stringMatching(/^寄送材料（.*日前）$/),
      ],
      ['长三角组', weekName(lastWeek), '某厂', '', '谈'],
    ]);
    expect(String(sheet?.rows[1]?.[0])).toContain('共拜访2次、客商2家');
    const rows = (input: object) => preview(app, { ...asked, ...input }).then(({ total }) => total);
    expect(await rows({ personId: east })).toBe(2);
    expect(await rows({ teamName: '长三角组' })).toBe(1);
  });

  test('has as many rows as there are visits in each of the last sixty weeks, and teams part them', async () => {
    const { app } = await office();
    const people = await app.cli<{ rows: { id: string }[] }>('people.list', {});
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const days: string[] = [];
    for (let made = 0; made < 150; made += 1) {
      const at = new Date(Date.now() - random(60 * 7 * 24 * 3600) * 1000);
      days.push(localDay(at));
      const person = people.rows[random(3)];
      await created(app, 'visits.create', {
        mode: 'call',
        companyText: `企业${made}`,
        summary: '谈',
        happenedAt: at.toISOString(),
        personIds: person ? [person.id] : [],
      });
    }
    const own = await app.cli<{ rows: { happenedAt: string; companyText: string | null }[] }>('visits.list', {
      limit: 1000,
    });
    for (let monday = weekOf(today).from; monday > addDays(today, -430); monday = addDays(monday, -7)) {
      const sunday = addDays(monday, 6);
      const expected = own.rows.filter(({ happenedAt }) => {
        const day = localDay(new Date(happenedAt));
        return day >= monday && day <= sunday;
      }).length;
      const { total, teams } = await preview(app, { report: 'R7', on: sunday });
      expect(total).toBe(expected);
      const parts = await Promise.all(
        teams.map(({ name }) =>
          preview(app, { report: 'R7', on: monday, teamName: name }).then((part) => part.total),
        ),
      );
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
    }
  });

  test('pages of a long week follow each other without gap', async () => {
    const { app } = await office();
    for (let made = 0; made < 25; made += 1)
      await created(app, 'visits.create', {
        mode: 'call',
        companyText: `企业${made}`,
        summary: '谈',
        happenedAt: noon(lastWeek.from),
      });
    const asked = { report: 'R7', on: lastWeek.from };
    const all = (await preview(app, asked)).rows;
    const parts = await Promise.all(
      [0, 10, 20].map(async (offset) => (await preview(app, { ...asked, limit: 10, offset })).rows),
    );
    expect(parts.flat()).toEqual(all);
    expect(all).toHaveLength(25);
  });

  test('a visit to a confidential lead names neither firm nor people', async () => {
    const { app, old } = await office();
    await app.cli('leads.update', { id: old, isConfidential: true, codeName: '海风' });
    await created(app, 'visits.create', {
      mode: 'call',
      leadId: old,
      summary: '与国电谈价',
      happenedAt: noon(lastWeek.to),
    });
    const said = JSON.stringify((await preview(app, { report: 'R7', on: lastWeek.to })).rows);
    expect(said).toContain('海风');
    expect(said).not.toContain('国电');
  });
});

describe('what can go wrong', () => {
  test('an empty week makes no file and says so', async () => {
    const { app } = await office();
    const folder = temporaryFolder();
    const asked = { on: '1999-01-04', path: join(folder, 'a.xlsx') };
    for (const report of ['R5', 'R7'])
      await expect(app.cli('reports.exportWeek', { ...asked, report })).rejects.toMatchObject({
        code: 'week-empty',
      });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that is gone or read-only is named, and nothing half-written stays', async () => {
    const { app } = await office();
    const folder = temporaryFolder();
    const asked = { report: 'R5', on: today };
    await expect(
      app.cli('reports.exportWeek', { ...asked, path: join(folder, 'gone', 'a.xlsx') }),
    ).rejects.toMatchObject({ code: 'target-missing' });
    expect(readdirSync(folder)).toEqual([]);
    if (process.getuid?.() === 0) return; // nothing is read-only to root
    chmodSync(folder, 0o500);
    await expect(
      app.cli('reports.exportWeek', { ...asked, path: join(folder, 'a.xlsx') }),
    ).rejects.toMatchObject({ code: 'target-read-only' });
    chmodSync(folder, 0o700);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a week of one visit and one of twenty thousand are written whole', async () => {
    const { app } = await office();
    const path = join(temporaryFolder(), 'r7.xlsx');
    const asked = { report: 'R7', on: lastWeek.from };
    await created(app, 'visits.create', {
      mode: 'call',
      companyText: '一家',
      summary: '谈',
      happenedAt: noon(lastWeek.from),
    });
    expect(await app.cli('reports.exportWeek', { ...asked, path })).toEqual({ rows: 1 });
    multiplyVisits(app, 19_999);
    expect(await app.cli('reports.exportWeek', { ...asked, path })).toEqual({ rows: 20_000 });
    const [sheet] = await gridOf(path);
    expect(sheet?.rows.filter(([, period]) => period === weekName(lastWeek))).toHaveLength(20_000);
    expect((await preview(app, { ...asked, limit: 100, offset: 19_950 })).rows).toHaveLength(50);
  }, 60_000);

  test('one that is cancelled leaves the file of before', async () => {
    const { app } = await office();
    await created(app, 'visits.create', {
      mode: 'call',
      companyText: '一家',
      summary: '谈',
      happenedAt: noon(lastWeek.from),
    });
    multiplyVisits(app, 2000);
    const folder = temporaryFolder();
    const path = join(folder, 'r7.xlsx');
    writeFileSync(path, 'before');
    let looks = 0;
    const { connection } = app.router;
    const job: Job = {
      connection,
      reader: readerOf(connection),
      appVersion: 'test',
      recognition: recognitionInModules(join(import.meta.dirname, '../..')),
      progress: () => undefined,
      isCancelled: () => (looks += 1) > 3,
      write: () => Promise.reject(new Error('an export writes nothing')),
    };
    const scope = { withPhones: false, withoutConfidential: false, filledBy: '', phone: '' };
    await expect(exportWeek(job, { ...scope, report: 'R7', on: lastWeek.from, path })).rejects.toMatchObject({
      code: 'job-cancelled',
    });
    expect(readdirSync(folder)).toEqual(['r7.xlsx']);
    expect(readFileSync(path, 'utf8')).toBe('before');
  });
});

/** So many copies of the visits there are. */
function multiplyVisits(app: TestApp, times: number): void {
  const columns = app.router.connection.raw
    .prepare("SELECT name FROM pragma_table_info('visit') WHERE name <> 'id'")
    .all()
    .map((row) => `"${(row as { name: string }).name}"`) // what SQLite says of its own tables
    .join(', ');
  app.router.connection.raw.exec(
    `WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < ${times})
     INSERT INTO "visit" ("id", ${columns}) SELECT visit."id" || '-' || n, ${columns} FROM "visit", copy`,
  );
}
