// A home screen with figures and steps, answered with these unless a test says otherwise.

import { configure, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { addDays, localDay } from '#model/day';
import type { FollowUp, FollowUpList } from '#model/followup';
import { money } from '#model/money';
import type { HomeFigures } from '#model/report';
import { settings } from '#model/setting';
import type { ActSummary } from '#model/workspace';
import { HomePage } from '../../renderer/features/home/home-page.tsx';
import type { Language } from '../../renderer/lib/preferences.ts';
import { fakeHost } from './fake-host.ts';
import { show } from './show.tsx';

export const today = localDay(new Date());
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

export const todo: FollowUpList = {
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
export const nothing: FollowUpList = {
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

export async function home(
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
