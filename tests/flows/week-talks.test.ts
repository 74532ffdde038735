// R5: what is in it, who may be in it, and that it comes back without loss.
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { addDays, localDay } from '../../db/model/day.ts';
import type { LedgerImported } from '../../db/model/ledger.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { startApp, type TestApp } from './app.ts';
import { created, gridOf, noon, office, preview, today, week } from './week-office.ts';

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

  test('a lead whose officer is in no team is of the team that met its investor last', async () => {
    const { app, north } = await office();
    const head = await created(app, 'people.create', { name: '局长', kind: 'officer' });
    const lead = await created(app, 'leads.create', {
      name: '储能装备',
      stage: 'negotiating',
      investors: [{ companyName: '远景能源有限公司' }],
      plannedInvestment: 100_000_000,
      dutyUnit: '招商局',
      dutyPersonId: head,
      firstContactOn: '2026-03-01',
    });
    const teamOf = async () => (await preview(app)).rows.find(({ id }) => id === lead)?.team;
    expect(await teamOf()).toBeNull();
    await created(app, 'visits.create', {
      mode: 'call',
      leadId: lead,
      summary: '通话',
      personIds: [north],
      happenedAt: noon('2026-03-02'),
    });
    expect(await teamOf()).toBe('京津冀组');
    const own = await preview(app, { personId: north });
    expect(own.rows.map(({ id }) => id)).toContain(lead);
  });
});

test('the ledger too keeps every square metre when it is read back', async () => {
  const { app } = await office();
  const path = join(temporaryFolder(), '台账.xlsx');
  await app.cli('ledger.export', { path, format: 'xlsx' });
  expect(await app.cli<LedgerImported>('ledger.import', { path })).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 4,
  });
});
