// The settings screen over a host that knows three people.
import { money } from '#model/money';
import type { Person } from '#model/person';
import { settings as settingsSchema } from '#model/setting';
import { fakeHost, type Replies } from './fake-host.ts';
import { workspaceInfo } from './sample-rows.ts';

const at = '2026-06-01T01:00:00.000Z';
export const yi = (amount: number) => money.parse(amount * 100_000_000);
export const settings = settingsSchema.parse({});

export function personOf(id: string, name: string, sortOrder: number | null): Person {
  return {
    id,
    createdAt: at,
    updatedAt: at,
    createdById: null,
    updatedById: null,
    deviceId: 'd1',
    deletedAt: null,
    rev: 1,
    name,
    kind: 'leader',
    unit: '管委会',
    title: '主任',
    mobile: null,
    teamName: null,
    area: null,
    sortOrder,
    isActive: true,
  };
}

export const people = [personOf('p1', '周牧川', 1), personOf('p2', '韩亦舟', 2), personOf('p3', '林知远', 3)];

export function host(part: string, replies: Replies = {}) {
  location.hash = `#/settings?part=${part}`;
  return fakeHost({
    'settings.get': settings,
    'settings.set': settings,
    'people.list': { rows: people, total: people.length },
    'regions.list': ({ code }) => [
      { code: code ?? '150621', name: '达拉特旗', fullName: '内蒙古自治区鄂尔多斯市达拉特旗' },
    ],
    'workspace.info': {
      ...workspaceInfo,
      sizeBytes: 3_500_000,
      counts: { ...workspaceInfo.counts, lead: 99, company: 88 },
    },
    'workspace.backups': [{ name: 'daily-2026-06-01.sqlite', at, sizeBytes: 2_000_000 }],
    'notice.get': { isOn: true, at: '09:00', isSupported: true },
    'drafts.get': { value: null },
    'drafts.set': {},
    'drafts.clear': {},
    ...replies,
  });
}
