import { fireEvent, screen, within } from '@testing-library/react';
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
import { fakeHost } from './fake-host.ts';
import { show } from './show.tsx';
import { Held } from './held.tsx';

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
