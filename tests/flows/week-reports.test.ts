// The sheets of a week: what is in them, who may be in them, and R5 read back.
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { addDays, localDay } from '../../db/model/day.ts';
import type { LedgerImported } from '../../db/model/ledger.ts';
import type { WeekPreview } from '../../db/model/week-report.ts';
import { weekOf, weekName } from '../../db/model/week.ts';
import { readerOf } from '../../db/connection.ts';
import { recognitionInModules } from '../../db/exchange/card/recognition-files.ts';
import type { Job } from '../../db/exchange/job.ts';
import { exportWeek } from '../../db/exchange/week/export-week.ts';
import { openGrid } from '../../db/exchange/read/open-grid.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { startApp, type TestApp } from './app.ts';

const today = localDay(new Date());
const week = weekOf(today);
const lastWeek = weekOf(addDays(week.from, -1));
/** Noon of a day, as a moment here. */
const noon = (day: string) => new Date(`${day}T12:00:00`).toISOString();

async function created(app: TestApp, channel: string, input: unknown): Promise<string> {
  return (await app.cli<{ id: string }>(channel, input)).id;
}

/** Two teams with a lead in talks each, one confidential, one long without news. */
async function office() {
  const app = startApp();
  const [east, north] = await Promise.all([
    created(app, 'people.create', { name: '王强', kind: 'recruiter', teamName: '长三角组', area: '长三角' }),
    created(app, 'people.create', { name: '李敏', kind: 'recruiter', teamName: '京津冀组' }),
  ]);
  const chain = await created(app, 'chains.create', { name: '新能源装备' });
  const node = await created(app, 'chainNodes.create', { chainId: chain, name: '储能电池' });
  const talks = { stage: 'negotiating', plannedInvestment: 300_000_000, dutyUnit: '招商局' };
  const battery = await created(app, 'leads.create', {
    ...talks,
    name: '年产2万吨电解液',
    investors: [
      { companyName: '宁德时代新能源科技股份有限公司' },
      { companyName: '达拉特旗国有资产投资集团有限公司' },
    ],
    contacts: [{ name: '赵铁柱', mobiles: ['13812345678', '13912345678'] }, { name: '孙丽' }],
    firstContactOn: today,
    dutyPersonId: east,
    chainNodeId: node,
    fixedInvestment: 212_345_678,
    landArea: 80_001,
    content: '建设电解液生产线\n及公用工程，联系13700001111',
    progress: '已签保密协议，赵总13812345678下周到访',
    area: '沿海',
    triage: '优先推进',
  });
  const old = await created(app, 'leads.create', {
    ...talks,
    name: '风电主机制造',
    plannedInvestment: 900_000_000,
    investors: [{ companyName: '国电联合动力技术有限公司' }],
    firstContactOn: '2026-03-01',
    dutyPersonId: north,
    sector: 'secondary',
    progress: '已递交方案',
    problem: '电价未定',
  });
  return { app, east, north, battery, old, node };
}

const preview = (app: TestApp, input: object = {}) =>
  app.cli<WeekPreview>('reports.week', { report: 'R5', on: today, ...input });

async function gridOf(path: string) {
  const { sheets } = await openGrid(readFileSync(path), path);
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) =>
      cells.map((cell) => (cell === null ? '' : typeof cell === 'object' ? '#' : cell)),
    ),
  }));
}

describe('R5', () => {
  test('has its thirteen columns, a sheet for each team and its four lines around them', async () => {
    const { app } = await office();
    await app.cli('settings.set', { zoneName: '达拉特经济开发区' });
    const path = join(temporaryFolder(), 'r5.xlsx');
    const asked = { report: 'R5', on: today, filledBy: '王强', phone: '0477-5180000', withPhones: true };
    expect(await app.cli('reports.exportWeek', { ...asked, path })).toEqual({ rows: 2 });
    const sheets = await gridOf(path);
    expect(sheets.map(({ name }) => name)).toEqual(['京津冀组', '长三角组']);
    const rows = sheets[1]?.rows.map((cells) => cells.map(String)) ?? [];
    expect(rows[0]?.[0]).toMatch(/^\d{4}年达拉特经济开发区驻点招商项目信息采集表$/);
    expect(rows[1]?.[0]).toBe('共上报在谈项目1个（新增1个）');
    const day = `${Number(today.slice(0, 4))}年${Number(today.slice(5, 7))}月${Number(today.slice(8))}日`;
    expect(rows[2]?.[0]).toBe(
      `所属片组：长三角组　　填报人：王强　　联系电话：0477-5180000　　填报时间：${day}`,
    );
    expect(rows[3]).toEqual([
      '序号',
      '项目名称',
      '投资方',
      '固定资产投资（亿元）',
      '投资方简介',
      '项目内容',
      '需用土地（亩）',
      '企业联系人',
      '联系方式',
      '片区',
      '进度、备注',
      '产业类型',
      '研判结果',
    ]);
    expect(sheets[1]?.rows[4]).toEqual([
      1,
      '年产2万吨电解液',
      '宁德时代新能源科技股份有限公司、达拉特旗国有资产投资集团有限公司',
      2.12345678,
      '',
      '建设电解液生产线\n及公用工程，联系13700001111',
      120.0015,
      '赵铁柱 13812345678 13912345678、孙丽',
      '',
      '沿海',
      '已签保密协议，赵总13812345678下周到访',
      '储能电池',
      '优先推进',
    ]);
    expect(rows[5]?.[0]).toBe(
      '备注：由组长审核后统一上报；有新增或进度更新时填报；一月内无进度更新须说明原因。',
    );
    expect(rows[6]?.[0]).toMatch(/^注：统计区间.*；截止|，截止/);
  });

  test('no phone number leaves without the tick, neither in its column nor in a text', async () => {
    const { app } = await office();
    const path = join(temporaryFolder(), 'r5.xlsx');
    await app.cli('reports.exportWeek', { report: 'R5', on: today, path });
    const texts = JSON.stringify(await gridOf(path));
    expect(texts).not.toMatch(/1[3-9]\d{9}/);
    expect(texts).toContain('赵铁柱、孙丽');
    expect(texts).toContain('（电话略）');
    expect(JSON.stringify(await preview(app))).not.toMatch(/1[3-9]\d{9}/);
    expect(JSON.stringify(await preview(app, { withPhones: true }))).toMatch(/1[3-9]\d{9}/);
  });

  test('a lead without news for longer than the limit says so in its row, with the reason where there is one', async () => {
    const { app, old } = await office();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(noon(addDays(today, 31))) });
    try {
      const later = localDay(new Date());
      const { rows, teams } = await preview(app, { on: later });
      const row = rows.find(({ id }) => id === old);
      expect(row?.isStale).toBe(true);
      expect(row?.cells[10]).toMatch(/^已递交方案\n（\d{4}年\d+月\d+日以来无进度更新，原因：电价未定）$/);
      expect(teams.map(({ stale }) => stale)).toEqual([1, 1]);
      await app.cli('settings.set', { overdueDays: { negotiating: 40, signed: 20, landed: 15 } });
      const patient = (await preview(app, { on: later })).rows;
      expect(patient.filter(({ isStale }) => isStale).map(({ id }) => id)).toEqual([old]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('counts as new only what entered talks within the week, as the work report does', async () => {
    const { app } = await office();
    const { teams, notes } = await preview(app);
    const figures = await app.cli<{ negotiating: { count: number; added: number } }>('reports.figures', {
      from: week.from,
      to: today,
    });
    expect(teams.reduce((sum, { count }) => sum + count, 0)).toBe(figures.negotiating.count);
    expect(teams.reduce((sum, { added }) => sum + added, 0)).toBe(figures.negotiating.added);
    expect(notes[0]).toBe(
      `共上报在谈项目${figures.negotiating.count}个（新增${figures.negotiating.added}个）`,
    );
  });

  test('comes back into another workspace without loss, and into its own unchanged', async () => {
    const { app } = await office();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(noon(addDays(today, 31))) });
    try {
      const path = join(temporaryFolder(), '驻点.xlsx');
      const on = localDay(new Date());
      await app.cli('reports.exportWeek', { report: 'R5', on, path, withPhones: true });
      expect(await app.cli<LedgerImported>('ledger.import', { path })).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 2,
        waiting: 0,
        problems: [],
      });
      const other = startApp();
      expect(await other.cli<LedgerImported>('ledger.import', { path })).toMatchObject({
        created: 2,
        problems: [],
      });
      const facts = async (from: TestApp) => {
        const { rows } = await from.cli<{ rows: { id: string }[] }>('leads.list', { sort: 'name' });
        return Promise.all(
          rows.map(async ({ id }) => {
            const lead = await from.cli<Record<string, unknown>>('leads.get', { id });
            const contacts = lead['contacts'] as { name: string; mobiles: string[] }[];
            const investors = lead['investors'] as { companyName: string }[];
            return {
              ...Object.fromEntries(
                [
                  'name',
                  'stage',
                  'content',
                  'fixedInvestment',
                  'landArea',
                  'progress',
                  'area',
                  'sector',
                  'triage',
                  'problem',
                  'chainNodeName',
                ].map((name) => [name, lead[name]]),
              ),
              contacts: contacts.map(({ name, mobiles }) => [name, mobiles]),
              investors: investors.map(({ companyName }) => companyName),
            };
          }),
        );
      };
      expect(await facts(other)).toEqual(await facts(app));
    } finally {
      vi.useRealTimers();
    }
  });

  test('a confidential lead goes by its code name, or is left out and said', async () => {
    const { app, old } = await office();
    await app.cli('leads.update', { id: old, isConfidential: true, codeName: '海风' });
    const open = JSON.stringify(await preview(app, { withPhones: true }));
    expect(open).toContain('海风');
    for (const secret of ['风电主机', '国电联合']) expect(open).not.toContain(secret);
    expect(open).toContain('含涉密项目1个');
    const closed = await preview(app, { withoutConfidential: true });
    expect(closed.total).toBe(1);
    expect(closed.footnotes.join('')).toContain('涉密项目1个未列出');
  });

  test('can be of one team or one person', async () => {
    const { app, east, battery, old } = await office();
    const ids = async (input: object) => (await preview(app, input)).rows.map(({ id }) => id);
    expect(await ids({})).toEqual([old, battery]);
    expect(await ids({ teamName: '长三角组' })).toEqual([battery]);
    expect(await ids({ personId: east })).toEqual([battery]);
    expect(await ids({ teamName: null })).toEqual([]);
    expect((await preview(app)).teamNames).toEqual(['京津冀组', '长三角组']);
  });
});

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
