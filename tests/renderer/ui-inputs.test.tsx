import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { leadFields } from '#model/lead';
import { money } from '#model/money';
import { localDay } from '#model/day';
import { typedDay } from '#model/day-typing';
import type { Field } from '#model/field';
import { DayInput } from '../../renderer/ui/day-input.tsx';
import { FieldControl } from '../../renderer/ui/field-control.tsx';
import { noAmount, type FxAmount } from '../../renderer/ui/fx-amount.ts';
import { FxMoneyInput } from '../../renderer/ui/fx-money-input.tsx';
import { MoneyInput } from '../../renderer/ui/money-input.tsx';
import { RefSelect } from '../../renderer/ui/ref-select.tsx';
import { RefsSelect } from '../../renderer/ui/refs-select.tsx';
import { SidePanel } from '../../renderer/ui/side-panel.tsx';
import { fakeHost } from './fake-host.ts';
import { company } from './sample-rows.ts';
import { show } from './show.tsx';

/** A control with its value in state, as a form holds it. */
function Held<Value>({
  first,
  onValue,
  children,
}: {
  first: Value;
  onValue: (value: Value) => void;
  children: (value: Value, set: (value: Value) => void) => React.ReactNode;
}) {
  const [value, setValue] = useState(first);
  return children(value, (next) => {
    setValue(next);
    onValue(next);
  });
}

describe('MoneyInput', () => {
  const setUp = (unit: '万元' | '亿元' = '亿元') => {
    fakeHost({});
    const heard = vi.fn<(value: unknown) => void>();
    const { user } = show(
      <Held<Parameters<typeof MoneyInput>[0]['value']> first={null} onValue={heard}>
        {(value, set) => <MoneyInput label="计划总投资" unit={unit} value={value} onChange={set} />}
      </Held>,
    );
    return { user, heard, input: screen.getByRole('textbox', { name: '计划总投资' }) };
  };

  it.each([
    ['1.5亿', 150_000_000],
    ['8910万', 89_100_000],
    ['1.5', 150_000_000],
    ['1600亿元', 160_000_000_000],
    ['0.00000001', 1],
  ])('reads %s in 亿元 as %i 元', async (text, yuan) => {
    const { user, heard, input } = setUp();
    await user.type(input, text);
    expect(heard).toHaveBeenLastCalledWith(yuan);
  });

  it('says beneath what it understood while one types, and shows the amount in its unit afterwards', async () => {
    const { user, input } = setUp();
    await user.type(input, '8910万');
    expect(screen.getByText(/读作 8910万元/)).toBeDefined();
    expect(input).toHaveProperty('value', '8910万');
    await user.tab();
    expect(input).toHaveProperty('value', '0.891');
    expect(screen.queryByText(/读作/)).toBeNull();
  });

  it('keeps text it can’t read, marks it wrong after leaving, and never rounds', async () => {
    const { user, heard, input } = setUp();
    await user.type(input, '大约几个亿');
    expect(heard).toHaveBeenLastCalledWith('大约几个亿');
    await user.tab();
    expect(input).toHaveProperty('value', '大约几个亿');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    await user.clear(input);
    await user.type(input, '0.000000001');
    expect(heard).toHaveBeenLastCalledWith('0.000000001');
  });
});

describe('FxMoneyInput', () => {
  it('takes a foreign amount and turns it into 元 once there is a rate', async () => {
    fakeHost({});
    const heard = vi.fn<(value: FxAmount) => void>();
    const { user } = show(
      <Held first={noAmount} onValue={heard}>
        {(value, set) => <FxMoneyInput label="协议总投资" unit="亿元" value={value} onChange={set} />}
      </Held>,
    );
    await user.type(screen.getByRole('textbox', { name: '协议总投资' }), '500万美元');
    expect(heard).toHaveBeenLastCalledWith(
      expect.objectContaining({ amount: null, currency: 'USD', foreign: 5_000_000 }),
    );
    await user.type(screen.getByRole('textbox', { name: '汇率' }), '7.1');
    expect(heard).toHaveBeenLastCalledWith(expect.objectContaining({ amount: 35_500_000, rate: '7.1' }));
  });

  it('keeps the words of an approximate amount', async () => {
    fakeHost({});
    const heard = vi.fn<(value: FxAmount) => void>();
    const { user } = show(
      <Held first={noAmount} onValue={heard}>
        {(value, set) => <FxMoneyInput label="计划总投资" unit="亿元" value={value} onChange={set} />}
      </Held>,
    );
    const input = screen.getByRole('textbox', { name: '计划总投资' });
    await user.type(input, '约150亿元');
    expect(heard).toHaveBeenLastCalledWith(
      expect.objectContaining({ amount: 15_000_000_000, text: '约150亿元' }),
    );
    await user.tab();
    expect(input).toHaveProperty('value', '约150亿元');
  });
});

describe('DayInput', () => {
  const setUp = (allowsMonth: boolean) => {
    fakeHost({});
    const heard = vi.fn<(value: string | null) => void>();
    const { user } = show(
      <Held<string | null> first={null} onValue={heard}>
        {(value, set) => (
          <DayInput label="下一步时间" allowsMonth={allowsMonth} value={value} onChange={set} />
        )}
      </Held>,
    );
    return { user, heard, input: screen.getByRole('textbox', { name: '下一步时间' }) };
  };

  it('understands typed words and prints the day it means', async () => {
    const { user, heard, input } = setUp(false);
    await user.type(input, '下周五');
    const meant = typedDay('下周五', { today: localDay(new Date()) });
    expect(heard).toHaveBeenLastCalledWith(meant);
    expect(screen.getByText(/^即 .*周五$/)).toBeDefined();
    await user.tab();
    expect(input).toHaveProperty('value', meant);
  });

  it('takes a month only where a month is enough', async () => {
    const wide = setUp(true);
    await wide.user.type(wide.input, '2026-09');
    expect(wide.heard).toHaveBeenLastCalledWith('2026-09');
    wide.heard.mockClear();
  });

  it('asks for the day where a month is not enough', async () => {
    const { user, input } = setUp(false);
    await user.type(input, '2026-09');
    await user.tab();
    expect(screen.getByText('请写到日')).toBeDefined();
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('offers a calendar by mouse and by Alt+↓', async () => {
    const { user, heard, input } = setUp(false);
    await user.click(input);
    fireEvent.keyDown(input, { key: 'ArrowDown', altKey: true });
    const calendar = await screen.findByRole('dialog', { name: '打开日历' });
    await user.click(within(calendar).getByRole('button', { name: /^15 / }));
    expect(heard).toHaveBeenLastCalledWith(expect.stringMatching(/^\d{4}-\d{2}-15$/));
  });
});

describe('RefSelect', () => {
  it('finds a company by typing and hands over its id', async () => {
    const host = fakeHost({
      'companies.list': ({ text }) => ({ rows: text === '隆' ? [company] : [], total: 1 }),
      'companies.get': company,
    });
    const heard = vi.fn<(id: string | null) => void>();
    const { user } = show(
      <Held<string | null> first={null} onValue={heard}>
        {(value, set) => <RefSelect label="企业" noun="company" value={value} onChange={(id) => set(id)} />}
      </Held>,
    );
    await user.type(screen.getByRole('combobox', { name: '企业' }), '隆');
    await user.click(await screen.findByRole('option', { name: '隆基绿能' }));
    expect(heard).toHaveBeenLastCalledWith('company-1');
    expect(host.inputsOf('companies.list')).toContainEqual({ limit: 20, text: '隆' });
  });

  it('makes what is not found', async () => {
    const host = fakeHost({
      'companies.list': { rows: [], total: 0 },
      'companies.create': ({ name }) => ({ ...company, id: 'c2', name }),
      'companies.get': { ...company, id: 'c2', name: '新企业' },
    });
    const heard = vi.fn<(id: string | null) => void>();
    const { user } = show(
      <Held<string | null> first={null} onValue={heard}>
        {(value, set) => (
          <RefSelect label="企业" noun="company" canCreate value={value} onChange={(id) => set(id)} />
        )}
      </Held>,
    );
    await user.type(screen.getByRole('combobox', { name: '企业' }), '新企业');
    await user.click(await screen.findByRole('option', { name: '新建“新企业”' }));
    await waitFor(() => expect(heard).toHaveBeenLastCalledWith('c2'));
    expect(host.inputsOf('companies.create')).toEqual([{ name: '新企业' }]);
  });
});

describe('a box that finds records', () => {
  const [first, second] = [
    { ...company, id: 'c1', name: '隆基绿能' },
    { ...company, id: 'c2', name: '通威股份' },
  ];
  const setUp = (value: string | null, onEscape = () => {}) => {
    const host = fakeHost({
      'companies.list': ({ text }) => ({
        rows: [first, second].filter(({ name }) => name.includes(text ?? '')),
        total: 2,
      }),
      'companies.get': ({ id }) => (id === 'c1' ? first : second),
    });
    const heard = vi.fn<(id: string | null) => void>();
    const { user } = show(
      <SidePanel title="侧栏" onClose={onEscape}>
        <Held<string | null> first={value} onValue={heard}>
          {(id, set) => <RefSelect label="企业" noun="company" value={id} onChange={set} />}
        </Held>
      </SidePanel>,
    );
    return { host, user, heard, input: screen.getByRole<HTMLInputElement>('combobox', { name: '企业' }) };
  };
  const picked = (input: HTMLElement) =>
    document.getElementById(input.getAttribute('aria-activedescendant') ?? '');

  it('picks by Enter what was found first, not what stood there before', async () => {
    const { user, heard, input } = setUp('c1');
    await waitFor(() => expect(input.value).toBe('隆基绿能'));
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(input);
    await user.keyboard('通威');
    await waitFor(() => expect(picked(input)?.textContent).toBe('通威股份'));
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(heard).toHaveBeenLastCalledWith('c2');
    await waitFor(() => expect(input.value).toBe('通威股份'));
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('walks by arrow keys, and picks nothing while nothing was typed or walked to', async () => {
    const { user, heard, input } = setUp(null);
    await user.click(input);
    await screen.findByRole('option', { name: '通威股份' });
    await user.keyboard('{Enter}');
    expect(heard).not.toHaveBeenCalled();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(picked(input)?.textContent).toBe('通威股份');
    await user.keyboard('{ArrowDown}');
    expect(picked(input)?.textContent).toBe('隆基绿能');
    await user.keyboard('{ArrowUp}{Enter}');
    expect(heard).toHaveBeenLastCalledWith('c2');
  });

  it('is emptied by Backspace once its text is gone, and by its button', async () => {
    const { user, heard, input } = setUp('c1');
    await waitFor(() => expect(input.value).toBe('隆基绿能'));
    await user.click(input);
    await user.keyboard('{Backspace}');
    expect(heard).not.toHaveBeenCalled();
    await user.keyboard('{Backspace}');
    expect(heard).toHaveBeenLastCalledWith(null);
    expect(input.value).toBe('');
    await user.type(input, '隆');
    await user.click(await screen.findByRole('option', { name: '隆基绿能' }));
    await user.click(screen.getByRole('button', { name: '清除' }));
    expect(heard).toHaveBeenLastCalledWith(null);
  });

  it('leaves Enter to the input method while it composes', async () => {
    const { user, heard, input } = setUp(null);
    await user.type(input, '隆');
    await waitFor(() => expect(picked(input)?.textContent).toBe('隆基绿能'));
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(heard).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(heard).toHaveBeenLastCalledWith('c1');
  });

  it('closes its list by Esc before the panel around it closes', async () => {
    const close = vi.fn<() => void>();
    const { user, input } = setUp('c1', close);
    await waitFor(() => expect(input.value).toBe('隆基绿能'));
    await user.click(input);
    await user.keyboard('通{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(input.value).toBe('隆基绿能');
    expect(close).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(close).toHaveBeenCalledOnce();
  });

  it('takes several, leaving out those it has, and gives the last one back by Backspace', async () => {
    setUp(null);
    cleanup();
    const heard = vi.fn<(ids: string[]) => void>();
    const { user } = show(
      <Held<string[]> first={['c1']} onValue={heard}>
        {(ids, set) => <RefsSelect label="参加企业" noun="company" value={ids} onChange={set} />}
      </Held>,
    );
    const input = screen.getByRole('combobox', { name: '参加企业' });
    await user.type(input, '通');
    await waitFor(() => expect(picked(input)?.textContent).toBe('通威股份'));
    await user.keyboard('{Enter}');
    expect(heard).toHaveBeenLastCalledWith(['c1', 'c2']);
    expect(await screen.findByText('没有找到')).toBeDefined();
    await user.keyboard('{Backspace}');
    expect(heard).toHaveBeenLastCalledWith(['c1']);
    await user.click(screen.getByRole('button', { name: '移除 隆基绿能' }));
    expect(heard).toHaveBeenLastCalledWith([]);
  });
});

describe('FieldControl', () => {
  it('has a control with the field’s label for every field of a lead', () => {
    fakeHost({ 'chainNodes.list': { rows: [], total: 0 } });
    const fields: [string, Field][] = Object.entries(leadFields);
    const shown = fields.filter(([, { to, isDerived }]) => to !== 'attachment' && !isDerived);
    show(
      <>
        {shown.map(([name, field]) => (
          <FieldControl key={name} field={field} value={null} onChange={() => {}} />
        ))}
      </>,
    );
    for (const [, { label }] of shown)
      expect(screen.getAllByLabelText(label.zh, { exact: false }).length).toBeGreaterThan(0);
  });

  it('shows an error with the field it belongs to, and a warning without marking it wrong', () => {
    fakeHost({});
    show(
      <>
        <FieldControl field={leadFields.name} value="" onChange={() => {}} error="请填写此项" />
        <FieldControl
          field={leadFields.plannedInvestment}
          value={money.parse(100)}
          onChange={() => {}}
          warning="请核对单位"
        />
      </>,
    );
    const name = screen.getByRole('textbox', { name: /项目名称/ });
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(name.getAttribute('aria-required')).toBe('true');
    expect(screen.getByText('请填写此项')).toBeDefined();
    expect(screen.getByText('请核对单位')).toBeDefined();
    expect(screen.getByRole('textbox', { name: '计划总投资' }).getAttribute('aria-invalid')).not.toBe('true');
  });

  it('speaks English when English is set', () => {
    fakeHost({});
    show(<FieldControl field={leadFields.name} value="" onChange={() => {}} />, 'en');
    expect(screen.getByRole('textbox', { name: /Lead name/ })).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
  });
});
