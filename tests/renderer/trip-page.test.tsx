import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../db/model/activity.ts';
import type { ActivityPlanRow } from '../../db/model/activity-plan.ts';
import type { LeadDetail } from '../../db/model/lead-shapes.ts';
import type { Visit } from '../../db/model/visit.ts';
import { ActivitiesPage } from '../../renderer/features/activities/activities-page.tsx';
import { daysOf, movedDays, planDays } from '../../renderer/features/activities/plan-days.ts';
import { leadHost, type LeadHost } from './lead-host.tsx';
import { show } from './show.tsx';

const planned = (id: string, plannedOn: string | null) => ({ id, plannedOn }) as ActivityPlanRow;

describe('the days of a plan', () => {
  const dates = { startOn: '2026-06-03', endOn: '2026-06-05' };

  it('are those of the trip, and others that something is planned for', () => {
    expect(daysOf(dates, ['2026-06-08'])).toEqual(['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08']);
    expect(daysOf({ startOn: '2026-01-01', endOn: '2026-12-31' }, ['2026-05-01'])).toEqual([
      '2026-01-01',
      '2026-05-01',
    ]);
    expect(daysOf({ startOn: null, endOn: null })).toEqual([]);
  });

  it('end with the firms that have no day yet', () => {
    const columns = planDays(dates, [planned('a', '2026-06-03'), planned('b', null)]);
    expect(columns.map(({ day, plans }) => [day, plans.length])).toEqual([
      ['2026-06-03', 1],
      ['2026-06-04', 0],
      ['2026-06-05', 0],
      [null, 1],
    ]);
    expect(planDays({ startOn: null, endOn: null }, [])).toEqual([{ day: null, plans: [] }]);
  });

  it('say which of them change when a firm is moved', () => {
    const columns = planDays(dates, [
      planned('a', '2026-06-03'),
      planned('b', '2026-06-03'),
      planned('c', '2026-06-04'),
    ]);
    const at = (column: number, index: number) => ({ column, index });
    expect(movedDays(columns, at(0, 0), at(0, 1))).toEqual([{ plannedOn: '2026-06-03', ids: ['b', 'a'] }]);
    expect(movedDays(columns, at(0, 0), at(1, 0))).toEqual([
      { plannedOn: '2026-06-03', ids: ['b'] },
      { plannedOn: '2026-06-04', ids: ['a', 'c'] },
    ]);
    expect(movedDays(columns, at(0, 0), at(0, 0))).toBeNull();
    expect(movedDays(columns, at(0, 1), at(0, 2))).toBeNull();
    expect(movedDays(columns, at(0, 0), at(9, 0))).toBeNull();
  });
});

async function trip(host: LeadHost, fields: object = {}): Promise<Activity> {
  return host.cli<Activity>('activities.create', {
    kind: 'expo',
    name: '煤博会',
    sessionNo: 16,
    startOn: '2026-06-03',
    endOn: '2026-06-03',
    ...fields,
  });
}

function open(id: string, tab: string) {
  location.hash = `#/activities?id=${id}&full&tab=${tab}`;
  return show(<ActivitiesPage />);
}

describe('the page of a trip or an event', () => {
  it('teaches while nothing is planned, says what is missing, and plans firm after firm', async () => {
    const host = leadHost();
    const { id } = await trip(host);
    const { user } = open(id, 'plan');
    expect(await screen.findByRole('heading', { level: 1, name: '第十六届煤博会' })).toBeDefined();
    expect(await screen.findByText(/把要拜访的企业按天排好/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '加入计划' }));
    expect(await screen.findByText('请先填企业或单位名称')).toBeDefined();
    await user.type(screen.getByRole('combobox', { name: '拟访企业' }), '远景能源{Enter}');
    const day = await screen.findByRole('list', { name: '2026年6月3日 周三' });
    expect(await within(day).findByText('远景能源')).toBeDefined();
    await user.type(screen.getByRole('combobox', { name: '拟访企业' }), '金风科技{Enter}');
    await waitFor(() => expect(within(day).getAllByRole('listitem')).toHaveLength(2));
    await user.click(screen.getByRole('button', { name: '远景能源的更多操作' }));
    await user.click(await screen.findByRole('menuitem', { name: /^移出计划/ }));
    expect(await screen.findByText('已把远景能源移出计划')).toBeDefined();
  });

  it('offers in the menu of a firm what can be done now, also where another firm was moved or taken out', async () => {
    const host = leadHost();
    const { id } = await trip(host);
    for (const companyText of ['远景能源', '金风科技'])
      await host.cli('activityPlans.create', { activityId: id, companyText, plannedOn: '2026-06-03' });
    const { user } = open(id, 'plan');
    await screen.findByRole('heading', { level: 1, name: '第十六届煤博会' });
    await screen.findByRole('list', { name: '2026年6月3日 周三' });
    const choose = async (firm: string, item: RegExp) => {
      await user.click(await screen.findByRole('button', { name: `${firm}的更多操作` }));
      return screen.findByRole('menuitem', { name: item });
    };
    const canGoLater = async () => {
      const isThere = !(await choose('远景能源', /^推后一位/)).hasAttribute('data-disabled');
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull());
      return isThere;
    };
    expect(await canGoLater()).toBe(true);
    await user.click(await choose('金风科技', /^移出计划/));
    await waitFor(() => expect(screen.queryByRole('button', { name: '金风科技的更多操作' })).toBeNull());
    expect(await canGoLater()).toBe(false);
  });

  it('attaches a visit to a lead and hands the next step on, and one undo takes both back', async () => {
    const host = leadHost();
    const { id } = await trip(host);
    const lead = await host.addNegotiating();
    await host.cli('visits.create', {
      activityId: id,
      mode: 'booth',
      companyText: '金风科技',
      happenedAt: '2026-06-03T02:00:00.000Z',
      nextStep: '寄送材料',
    });
    const { user } = open(id, 'day');
    await user.click(await screen.findByRole('button', { name: '把对金风科技的拜访归入项目' }));
    const form = within(await screen.findByRole('form', { name: '把对金风科技的拜访归入项目' }));
    await user.click(form.getByRole('combobox', { name: '项目' }));
    await user.click(await screen.findByRole('option', { name: lead.name }));
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('已归入项目')).toBeDefined();
    expect((await host.cli<LeadDetail>('leads.get', { id: lead.id })).nextAction).toBe('寄送材料');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await host.lead(lead.id)).nextAction).toBeNull());
    const { rows } = await host.cli<{ rows: Visit[] }>('visits.list', { activityId: id });
    expect(rows[0]?.leadId).toBeNull();
  });

  it('shows some of very many visits, and more when asked', async () => {
    const host = leadHost();
    const { id } = await trip(host);
    for (let index = 0; index < 60; index += 1) {
      await host.cli('visits.create', {
        activityId: id,
        mode: 'booth',
        companyText: `企业${index}`,
        happenedAt: '2026-06-03T02:00:00.000Z',
      });
    }
    const { user } = open(id, 'day');
    const done = within(await screen.findByRole('region', { name: '当天拜访' }));
    expect(await done.findByText('60')).toBeDefined();
    expect(done.getAllByRole('listitem')).toHaveLength(50);
    await user.click(done.getByRole('button', { name: '显示更多' }));
    await waitFor(() => expect(done.getAllByRole('listitem')).toHaveLength(60));
  });
});
