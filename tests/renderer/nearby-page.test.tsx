import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Route } from 'wouter';
import type { ActivityPlanRow } from '../../db/model/activity-plan.ts';
import { addDays, localDay } from '../../db/model/day.ts';
import { ActivitiesPage } from '../../renderer/features/activities/activities-page.tsx';
import { CompaniesPage } from '../../renderer/features/companies/companies-page.tsx';
import { nearbyAddress } from '../../renderer/features/nearby/nearby-address.ts';
import { NearbyPage } from '../../renderer/features/nearby/nearby-page.tsx';
import { openTrips, plannedDay, type Trip } from '../../renderer/features/nearby/use-trip.ts';
import { companyHost } from './company-host.ts';
import { Refused } from './fake-host.ts';
import { leadHost, type LeadHost } from './lead-host.tsx';
import { show } from './show.tsx';

const today = localDay(new Date());

type Made = { readonly id: string };

/** Firms of Shanghai and of Beijing, one of them met and in talks. */
async function someFirms(host: LeadHost) {
  const add = async (name: string, regionCode: string) =>
    (await host.cli<Made>('companies.create', { name, regionCode })).id;
  const met = await add('远景能源有限公司', '310115');
  await add('晶科能源有限公司', '310104');
  await add('金风科技股份有限公司', '110115');
  const contact = await host.cli<Made>('contacts.create', {
    name: '赵敏',
    title: '投资总监',
    companyId: met,
    mobiles: ['13900010001'],
  });
  await host.cli('visits.create', {
    mode: 'call',
    companyId: met,
    happenedAt: `${addDays(today, -30)}T04:00:00.000Z`,
    summary: '想建储能电池厂',
    contactIds: [contact.id],
  });
  await host.addNegotiating({
    name: '储能电池',
    investors: [{ companyId: met, companyName: '远景能源有限公司' }],
  });
  return met;
}

function openAt(address: string) {
  location.hash = `#${address}`;
  return show(
    <>
      <Route path="/nearby">
        <NearbyPage />
      </Route>
      <Route path="/activities">
        <ActivitiesPage />
      </Route>
    </>,
  );
}

const table = () => screen.findByRole('grid', { name: '附近企业列表' });
const firms = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);

describe('firms nearby', () => {
  let host: LeadHost;
  let met: string;
  beforeEach(async () => {
    host = leadHost();
    met = await someFirms(host);
  });

  it('asks for a city first, then lists its firms, those in talks before the others', async () => {
    const { user } = openAt('/nearby');
    expect(await screen.findByText(/选一个城市或省份/)).toBeDefined();
    await user.type(screen.getByRole('combobox', { name: '城市或省份' }), '上海');
    await user.click(await screen.findByRole('option', { name: '上海市' }));
    await waitFor(async () => expect(await firms()).toEqual(['远景能源有限公司', '晶科能源有限公司']));
    expect(location.hash).toBe('#/nearby?region=310000');
    const [row] = within(await table())
      .getAllByRole('row')
      .slice(1);
    expect(row?.textContent).toContain('赵敏 投资总监 13900010001');
    expect(row?.textContent).toContain('储能电池');
    expect(row?.textContent).toContain('想建储能电池厂');
  });

  it.each([
    ['name', ['晶科能源有限公司', '远景能源有限公司']],
    ['-lastVisitOn', ['远景能源有限公司', '晶科能源有限公司']],
    ['lastVisitOn', ['晶科能源有限公司', '远景能源有限公司']],
  ])('the address says that it is sorted by %s', async (sort, sorted) => {
    openAt(`/nearby?region=310000&sort=${sort}`);
    await waitFor(async () => expect(await firms()).toEqual(sorted));
    const heads = within(await table()).getAllByRole('columnheader');
    expect(heads[sort === 'name' ? 0 : 1]?.getAttribute('aria-sort')).toBe(
      sort.startsWith('-') ? 'descending' : 'ascending',
    );
  });

  it('opens the firm by Enter', async () => {
    const { user } = openAt('/nearby?region=310000');
    (await table()).focus();
    await user.keyboard('{Enter}');
    expect(location.hash).toBe(`#/companies/${met}`);
  });

  it('shows whom to ring and what was said beside the list, and Esc goes back to the list', async () => {
    const { user } = openAt(`/nearby?region=310000&id=${met}`);
    const panel = within(await screen.findByRole('complementary', { name: '远景能源有限公司' }));
    const people = within(await panel.findByRole('list', { name: '联系人' }));
    expect(people.getByText('13900010001')).toBeDefined();
    expect(people.getByRole('link', { name: '赵敏' })).toBeDefined();
    expect(await panel.findByRole('link', { name: '储能电池' })).toBeDefined();
    expect(await panel.findByText('想建储能电池厂')).toBeDefined();
    expect(panel.queryByRole('button', { name: /^加入行程/ })).toBeNull();
    await user.keyboard('{Escape}');
    expect(location.hash).toBe('#/nearby?region=310000');
  });

  it('plans a call on the trip that runs, for today, once; one undo takes it back', async () => {
    const trip = await host.cli<Made>('activities.create', {
      kind: 'residency',
      name: '沪上招商',
      startOn: addDays(today, -1),
      endOn: addDays(today, 2),
    });
    const { user } = openAt(`/nearby?region=310000&id=${met}`);
    const button = await screen.findByRole('button', { name: '加入行程：沪上招商' });
    await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
    button.blur();
    await user.keyboard('p');
    expect(await screen.findByText('已把远景能源有限公司加入“沪上招商”的计划')).toBeDefined();
    expect(await screen.findByText('已在行程计划中：今天')).toBeDefined();
    const plans = () => host.cli<{ rows: ActivityPlanRow[] }>('activityPlans.list', { activityId: trip.id });
    expect((await plans()).rows).toMatchObject([{ companyId: met, plannedOn: today }]);
    await user.keyboard('p');
    expect((await plans()).rows).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByRole('button', { name: '加入行程：沪上招商' });
    expect((await plans()).rows).toHaveLength(0);
  });

  it('is reached from a day of the trip, and the call is planned for that day', async () => {
    const startOn = addDays(today, 10);
    const second = addDays(startOn, 1);
    const { id } = await host.cli<Made>('activities.create', {
      kind: 'residency',
      name: '沪杭招商',
      startOn,
      endOn: addDays(today, 12),
      destinations: [
        { regionCode: '310000', text: '上海' },
        { regionCode: '330100', text: '杭州' },
      ],
    });
    const { user } = openAt(`/activities?id=${id}&full&tab=day&day=${second}`);
    await user.click(await screen.findByRole('button', { name: '附近' }));
    await user.click(await screen.findByRole('menuitem', { name: '上海附近的企业' }));
    expect(location.hash).toBe(`#/nearby?region=310000&trip=${id}&day=${second}`);
    await user.click(await screen.findByText('远景能源有限公司'));
    await user.click(await screen.findByRole('button', { name: '加入行程：沪杭招商' }));
    await screen.findByText(/^已在行程计划中/);
    const { rows } = await host.cli<{ rows: ActivityPlanRow[] }>('activityPlans.list', { activityId: id });
    expect(rows).toMatchObject([{ plannedOn: second }]);
    await user.click(screen.getByRole('button', { name: '返回行程' }));
    expect(location.hash).toBe(`#/activities?id=${id}&full&tab=day&day=${second}`);
  });

  it('offers the places of the trip where no city is chosen, and says what to do where no firm is', async () => {
    await host.cli('activities.create', {
      kind: 'residency',
      name: '杭州招商',
      startOn: today,
      endOn: today,
      destinations: [{ regionCode: '330100', text: '杭州' }],
    });
    const { user } = openAt('/nearby');
    await user.click(await screen.findByRole('button', { name: '浙江省杭州市' }));
    expect(location.hash).toBe('#/nearby?region=330100');
    expect(await screen.findByText(/这里还没有企业/)).toBeDefined();
    expect(screen.getByRole('link', { name: '新建企业' })).toBeDefined();
  });
});

describe('when it cannot be read', () => {
  it('says why, and asks again', async () => {
    companyHost([], {
      'search.nearby': new Refused('no-workspace', { zh: '没有打开工作区。', en: 'No workspace is open.' }),
      'activities.list': { rows: [], total: 0 },
      'chains.list': { rows: [], total: 0 },
    });
    openAt('/nearby?region=310000');
    expect((await screen.findByRole('alert')).textContent).toContain('没有打开工作区。');
  });

  it('an address that makes no sense asks for a city', () => {
    expect(nearbyAddress(new URLSearchParams('region=上海&sort=size&day=soon'))).toEqual({
      region: null,
      sort: 'open',
      chain: null,
      trip: null,
      day: null,
      id: null,
    });
  });
});

it('the companies lead to the firms of the place that they are narrowed to', async () => {
  companyHost();
  location.hash = '#/companies';
  show(<CompaniesPage />);
  expect((await screen.findByRole('link', { name: '附近' })).getAttribute('href')).toBe('#/nearby');
});

describe('the trips one can plan for', () => {
  const trip = (id: string, startOn: string | null, endOn: string | null): Trip => ({
    id,
    name: id,
    startOn,
    endOn,
    destinations: [],
  });

  it('are those that run and those to come, the soonest first', () => {
    const trips = [
      trip('next', '2026-06-10', '2026-06-12'),
      trip('running', '2026-06-01', '2026-06-05'),
      trip('over', '2026-05-01', '2026-05-05'),
      trip('dateless', null, null),
      trip('day', '2026-06-03', null),
    ];
    expect(openTrips(trips, '2026-06-03').map(({ id }) => id)).toEqual(['running', 'day', 'next']);
  });

  it('take a call on the day one came from, today while they run, or without a day', () => {
    const running = trip('a', '2026-06-01', '2026-06-05');
    expect(plannedDay(running, '2026-06-04', '2026-06-03')).toBe('2026-06-04');
    expect(plannedDay(running, null, '2026-06-03')).toBe('2026-06-03');
    expect(plannedDay(running, null, '2026-07-03')).toBeNull();
  });
});
