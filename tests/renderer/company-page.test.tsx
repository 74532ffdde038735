// The page of a firm we have long dealt with.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { OutputOf } from '#model/channels';
import { money } from '#model/money';
import { Routes } from '../../renderer/app/routes.tsx';
import { companyHost } from './company-host.ts';
import { Refused, type Replies } from './fake-host.ts';
import { company, visit } from './sample-rows.ts';
import { show } from './show.tsx';

const said = Array.from({ length: 45 }, (_, n) => ({
  ...visit,
  id: `visit-${n}`,
  summary: `第 ${n + 1} 次`,
  companyName: company.name,
  leadName: null,
  activityName: null,
  contactNames: [],
  personNames: [],
}));
const leads = Array.from({ length: 30 }, (_, n) => ({
  id: `lead-${n}`,
  name: `第 ${n + 1} 期项目`,
  stage: 'reserve' as const,
  outcome: 'active' as const,
  amount: money.parse(100),
  part: 'investor' as const,
}));

type Paging = { readonly limit?: number | undefined; readonly offset?: number | undefined };
const pageOf = ({ limit = 0, offset = 0 }: Paging) => ({
  rows: said.slice(offset, offset + limit),
  total: 45,
});

function openPage(timeline: Replies['companies.timeline'] = pageOf) {
  const links: OutputOf<'companies.links'> = { leads, activities: [], companies: [] };
  const host = companyHost([company], {
    'companies.links': links,
    'companies.timeline': timeline,
  });
  location.hash = `#/companies/${company.id}`;
  return { ...host, ...show(<Routes />) };
}

/** The page is loaded when it is first opened. */
const slow = { timeout: 10_000 };

it('goes back in time page by page, and reads no page twice', async () => {
  const { user, inputsOf } = openPage();
  const list = within(await screen.findByRole('list', { name: '往来记录' }, slow));
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(20));
  const earlier = screen.getByRole('button', { name: '更早的' });
  await user.click(earlier);
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(40));
  await user.click(earlier);
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(45));
  expect(list.getByText('第 45 次')).toBeDefined();
  expect(screen.queryByRole('button', { name: '更早的' })).toBeNull();
  expect(inputsOf('companies.timeline').map(({ offset }) => offset)).toEqual([0, 20, 40]);
});

it('says why it can’t go further back, and tries again', async () => {
  let isBusy = true;
  const busy = new Refused('busy', { zh: '另一个窗口正在写入', en: 'Another window is writing' });
  const { user } = openPage((paging) => (paging.offset === 20 && isBusy ? busy : pageOf(paging)));
  const list = within(await screen.findByRole('list', { name: '往来记录' }, slow));
  await user.click(await screen.findByRole('button', { name: '更早的' }));
  expect(await screen.findByText('另一个窗口正在写入')).toBeDefined();
  expect(list.getAllByRole('listitem')).toHaveLength(20);
  isBusy = false;
  await user.click(screen.getByRole('button', { name: '重试' }));
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(40));
});

it('shows the latest ten of its leads, and all when asked', async () => {
  const { user } = openPage();
  const list = within(await screen.findByRole('list', { name: '相关项目' }, slow));
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(10));
  await user.click(screen.getByRole('button', { name: '显示全部 30 个' }));
  expect(list.getAllByRole('listitem')).toHaveLength(30);
  await user.click(screen.getByRole('button', { name: '收起' }));
  expect(list.getAllByRole('listitem')).toHaveLength(10);
});
