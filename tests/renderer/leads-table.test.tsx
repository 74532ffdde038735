import { screen, waitFor, within } from '@testing-library/react';
import { Route } from 'wouter';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#model/person';
import { linkedView } from '../../renderer/features/leads/view-link.ts';
import { LeadsPage } from '../../renderer/features/leads/leads-page.tsx';
import { useLeadsView } from '../../renderer/features/leads/view-store.ts';
import { usePreferences, type Language } from '../../renderer/lib/preferences.ts';
import { Refused, type FakeHost } from './fake-host.ts';
import { detailOf, leadAt, leadsHost, pipeline } from './leads-replies.ts';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

beforeEach(() => useLeadsView.setState({ ...useLeadsView.getInitialState() }));

async function table(
  host: FakeHost = leadsHost(),
  { language = 'zh', address = '/leads/table' }: { language?: Language; address?: string } = {},
) {
  location.hash = `#${address}`;
  const { user } = show(
    <Route path={/^\/leads(\/(board|table|new))?$/}>
      <LeadsPage />
    </Route>,
    language,
  );
  const grid = await screen.findByRole('grid', { name: language === 'zh' ? '项目表格' : 'Table of leads' });
  const rowOf = async (name: string) => {
    const text = await within(grid).findByText(name);
    const row = text.closest<HTMLElement>('[role=row]');
    if (!row) throw new Error(`no row ${name}`);
    return row;
  };
  const cellOf = async (name: string, column: string) => {
    const header = within(grid).getByRole('columnheader', { name: new RegExp(`^${column}`) });
    const cell = (await rowOf(name)).querySelector<HTMLElement>(
      `[aria-colindex="${header.getAttribute('aria-colindex')}"]`,
    );
    if (!cell) throw new Error(`no cell ${column}`);
    return cell;
  };
  return { host, user, grid, rowOf, cellOf };
}

describe('the table of leads', () => {
  it('has its columns with units, a region by name, and count and sum at the bottom', async () => {
    const { grid, cellOf } = await table(
      leadsHost([leadAt('signed', 1, { regionCode: '330000', chainName: '绿色建材', missingCount: 3 })]),
    );
    await within(grid).findByText('signed项目1');
    for (const name of [
      '项目名称',
      '阶段',
      '金额',
      '投资方',
      '注册地',
      '产业链',
      '下一步时间',
      '责任单位',
      '更新时间',
      '项目编号',
    ]) {
      expect(within(grid).getByRole('columnheader', { name: new RegExp(`^${name}`) })).toBeTruthy();
    }
    expect((await cellOf('signed项目1', '金额')).textContent).toBe('99.00');
    expect((await cellOf('signed项目1', '金额')).querySelector('[title]')?.getAttribute('title')).toBe(
      '9,900,000,000元',
    );
    await waitFor(async () => expect((await cellOf('signed项目1', '注册地')).textContent).toBe('浙江省'));
    expect((await cellOf('signed项目1', '待补全')).textContent).toBe('3');
    expect(within(grid).getByText('合计 1 个')).toBeTruthy();
  });

  it('asks the host for another order when a header is pressed', async () => {
    const { host, user, grid } = await table();
    await user.click(within(grid).getByRole('button', { name: /^金额/ }));
    await waitFor(() => expect(host.inputsOf('leads.list').at(-1)).toMatchObject({ sort: 'amount' }));
    await user.click(within(grid).getByRole('button', { name: /^金额/ }));
    await waitFor(() => expect(host.inputsOf('leads.list').at(-1)).toMatchObject({ sort: '-amount' }));
  });

  it('narrows by its own tabs', async () => {
    const { host, user } = await table();
    await user.click(screen.getByRole('tab', { name: '逾期' }));
    await waitFor(() => expect(host.inputsOf('leads.list').at(-1)).toMatchObject({ isOverdue: true }));
    expect(await screen.findByText('没有符合条件的项目。')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: '重点项目' }));
    await waitFor(() =>
      expect(host.inputsOf('leads.list').at(-1)).toMatchObject({ keyYear: new Date().getFullYear() }),
    );
  });

  it('keeps what is looked at as a view, and says when it has changed since', async () => {
    const { host, user } = await table();
    expect(screen.queryByRole('button', { name: '存为视图' })).toBeNull();
    useLeadsView.getState().narrow({ stage: 'signed' });
    await user.click(await screen.findByRole('button', { name: '存为视图' }));
    await user.type(await screen.findByRole('textbox', { name: '视图名称' }), '签约项目{Enter}');
    await waitFor(() =>
      expect(host.inputsOf('savedViews.create')[0]).toMatchObject({
        name: '签约项目',
        state: { filter: { stage: 'signed' }, sort: '-code' },
      }),
    );
    host.emit({ type: 'changed', nouns: ['savedView'] });
    expect((await screen.findByRole('tab', { name: '签约项目' })).getAttribute('aria-selected')).toBe('true');
    useLeadsView.getState().narrow({ isIncomplete: true });
    expect(await screen.findByRole('tab', { name: '签约项目（已改动）' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '视图“签约项目”的操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '恢复保存的样子' }));
    await waitFor(() => expect(useLeadsView.getState().filter).toEqual({ stage: 'signed' }));
  });

  it('edits the next step in place and sends the revision that was read', async () => {
    const { host, user, cellOf, grid } = await table();
    await user.click(await cellOf('negotiating项目1', '下一步$'));
    await user.keyboard('{F2}');
    const input = await screen.findByRole('textbox', { name: '修改下一步' });
    await waitFor(() => expect(document.activeElement).toBe(input));
    await user.keyboard('约谈设计院{Enter}');
    await waitFor(() =>
      expect(host.inputsOf('leads.update')).toEqual([
        { id: 'negotiating-1', rev: 1, nextAction: '约谈设计院' },
      ]),
    );
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });

  it('empties a person in place by Backspace, with the present one in the box', async () => {
    const { id, rev, createdAt, updatedAt, deletedAt, createdById, updatedById, deviceId } = detailOf(
      leadAt('signed', 1),
    );
    const row = { id: 'p1', rev, createdAt, updatedAt, deletedAt, createdById, updatedById, deviceId };
    const person: Person = {
      ...row,
      name: '李伟',
      kind: 'officer',
      unit: null,
      title: null,
      mobile: null,
      teamName: null,
      area: null,
      sortOrder: null,
      isActive: true,
    };
    const rows = [leadAt('signed', 1, { dutyPersonId: 'p1', dutyPersonName: '李伟' })];
    const { host, user, cellOf, grid } = await table(leadsHost(rows, { 'people.get': person }));
    const cell = await cellOf('signed项目1', '盯办负责人');
    await user.click(cell);
    await user.keyboard('{F2}');
    const input = await within(cell).findByRole<HTMLInputElement>('combobox');
    await waitFor(() => expect(input.value).toBe('李伟'));
    await user.keyboard('{Backspace}{Backspace}');
    await waitFor(() => expect(host.inputsOf('leads.update')).toEqual([{ id, rev: 1, dutyPersonId: null }]));
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });

  it('leaves a cell as it was on Escape, and keeps open what was refused', async () => {
    const { host, user, cellOf } = await table(
      leadsHost(pipeline, {
        'leads.update': () =>
          new Refused('changed-meanwhile', { zh: '这条记录刚被别处改动。', en: 'Changed elsewhere.' }),
      }),
    );
    await user.click(await cellOf('negotiating项目1', '下一步$'));
    await user.keyboard('{F2}');
    await user.type(await screen.findByRole('textbox', { name: '修改下一步' }), '甲{Escape}');
    expect(host.inputsOf('leads.update')).toEqual([]);
    await user.keyboard('{F2}');
    await user.type(await screen.findByRole('textbox', { name: '修改下一步' }), '乙{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('这条记录刚被别处改动。');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '修改下一步' }).value).toBe('乙');
  });

  it('deletes the chosen leads at once and offers to take all of it back', async () => {
    const { host, user } = await table();
    await user.click(await screen.findByRole('checkbox', { name: '选择 signed项目1' }));
    await user.click(screen.getByRole('checkbox', { name: '选择 signed项目2' }));
    await user.click(screen.getByRole('button', { name: '删除' }));
    expect(await screen.findByText('已删除 2 个项目，可在回收站找回')).toBeTruthy();
    expect(host.inputsOf('leads.remove').map(({ id }) => id)).toEqual(['signed-1', 'signed-2']);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByText('已撤销对 2 个项目的操作')).toBeTruthy();
    expect(host.inputsOf('undo.last')).toHaveLength(2);
  });

  it('sets the unit for all chosen leads and says which could not be changed', async () => {
    const { host, user } = await table(
      leadsHost(pipeline, {
        'leads.update': ({ id }) =>
          id === 'signed-2'
            ? new Refused('not-found', { zh: '找不到这条记录。', en: 'Not found.' })
            : detailOf(leadAt('signed', 1)),
      }),
    );
    await user.click(await screen.findByRole('checkbox', { name: '选择 signed项目1' }));
    await user.click(screen.getByRole('checkbox', { name: '选择 signed项目2' }));
    await user.click(screen.getByRole('button', { name: '定责任单位' }));
    await user.type(await screen.findByRole('textbox', { name: '责任单位' }), '能源局');
    await user.click(screen.getByRole('button', { name: '用于 2 个项目' }));
    expect(await screen.findByText('已更新 1 个项目的责任单位 1 个没有完成：找不到这条记录。')).toBeTruthy();
    expect(host.inputsOf('leads.update')).toMatchObject([{ dutyUnit: '能源局' }, { dutyUnit: '能源局' }]);
  });

  it('offers to move one chosen lead, not several', async () => {
    const { user } = await table();
    await user.click(await screen.findByRole('checkbox', { name: '选择 signed项目1' }));
    await user.click(screen.getByRole('button', { name: '移动阶段' }));
    expect(await screen.findByRole('dialog', { name: '移动“signed项目1”' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('checkbox', { name: '选择 signed项目2' }));
    expect(screen.queryByRole('button', { name: '移动阶段' })).toBeNull();
  });

  it('makes leads out of rows pasted from Excel', async () => {
    const { host, user } = await table(
      leadsHost(pipeline, { 'leads.create': detailOf(leadAt('reserve', 9)) }),
    );
    await user.click(screen.getByRole('button', { name: '从 Excel 粘贴' }));
    const box = await screen.findByRole('textbox', { name: '粘贴的内容' });
    await user.click(box);
    await user.paste('项目名称\t总投资(万元)\n甲项目\t12000\n乙项目\t再议\n');
    expect(
      within(await screen.findByRole('table', { name: '将新建的项目' })).getByText('1.2亿元'),
    ).toBeTruthy();
    expect(screen.getByText('第 3 行“计划总投资”没读懂：再议')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '新建 2 个项目' }));
    expect(await screen.findByText('已新建 2 个储备项目')).toBeTruthy();
    expect(host.inputsOf('leads.create')).toMatchObject([
      { name: '甲项目', plannedInvestment: 120_000_000 },
      { name: '乙项目' },
    ]);
  });

  it('follows a link from another screen once, and clears the address', async () => {
    const { host } = await table(leadsHost([leadAt('signed', 1, { missingCount: 1 })]), {
      address: '/leads/table?isIncomplete=1&stage=signed&sort=-amount',
    });
    expect(host.inputsOf('leads.list').at(-1)).toMatchObject({
      isIncomplete: true,
      stage: 'signed',
      sort: '-amount',
    });
    expect(location.hash).toBe('#/leads/table');
  });

  it('has no serious finding, with rows chosen', async () => {
    const { user } = await table();
    await user.click(await screen.findByRole('checkbox', { name: '选择 signed项目1' }));
    expect(await seriousFindings()).toEqual([]);
  });

  it('keeps its columns for the next time', async () => {
    const { user, grid } = await table();
    await user.click(screen.getByRole('button', { name: '列' }));
    await user.click(await screen.findByRole('checkbox', { name: '投资方' }));
    await waitFor(() => expect(within(grid).queryByRole('columnheader', { name: /^投资方/ })).toBeNull());
    expect(usePreferences.getState().tables['leads']?.hidden).toContain('investorName');
  });
});

describe('a link to the table', () => {
  it('understands numbers, flags and codes, and leaves out what it does not know', () => {
    expect(
      linkedView(
        new URLSearchParams(
          'minAmount=100&isOverdue=1&stage=signed&chainId=c1&keyYear=2026&nonsense=1&sort=name',
        ),
      ),
    ).toEqual({
      filter: { minAmount: 100, isOverdue: true, stage: 'signed', chainId: 'c1', keyYear: 2026 },
      sort: 'name',
    });
    expect(linkedView(new URLSearchParams('stage=elsewhere&minAmount=abc&sort=upwards'))).toEqual({
      filter: {},
      sort: null,
    });
    expect(linkedView(new URLSearchParams(''))).toBeNull();
  });
});
