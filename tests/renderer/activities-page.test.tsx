import axe from 'axe-core';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Activity } from '#model/activity';
import type { ActivityYield } from '#model/activity-yield';
import { money } from '#model/money';
import type { Person } from '#model/person';
import { settings } from '#model/setting';
import type { Visit } from '#model/visit';
import { ActivitiesPage } from '../../renderer/features/activities/activities-page.tsx';
import { dateRange } from '../../renderer/features/activities/activity-dates.ts';
import { proposedGroups, shortPlace } from '../../renderer/features/activities/destinations.ts';
import { activityName, chineseNumber, sessionName } from '../../renderer/features/activities/session-name.ts';
import { fakeHost, Refused, type Replies } from './fake-host.ts';
import { company } from './sample-rows.ts';
import { show } from './show.tsx';

const { createdAt, updatedAt } = company;
const base = {
  createdAt,
  updatedAt,
  createdById: null,
  updatedById: null,
  deviceId: 'd1',
  deletedAt: null,
  rev: 1,
};

const leader: Person = {
  ...base,
  id: 'person-1',
  name: '周牧川',
  kind: 'leader',
  unit: null,
  title: null,
  mobile: null,
  teamName: null,
  area: null,
  sortOrder: 1,
  isActive: true,
};

const trip: Activity = {
  ...base,
  id: 'trip-1',
  kind: 'trip',
  name: '长三角招商',
  sessionNo: null,
  startOn: '2026-06-03',
  endOn: '2026-06-11',
  destinations: [
    { regionCode: '310000', text: '上海' },
    { regionCode: '330000', text: '浙江' },
  ],
  regionGroup: ['yangtzeDelta'],
  host: null,
  coHost: null,
  leaderId: leader.id,
  members: [
    { personId: leader.id, text: '' },
    { personId: null, text: '李总' },
  ],
  purpose: null,
  chainIds: [],
  results: null,
  nextPlan: null,
  receivedBatches: null,
  receivedPeople: null,
  cost: null,
  area: null,
};

const visit: Visit = {
  ...base,
  id: 'visit-1',
  happenedAt: '2026-06-04T02:00:00.000Z',
  mode: 'outgoing',
  activityId: trip.id,
  companyId: company.id,
  leadId: null,
  companyText: null,
  contactIds: [],
  personIds: [leader.id],
  place: null,
  summary: '谈了用地和电价',
  progress: null,
  asks: '要 50 亩地',
  reply: null,
  heardInvestment: null,
  heardInvestmentCurrency: null,
  heardInvestmentForeign: null,
  heardInvestmentRate: null,
  heardInvestmentRateOn: null,
  heardInvestmentText: null,
  chainId: null,
  interest: 'high',
  nextStep: '寄送材料',
  nextOn: '2026-06-20',
};

const none = { count: 0, amount: money.parse(0) };
const nothingYet: ActivityYield = {
  visits: 0,
  firms: 0,
  planned: 0,
  plannedVisited: 0,
  source: { leads: 0, negotiating: 0, plannedAmount: money.parse(0), signed: none },
  place: { signed: none },
  both: 0,
  footnote: { terminated: 0, withoutAmount: 0, confidential: 0 },
  leads: [],
};

function host(activities: readonly Activity[] = [trip], replies: Replies = {}) {
  return fakeHost({
    'activities.list': ({ kind, text = '' }) => {
      const rows = activities.filter(
        (row) => (kind === undefined || row.kind === kind) && row.name.includes(text),
      );
      return {
        rows: rows.map((row) => ({ ...row, visitCount: 2, planCount: 3 })),
        total: rows.length,
      };
    },
    'activities.yield': nothingYet,
    'activityPlans.list': { rows: [], total: 0 },
    'activities.get': ({ id }) =>
      activities.find((row) => row.id === id) ??
      new Refused('not-found', { zh: '找不到这条记录', en: 'Not found' }),
    'visits.list': { rows: [], total: 0 },
    'people.get': leader,
    'people.list': { rows: [leader], total: 1 },
    'companies.get': company,
    'companies.list': { rows: [company], total: 1 },
    'regions.list': ({ code }) => [{ code: code ?? '310000', name: '上海市', fullName: '上海市' }],
    'settings.get': { ...settings.parse({}), personId: leader.id },
    'drafts.get': { value: null },
    'drafts.set': {},
    'drafts.clear': {},
    ...replies,
  });
}

/** Contrast needs a painted page; the end-to-end run looks at that. */
async function seriousFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe('words of a trip', () => {
  it('number sessions as papers print them', () => {
    expect([1, 10, 16, 20, 21, 99, 100, 105, 110, 316].map(chineseNumber)).toEqual([
      '一',
      '十',
      '十六',
      '二十',
      '二十一',
      '九十九',
      '一百',
      '一百零五',
      '一百一十',
      '三百一十六',
    ]);
    expect(sessionName(16, 'zh')).toBe('第十六届');
    expect([1, 2, 3, 11, 12, 21, 112].map((value) => sessionName(value, 'en').split(' ')[0])).toEqual([
      '1st',
      '2nd',
      '3rd',
      '11th',
      '12th',
      '21st',
      '112th',
    ]);
  });

  it('put the session before a name that does not say it yet', () => {
    expect(activityName({ name: '鄂尔多斯煤博会', sessionNo: 16 }, 'zh')).toBe('第十六届鄂尔多斯煤博会');
    expect(activityName({ name: '第十六届鄂尔多斯煤博会', sessionNo: 16 }, 'zh')).toBe(
      '第十六届鄂尔多斯煤博会',
    );
    expect(activityName({ name: 'Coal expo', sessionNo: 16 }, 'en')).toBe('Coal expo (16th session)');
    expect(activityName({ name: '签约会', sessionNo: null }, 'zh')).toBe('签约会');
  });

  it('say the shared part of two days once', () => {
    expect(dateRange('2026-06-03', '2026-06-11', 'zh')).toBe('2026年6月3日—11日');
    expect(dateRange('2026-06-03', '2026-06-11', 'en')).toBe('3–11 Jun 2026');
    expect(dateRange('2026-06-30', '2026-07-02', 'zh')).toBe('2026年6月30日—2026年7月2日');
    expect(dateRange('2026-06-03', '2026-06-03', 'zh')).toBe('2026年6月3日');
    expect(dateRange('2026-06-03', null, 'zh')).toBe('2026年6月3日');
    expect(dateRange(null, null, 'zh')).toBe('');
  });

  it('name places and their region groups as people do', () => {
    expect(
      ['浙江省', '上海市', '广西壮族自治区', '内蒙古自治区', '香港特别行政区', '达拉特旗'].map(shortPlace),
    ).toEqual(['浙江', '上海', '广西', '内蒙古', '香港', '达拉特旗']);
    expect(
      proposedGroups(
        ['110000', '330100', '310000', '440300', '370200', '610100'].map((regionCode) => ({
          regionCode,
          text: '某地',
        })),
      ),
    ).toEqual(['jingJinJi', 'yangtzeDelta', 'pearlDelta', 'coast', 'other']);
  });
});

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
          visit,
          {
            ...visit,
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

describe('a visit on a trip', () => {
  it('is added to it, by whoever sits here, and asks what was said', async () => {
    const { inputsOf } = host([trip], {
      'visits.create': { ...visit, leadId: 'lead-1' },
      'contacts.list': { rows: [], total: 0 },
    });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await user.click(await screen.findByRole('button', { name: '添加拜访' }));
    const form = await screen.findByRole('form', { name: '添加拜访' });
    await user.type(within(form).getByRole('combobox', { name: '企业或单位' }), '某商会');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    expect(await within(form).findByText('请填写此项')).toBeDefined();
    await user.type(within(form).getByRole('textbox', { name: '洽谈内容' }), '介绍产业链');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await screen.findByText('已添加拜访记录');
    expect(inputsOf('visits.create')).toEqual([
      {
        activityId: 'trip-1',
        copiesToLead: true,
        mode: 'outgoing',
        happenedAt: new Date('2026-06-03T09:00:00').toISOString(),
        personIds: ['person-1'],
        companyText: '某商会',
        summary: '介绍产业链',
      },
    ]);
  });

  it('shows what the host refuses at its field', async () => {
    host([trip], {
      'visits.create': new Refused('invalid', { zh: '有 1 处填写需要修改', en: 'One field' }, [
        { path: ['companyText'], message: { zh: '请填企业、项目或单位名称中的一项', en: 'Name someone' } },
      ]),
    });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await user.click(await screen.findByRole('button', { name: '添加拜访' }));
    const form = await screen.findByRole('form', { name: '添加拜访' });
    await user.type(within(form).getByRole('textbox', { name: '洽谈内容' }), '介绍产业链');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    expect(await within(form).findByText('请填企业、项目或单位名称中的一项')).toBeDefined();
    await user.type(within(form).getByRole('combobox', { name: '企业或单位' }), '某商会');
    expect(within(form).queryByText('请填企业、项目或单位名称中的一项')).toBeNull();
  });

  it('asks for an answer where the firm asked for something', async () => {
    host([trip], {
      'visits.list': { rows: [{ ...visit, heardInvestment: money.parse(100_000_000) }], total: 1 },
      'contacts.list': { rows: [], total: 0 },
    });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await user.click(await screen.findByRole('button', { name: '编辑对隆基绿能的拜访' }));
    expect(await screen.findByText('企业有诉求，建议写明我方答复')).toBeDefined();
  });
});
