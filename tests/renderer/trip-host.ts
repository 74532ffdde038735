// A trip, a visit on it, and a host that knows them.
import type { Activity } from '#model/activity';
import type { ActivityYield } from '#model/activity-yield';
import { money } from '#model/money';
import type { Person } from '#model/person';
import { settings } from '#model/setting';
import type { Visit } from '#model/visit';
import { fakeHost, Refused, type Replies } from './fake-host.ts';
import { activity, company, row, visit } from './sample-rows.ts';

export const leader: Person = {
  ...row,
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

export const trip: Activity = {
  ...activity,
  id: 'trip-1',
  kind: 'trip',
  name: '长三角招商',
  startOn: '2026-06-03',
  endOn: '2026-06-11',
  destinations: [
    { regionCode: '310000', text: '上海' },
    { regionCode: '330000', text: '浙江' },
  ],
  regionGroup: ['yangtzeDelta'],
  leaderId: leader.id,
  members: [
    { personId: leader.id, text: '' },
    { personId: null, text: '李总' },
  ],
};

export const tripVisit: Visit = {
  ...visit,
  activityId: trip.id,
  personIds: [leader.id],
  summary: '谈了用地和电价',
  asks: '要 50 亩地',
  interest: 'high',
  nextStep: '寄送材料',
  nextOn: '2026-06-20',
};

const none = { count: 0, amount: money.parse(0) };
export const nothingYet: ActivityYield = {
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

export function host(activities: readonly Activity[] = [trip], replies: Replies = {}) {
  return fakeHost({
    'attachments.list': [],
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
