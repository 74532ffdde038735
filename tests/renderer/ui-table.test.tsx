import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leadFields } from '#model/lead';
import type { LeadRow } from '#model/lead-shapes';
import { money } from '#model/money';
import { usePreferences } from '../../renderer/lib/preferences.ts';
import { useRows } from '../../renderer/lib/use-rows.ts';
import { EmptyState } from '../../renderer/ui/empty-state.tsx';
import { FieldTable, type FieldTableProps } from '../../renderer/ui/field-table.tsx';
import { fieldColumns } from '../../renderer/ui/table-column.ts';
import type { Sort } from '../../renderer/ui/table-head.tsx';
import type { Selection } from '../../renderer/ui/table-selection.ts';
import { fakeHost, Refused, type FakeHost } from './fake-host.ts';
import { lead } from './sample-rows.ts';
import { show } from './show.tsx';

const total = 100_000;
const columns = fieldColumns<typeof leadFields, LeadRow>(
  leadFields,
  ['name', 'stage', 'plannedInvestment', 'signedOn'],
  {
    name: {
      isSortable: true,
      isPinnedFirst: true,
      edit: (row: LeadRow, done) => <input aria-label="改名" defaultValue={row.name} onBlur={done} />,
    },
    plannedInvestment: { isSortable: true, filter: () => <p>金额范围</p> },
  },
);

function rowAt(index: number): LeadRow {
  return {
    ...lead,
    id: `lead-${index}`,
    name: `项目${index}`,
    plannedInvestment: money.parse((index + 1) * 100_000_000),
    signedOn: '2026-05-20',
  };
}

function tableHost(count = total): FakeHost {
  return fakeHost({
    'leads.list': ({ offset = 0, limit = 50 }) => ({
      rows: Array.from({ length: Math.min(limit, Math.max(0, count - offset)) }, (_, index) =>
        rowAt(offset + index),
      ),
      total: count,
      sum: money.parse(0),
    }),
  });
}

type Extra = Partial<Pick<FieldTableProps<LeadRow>, 'onOpen' | 'onLook' | 'totals' | 'selectionActions'>>;

function Leads(extra: Extra) {
  const [sort, setSort] = useState<Sort | null>(null);
  const rows = useRows('leads.list', {
    sort:
      sort?.name === 'plannedInvestment'
        ? sort.isDescending
          ? '-plannedInvestment'
          : 'plannedInvestment'
        : 'name',
  });
  return (
    <FieldTable
      id="test"
      label="项目表"
      columns={columns}
      rows={rows}
      rowName={({ name }) => name}
      sort={sort}
      onSort={setSort}
      empty={<EmptyState text="还没有项目" />}
      {...extra}
    />
  );
}

async function setUp(extra: Extra = {}, host = tableHost()) {
  const { user } = show(<Leads {...extra} />);
  const grid = await screen.findByRole('grid', { name: '项目表' });
  await within(grid).findByText('项目0');
  const cell = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  return { host, user, grid, cell };
}

afterEach(() => usePreferences.setState({ tables: {} }));

describe('FieldTable', () => {
  it('draws only the rows on screen of a list of 100,000 and says how many there are', async () => {
    const { grid } = await setUp();
    expect(grid.getAttribute('aria-rowcount')).toBe('100001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByText('共 100,000 行')).toBeDefined();
  });

  it('takes labels, units and printed values from the field list', async () => {
    const { grid } = await setUp();
    expect(within(grid).getByRole('columnheader', { name: /计划总投资\(亿元\)/ })).toBeDefined();
    const row = within(grid).getAllByRole('row')[1] ?? grid;
    expect(
      within(row)
        .getAllByRole('gridcell')
        .map(({ textContent }) => textContent),
    ).toEqual(['项目0', '对接洽谈', '1.00', '2026年5月20日']);
    expect(within(row).getByTitle('100,000,000元').textContent).toBe('1.00');
  });

  it('walks by arrow keys, far with Ctrl, and always has its cell in the page', async () => {
    const { user, grid, cell } = await setUp();
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(cell()?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('4');
    expect(cell()?.textContent).toBe('对接洽谈');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(cell()?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('100001');
    await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}');
    expect(cell()?.getAttribute('role')).toBe('columnheader');
  });

  it('opens by Enter and double-click, and tells which row is looked at', async () => {
    const [onOpen, onLook] = [vi.fn<(row: LeadRow) => void>(), vi.fn<(row: LeadRow) => void>()];
    const { user, grid } = await setUp({ onOpen, onLook });
    grid.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onLook).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'lead-1' }));
    expect(onOpen).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'lead-1' }));
    await user.dblClick(within(grid).getByText('项目3'));
    expect(onOpen).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'lead-3' }));
  });

  it('chooses rows by Space, by click and by Shift, and offers what can be done with them', async () => {
    let chosen: readonly LeadRow[] = [];
    const selectionActions = (selection: Selection<LeadRow>) => (
      <button onClick={() => void selection.load().then((rows) => (chosen = rows))}>移交</button>
    );
    const { user, grid } = await setUp({ selectionActions });
    grid.focus();
    await user.keyboard(' {ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText('已选 3 行')).toBeDefined();
    await user.click(within(grid).getByRole('checkbox', { name: '选择 项目5' }));
    expect(screen.getByText('已选 4 行')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '移交' }));
    await waitFor(() => expect(chosen.map(({ id }) => id)).toEqual(['lead-0', 'lead-1', 'lead-2', 'lead-5']));
    grid.focus();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('已选 100,000 行')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByText(/已选/)).toBeNull();
  });

  it('chooses all at once without reading them all', async () => {
    const { user, host } = await setUp({ selectionActions: () => null });
    await user.click(screen.getByRole('checkbox', { name: '全选' }));
    expect(screen.getByText('已选 100,000 行')).toBeDefined();
    expect(host.inputsOf('leads.list').length).toBeLessThan(4);
  });

  it('sorts by the header and from its menu, and reports the order upward', async () => {
    const { user, grid, host } = await setUp();
    const header = within(grid).getByRole('columnheader', { name: /计划总投资/ });
    await user.click(within(header).getByRole('button', { name: /^计划总投资/ }));
    await waitFor(() => expect(header.getAttribute('aria-sort')).toBe('ascending'));
    await user.click(within(header).getByRole('button', { name: /列的菜单/ }));
    await user.click(await screen.findByRole('menuitem', { name: '降序' }));
    await waitFor(() =>
      expect(host.inputsOf('leads.list').at(-1)).toEqual({
        sort: '-plannedInvestment',
        limit: 100,
        offset: 0,
      }),
    );
  });

  it('opens the menu of a column by keys, and its filter from there', async () => {
    const { user, grid } = await setUp();
    grid.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{Alt>}{ArrowDown}{/Alt}');
    await user.click(await screen.findByRole('menuitem', { name: '筛选…' }));
    expect(await screen.findByText('金额范围')).toBeDefined();
  });

  it('keeps moved, hidden, pinned and widened columns for the next time', async () => {
    const { user, grid } = await setUp();
    const menuOf = async (name: RegExp, item: string) => {
      await user.click(
        within(within(grid).getByRole('columnheader', { name })).getByRole('button', { name: /列的菜单/ }),
      );
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    await menuOf(/签约日期/, '左移');
    await menuOf(/阶段/, '隐藏此列');
    await menuOf(/签约日期/, '固定在左侧');
    grid.focus();
    await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{Shift>}{ArrowRight}{/Shift}');
    const headers = within(grid)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
    expect(headers).toEqual(['项目名称', '签约日期', '计划总投资(亿元)']);
    expect(usePreferences.getState().tables['test']).toEqual({
      order: ['name', 'stage', 'signedOn', 'plannedInvestment'],
      hidden: ['stage'],
      pinned: ['name', 'signedOn'],
      widths: { name: 196 },
    });
    await user.click(screen.getByRole('button', { name: '列' }));
    await user.click(await screen.findByRole('checkbox', { name: '阶段' }));
    expect(within(grid).getByRole('columnheader', { name: /阶段/ })).toBeDefined();
  });

  it('copies chosen rows with headers as tab-separated text of plain figures', async () => {
    let copied = '';
    document.execCommand = vi.fn<() => boolean>(() => {
      const event = new Event('copy', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { setData: (_type: string, text: string) => (copied = text) } });
      return (document.dispatchEvent(event), true);
    });
    const { user, grid } = await setUp({ selectionActions: () => null });
    grid.focus();
    await user.keyboard(' {Control>}c{/Control}');
    await waitFor(() =>
      expect(copied).toBe('项目名称\t阶段\t计划总投资(亿元)\t签约日期\r\n项目0\t对接洽谈\t1\t2026-05-20'),
    );
  });

  it('edits in place after F2 and gives the focus back', async () => {
    const { user, grid } = await setUp();
    grid.focus();
    await user.keyboard('{F2}');
    fireEvent.blur(screen.getByRole('textbox', { name: '改名' }));
    expect(screen.queryByRole('textbox', { name: '改名' })).toBeNull();
    expect(document.activeElement).toBe(grid);
  });

  it('edits at a second click, and leaves the double-click to opening', async () => {
    const onOpen = vi.fn<(row: LeadRow) => void>();
    const { user, grid } = await setUp({ onOpen });
    await user.dblClick(within(grid).getByText('项目1'));
    expect(onOpen).toHaveBeenCalledOnce();
    expect(screen.queryByRole('textbox', { name: '改名' })).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 600)); // longer than a double-click
    await user.click(within(grid).getByText('项目1'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '改名' }).defaultValue).toBe('项目1');
  });

  it('says why it could not be read, and tries again', async () => {
    let isBusy = true;
    const rows = [rowAt(0)];
    fakeHost({
      'leads.list': () =>
        isBusy
          ? new Refused('busy', { zh: '文件正被占用。', en: 'The file is busy.' })
          : { rows, total: 1, sum: money.parse(0) },
    });
    const { user } = show(<Leads />);
    expect(await screen.findByText('文件正被占用。')).toBeDefined();
    isBusy = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('项目0')).toBeDefined();
    expect(screen.queryByText('文件正被占用。')).toBeNull();
  });

  it('keeps its sums at the bottom', async () => {
    const { grid } = await setUp({ totals: { plannedInvestment: '1,234.00' } });
    const last = within(grid).getAllByRole('row').at(-1) ?? grid;
    expect(
      within(last)
        .getAllByRole('gridcell')
        .map(({ textContent }) => textContent),
    ).toEqual(['合计', '', '1,234.00', '']);
  });

  it('teaches when there is nothing', async () => {
    tableHost(0);
    show(<Leads />);
    expect(await screen.findByText('还没有项目')).toBeDefined();
  });
});
