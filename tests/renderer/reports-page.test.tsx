// Over the real router and the example workspace: what stands on the page is what the file prints.
import { configure, screen, waitFor, within } from '@testing-library/react';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { localDay, partsOf } from '#model/day';
import { periodName, periodOf, presetSpan } from '../../renderer/features/reports/report-period.ts';
import { ReportsPage } from '../../renderer/features/reports/reports-page.tsx';
import { useReports } from '../../renderer/features/reports/reports-store.ts';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import type { Language } from '../../renderer/lib/preferences.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { leadHost } from './lead-host.tsx';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

const title = '达拉特经济开发区招商引资工作情况汇报';
const today = localDay(new Date());

// Real files and jobs take their time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  useReports.setState({ ...useReports.getInitialState() });
  useJobs.setState({ jobs: [] });
});

async function reports({ isEmpty = false, language = 'zh' as Language } = {}) {
  const app = leadHost();
  if (!isEmpty) await app.cli('workspace.example');
  const shown = show(<ReportsPage />, language);
  const paper = await screen.findByRole('article', { name: new RegExp(title) });
  return { app, paper, ...shown };
}

describe('the work report on the page', () => {
  it('says the sentences of the example word for word, under their headings', async () => {
    const { paper } = await reports();
    expect(
      within(paper).getByText(
        /今年以来，累计签约引进盛昊新科技公司7500吨\/年医药中间体、中国氢能有限公司碳中和产业链等项目共计14个，协议总投资近1600亿元。/,
      ),
    ).toBeTruthy();
    expect(
      within(paper).getByText(
        '此外，国电联合动力技术有限公司风电主机、叶片、轮毂制造等45个项目正在对接洽谈，计划总投资近530亿元。',
      ),
    ).toBeTruthy();
    expect(within(paper).getByText(/重点实施的32个项目中，开复工项目达到22个/)).toBeTruthy();
    const headings = within(paper)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(headings).toEqual([
      '一、总体情况',
      '二、签约情况',
      '三、在谈情况',
      '四、外出招商与活动',
      '五、重点项目建设',
      '六、存在问题',
      '七、下一步工作',
    ]);
    expect(within(paper).getByText(/^统计口径：/)).toBeTruthy();
  });

  it('says 暂无 where there is nothing', async () => {
    const { paper } = await reports({ isEmpty: true });
    expect(within(paper).getAllByText('暂无。').length).toBeGreaterThan(3);
  });

  it('names other leads when they are swapped, and the proposed ones again', async () => {
    const { paper, user } = await reports();
    const sentence = () => within(paper).getByText(/正在对接洽谈，计划总投资/).textContent;
    const before = sentence();
    await user.click(screen.getByRole('combobox', { name: '在谈' }));
    const [other] = await screen.findAllByRole('option');
    if (!other) throw new Error('nothing to choose');
    await user.click(other);
    await waitFor(() => expect(sentence()).not.toBe(before));
    await user.click(screen.getByRole('button', { name: '恢复推荐' }));
    await waitFor(() => expect(sentence()).toBe(before));
  });

  it('shows each figure with its rule and exact value, and whether it adds up', async () => {
    const { user } = await reports();
    await user.click(screen.getByRole('tab', { name: '校验表' }));
    const figures = within(screen.getByRole('table', { name: '各项数字的口径与准确值' }));
    expect(figures.getByRole('row', { name: /C1、C2 累计签约 .*14 159,720,000,000/ })).toBeTruthy();
    expect(figures.getByRole('row', { name: /C3 正在对接洽谈 .*45 52,860,000,000/ })).toBeTruthy();
    const feet = within(screen.getByRole('table', { name: '勾稽关系与待核事项' }));
    expect(feet.getByRole('row', { name: /C12 重点项目＝开复工＋前期手续＋停工 .*相符/ })).toBeTruthy();
    expect(feet.queryByText('不符')).toBeNull();
  });

  it('refuses a period that ends before it begins, in the page, and shows the report again once it is mended', async () => {
    const { user } = await reports();
    const to = screen.getByRole('textbox', { name: /^到/ });
    await user.clear(to);
    await user.type(to, '2020-01-01');
    await user.tab();
    expect((await screen.findByRole('alert')).textContent).toContain('结束日期早于开始日期');
    expect(screen.getByRole('button', { name: '导出 Word' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('combobox', { name: '统计区间' }));
    await user.click(await screen.findByRole('option', { name: '今年以来' }));
    expect(await screen.findByRole('article', { name: new RegExp(title) })).toBeTruthy();
  });

  it('waits while a day is missing', async () => {
    const { user } = await reports();
    const from = screen.getByRole('textbox', { name: /^从/ });
    await user.clear(from);
    await user.tab();
    expect(await screen.findByText('请先把区间填完整。')).toBeTruthy();
  });

  it('is exported with its check sheet, and shown in its folder', async () => {
    const { app, user } = await reports();
    const folder = temporaryFolder();
    app.dialogs.push(join(folder, '汇报.docx'));
    await user.click(screen.getByRole('button', { name: '导出 Word' }));
    expect(await screen.findByText('已导出“汇报.docx”，校验表在同一文件夹')).toBeTruthy();
    expect(readdirSync(folder).toSorted()).toEqual(['汇报-校验表.xlsx', '汇报.docx'].toSorted());
    await user.click(screen.getByRole('button', { name: '打开所在文件夹' }));
    expect(app.log).toEqual([]);
  });

  it('is copied as text', async () => {
    const { user } = await reports();
    let copied = '';
    document.execCommand = () => {
      const event = Object.assign(new Event('copy', { cancelable: true }), {
        clipboardData: { setData: (_type: string, text: string) => void (copied = text) },
      });
      document.dispatchEvent(event);
      return true;
    };
    await user.click(screen.getByRole('button', { name: '复制文字' }));
    expect(await screen.findByText('已复制，可粘贴到文档或微信')).toBeTruthy();
    expect(copied).toMatch(new RegExp(`^${title}\n\n一、总体情况\n`));
    expect(copied).toContain('协议总投资近1600亿元');
  });
});

describe('the summary and the ledger', () => {
  it('keeps planned and agreed in columns of their own, each split closing', async () => {
    const { user } = await reports();
    await user.click(screen.getByRole('button', { name: /项目汇总表/ }));
    const table = within(await screen.findByRole('table', { name: '达拉特经济开发区招商引资项目汇总表' }));
    expect(table.getByRole('row', { name: /^对接洽谈/ }).textContent).toBe('对接洽谈45528.60');
    expect(table.getByRole('row', { name: /^签约/ }).textContent).toBe('签约141597.20');
    for (const total of table.getAllByRole('row', { name: /^小计/ }))
      expect(total.textContent).toBe('小计45528.60141597.20');
  });

  it('shows the nineteen columns of the ledger with count and sum of each stage', async () => {
    const { app, user } = await reports();
    await user.click(screen.getByRole('button', { name: /招商项目台账/ }));
    const table = within(await screen.findByRole('table', { name: '达拉特经济开发区招商项目台账' }));
    expect(table.getAllByRole('columnheader')).toHaveLength(19);
    expect(table.getByRole('row', { name: /签约小计　共 14 个 1597\.20/ })).toBeTruthy();
    expect(table.getByRole('row', { name: /对接洽谈小计　共 45 个 528\.60/ })).toBeTruthy();
    const path = join(temporaryFolder(), '台账.csv');
    app.dialogs.push(path);
    await user.click(screen.getByRole('button', { name: '导出 CSV' }));
    await screen.findByText('已导出“台账.csv”');
    expect(existsSync(path)).toBe(true);
  });

  it('teaches where there are no leads', async () => {
    const { user } = await reports({ isEmpty: true });
    await user.click(screen.getByRole('button', { name: /招商项目台账/ }));
    expect(await screen.findByText(/还没有项目/)).toBeTruthy();
  });
});

describe('periods', () => {
  it('are reckoned from the day it is', () => {
    expect(presetSpan('yearToDate', '2026-08-15')).toEqual({ from: '2026-01-01', to: '2026-08-15' });
    expect(presetSpan('thisMonth', '2026-08-15')).toEqual({ from: '2026-08-01', to: '2026-08-15' });
    expect(presetSpan('lastMonth', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(presetSpan('lastMonth', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(presetSpan('quarter', '2026-08-15')).toEqual({ from: '2026-07-01', to: '2026-08-15' });
    expect(presetSpan('lastYear', '2026-08-15')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('name the file', () => {
    expect(periodName({ from: '2026-07-01', to: '2026-07-31' })).toBe('2026年7月');
    expect(periodName({ from: '2026-01-01', to: '2026-07-31' })).toBe('2026年1—7月');
    expect(periodName({ from: '2025-07-01', to: '2026-06-30' })).toBe('2025-07-01至2026-06-30');
    expect(periodName({ from: '2026-07-05', to: '2026-07-31' })).toBe('2026-07-05至2026-07-31');
  });

  it('are none until both days are days', () => {
    expect(periodOf({ from: '2026-01-01', to: null, asAt: null })).toBeNull();
    expect(periodOf({ from: '2026-01-01', to: '年底', asAt: null })).toBeNull();
    expect(periodOf({ from: '2026-01-01', to: '2026-07-31', asAt: '七月' })).toBeNull();
    expect(periodOf({ from: '2026-01-01', to: '2026-07-31', asAt: '2026-07-15' })).toEqual({
      from: '2026-01-01',
      to: '2026-07-31',
      asAt: '2026-07-15',
    });
  });
});

it('begins with the year to date', async () => {
  await reports({ isEmpty: true });
  expect(screen.getByRole('textbox', { name: /^从/ })).toHaveProperty(
    'value',
    `${partsOf(today).year}-01-01`,
  );
  expect(screen.getByRole('textbox', { name: /^到/ })).toHaveProperty('value', today);
});

it.each(['zh', 'en'] as const)('has no serious finding for assistive technology (%s)', async (language) => {
  const { user } = await reports({ language });
  expect(await seriousFindings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: /招商项目台账|^Ledger/ }));
  await screen.findByRole('table', { name: '达拉特经济开发区招商项目台账' });
  expect(await seriousFindings()).toEqual([]);
});
