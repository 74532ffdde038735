import { act, configure, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { StartPage } from '../../renderer/features/start/start-page.tsx';
import { TroublePage } from '../../renderer/features/trouble/trouble-page.tsx';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import { usePreferences } from '../../renderer/lib/preferences.ts';
import { fakeHost, Refused, type Replies } from './fake-host.ts';
import { workspaceInfo } from './sample-rows.ts';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

const emptyInfo = { ...workspaceInfo, isEmpty: true };

// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  usePreferences.setState({ startedPaths: [] });
  useJobs.setState({ jobs: [] });
});

async function start(replies: Replies = {}) {
  const host = fakeHost({ 'workspace.info': emptyInfo, ...replies });
  const shown = show(<StartPage />);
  await screen.findByText('/workspace');
  return { host, ...shown };
}

describe('the first start', () => {
  it('goes on with an empty workspace and does not ask again', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('button', { name: /空白工作区/ }));
    expect(location.hash).toBe('#/home');
    expect(usePreferences.getState().startedPaths).toEqual(['/workspace']);
  });

  it('leads to the import of a ledger', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('button', { name: /导入台账/ }));
    expect(location.hash).toBe('#/import');
  });

  it('puts in the example, saying how far it is, and opens on it', async () => {
    const { host, user } = await start();
    await user.click(screen.getByRole('button', { name: /示例数据/ }));
    await waitFor(() => expect(host.inputsOf('workspace.example')).toHaveLength(1));
    act(() => host.emit({ type: 'progress', jobId: 'job-1', done: 20, total: 101, phase: 'example' }));
    expect(await screen.findByText('正在放入示例数据… 20 / 101')).toBeTruthy();
    expect(screen.getByRole('button', { name: /空白工作区/ })).toHaveProperty('disabled', true);
    act(() => host.emit({ type: 'finished', jobId: 'job-1', answer: { ok: true, value: { leads: 101 } } }));
    await waitFor(() => expect(location.hash).toBe('#/home'));
    expect(usePreferences.getState().startedPaths).toEqual(['/workspace']);
  });

  it('says why the example was refused and stays where it is', async () => {
    const { host, user } = await start();
    await user.click(screen.getByRole('button', { name: /示例数据/ }));
    await waitFor(() => expect(host.inputsOf('workspace.example')).toHaveLength(1));
    act(() =>
      host.emit({
        type: 'finished',
        jobId: 'job-1',
        answer: { ok: false, code: 'disk-full', message: { zh: '磁盘空间不足。', en: 'Disk full.' } },
      }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('磁盘空间不足');
    expect(location.hash).toBe('');
  });

  it('does not offer the example where there is data', async () => {
    await start({ 'workspace.info': workspaceInfo });
    expect(screen.getByRole('button', { name: /示例数据/ })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: /继续使用这个工作区/ })).toBeTruthy();
  });

  it('speaks English at a click', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Start with Luodi' })).toBeTruthy();
    expect(screen.getByText('No account, no network; the data does not leave this computer.')).toBeTruthy();
  });

  it('opens another folder', async () => {
    const { host, user } = await start({
      'dialogs.openFile': { path: 'ticket:1', name: '招商' },
      'workspace.open': { path: '/other' },
    });
    await user.click(screen.getByRole('button', { name: '换一个文件夹…' }));
    await waitFor(() => expect(host.inputsOf('workspace.open')).toEqual([{ path: 'ticket:1' }]));
    expect(host.inputsOf('dialogs.openFile')).toEqual([{ kind: 'workspace' }]);
  });

  it('stays when no folder is chosen', async () => {
    const { host, user } = await start({ 'dialogs.openFile': { path: null, name: null } });
    await user.click(screen.getByRole('button', { name: '换一个文件夹…' }));
    await waitFor(() => expect(host.inputsOf('dialogs.openFile')).toHaveLength(1));
    expect(host.inputsOf('workspace.open')).toEqual([]);
  });
});

describe('a workspace that does not open', () => {
  const problem = {
    code: 'database-damaged',
    message: { zh: '数据库已损坏，未作任何改动。', en: 'The database is damaged.' },
  };
  const closed = new Refused(problem.code, problem.message);

  async function trouble(replies: Replies = {}) {
    const host = fakeHost({
      'workspace.state': { path: '/workspace', problem },
      'workspace.backups': closed,
      ...replies,
    });
    const shown = show(<TroublePage />);
    await screen.findByRole('alert');
    return { host, ...shown };
  }

  it('says why, where, and that nothing was changed', async () => {
    await trouble();
    const note = screen.getByRole('alert').textContent;
    expect(note).toContain('数据库已损坏，未作任何改动。');
    expect(note).toContain('/workspace');
    expect(await screen.findByText(/备份在工作区的 backups 文件夹里/)).toBeTruthy();
  });

  it('tries again and says when nothing has changed', async () => {
    const { user } = await trouble();
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('还是打不开，原因同上。')).toBeTruthy();
  });

  it('opens another folder', async () => {
    const { host, user } = await trouble({
      'dialogs.openFile': { path: 'ticket:1', name: '招商' },
      'workspace.open': { path: '/other' },
    });
    await user.click(screen.getByRole('button', { name: '换一个文件夹…' }));
    await waitFor(() => expect(host.inputsOf('workspace.open')).toEqual([{ path: 'ticket:1' }]));
  });

  it('restores a backup after asking once', async () => {
    const { host, user } = await trouble({
      'workspace.backups': [{ name: 'daily-1.sqlite', at: '2026-06-30T08:00:00.000Z', sizeBytes: 2_097_152 }],
      'workspace.restore': { path: '/workspace' },
    });
    expect(await screen.findByText('2.0 MB')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /的备份$/ }));
    expect(host.inputsOf('workspace.restore')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: '恢复' }));
    await waitFor(() => expect(host.inputsOf('workspace.restore')).toEqual([{ name: 'daily-1.sqlite' }]));
    expect(await screen.findByText('已用备份恢复')).toBeTruthy();
  });

  it('shows why a backup could not be restored', async () => {
    const { user } = await trouble({
      'workspace.backups': [{ name: 'daily-1.sqlite', at: '2026-06-30T08:00:00.000Z', sizeBytes: 1 }],
      'workspace.restore': closed,
    });
    await user.click(await screen.findByRole('button', { name: /的备份$/ }));
    await user.click(await screen.findByRole('button', { name: '恢复' }));
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  });
});

it('has no serious finding for assistive technology', async () => {
  await start();
  expect(await seriousFindings()).toEqual([]);
});
