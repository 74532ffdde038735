import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '#model/day';
import type { FollowUpList } from '#model/followup';
import { useTodoStore } from '../../renderer/features/home/todo-store.ts';
import { today, todo, nothing, home } from './home-host.tsx';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  useTodoStore.setState({ whose: 'mine' });
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
