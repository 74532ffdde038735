import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BinPage } from '../../renderer/features/bin/bin-page.tsx';
import { fakeHost, Refused, type Replies } from './fake-host.ts';
import { binRow } from './sample-rows.ts';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

const rows = [
  binRow,
  { ...binRow, noun: 'company' as const, id: 'company-1', name: '隆基绿能', byName: '方正楠' },
];
const act = {
  actId: 'a1',
  summary: { zh: '恢复 光伏组件项目', en: 'Restore 光伏组件项目' },
  at: binRow.deletedAt,
};

function host(replies: Replies = {}) {
  return fakeHost({
    'bin.list': { rows, total: rows.length },
    'bin.restore': {},
    'undo.last': act,
    ...replies,
  });
}

describe('the recycle bin', () => {
  it('says what it is for while it is empty, and has nothing to empty', async () => {
    host({ 'bin.list': { rows: [], total: 0 } });
    show(<BinPage />);
    await screen.findByText(/现在是空的/);
    expect(screen.getByRole('button', { name: '清空回收站…' })).toHaveProperty('disabled', true);
  });

  it('says what each record is, its name, when and by whom it was deleted', async () => {
    host();
    show(<BinPage />, 'en');
    expect(await screen.findByRole('gridcell', { name: 'Company' })).toBeDefined();
    expect(screen.getByRole('gridcell', { name: '隆基绿能' })).toBeDefined();
    expect(screen.getByRole('gridcell', { name: '方正楠' })).toBeDefined();
    expect(await seriousFindings()).toEqual([]);
  });

  it('gives a record back, and takes that back again', async () => {
    const { inputsOf } = host();
    const { user } = show(<BinPage />);
    await user.click(await screen.findByRole('button', { name: '恢复 光伏组件项目' }));
    await screen.findByText('已恢复“光伏组件项目”');
    expect(inputsOf('bin.restore')).toEqual([{ noun: 'lead', id: 'lead-1' }]);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByText('已撤销：恢复 光伏组件项目');
  });

  it('gives back by key the row under the cursor, and many at once', async () => {
    const { inputsOf } = host();
    const { user } = show(<BinPage />);
    await user.click(await screen.findByRole('gridcell', { name: '隆基绿能' }));
    await user.keyboard('r');
    await screen.findByText('已恢复“隆基绿能”');
    expect(inputsOf('bin.restore')).toEqual([{ noun: 'company', id: 'company-1' }]);
    await user.click(screen.getByRole('checkbox', { name: '全选' }));
    await user.click(screen.getByRole('button', { name: '恢复 2' }));
    await screen.findByText('已恢复 2 项');
    expect(inputsOf('bin.restore')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(inputsOf('undo.last')).toHaveLength(2));
  });

  it('is emptied only after it was asked, and says what stays', async () => {
    const { inputsOf } = host({ 'bin.empty': { removed: 1 } });
    const { user } = show(<BinPage />);
    await screen.findByRole('gridcell', { name: '隆基绿能' });
    await user.click(screen.getByRole('button', { name: '清空回收站…' }));
    const dialog = await screen.findByRole('dialog', { name: '清空回收站？' });
    expect(document.activeElement).toBe(within(dialog).getByText('取消').closest('button'));
    expect(inputsOf('bin.empty')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '彻底删除' }));
    await screen.findByText('已彻底删除 1 条记录；另有 1 条仍被引用，留在回收站');
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
  });

  it('says why it can’t be read', async () => {
    host({ 'bin.list': new Refused('database-locked', { zh: '数据库正被另一个程序占用。', en: 'Locked.' }) });
    show(<BinPage />);
    expect((await screen.findByRole('alert')).textContent).toContain('数据库正被另一个程序占用');
  });
});
