// The frame with the palette opened over it, and something to be found.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OutputOf } from '#model/channels';
import { spelling } from '../../db/names/pinyin.ts';
import { App } from '../../renderer/app/app.tsx';
import { usePreferences } from '../../renderer/lib/preferences.ts';
import { fakeHost, Refused, type Replies } from './fake-host.ts';
import { ownTally, workspaceInfo } from './sample-rows.ts';

export type Found = OutputOf<'search.all'>;

const none = { rows: [], hasMore: false };
export const nothing: Found = { lead: none, company: none, contact: none, activity: none };
export const firm = { id: 'c1', name: '国电联合动力技术有限公司', shortName: null, regionCode: '110000' };
export const found: Found = {
  lead: {
    rows: [
      { id: 'l1', name: '国电风机项目', stage: 'negotiating', investorName: '国电联合动力技术有限公司' },
    ],
    hasMore: true,
  },
  company: {
    rows: [firm, { ...firm, id: 'c2', name: '国电联合动力（保定）', regionCode: null }],
    hasMore: false,
  },
  contact: {
    rows: [
      {
        id: 'p1',
        name: '郭典',
        title: '副总',
        companyId: 'c1',
        companyName: firm.name,
        phone: '139••••5678',
      },
    ],
    hasMore: false,
  },
  activity: {
    rows: [{ id: 'a1', name: '国电考察', kind: 'trip', startOn: '2026-06-03', endOn: '2026-06-05' }],
    hasMore: false,
  },
};

// The screens that are opened have nothing to show.
const gone = new Refused('not-found', { zh: '找不到这条记录', en: 'Not found' });

const replies: Replies = {
  'leads.get': gone,
  'companies.get': gone,
  'contacts.get': gone,
  'activities.get': gone,
  'companies.list': { rows: [], total: 0 },
  'bin.list': { rows: [], total: 0 },
  'settings.get': gone,
  'drafts.get': gone,
  'workspace.state': { path: '/workspace', problem: null },
  'workspace.info': workspaceInfo,
  'followups.own': ownTally,
  'regions.list': [{ code: '110000', name: '北京市', fullName: '北京市' }],
  'pinyin.of': ({ texts }) => texts.map(spelling),
  'search.named': [],
  'search.state': { path: '/workspace', isReady: true },
  'search.all': nothing,
};

export async function openPalette(own: Replies = {}, language: 'zh' | 'en' = 'zh') {
  location.hash = '#/nowhere';
  usePreferences.setState({ language, colorScheme: 'light', isRailCollapsed: false });
  const host = fakeHost({ ...replies, ...own });
  render(<App />);
  await screen.findByRole('navigation', { name: /主导航|Main/ });
  const user = userEvent.setup();
  await user.keyboard('{Control>}k{/Control}');
  const box = await screen.findByRole('combobox', { name: /^(搜索项目|Search leads)/ });
  return { host, user, box };
}

export const group = (name: string) => screen.findByRole('group', { name });
