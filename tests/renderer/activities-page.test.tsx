// The list of trips and events, and a trip opened from it.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ActivitiesPage } from '../../renderer/features/activities/activities-page.tsx';
import { show } from './show.tsx';
import { host, nothingYet, trip, tripVisit } from './trip-host.ts';
import { seriousFindings } from './findings.ts';

describe('the list of trips and events', () => {
  it('says what belongs there while it is empty', async () => {
    host([]);
    show(<ActivitiesPage />);
    expect(await screen.findByText(/外出考察、来访接待/)).toBeDefined();
    expect(screen.getAllByRole('button', { name: '新建活动' })).toHaveLength(2);
  });

  it('shows when, whither and who leads', async () => {
    host([
      trip,
      {
        ...trip,
        id: 'expo-1',
        kind: 'expo',
        name: '煤博会',
        sessionNo: 16,
        destinations: [],
        leaderId: null,
      },
    ]);
    show(<ActivitiesPage />);
    expect(await screen.findByRole('gridcell', { name: '第十六届煤博会' })).toBeDefined();
    expect(screen.getByRole('gridcell', { name: '上海 → 浙江' })).toBeDefined();
    expect(screen.getAllByRole('gridcell', { name: '2026年6月3日—11日' })).toHaveLength(2);
    expect(await screen.findByRole('gridcell', { name: '周牧川' })).toBeDefined();
  });

  it('narrows by kind', async () => {
    const { inputsOf } = host();
    const { user } = show(<ActivitiesPage />);
    await screen.findByRole('gridcell', { name: '长三角招商' });
    await user.click(screen.getByRole('combobox', { name: '类型' }));
    await user.click(await screen.findByRole('option', { name: '展会' }));
    expect(await screen.findByText('没有符合条件的活动。')).toBeDefined();
    expect(inputsOf('activities.list').at(-1)).toMatchObject({ kind: 'expo' });
  });
});

describe('a trip', () => {
  it('shows its route, members, visits by day and what is still to be written', async () => {
    host([trip], {
      'visits.list': {
        rows: [
          tripVisit,
          {
            ...tripVisit,
            id: 'visit-2',
            happenedAt: '2026-06-05T02:00:00.000Z',
            companyId: null,
            companyText: '某商会',
          },
        ],
        total: 2,
      },
      'activities.yield': { ...nothingYet, visits: 2, firms: 2 },
      'attachments.list': [],
    });
    location.hash = '#/activities?id=trip-1&full';
    const { user } = show(<ActivitiesPage />);
    expect(await screen.findByRole('heading', { level: 1, name: '长三角招商' })).toBeDefined();
    expect(await screen.findByText('周牧川、李总')).toBeDefined();
    // A trip that is over shows its yield first.
    expect(await screen.findByText('活动结束已满 7 天，还没有写成果。')).toBeDefined();
    expect(screen.getByRole('row', { name: /^按线索来源/ })).toBeDefined();
    await user.click(screen.getByRole('tab', { name: '拜访记录' }));
    const day = await screen.findByRole('region', { name: '2026年6月4日 周四' });
    expect((await within(day).findByRole('link', { name: '隆基绿能' })).getAttribute('href')).toBe(
      '#/companies?id=company-1',
    );
    expect(within(day).getByText('谈了用地和电价')).toBeDefined();
    expect(await screen.findByText('2 次，2 家单位')).toBeDefined();
    expect(await seriousFindings()).toEqual([]);
  });

  it('needs a place and a leader; an expo does not', async () => {
    const { inputsOf } = host([], { 'activities.create': trip });
    location.hash = '#/activities?new';
    const { user } = show(<ActivitiesPage />);
    const form = within(await screen.findByRole('form', { name: '新建活动' }));
    await user.type(form.getByRole('textbox', { name: '名称' }), '煤博会');
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(await form.findAllByText('请填写此项')).toHaveLength(2);
    expect(inputsOf('activities.create')).toEqual([]);
    await user.click(form.getByRole('combobox', { name: '类型' }));
    await user.click(await screen.findByRole('option', { name: '展会' }));
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(inputsOf('activities.create')).toEqual([{ kind: 'expo', name: '煤博会' }]));
  });

  it('takes its destinations in order, and proposes the region group', async () => {
    const { inputsOf } = host([trip], { 'activities.update': trip });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await user.click(await screen.findByRole('button', { name: '编辑' }));
    const places = await screen.findByRole('group', { name: '目的地' });
    await user.click(within(places).getByRole('button', { name: '目的地 2 提前' }));
    await user.click(within(places).getByRole('button', { name: '添加目的地' }));
    await user.type(within(places).getByRole('textbox', { name: '目的地 3 的名称' }), '苏州工业园');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('已修改活动“长三角招商”');
    expect(inputsOf('activities.update')).toEqual([
      {
        id: 'trip-1',
        destinations: [
          { regionCode: '330000', text: '浙江' },
          { regionCode: '310000', text: '上海' },
          { regionCode: null, text: '苏州工业园' },
        ],
        regionGroup: ['yangtzeDelta'],
      },
    ]);
  });

  it('has its results written in place', async () => {
    const { inputsOf } = host([trip], { 'activities.update': { ...trip, results: '签约 2 个' } });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await user.click(await screen.findByRole('button', { name: '填写成果' }));
    await user.type(
      await screen.findByRole('textbox', { name: '取得成果' }),
      '签约 2 个{Control>}{Enter}{/Control}',
    );
    await waitFor(() =>
      expect(inputsOf('activities.update')).toEqual([{ id: 'trip-1', results: '签约 2 个' }]),
    );
  });

  it('is deleted at once, with 撤销 in reach', async () => {
    const { inputsOf } = host([trip], { 'activities.remove': trip });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await screen.findByRole('button', { name: '删除' });
    await user.keyboard('{Delete}');
    await screen.findByText('已删除活动“长三角招商”');
    expect(screen.getByRole('button', { name: '撤销' })).toBeDefined();
    expect(inputsOf('activities.remove')).toEqual([{ id: 'trip-1' }]);
  });
});
