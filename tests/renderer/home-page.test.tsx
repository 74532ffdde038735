import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HomePage } from '../../renderer/features/home/home-page.tsx';
import { fakeHost, Refused } from './fake-host.ts';
import { useTodoStore } from '../../renderer/features/home/todo-store.ts';
import { homeFigures as noFigures } from './sample-rows.ts';
import { show } from './show.tsx';
import { home } from './home-host.tsx';
import { seriousFindings } from './findings.ts';

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

it.each(['zh', 'en'] as const)('has no serious finding for assistive technology (%s)', async (language) => {
  await home({}, { language });
  expect(await seriousFindings()).toEqual([]);
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
