import axe from 'axe-core';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, localDay } from '#model/day';
import type { LeadRow } from '#model/lead-shapes';
import { money } from '#model/money';
import type { HomeFigures } from '#model/report';
import { HomePage } from '../../renderer/features/home/home-page.tsx';
import type { Language } from '../../renderer/lib/preferences.ts';
import { fakeHost, Refused } from './fake-host.ts';
import { homeFigures as noFigures, lead } from './sample-rows.ts';
import { show } from './show.tsx';

const today = localDay(new Date());
const yi = (value: number) => money.parse(Math.round(value * 100_000_000));
const leadRow = (id: string, part: Partial<LeadRow>): LeadRow => ({
  ...lead,
  id,
  name: `项目${id}`,
  ...part,
});

const figures: HomeFigures = {
  asAt: today,
  stages: [
    { stage: 'reserve', count: 10, amount: yi(76.5), addedThisMonth: 1 },
    { stage: 'negotiating', count: 45, amount: yi(528.6), addedThisMonth: 4 },
    { stage: 'signed', count: 14, amount: yi(1597.2), addedThisMonth: 2 },
    { stage: 'landed', count: 32, amount: yi(269.3), addedThisMonth: 0 },
  ],
  regions: [
    { code: '320000', name: '江苏省', count: 14, amount: yi(338.7) },
    { code: '110000', name: '北京市', count: 40, amount: yi(1092.8) },
    { code: null, name: '未填', count: 47, amount: yi(1) },
  ],
  chains: Array.from({ length: 9 }, (_, index) => ({
    id: `chain-${index}`,
    name: `产业链${index}`,
    count: 20 - index,
    amount: yi(1),
  })),
  sizeBands: [
    { from: yi(0), to: yi(1), count: 5, amount: yi(3.7) },
    { from: yi(1), to: yi(10), count: 53, amount: yi(245.3) },
    { from: yi(100), to: null, count: 2, amount: yi(1006) },
    { from: null, to: null, count: 0, amount: yi(0) },
  ],
  overdueCount: 30,
  dueSoonCount: 1,
  incompleteCount: 6,
  staleCount: 1,
  overdue: [
    leadRow('a', {
      rev: 7,
      investorName: '隆基绿能',
      nextAction: '约请企业来园考察',
      nextActionOn: addDays(today, -3),
    }),
    leadRow('b', { nextAction: '起草框架协议', nextActionOn: addDays(today, -1) }),
  ],
  dueSoon: [leadRow('c', { nextActionOn: addDays(today, 2) })],
  stale: [leadRow('d', { lastUpdateOn: addDays(today, -60) })],
};

async function home(part: Partial<HomeFigures> = {}, language: Language = 'zh') {
  const host = fakeHost({
    'home.figures': { ...figures, ...part },
    'leads.update': () => ({ ...lead }) as never, // the screen looks only at whether it was refused
    'people.list': { rows: [{ id: 'person-1', name: '王强' }] as never, total: 1 },
    'people.get': { id: 'person-1', name: '王强', deletedAt: null } as never,
  });
  const shown = show(<HomePage />, language);
  await screen.findByRole('heading', { name: language === 'zh' ? '今日' : 'Today' });
  await waitFor(() => expect(document.querySelector('.stage-figures, .mantine-Stack-root')).not.toBeNull());
  return { host, ...shown };
}

// The funnel has no size in a test’s window and says so.
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));

describe('the pipeline on the home screen', () => {
  it('gives each stage its count, its own kind of amount and the change of this month, and opens its list', async () => {
    const { user } = await home();
    const signed = screen.getByRole('link', { name: /签约.*14/ });
    expect(signed.textContent).toContain('1597.2亿元');
    expect(signed.textContent).toContain('协议');
    expect(signed.textContent).toContain('本月 +2');
    expect(screen.getByRole('link', { name: /对接洽谈.*45/ }).textContent).toContain('计划');
    await user.click(signed);
    expect(location.hash).toBe('#/leads/table?stage=signed&outcome=active');
  });

  it('links each part of a split to its leads, with the upper bound of a size left out', async () => {
    await home();
    const href = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');
    expect(href(/^江苏省/)).toBe('#/leads/table?outcome=active&regionCode=320000');
    expect(href(/^产业链0/)).toBe('#/leads/table?outcome=active&chainId=chain-0');
    expect(href(/^1–10亿元/)).toBe('#/leads/table?outcome=active&minAmount=100000000&maxAmount=999999999');
    expect(href(/^100亿元以上/)).toBe('#/leads/table?outcome=active&minAmount=10000000000');
    expect(screen.queryByRole('link', { name: /未填/ })).toBeNull();
  });

  it('draws the most frequent parts and counts the others beneath', async () => {
    await home();
    expect(screen.getByText('其余 2 项共 25 个，见表格')).toBeTruthy();
    const names = screen.getAllByRole('link', { name: /省|市/ }).map(({ textContent }) => textContent);
    expect(names[0]).toMatch(/^北京市/);
  });

  it('reads every chart as a table, with planned and agreed in columns of their own', async () => {
    const { user } = await home();
    for (let left = 4; left > 0; left -= 1) {
      const [button] = screen.getAllByRole('button', { name: '看表格' });
      if (button) await user.click(button);
    }
    const stages = within(screen.getByRole('table', { name: '各阶段项目' }));
    const cells = (name: RegExp) =>
      within(stages.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(cells(/对接洽谈/)).toEqual(['对接洽谈', '45', '528.60', '', '4']);
    expect(cells(/签约/)).toEqual(['签约', '14', '', '1,597.20', '2']);
    expect(screen.getByRole('table', { name: '投资方来源地' })).toBeTruthy();
    expect(within(screen.getByRole('table', { name: '产业链' })).getAllByRole('row')).toHaveLength(10);
    expect(
      within(screen.getByRole('table', { name: '投资规模' })).getByRole('row', { name: /未填 0/ }),
    ).toBeTruthy();
  });

  it('teaches where there is nothing yet', async () => {
    await home({ ...noFigures, overdueCount: 0 });
    expect(screen.getByRole('link', { name: '导入台账' }).getAttribute('href')).toBe('#/import');
    expect(screen.getByRole('link', { name: '录入项目' }).getAttribute('href')).toBe('#/leads/new');
  });

  it('says why it can’t be read, and tries again', async () => {
    const replies = vi.fn<() => Refused>(
      () => new Refused('database-locked', { zh: '数据库正被另一个程序占用。', en: 'Locked.' }),
    );
    fakeHost({ 'home.figures': replies });
    const { user } = show(<HomePage />);
    expect((await screen.findByRole('alert')).textContent).toContain('数据库正被另一个程序占用');
    await user.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(replies).toHaveBeenCalledTimes(2));
  });
});

describe('what is to be done', () => {
  it('lists what is late, due and stale, each with its next step, its day and the way to the lead', async () => {
    await home();
    const late = within(screen.getByRole('region', { name: '已逾期' }));
    expect(late.getByRole('link', { name: '项目a' }).getAttribute('href')).toBe('#/leads/a');
    expect(late.getByText('约请企业来园考察')).toBeTruthy();
    expect(late.getByText('逾期 3 天')).toBeTruthy();
    expect(late.getByRole('link', { name: '查看全部 30 个' }).getAttribute('href')).toBe(
      '#/leads/table?isOverdue=1&sort=nextActionOn',
    );
    expect(within(screen.getByRole('region', { name: '近期到期' })).getByText('后天')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '近期到期' })).getByText('没有写下一步')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '久未更新' })).getByText(/上次更新/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '6 个项目待补全' }).getAttribute('href')).toBe(
      '#/leads/table?isIncomplete=1',
    );
  });

  it('says so when there is nothing to do', async () => {
    await home({ overdueCount: 0, dueSoonCount: 0, staleCount: 0, overdue: [], dueSoon: [], stale: [] });
    expect(screen.getByText('没有逾期、临期或久未更新的项目。')).toBeTruthy();
  });

  it('finishes a step with one key and offers to take it back', async () => {
    const { host, user } = await home();
    screen.getByRole('link', { name: '项目a' }).focus();
    await user.keyboard('d');
    await waitFor(() =>
      expect(host.inputsOf('leads.update')).toEqual([
        { id: 'a', rev: 7, nextAction: null, nextActionOn: null },
      ]),
    );
    expect(await screen.findByText('“项目a”的下一步已完成')).toBeTruthy();
    expect(screen.getByRole('button', { name: '撤销' })).toBeTruthy();
  });

  it('walks by arrow keys, moves a step to another day and gives the focus back', async () => {
    const { host, user } = await home();
    screen.getByRole('link', { name: '项目a' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('项目b');
    await user.keyboard('t');
    const day = await screen.findByRole('textbox', { name: '改到' });
    await user.clear(day);
    await user.type(day, '明天');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(host.inputsOf('leads.update')).toEqual([{ id: 'b', rev: 1, nextActionOn: addDays(today, 1) }]),
    );
    await waitFor(() => expect(document.activeElement?.textContent).toBe('项目b'));
  });

  it('hands a lead over from its menu', async () => {
    const { host, user } = await home();
    await user.click(screen.getByRole('button', { name: '“项目a”的操作' }));
    await user.click(await screen.findByRole('menuitem', { name: /移交/ }));
    await user.click(await screen.findByRole('combobox', { name: '移交给' }));
    await user.click(await screen.findByRole('option', { name: '王强' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(host.inputsOf('leads.update')).toEqual([{ id: 'a', rev: 7, dutyPersonId: 'person-1' }]),
    );
  });
});

it.each(['zh', 'en'] as const)('has no serious finding for assistive technology (%s)', async (language) => {
  await home({}, language);
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
  ).toEqual([]);
});

it('prints in light colours and puts the dark ones back', async () => {
  await home();
  const { documentElement: root } = document;
  root.setAttribute('data-mantine-color-scheme', 'dark');
  window.dispatchEvent(new Event('beforeprint'));
  expect(root.getAttribute('data-mantine-color-scheme')).toBe('light');
  window.dispatchEvent(new Event('afterprint'));
  expect(root.getAttribute('data-mantine-color-scheme')).toBe('dark');
});
