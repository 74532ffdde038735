import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SettingsPage } from '../../renderer/features/settings/settings-page.tsx';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import { Refused } from './fake-host.ts';
import { show } from './show.tsx';
import { personOf, people, host } from './settings-host.tsx';
import { seriousFindings } from './findings.ts';

afterEach(() => useJobs.setState({ jobs: [] }));

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
