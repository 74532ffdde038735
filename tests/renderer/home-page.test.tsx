import axe from 'axe-core';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, localDay } from '#model/day';
import type { FollowUp, FollowUpList } from '#model/followup';
import { money } from '#model/money';
import type { HomeFigures } from '#model/report';
import { settings } from '#model/setting';
import type { ActSummary } from '#model/workspace';
import { HomePage } from '../../renderer/features/home/home-page.tsx';
import type { Language } from '../../renderer/lib/preferences.ts';
import { fakeHost, Refused } from './fake-host.ts';
import { useTodoStore } from '../../renderer/features/home/todo-store.ts';
import { homeFigures as noFigures } from './sample-rows.ts';
import { show } from './show.tsx';

const today = localDay(new Date());
const yi = (value: number) => money.parse(Math.round(value * 100_000_000));
const step = (id: string, part: Partial<FollowUp>): FollowUp => ({
  kind: 'lead',
  id,
  rev: 1,
  name: `项目${id}`,
  investorName: null,
  stage: 'negotiating',
  step: null,
  on: null,
  personId: null,
  personName: null,
  lastUpdateOn: null,
  ...part,
});

const todo: FollowUpList = {
  asAt: today,
  groups: [
    {
      group: 'overdue',
      count: 30,
      rows: [
        step('a', {
          rev: 7,
          investorName: '隆基绿能',
          step: '约请企业来园考察',
          on: addDays(today, -3),
          personName: '王强',
        }),
        step('b', { step: '起草框架协议', on: addDays(today, -1) }),
      ],
    },
    { group: 'today', count: 0, rows: [] },
    {
      group: 'soon',
      count: 2,
      rows: [
        step('c', { on: addDays(today, 2) }),
        step('v', { kind: 'visit', name: '盛昊新科技', stage: null, step: '寄样本', on: addDays(today, 3) }),
      ],
    },
    { group: 'stale', count: 1, rows: [step('d', { lastUpdateOn: addDays(today, -60) })] },
    { group: 'goingStale', count: 0, rows: [] },
  ],
};
const nothing: FollowUpList = {
  asAt: today,
  groups: todo.groups.map(({ group }) => ({ group, count: 0, rows: [] })),
};
const tally = { overdue: 0, today: 0, soon: 0, stale: 0, goingStale: 0 };

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
  incompleteCount: 6,
};

type Setting = {
  readonly language?: Language;
  readonly list?: FollowUpList | (() => FollowUpList);
  readonly ownId?: string | null;
  /** What an undo takes back. */
  readonly undone?: ActSummary;
};

async function home(
  part: Partial<HomeFigures> = {},
  { language = 'zh', list = todo, ownId = null, undone }: Setting = {},
) {
  const drafts = new Map<string, unknown>();
  const host = fakeHost({
    'drafts.get': ({ key }) => ({ value: (drafts.get(key) ?? null) as never }),
    'drafts.set': ({ key, value }) => {
      drafts.set(key, value);
      return {};
    },
    'drafts.clear': ({ key }) => {
      drafts.delete(key);
      return {};
    },
    'home.figures': { ...figures, ...part },
    'settings.get': settings.parse({ personId: ownId }),
    'followups.list': list,
    'followups.people': [
      { ...tally, personId: 'person-1', name: '王强', overdue: 2, today: 1 },
      { ...tally, personId: null, name: null, overdue: 4 },
    ],
    'followups.done': ({ kind, id, rev = 0, nextOn = null }) => ({ kind, id, rev: rev + 2, on: nextOn }),
    'followups.move': ({ kind, id, rev = 0, on }) => ({ kind, id, rev: rev + 1, on }),
    'followups.handOver': ({ kind, id, rev = 0 }) => ({ kind, id, rev: rev + 1, on: today }),
    'leads.get': { rev: 90 } as never,
    ...(undone && { 'undo.last': undone }),
    'dialogs.saveFile': { path: 'ticket', name: '跟进.ics' },
    'people.list': { rows: [{ id: 'person-1', name: '王强' }] as never, total: 1 },
    'people.get': { id: 'person-1', name: '王强', deletedAt: null } as never,
  });
  const shown = show(<HomePage />, language);
  await screen.findByRole('heading', { name: language === 'zh' ? '今日' : 'Today' });
  await waitFor(() => expect(document.querySelector('.stage-figures, .mantine-Stack-root')).not.toBeNull());
  await waitFor(() => expect(document.querySelector('.todo-lists, .mantine-Stack-root')).not.toBeNull());
  return { host, ...shown };
}

// The funnel has no size in a test’s window and says so.
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  useTodoStore.setState({ whose: 'mine' });
});

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
    await home(noFigures);
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
  it('lists what is late, due and stale, each with its step, its person, its day and the way to it', async () => {
    await home();
    const late = within(screen.getByRole('region', { name: '已逾期' }));
    expect(late.getByRole('link', { name: '项目a' }).getAttribute('href')).toBe('#/leads/a');
    expect(late.getByText('约请企业来园考察')).toBeTruthy();
    expect(late.getByText(/隆基绿能 · 王强/)).toBeTruthy();
    expect(late.getByText('逾期 3 天')).toBeTruthy();
    const soon = within(screen.getByRole('region', { name: '近期到期' }));
    expect(soon.getByText('后天')).toBeTruthy();
    expect(soon.getByText('没有写下一步')).toBeTruthy();
    expect(soon.getByRole('link', { name: '盛昊新科技' }).getAttribute('href')).toBe('#/activities');
    expect(soon.getByText(/拜访时约定/)).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '久未更新' })).getByText(/上次更新/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: '今天到期' })).toBeNull();
    expect(screen.getByRole('link', { name: '6 个项目待补全' }).getAttribute('href')).toBe(
      '#/leads/table?isIncomplete=1',
    );
  });

  it('says so when there is nothing to do', async () => {
    await home({}, { list: nothing });
    expect(screen.getByText('没有逾期、临期或久未更新的项目。')).toBeTruthy();
  });

  it('begins with the steps of the person who sits here, and shows another’s or nobody’s', async () => {
    const { host, user } = await home({}, { ownId: 'person-1' });
    expect(host.inputsOf('followups.list')).toEqual([{ personId: 'person-1', limit: 20 }]);
    await user.click(screen.getByRole('combobox', { name: '谁的' }));
    await user.click(await screen.findByRole('option', { name: '未指定负责人（4）' }));
    await waitFor(() =>
      expect(host.inputsOf('followups.list')).toContainEqual({ personId: null, limit: 20 }),
    );
    await user.click(screen.getByRole('combobox', { name: '谁的' }));
    await user.click(await screen.findByRole('option', { name: '全部人员' }));
    await waitFor(() => expect(host.inputsOf('followups.list')).toContainEqual({ limit: 20 }));
  });

  it('shows further steps of a long group', async () => {
    const { host, user } = await home();
    await user.click(screen.getByRole('button', { name: '另有 28 个，继续显示' }));
    await waitFor(() => expect(host.inputsOf('followups.list')).toContainEqual({ limit: 60 }));
  });

  it('finishes a step with one key, says what came of it and what is next, and offers to take it back', async () => {
    const { host, user } = await home();
    screen.getByRole('link', { name: '项目a' }).focus();
    await user.keyboard('d');
    await user.type(await screen.findByRole('textbox', { name: '结果如何' }), '同意来园');
    await user.type(screen.getByRole('textbox', { name: '下一步' }), '定行程');
    await user.type(screen.getByRole('textbox', { name: '下一步时间' }), '明天');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(host.inputsOf('followups.done')).toEqual([
        {
          kind: 'lead',
          id: 'a',
          rev: 7,
          outcome: '同意来园',
          mode: 'call',
          isProgress: true,
          nextStep: '定行程',
          nextOn: addDays(today, 1),
        },
      ]),
    );
    expect(await screen.findByText('“项目a”的下一步已完成')).toBeTruthy();
    expect(screen.getByRole('button', { name: '撤销' })).toBeTruthy();
  });

  it('keeps what was typed about a step when Esc leaves it, for that step alone and until it is saved', async () => {
    const { host, user } = await home();
    const ask = async (name: string, key: string) => {
      screen.getByRole('link', { name }).focus();
      await user.keyboard(key);
    };
    const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
    const leave = async () => {
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    await ask('项目a', 'd');
    await user.type(await field('结果如何'), '同意来园');
    await user.type(await field('下一步'), '定行程');
    await leave();
    await ask('项目b', 'd');
    expect((await field('结果如何')).value).toBe('');
    await leave();
    await ask('项目b', 'm');
    await user.clear(await field('改到'));
    await user.type(await field('改到'), '明');
    await leave();
    await ask('项目b', 'm');
    expect((await field('改到')).value).toBe('明');
    await user.click(screen.getByRole('button', { name: '清空重填' }));
    await waitFor(async () => expect((await field('改到')).value).toBe(addDays(today, -1)));
    await leave();
    await ask('项目a', 'd');
    expect((await field('结果如何')).value).toBe('同意来园');
    expect((await field('下一步')).value).toBe('定行程');
    expect(document.activeElement).toBe(await field('结果如何'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('“项目a”的下一步已完成');
    expect(host.inputsOf('drafts.clear')).toContainEqual({ key: 'followup-done:lead:a' });
  });

  it('saves a finished step from its text by Ctrl+Enter, once', async () => {
    const { host, user } = await home();
    screen.getByRole('link', { name: '项目a' }).focus();
    await user.keyboard('d');
    await user.type(await screen.findByRole('textbox', { name: '结果如何' }), '好');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(host.inputsOf('followups.done')).toHaveLength(1));
  });

  it('walks by arrow keys, moves a step to another day and gives the focus back', async () => {
    const { host, user } = await home();
    screen.getByRole('link', { name: '项目a' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('项目b');
    await user.keyboard('m');
    const day = await screen.findByRole('textbox', { name: '改到' });
    await user.clear(day);
    await user.type(day, '明天');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(host.inputsOf('followups.move')).toEqual([
        { kind: 'lead', id: 'b', rev: 1, on: addDays(today, 1) },
      ]),
    );
    await waitFor(() => expect(document.activeElement?.textContent).toBe('项目b'));
  });

  it('hands a step over by key, and from its menu', async () => {
    const { host, user } = await home();
    screen.getByRole('link', { name: '盛昊新科技' }).focus();
    await user.keyboard('h');
    await screen.findByRole('combobox', { name: '移交给' });
    await user.keyboard('{Escape}{Escape}');
    await user.click(screen.getByRole('button', { name: '“项目a”的操作' }));
    await user.click(await screen.findByRole('menuitem', { name: /移交/ }));
    await user.click(await screen.findByRole('combobox', { name: '移交给' }));
    await user.click(await screen.findByRole('option', { name: '王强' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(host.inputsOf('followups.handOver')).toEqual([
        { kind: 'lead', id: 'a', rev: 7, personId: 'person-1' },
      ]),
    );
  });

  it('keeps up with a quick hand: two acts on one step before the list is read again both go through', async () => {
    const { host, user } = await home();
    screen.getByRole('link', { name: '项目a' }).focus();
    await user.keyboard('m');
    const day = await screen.findByRole('textbox', { name: '改到' });
    await user.clear(day);
    await user.type(day, '明天{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('项目a'));
    await user.keyboard('m');
    const again = await screen.findByRole<HTMLInputElement>('textbox', { name: '改到' });
    expect(again.value).toBe(addDays(today, 1));
    await user.clear(again);
    await user.type(again, '后天{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('项目a'));
    await user.keyboard('d');
    await user.type(await screen.findByRole('textbox', { name: '结果如何' }), '好');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(host.inputsOf('followups.done')).toHaveLength(1));
    const revs = (['followups.move', 'followups.done'] as const).flatMap((channel) =>
      host.inputsOf(channel).map(({ rev }) => rev),
    );
    expect(revs).toEqual([7, 8, 9]);
    // What is done with no day to come waits for nobody: a key on it asks nothing.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('项目a'));
    await user.keyboard('m');
    expect(screen.queryByRole('textbox', { name: '改到' })).toBeNull();
  });

  it('waits for an undo, and begins from what it left', async () => {
    const summary = { zh: '改期', en: 'Move the step' };
    const { host, user } = await home(
      {},
      { undone: { actId: 'act-1', at: `${today}T00:00:00.000Z`, summary } },
    );
    screen.getByRole('link', { name: '项目a' }).focus();
    await user.keyboard('d');
    await screen.findByRole('textbox', { name: '结果如何' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('“项目a”的下一步已完成');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    // The list still shows the step as it was before it was done; only the workspace knows better.
    screen.getByRole('link', { name: '项目a' }).focus();
    await user.keyboard('m');
    await user.type(await screen.findByRole('textbox', { name: '改到' }), '{Enter}');
    await waitFor(() => expect(host.inputsOf('followups.move').map(({ rev }) => rev)).toEqual([90]));
    const channels = host.calls.map(({ channel }) => channel);
    expect(channels.indexOf('followups.move')).toBeGreaterThan(channels.indexOf('undo.last'));
  });

  it('writes once what is sent twice', async () => {
    const { host, user } = await home();
    screen.getByRole('link', { name: '项目b' }).focus();
    await user.keyboard('d');
    const text = await screen.findByRole('textbox', { name: '结果如何' });
    act(() => {
      fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
      fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    });
    expect(await screen.findByText('“项目b”的下一步已完成')).toBeTruthy();
    expect(host.inputsOf('followups.done')).toHaveLength(1);
  });

  it('begins again from the list when somebody else was there first', async () => {
    let rev: number | null = null;
    const list = (): FollowUpList => ({
      ...todo,
      groups: todo.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({ ...row, rev: rev ?? row.rev })),
      })),
    });
    const { host, user } = await home({}, { list });
    screen.getByRole('link', { name: '项目a' }).focus();
    await user.keyboard('m');
    await user.type(await screen.findByRole('textbox', { name: '改到' }), '{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('项目a'));
    rev = 40;
    act(() => host.emit({ type: 'changed', nouns: ['lead'] }));
    await waitFor(() => expect(host.inputsOf('followups.list').length).toBeGreaterThan(1));
    await user.keyboard('m');
    await user.type(await screen.findByRole('textbox', { name: '改到' }), '{Enter}');
    await waitFor(() => expect(host.inputsOf('followups.move').map(({ rev }) => rev)).toEqual([7, 40]));
  });

  it('exports the steps that are shown for a calendar', async () => {
    const { host, user } = await home({}, { ownId: 'person-1' });
    await user.click(screen.getByRole('button', { name: '导出到手机日历 (.ics)' }));
    await waitFor(() =>
      expect(host.inputsOf('followups.exportIcs')).toEqual([{ path: 'ticket', personId: 'person-1' }]),
    );
    expect(host.inputsOf('dialogs.saveFile')).toEqual([{ defaultName: '跟进日历-王强.ics', format: 'ics' }]);
  });
});

it.each(['zh', 'en'] as const)('has no serious finding for assistive technology (%s)', async (language) => {
  await home({}, { language });
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
