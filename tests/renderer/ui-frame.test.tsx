import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../renderer/app/app.tsx';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import { notifyDone } from '../../renderer/lib/notices.tsx';
import { usePreferences } from '../../renderer/lib/preferences.ts';
import { undoLast } from '../../renderer/lib/undo.ts';
import { fakeHost, Refused, type Replies } from './fake-host.ts';
import { ownTally, workspaceInfo } from './sample-rows.ts';

afterEach(() => useJobs.setState({ jobs: [] }));

const act1 = {
  actId: 'a1',
  summary: { zh: '移动项目“光伏”', en: 'Moved lead “光伏”' },
  at: '2026-06-01T00:00:00.000Z',
};

/** Starts at an address without a screen, so that only the frame is in the page. */
async function setUp(replies: Replies = {}, address = '#/nowhere') {
  location.hash = address;
  usePreferences.setState({ language: 'zh', colorScheme: 'light', isRailCollapsed: false });
  const host = fakeHost({
    'workspace.state': { path: '/workspace', problem: null },
    'workspace.info': workspaceInfo,
    'followups.own': ownTally,
    'search.state': { path: '/workspace', isReady: true },
    ...replies,
  });
  render(<App />);
  await screen.findByRole('navigation', { name: '主导航' });
  return { host, user: userEvent.setup() };
}

describe('the frame', () => {
  it('has its landmarks, and a way past the rail for the keyboard', async () => {
    const { user } = await setUp();
    expect(screen.getByRole('banner')).toBeDefined();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('跳到内容');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(location.hash).toBe('#/nowhere');
  });

  it('leads to every place, says where one is, and counts what is overdue', async () => {
    await setUp({}, '#/companies/none');
    const rail = screen.getByRole('navigation', { name: '主导航' });
    expect(
      within(rail)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([
      '#/home',
      '#/leads',
      '#/activities',
      '#/companies',
      '#/reports',
      '#/chains',
      '#/import',
      '#/bin',
      '#/settings',
    ]);
    expect(within(rail).getByRole('link', { name: '企业' }).getAttribute('aria-current')).toBe('page');
    expect(await within(rail).findByLabelText('3 项逾期')).toBeDefined();
  });

  it('keeps the names of its places when it is only icons', async () => {
    const { user } = await setUp();
    await user.click(screen.getByRole('button', { name: '收起导航' }));
    expect(screen.getByRole('link', { name: '招商活动' })).toBeDefined();
    expect(screen.getByRole('button', { name: '展开导航' })).toBeDefined();
  });

  it('speaks the language that is set, the page included', async () => {
    await setUp();
    act(() => usePreferences.getState().choose({ language: 'en' }));
    expect(screen.getByRole('link', { name: 'Recycle bin' })).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('No such page – Luodi');
  });

  it('says why no workspace is open, in place of the screens', async () => {
    usePreferences.setState({ language: 'zh' });
    fakeHost({
      'workspace.state': {
        path: '/w',
        problem: {
          code: 'database-damaged',
          message: { zh: '数据库已损坏，未作任何改动。', en: 'Damaged.' },
        },
      },
    });
    render(<App />);
    expect(await screen.findByText('数据库已损坏，未作任何改动。')).toBeDefined();
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('the day turns', () => {
  it('and what depends on it is read again by itself, also when the window is looked at', async () => {
    const { host } = await setUp();
    await waitFor(() => expect(host.inputsOf('followups.own')).toHaveLength(1));
    window.dispatchEvent(new Event('focus'));
    expect(host.inputsOf('followups.own')).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime(Date.now() + 86_400_000);
      act(() => void window.dispatchEvent(new Event('focus')));
    } finally {
      vi.useRealTimers();
    }
    await waitFor(() => expect(host.inputsOf('followups.own').length).toBeGreaterThan(1));
  });
});

describe('keys', () => {
  it('goes to a new lead by N, but not while one types or composes', async () => {
    const { user } = await setUp();
    const field = document.body.appendChild(document.createElement('input'));
    await user.type(field, 'n');
    expect(location.hash).toBe('#/nowhere');
    field.remove();
    fireEvent.keyDown(document.body, { key: 'n', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'Process', code: 'KeyN', keyCode: 229 });
    expect(location.hash).toBe('#/nowhere');
    await user.keyboard('n');
    expect(location.hash).toBe('#/leads/new');
  });

  it('lists every key by ?', async () => {
    const { user } = await setUp();
    await user.keyboard('?');
    const list = await screen.findByRole('dialog', { name: '快捷键' });
    const keys = within(list)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(keys).toContain('录入项目NCtrl+N');
    expect(keys).toContain('撤销Ctrl+Z');
    expect(keys).toContain('重做Ctrl+Shift+ZCtrl+Y');
    expect(keys).toContain('后退Alt+←');
  });

  it('undoes and does again, saying what', async () => {
    const { user, host } = await setUp({ 'undo.last': act1, 'undo.redo': act1 });
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('已撤销：移动项目“光伏”')).toBeDefined();
    await user.keyboard('{Control>}{Shift>}z{/Shift}y{/Control}');
    expect(await screen.findAllByText('已重做：移动项目“光伏”')).toHaveLength(2);
    expect(host.inputsOf('undo.redo')).toHaveLength(2);
  });

  it('says why nothing could be undone', async () => {
    const { user } = await setUp({
      'undo.last': new Refused('undo-nothing', { zh: '没有可以撤销的操作。', en: 'Nothing.' }),
    });
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('没有可以撤销的操作。')).toBeDefined();
  });

  it('obeys the native menu, and leaves 撤销 to the text while one types', async () => {
    const { host } = await setUp({ 'undo.last': act1 });
    act(() => host.emit({ type: 'command', name: 'new-lead' }));
    expect(location.hash).toBe('#/leads/new');
    document.execCommand = () => true;
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    act(() => host.emit({ type: 'command', name: 'undo' }));
    expect(host.inputsOf('undo.last')).toHaveLength(0);
    field.remove();
  });
});

describe('notices', () => {
  it('offers 撤销 for the newest act only', async () => {
    const { user, host } = await setUp({ 'undo.last': act1 });
    act(() => {
      notifyDone({ message: '已移到签约', undo: undoLast });
      notifyDone({ message: '已移到落地', undo: undoLast });
    });
    expect(await screen.findByText('已移到落地')).toBeDefined();
    await waitFor(() => expect(screen.queryByText('已移到签约')).toBeNull());
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(host.inputsOf('undo.last')).toHaveLength(1);
  });
});

describe('the job tray', () => {
  it('shows how far a job has come, in numbers, and cancels it', async () => {
    const { user, host } = await setUp({ 'jobs.cancel': {} });
    act(() => host.emit({ type: 'progress', jobId: 'j1', done: 1200, total: 10_000, phase: 'rows' }));
    const tray = await screen.findByRole('region', { name: '后台任务' });
    expect(within(tray).getByText('1,200 / 10,000')).toBeDefined();
    expect(within(tray).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('12');
    await user.click(within(tray).getByRole('button', { name: '取消 任务' }));
    expect(host.inputsOf('jobs.cancel')).toEqual([{ jobId: 'j1' }]);
    expect(within(tray).getByText('正在取消…')).toBeDefined();
  });

  it('has search texts of an older version made anew, once', async () => {
    const path = '/workspace';
    const { host } = await setUp({ 'search.state': () => ({ path, isReady: false }) });
    const tray = await screen.findByRole('region', { name: '后台任务' });
    expect(await within(tray).findByText('更新搜索')).toBeDefined();
    act(() => host.emit({ type: 'changed', nouns: ['lead'] }));
    await waitFor(() => expect(host.inputsOf('search.state')).toHaveLength(2));
    expect(host.inputsOf('search.rebuild')).toEqual([{}]);
  });

  it('keeps why a job failed until it is dismissed', async () => {
    const { user, host } = await setUp();
    act(() =>
      host.emit({
        type: 'finished',
        jobId: 'j1',
        answer: { ok: false, code: 'disk-full', message: { zh: '磁盘空间不足', en: 'Disk full' } },
      }),
    );
    const tray = await screen.findByRole('region', { name: '后台任务' });
    expect(within(tray).getByText('磁盘空间不足')).toBeDefined();
    await user.click(within(tray).getByRole('button', { name: '从列表移除 任务' }));
    expect(screen.queryByRole('region', { name: '后台任务' })).toBeNull();
  });

  it.each(['in the rail', 'in a rail of icons', 'where no rail is shown'])(
    'lets go of what succeeded after some seconds (%s), and never of what failed',
    async (where) => {
      const { host } = await setUp({ 'drafts.get': { value: null } });
      if (where === 'in a rail of icons')
        act(() => usePreferences.getState().choose({ isRailCollapsed: true }));
      const left = () => useJobs.getState().jobs.map(({ jobId }) => jobId);
      vi.useFakeTimers();
      try {
        if (where === 'where no rail is shown') cleanup();
        act(() => {
          const hear = where === 'where no rail is shown' ? useJobs.getState().hear : host.emit;
          hear({ type: 'finished', jobId: 'photo', answer: { ok: true, value: {} } });
          const stopped = { zh: '已取消', en: 'Cancelled' };
          hear({
            type: 'finished',
            jobId: 'stopped',
            answer: { ok: false, code: 'job-cancelled', message: stopped },
          });
          hear({
            type: 'finished',
            jobId: 'broken',
            answer: { ok: false, code: 'disk-full', message: { zh: '磁盘空间不足', en: 'Disk full' } },
          });
        });
        act(() => void vi.advanceTimersByTime(3_000));
        expect(left()).toEqual(['photo', 'stopped', 'broken']);
        act(() => void vi.advanceTimersByTime(6_000));
        expect(left()).toEqual(['broken']);
        act(() => void vi.advanceTimersByTime(3_600_000));
        expect(left()).toEqual(['broken']);
        // What is cancelled too late does not come back.
        act(() => useJobs.getState().cancelling('photo'));
        expect(left()).toEqual(['broken']);
      } finally {
        vi.useRealTimers();
      }
    },
  );
});
