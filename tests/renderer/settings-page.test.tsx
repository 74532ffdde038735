import axe from 'axe-core';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { money } from '#model/money';
import type { Person } from '#model/person';
import { settings as settingsSchema } from '#model/setting';
import { moveChanges } from '../../renderer/features/settings/people-order.ts';
import { SettingsPage } from '../../renderer/features/settings/settings-page.tsx';
import { bandsText, readBands } from '../../renderer/features/settings/size-bands.ts';
import { readTime } from '../../renderer/features/settings/time-text.ts';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import { usePreferences } from '../../renderer/lib/preferences.ts';
import { fakeHost, Refused, type Replies } from './fake-host.ts';
import { workspaceInfo } from './sample-rows.ts';
import { show } from './show.tsx';

afterEach(() => useJobs.setState({ jobs: [] }));

const at = '2026-06-01T01:00:00.000Z';
const yi = (amount: number) => money.parse(amount * 100_000_000);
const settings = settingsSchema.parse({});

function personOf(id: string, name: string, sortOrder: number | null): Person {
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

const people = [personOf('p1', '周牧川', 1), personOf('p2', '韩亦舟', 2), personOf('p3', '林知远', 3)];

function host(part: string, replies: Replies = {}) {
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

/** Contrast needs a painted page; the end-to-end run looks at that. */
async function seriousFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe('size bands as people write them', () => {
  it('are read in 亿元, from 0 upwards', () => {
    expect(readBands('0、1、10、30、50、100')).toEqual(settings.sizeBands);
    expect(readBands('0, 0.5 10')).toEqual([yi(0), yi(0.5), yi(10)]);
    expect(bandsText(settings.sizeBands)).toBe('0、1、10、30、50、100');
  });

  it('are refused where they don’t begin at 0, don’t rise, or are no amounts', () => {
    expect(
      [
        '1、10',
        '0、10、5',
        '0、0',
        '0',
        '',
        '0、很多',
        Array.from({ length: 13 }, (_, index) => index).join('、'),
      ].map(readBands),
    ).toEqual(Array(7).fill(null));
  });
});

describe('the official order', () => {
  it('writes only those whose number changes', () => {
    expect(moveChanges(people, 0, 1)).toEqual([
      { id: 'p2', sortOrder: 1 },
      { id: 'p1', sortOrder: 2 },
    ]);
    expect(
      moveChanges(
        [people[0], personOf('p9', '新人', null), people[2]].flatMap((one) => one ?? []),
        2,
        1,
      ),
    ).toEqual([
      { id: 'p3', sortOrder: 2 },
      { id: 'p9', sortOrder: 3 },
    ]);
    expect(moveChanges(people, 0, -1)).toEqual([]);
  });
});

describe('display and you', () => {
  it('changes language, theme and row height at once', async () => {
    host('general');
    const { user } = show(<SettingsPage />);
    await user.click(await screen.findByRole('radio', { name: '宽松' }));
    await user.click(screen.getByRole('radio', { name: '深色' }));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(usePreferences.getState()).toMatchObject({
      density: 'comfortable',
      colorScheme: 'dark',
      language: 'en',
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeDefined();
    expect(await seriousFindings()).toEqual([]);
    act(() => usePreferences.getState().choose({ colorScheme: 'light' }));
  });

  it('knows who sits here, and adds someone who is not listed', async () => {
    const { inputsOf } = host('general', {
      'people.create': (draft) => personOf('p4', draft.name, null),
      'people.list': ({ text = '' }) => ({
        rows: people.filter(({ name }) => name.includes(text)),
        total: 3,
      }),
    });
    const { user } = show(<SettingsPage />);
    await user.type(await screen.findByRole('combobox', { name: '本机使用人' }), '乌日娜');
    await user.click(await screen.findByRole('option', { name: '新建“乌日娜”' }));
    await screen.findByText('已保存：本机使用人');
    expect(inputsOf('people.create')).toEqual([{ name: '乌日娜', kind: 'staff', isActive: true }]);
    expect(inputsOf('settings.set')).toEqual([{ personId: 'p4' }]);
  });
});

describe('a time of day as people write it', () => {
  it.each([
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['０９：３０', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['8点半', '08:30'],
    ['17时', '17:00'],
    ['17点 5分', '17:05'],
    ['23.59', '23:59'],
    ['0:00', '00:00'],
  ])('%s is %s', (text, time) => expect(readTime(text)).toBe(time));

  it.each(['', '24:00', '9:60', '12345', 'nine', '-1', '9:5:5', ':30'])('“%s” is none', (text) =>
    expect(readTime(text)).toBeNull(),
  );
});

describe('the daily notice', () => {
  /** A machine that keeps what it is told. */
  function machine(isSupported = true) {
    let kept = { isOn: true, at: '09:00' };
    return host('general', {
      'notice.get': () => ({ ...kept, isSupported }),
      'notice.set': ({ isOn = true, at = '09:00' }) => {
        kept = { isOn, at };
        return { ...kept, isSupported };
      },
    });
  }

  it('takes its time by keyboard, as people write it, and keeps it', async () => {
    const { inputsOf } = machine();
    const { user } = show(<SettingsPage />);
    const time = await screen.findByRole<HTMLInputElement>('textbox', { name: '提醒时间' });
    expect(time.value).toBe('09:00');
    await user.clear(time);
    await user.type(time, '8点半{Enter}');
    await screen.findByText('已保存：提醒时间');
    expect(inputsOf('notice.set')).toEqual([{ isOn: true, at: '08:30' }]);
    await waitFor(() => expect(time.value).toBe('08:30'));
  });

  it('says beside the field what it can’t read, keeps what was typed, and Esc brings back what was there', async () => {
    const { inputsOf } = machine();
    const { user } = show(<SettingsPage />, 'en');
    const time = await screen.findByRole<HTMLInputElement>('textbox', { name: 'At what time' });
    await user.clear(time);
    await user.type(time, '25:00');
    await user.tab();
    expect(await screen.findByText(/^Not a time of day/)).toBeDefined();
    expect([time.value, time.getAttribute('aria-invalid')]).toEqual(['25:00', 'true']);
    await user.type(time, '{Escape}');
    expect(time.value).toBe('09:00');
    expect(inputsOf('notice.set')).toEqual([]);
    expect(await seriousFindings()).toEqual([]);
  });

  it('is turned off and on again', async () => {
    const { inputsOf } = machine();
    const { user } = show(<SettingsPage />);
    await user.click(await screen.findByRole('checkbox', { name: '每天在桌面提醒一次' }));
    await screen.findByText('已保存：每天在桌面提醒一次');
    expect(inputsOf('notice.set')).toEqual([{ isOn: false, at: '09:00' }]);
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: '提醒时间' }).hasAttribute('disabled')).toBe(true),
    );
    await user.click(screen.getByRole('checkbox', { name: '每天在桌面提醒一次' }));
    await waitFor(() => expect(inputsOf('notice.set').at(-1)).toEqual({ isOn: true, at: '09:00' }));
  });

  it('says where the system shows none', async () => {
    machine(false);
    show(<SettingsPage />);
    expect(await screen.findByText(/这台电脑的系统不能显示桌面提醒/)).toBeDefined();
    expect(screen.getByRole('checkbox', { name: '每天在桌面提醒一次' }).hasAttribute('disabled')).toBe(true);
  });

  it('keeps what was typed when it could not be saved', async () => {
    host('general', {
      'notice.set': new Refused('disk-full', { zh: '磁盘空间不足', en: 'Disk full' }),
    });
    const { user } = show(<SettingsPage />);
    const time = await screen.findByRole<HTMLInputElement>('textbox', { name: '提醒时间' });
    await user.clear(time);
    await user.type(time, '10:00{Enter}');
    expect(await screen.findByText('没有保存，请重试')).toBeDefined();
    expect(time.value).toBe('10:00');
  });
});

describe('zone and rules', () => {
  it('save what was typed by Enter or by leaving it, and nothing that did not change', async () => {
    const { inputsOf } = host('rules');
    const { user } = show(<SettingsPage />);
    const name = await screen.findByRole('textbox', { name: '开发区名称' });
    await user.click(name);
    await user.tab();
    expect(inputsOf('settings.set')).toEqual([]);
    await user.clear(name);
    await user.type(name, '示例开发区{Enter}');
    await screen.findByText('已保存：开发区名称');
    const days = screen.getByRole('textbox', { name: '对接洽谈超过几天未更新算逾期' });
    await user.clear(days);
    await user.type(days, '45');
    await user.tab();
    await waitFor(() =>
      expect(inputsOf('settings.set')).toEqual([
        { zoneName: '示例开发区' },
        { overdueDays: { negotiating: 45, signed: 20, landed: 15 } },
      ]),
    );
    expect(await seriousFindings()).toEqual([]);
  });

  it('say what is wrong beside the field, and Esc brings back what was there', async () => {
    const { inputsOf } = host('rules');
    const { user } = show(<SettingsPage />);
    const bands = await screen.findByRole('textbox', { name: /规模分档/ });
    expect(screen.getByText(/1亿元以下 \| 1亿元—10亿元/)).toBeDefined();
    await user.clear(bands);
    await user.type(bands, '1、10{Enter}');
    expect(await screen.findByText(/要从 0 开始/)).toBeDefined();
    await user.keyboard('{Escape}');
    expect(bands).toHaveProperty('value', '0、1、10、30、50、100');
    const prefix = screen.getByRole('textbox', { name: '项目编号前缀' });
    await user.clear(prefix);
    await user.type(prefix, '12{Enter}');
    await waitFor(() => expect(prefix.getAttribute('aria-invalid')).toBe('true'));
    await user.clear(prefix);
    await user.type(prefix, 'abc{Enter}');
    await waitFor(() => expect(inputsOf('settings.set')).toEqual([{ codePrefix: 'ABC' }]));
  });

  it('save a choice at once, with 撤销 in reach', async () => {
    const { inputsOf } = host('rules');
    const { user } = show(<SettingsPage />);
    await user.click(await screen.findByRole('combobox', { name: '落地的认定' }));
    await user.click(await screen.findByRole('option', { name: '落地指开工(开业)' }));
    await screen.findByText('已保存：落地的认定');
    expect(screen.getByRole('button', { name: '撤销' })).toBeDefined();
    expect(inputsOf('settings.set')).toEqual([{ landedRule: 'started' }]);
  });
});

describe('our people', () => {
  it('are added at the end of the official order', async () => {
    const { inputsOf } = host('people', { 'people.create': personOf('p4', '乌日娜', 4) });
    const { user } = show(<SettingsPage />);
    await user.click(await screen.findByRole('button', { name: '添加人员' }));
    await user.type(await screen.findByRole('textbox', { name: '姓名' }), '乌日娜');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('已添加 乌日娜');
    expect(inputsOf('people.create')).toEqual([
      { kind: 'recruiter', isActive: true, sortOrder: 4, name: '乌日娜' },
    ]);
  });

  it('move up and down, and leave without being deleted', async () => {
    const { inputsOf } = host('people', {
      'people.update': people[0] ?? new Refused('not-found', { zh: '找不到', en: 'Gone' }),
    });
    const { user } = show(<SettingsPage />);
    await user.click(await screen.findByRole('button', { name: '周牧川 下移' }));
    await screen.findByText('已调整 周牧川 的顺序');
    expect(inputsOf('people.update')).toEqual([
      { id: 'p2', sortOrder: 1 },
      { id: 'p1', sortOrder: 2 },
    ]);
    await user.click(screen.getByRole('switch', { name: '林知远 在岗' }));
    await screen.findByText('林知远 已标为离岗');
    expect(inputsOf('people.update').at(-1)).toEqual({ id: 'p3', isActive: false });
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('the workspace', () => {
  it('says where the data lives and how much there is', async () => {
    host('workspace');
    show(<SettingsPage />, 'en');
    expect(await screen.findByText('/workspace')).toBeDefined();
    expect(screen.getByText('3.3 MB')).toBeDefined();
    expect(screen.getByText('99 leads, 88 companies, 0 contacts, 0 visits')).toBeDefined();
    expect(await seriousFindings()).toEqual([]);
  });

  it('opens another folder that was chosen, and nothing when none was', async () => {
    let chosen: string | null = null;
    const { inputsOf } = host('workspace', {
      'dialogs.openFile': () => ({ path: chosen, name: chosen }),
      'workspace.open': { path: '/other' },
    });
    const { user } = show(<SettingsPage />);
    const open = await screen.findByRole('button', { name: '打开其他文件夹…' });
    await user.click(open);
    expect(inputsOf('workspace.open')).toEqual([]);
    chosen = 'ticket:1';
    await user.click(open);
    await screen.findByText('已打开工作区 /other');
    expect(inputsOf('dialogs.openFile')).toEqual([{ kind: 'workspace' }, { kind: 'workspace' }]);
    expect(inputsOf('workspace.open')).toEqual([{ path: 'ticket:1' }]);
  });

  it('makes a backup and lists it', async () => {
    const { emit, inputsOf } = host('workspace');
    const { user } = show(<SettingsPage />);
    await user.click(await screen.findByRole('button', { name: '立即备份' }));
    act(() =>
      emit({
        type: 'finished',
        jobId: 'job-1',
        answer: { ok: true, value: { path: '/b.sqlite', sizeBytes: 2_097_152 } },
      }),
    );
    await screen.findByText('已备份，2.0 MB');
    await waitFor(() => expect(inputsOf('workspace.backups')).toHaveLength(2));
  });

  it('restores a backup only after it was asked', async () => {
    const { inputsOf } = host('workspace', { 'workspace.restore': { path: '/workspace' } });
    const { user } = show(<SettingsPage />);
    await user.click(await screen.findByRole('button', { name: /^恢复 .* 的备份$/ }));
    const dialog = await screen.findByRole('dialog', { name: '用备份替换现在的数据？' });
    expect(inputsOf('workspace.restore')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '替换' }));
    await screen.findByText(/^已恢复到/);
    expect(inputsOf('workspace.restore')).toEqual([{ name: 'daily-2026-06-01.sqlite' }]);
  });

  it('says in words whether the data is whole', async () => {
    let isOk = true;
    host('workspace', {
      'workspace.check': () =>
        isOk
          ? { isOk, integrity: ['ok'], foreignKeys: [], attachments: [] }
          : {
              isOk,
              integrity: ['row 3 missing from index x'],
              foreignKeys: [{ table: 'lead', rowId: '1', parent: 'company' }],
              attachments: [{ id: 'a1', fileName: '协议.pdf', problem: 'missing' }],
            },
    });
    const { user } = show(<SettingsPage />);
    const check = await screen.findByRole('button', { name: '立即检查' });
    await user.click(check);
    expect(await screen.findByText(/数据完好/)).toBeDefined();
    isOk = false;
    await user.click(check);
    expect(await screen.findByText(/发现问题/)).toBeDefined();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '数据库文件有 1 处损坏',
      '1 处引用指向不存在的记录',
      '附件缺失：协议.pdf',
    ]);
  });
});

it('goes from part to part, each with an address of its own', async () => {
  host('general');
  const { user } = show(<SettingsPage />);
  await user.click(await screen.findByRole('tab', { name: '关于' }));
  expect(location.hash).toBe('#/settings?part=about');
  expect(await screen.findByText('3.54.0')).toBeDefined();
});
