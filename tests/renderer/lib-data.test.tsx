import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { money } from '#model/money';
import { KeyPresses } from '../../renderer/app/key-presses.ts';
import { Provider } from '../../renderer/app/provider.tsx';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import { useDraft } from '../../renderer/lib/use-draft.ts';
import { useJob } from '../../renderer/lib/use-job.ts';
import { useRead } from '../../renderer/lib/use-read.ts';
import { useRows } from '../../renderer/lib/use-rows.ts';
import { useWrite } from '../../renderer/lib/use-write.ts';
import { ReadView } from '../../renderer/ui/read-view.tsx';
import { fakeHost, Refused } from './fake-host.ts';
import { binRow, chain, lead } from './sample-rows.ts';
import { show } from './show.tsx';

afterEach(() => useJobs.setState({ jobs: [] }));

function Chains() {
  return (
    <ReadView read={useRead('chains.list', {})}>
      {({ rows }) => <p>{rows.map(({ name }) => name).join()}</p>}
    </ReadView>
  );
}

describe('useRead', () => {
  it('reads again when a noun it shows has changed, and not otherwise', async () => {
    const names = ['光伏'];
    const host = fakeHost({
      'chains.list': () => ({
        rows: names.map((name) => ({ ...chain, id: name, name })),
        total: names.length,
      }),
    });
    show(<Chains />);
    await screen.findByText('光伏');
    names.push('氢能');
    act(() => host.emit({ type: 'changed', nouns: ['visit'] }));
    expect(host.inputsOf('chains.list')).toHaveLength(1);
    act(() => host.emit({ type: 'changed', nouns: ['chain', 'lead'] }));
    await screen.findByText('光伏,氢能');
    expect(host.inputsOf('chains.list')).toHaveLength(2);
  });

  it('says a refusal in its own words and reads again on request', async () => {
    let isOpen = false;
    fakeHost({
      'chains.list': () =>
        isOpen
          ? { rows: [{ ...chain, name: '光伏' }], total: 1 }
          : new Refused('database-locked', { zh: '数据库正被另一个程序占用。', en: 'Locked.' }),
    });
    const { user } = show(<Chains />);
    expect((await screen.findByRole('alert')).textContent).toContain('数据库正被另一个程序占用');
    isOpen = true;
    await user.click(screen.getByRole('button', { name: '重试' }));
    await screen.findByText('光伏');
  });
});

describe('useWrite', () => {
  function Maker({ place = false }: { place?: boolean }) {
    const { run, refusal } = useWrite('chains.create', place ? { refusals: 'place' } : {});
    return (
      <>
        <button onClick={() => void run({ name: '氢能' })}>新建</button>
        <p>{refusal?.issues[0]?.message.zh}</p>
      </>
    );
  }
  const refused = new Refused('invalid', { zh: '有 1 处填写需要修改', en: 'One field' }, [
    { path: ['name'], message: { zh: '名称已存在', en: 'Name taken' } },
  ]);

  it('says a refusal with its fields in a notice', async () => {
    fakeHost({ 'chains.create': refused });
    const { user } = show(<Maker />);
    await user.click(screen.getByRole('button', { name: '新建' }));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('有 1 处填写需要修改');
    expect(notice.textContent).toContain('名称已存在');
  });

  it('leaves a refusal to the caller who asked for it', async () => {
    fakeHost({ 'chains.create': refused });
    const { user } = show(<Maker place />);
    await user.click(screen.getByRole('button', { name: '新建' }));
    await screen.findByText('名称已存在');
    expect(screen.queryAllByRole('alert')).toHaveLength(0);
  });
});

describe('useJob', () => {
  function Backup() {
    const { run, job, isRunning, cancel } = useJob('workspace.backup', {
      title: { zh: '备份', en: 'Backup' },
    });
    const go = async () => {
      const made = await run({});
      document.title = made ? made.path : '没有结果';
    };
    return (
      <>
        <button onClick={() => void go()}>开始</button>
        <button onClick={cancel}>停</button>
        <p>{isRunning ? `${job?.done ?? 0}/${job?.total ?? 0}` : '空闲'}</p>
      </>
    );
  }

  it('follows a job from start to result', async () => {
    const host = fakeHost({});
    const { user } = show(<Backup />);
    await user.click(screen.getByRole('button', { name: '开始' }));
    act(() => host.emit({ type: 'progress', jobId: 'job-1', done: 40, total: 100, phase: 'copy' }));
    await screen.findByText('40/100');
    act(() =>
      host.emit({
        type: 'finished',
        jobId: 'job-1',
        answer: { ok: true, value: { path: '/b.zip', sizeBytes: 1 } },
      }),
    );
    await screen.findByText('空闲');
    expect(document.title).toBe('/b.zip');
  });

  it('takes a result that overtook the answer naming the job', async () => {
    const host = fakeHost({});
    const { user } = show(<Backup />);
    act(() =>
      host.emit({
        type: 'finished',
        jobId: 'job-1',
        answer: { ok: true, value: { path: '/fast.zip', sizeBytes: 1 } },
      }),
    );
    await user.click(screen.getByRole('button', { name: '开始' }));
    await waitFor(() => expect(document.title).toBe('/fast.zip'));
  });

  it('cancels through the host and says nothing more', async () => {
    const host = fakeHost({ 'jobs.cancel': {} });
    const { user } = show(<Backup />);
    await user.click(screen.getByRole('button', { name: '开始' }));
    await user.click(screen.getByRole('button', { name: '停' }));
    expect(host.inputsOf('jobs.cancel')).toEqual([{ jobId: 'job-1' }]);
    act(() =>
      host.emit({
        type: 'finished',
        jobId: 'job-1',
        answer: { ok: false, code: 'job-cancelled', message: { zh: '已取消', en: 'Cancelled' } },
      }),
    );
    await waitFor(() => expect(document.title).toBe('没有结果'));
    expect(screen.queryAllByRole('alert')).toHaveLength(0);
  });
});

describe('useRows', () => {
  function List({ first, last }: { first: number; last: number }) {
    const rows = useRows('bin.list', {});
    return (
      <>
        <button onClick={() => rows.want(first, last)}>看</button>
        <p>
          {rows.total}:{rows.rowAt(first)?.name ?? '…'}
        </p>
      </>
    );
  }

  it('reads only the pages that are wanted', async () => {
    const host = fakeHost({
      'bin.list': ({ offset = 0, limit = 50 }) => ({
        rows: Array.from({ length: limit }, (_, index) => ({
          ...binRow,
          id: `${offset + index}`,
          name: `第${offset + index}行`,
        })),
        total: 100_000,
      }),
    });
    show(<List first={50_210} last={50_230} />);
    await screen.findByText('100000:…');
    fireEvent.click(screen.getByRole('button', { name: '看' }));
    // The length stays known while the far page is read.
    expect(screen.getByText('100000:…')).toBeDefined();
    await screen.findByText('100000:第50210行');
    expect(host.inputsOf('bin.list')).toEqual([
      { limit: 100, offset: 0 },
      { limit: 100, offset: 50_200 },
    ]);
  });
});

describe('useRows of another list', () => {
  function Found({ text }: { text: string }) {
    const rows = useRows('leads.list', { text });
    return (
      <p>
        {rows.key}:{rows.rowAt(0)?.name ?? '…'}
      </p>
    );
  }

  it('stays on screen until the first page of the next one is there', async () => {
    let answer = (_value: unknown) => {};
    fakeHost({
      'leads.list': ({ text }) => ({ rows: [{ ...lead, name: text ?? '' }], total: 1, sum: money.parse(0) }),
    });
    const { rerender } = show(<Found text="光" />);
    await screen.findByText('{"text":"光"}:光');
    const invoke = globalThis.luodi.invoke;
    vi.stubGlobal('luodi', {
      ...globalThis.luodi,
      invoke: (channel: string, input: unknown) =>
        new Promise((resolve) => (answer = resolve)).then(() => invoke(channel, input)),
    });
    rerender(
      <Provider env="test">
        <KeyPresses />
        <Found text="光伏" />
      </Provider>,
    );
    await screen.findByText('{"text":"光"}:光');
    act(() => answer(null));
    await screen.findByText('{"text":"光伏"}:光伏');
  });
});

describe('useDraft', () => {
  function Form() {
    const { kept, isLoading, keep, clear } = useDraft('lead:new');
    if (isLoading) return null;
    return (
      <>
        <input
          aria-label="名称"
          defaultValue={typeof kept === 'string' ? kept : ''}
          onChange={(event) => keep(event.target.value)}
        />
        <button onClick={clear}>保存</button>
      </>
    );
  }

  it('brings back what was typed, and keeps what is being typed even when the screen is left at once', async () => {
    const host = fakeHost({ 'drafts.get': { value: '光伏' }, 'drafts.set': {}, 'drafts.clear': {} });
    const { user, unmount } = show(<Form />);
    const input = await screen.findByRole('textbox', { name: '名称' });
    expect(input).toHaveProperty('value', '光伏');
    await user.type(input, '组件');
    unmount();
    expect(host.inputsOf('drafts.set').at(-1)).toEqual({ key: 'lead:new', value: '光伏组件' });
  });

  it('forgets a draft once its form was saved', async () => {
    const host = fakeHost({ 'drafts.get': { value: null }, 'drafts.set': {}, 'drafts.clear': {} });
    const { user, unmount } = show(<Form />);
    await user.type(await screen.findByRole('textbox', { name: '名称' }), 'x');
    await user.click(screen.getByRole('button', { name: '保存' }));
    unmount();
    expect(host.inputsOf('drafts.clear')).toEqual([{ key: 'lead:new' }]);
    expect(host.inputsOf('drafts.set')).toEqual([]);
  });
});
