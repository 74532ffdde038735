// The ledger handed out, and read back.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGrid } from '../../db/exchange/read/open-grid.ts';
import { textOf } from '../../db/exchange/read/grid.ts';
import type { LedgerImported } from '../../db/model/ledger.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { startApp } from './app.ts';

type Page = { rows: Record<string, unknown>[]; total: number; sum: number };

describe('handing the ledger out', () => {
  test('our own workbook reads back without loss', async () => {
    const app = startApp();
    await app.cli('workspace.example');
    const path = join(temporaryFolder(), '台账.xlsx');
    const { rows } = await app.cli<{ rows: number }>('ledger.export', { path, format: 'xlsx' });
    expect(rows).toBe(101);
    expect(await app.cli('ledger.import', { path, sheet: '台账' })).toMatchObject({ created: 0, waiting: 0 });
    const other = startApp();
    const imported = await other.cli<LedgerImported>('ledger.import', { path, sheet: '台账' });
    expect(imported.created).toBe(101);
    const sums = (from: typeof app) =>
      Promise.all(
        ['reserve', 'negotiating', 'signed', 'landed'].map(async (stage) => {
          const { total, sum } = await from.cli<Page>('leads.list', { stage, limit: 1 });
          return [total, sum];
        }),
      );
    expect(await sums(other)).toEqual(await sums(app));
    for (const { printed, read } of imported.totals) expect(read).toBe(printed);
  });

  test('the workbook holds the ledger, a sheet for each stage, the summary and the checks, with the exact columns', async () => {
    const app = startApp();
    await app.cli('workspace.example');
    const path = join(temporaryFolder(), 'R1.xlsx');
    await app.cli('reports.export', {
      report: 'R1',
      format: 'xlsx',
      path,
      from: '2026-01-01',
      to: '2026-12-31',
      asAt: '2026-11-24',
    });
    const { sheets } = await openGrid(readFileSync(path), 'R1.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual([
      '台账',
      '储备',
      '对接洽谈',
      '签约',
      '落地',
      '汇总',
      '校验',
    ]);
    const header = sheets[0]?.rows.find(({ cells }) => textOf(cells[0]) === '序号');
    expect(header?.cells.map(textOf)).toEqual([
      '序号',
      '项目名称',
      '投资方',
      '建设内容',
      '产业链',
      '总投资（亿元）',
      '其中固投（亿元）',
      '到位资金（万元）',
      '用地（亩）',
      '阶段',
      '洽谈/建设进展',
      '包联领导',
      '责任单位',
      '责任人',
      '计划开工',
      '计划投产',
      '存在问题',
      '下一步',
      '更新时间',
    ]);
    const summary = sheets
      .find(({ name }) => name === '汇总')
      ?.rows.map(({ cells }) => cells.map(textOf).join('|'))
      .join('\n');
    expect(summary).toContain('1597.2');
    expect(summary).toContain('528.6');
    expect(
      sheets
        .find(({ name }) => name === '校验')
        ?.rows.some(({ cells }) => cells.map(textOf).includes('不符')),
    ).toBe(false);
  });

  test('text that looks like a formula stays text, in both formats', async () => {
    const app = startApp();
    await app.cli('leads.create', { name: '=1+1', investorText: '+86 公司', problem: '@SUM(A1)' });
    const dir = temporaryFolder();
    await app.cli('ledger.export', { path: join(dir, 'a.xlsx'), format: 'xlsx' });
    await app.cli('ledger.export', { path: join(dir, 'a.csv'), format: 'csv' });
    const { sheets } = await openGrid(readFileSync(join(dir, 'a.xlsx')), 'a.xlsx');
    expect(sheets[0]?.rows.some(({ cells }) => cells.includes('=1+1'))).toBe(true);
    const csv = readFileSync(join(dir, 'a.csv'), 'utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).not.toMatch(/(^|,)[=+@]/m);
  });

  test('a target that can’t be written leaves no half file', async () => {
    const app = startApp();
    await app.cli('workspace.example');
    const dir = temporaryFolder();
    await expect(
      app.cli('ledger.export', { path: join(dir, 'gone', 'a.xlsx'), format: 'xlsx' }),
    ).rejects.toMatchObject({ code: 'target-missing' });
    expect(readdirSync(dir)).toEqual([]);
    await expect(
      app.cli('reports.export', {
        report: 'R1',
        format: 'docx',
        path: join(dir, 'a.docx'),
        from: '1999-01-01',
        to: '1999-12-31',
        asAt: '1999-12-31',
      }),
    ).rejects.toMatchObject({ code: 'period-empty' });
    expect(existsSync(join(dir, 'a.docx'))).toBe(false);
  });
});
