import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { LeadDetail, LeadRow } from '../../db/model/lead-shapes.ts';
import { NewLeadPanel } from '../../renderer/features/leads/new-lead-panel.tsx';
import { holdBack } from './hold-back.ts';
import { leadHost, showLead, type LeadHost } from './lead-host.tsx';
import { show } from './show.tsx';

async function openForm(onSaved = vi.fn<(id: string) => void>(), onClose = vi.fn<() => void>()) {
  const shown = show(<NewLeadPanel onClose={onClose} onSaved={onSaved} />);
  const form = within(await screen.findByRole('form', { name: '录入项目' }));
  return { ...shown, form, onSaved, onClose };
}

async function onlyLead(host: LeadHost, text: string): Promise<LeadDetail> {
  const { rows } = await host.cli<{ rows: LeadRow[] }>('leads.list', { text });
  expect(rows).toHaveLength(1);
  return host.lead(rows[0]?.id ?? '');
}

describe('a new lead', () => {
  it('is saved with Ctrl+Enter, its company made by name', async () => {
    const host = leadHost();
    const { user, form, onSaved, onClose } = await openForm();
    await user.type(form.getByRole('textbox', { name: '项目名称' }), '年产2万吨电解液');
    await user.type(form.getByRole('combobox', { name: '企业名称' }), '天赐材料');
    await user.type(form.getByRole('textbox', { name: '计划总投资' }), '1.5亿');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    expect(onClose).toHaveBeenCalledOnce();
    expect(await onlyLead(host, '电解液')).toMatchObject({
      stage: 'reserve',
      reserveKind: 'planned',
      investorName: '天赐材料',
      plannedInvestment: 150_000_000,
    });
  });

  it('is not saved by Enter, least of all while an input method composes', async () => {
    leadHost();
    const { user, form, onSaved } = await openForm();
    const name = form.getByRole('textbox', { name: '项目名称' });
    await user.type(name, '年产2万吨电解液{Enter}');
    fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true, isComposing: true, keyCode: 229 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('asks for a name, beside the field', async () => {
    leadHost();
    const { user, form } = await openForm();
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(await form.findByText('请填写此项')).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(form.getByRole('textbox', { name: '项目名称' })));
  });

  it('says at once what breaks a rule, and what deserves a second look', async () => {
    leadHost();
    const { user, form } = await openForm();
    await user.type(form.getByRole('textbox', { name: '计划总投资' }), '5万');
    await user.tab();
    expect(form.getByText('金额小于 100 万元或大于 1000 亿元，请核对单位')).toBeDefined();
    await user.click(form.getByText('来源与责任'));
    await user.type(await form.findByRole('textbox', { name: '首次对接时间' }), '2099-01-01');
    expect(form.getByText('首次对接时间不能晚于今天')).toBeDefined();
  });

  it('marks what the chosen stage needs, and takes the days of the stages before', async () => {
    const host = leadHost();
    const { user, form, onSaved } = await openForm();
    await user.type(form.getByRole('textbox', { name: '项目名称' }), '年产2万吨电解液');
    await user.click(form.getByRole('combobox', { name: '录入到阶段' }));
    await user.click(await screen.findByRole('option', { name: '对接洽谈' }));
    for (const name of ['首次对接时间', '计划总投资', '责任单位']) {
      expect(form.getByRole('textbox', { name }).getAttribute('aria-required')).toBe('true');
    }
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(await form.findByText('请填写责任单位')).toBeDefined();
    await user.type(form.getByRole('combobox', { name: '企业名称' }), '天赐材料');
    await user.type(form.getByRole('textbox', { name: '首次对接时间' }), '2026-02-03');
    await user.type(form.getByRole('textbox', { name: '计划总投资' }), '1.5亿');
    await user.type(form.getByRole('textbox', { name: '责任单位' }), '招商局');
    await user.type(form.getByRole('combobox', { name: '盯办负责人' }), '王强');
    await user.click(await screen.findByRole('option', { name: '新建“王强”' }));
    await user.type(form.getByRole('textbox', { name: '进入储备的日期' }), '2026-01-10');
    await waitFor(() =>
      expect(form.getByRole<HTMLInputElement>('combobox', { name: '盯办负责人' }).value).toBe('王强'),
    );
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    const history = await host.cli<{ toValue: string; changedOn: string }[]>('leads.history', {
      id: (await onlyLead(host, '电解液')).id,
    });
    expect(history.map(({ toValue, changedOn }) => [toValue, changedOn])).toEqual([
      ['reserve', '2026-01-10'],
      ['negotiating', '2026-02-03'],
    ]);
  });
});

describe('a new lead whose officer is still being made', () => {
  it('goes off with them, not without', async () => {
    const host = leadHost();
    const letGo = holdBack('people.create');
    const { user, form, onSaved } = await openForm();
    await user.type(form.getByRole('textbox', { name: '项目名称' }), '年产2万吨电解液');
    await user.click(form.getByText('来源与责任'));
    await user.type(await form.findByRole('combobox', { name: '盯办负责人' }), '王强');
    await user.click(await screen.findByRole('option', { name: '新建“王强”' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSaved).not.toHaveBeenCalled();
    letGo();
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    expect(await onlyLead(host, '电解液')).toMatchObject({ dutyPersonName: '王强' });
  });
});

describe('what is typed', () => {
  it('is kept when Esc leaves the form, and is back when it opens again', async () => {
    const host = leadHost();
    const first = await openForm();
    await first.user.type(first.form.getByRole('textbox', { name: '项目名称' }), '年产2万吨电解液');
    await first.user.keyboard('{Escape}');
    expect(first.onClose).toHaveBeenCalledOnce();
    first.unmount();
    await waitFor(async () =>
      expect((await host.cli<{ value: unknown }>('drafts.get', { key: 'lead-new' })).value).toEqual({
        name: '年产2万吨电解液',
      }),
    );
    const second = await openForm();
    expect(second.form.getByRole<HTMLInputElement>('textbox', { name: '项目名称' }).value).toBe(
      '年产2万吨电解液',
    );
    await second.user.click(second.form.getByRole('button', { name: '清空重填' }));
    expect(second.form.getByRole<HTMLInputElement>('textbox', { name: '项目名称' }).value).toBe('');
  });

  it('is forgotten once it is saved', async () => {
    const host = leadHost();
    const { user, form, onSaved } = await openForm();
    await user.type(form.getByRole('textbox', { name: '项目名称' }), '年产2万吨电解液');
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    await waitFor(async () =>
      expect((await host.cli<{ value: unknown }>('drafts.get', { key: 'lead-new' })).value).toBeNull(),
    );
  });
});

describe('a lead that repeats another', () => {
  it('is shown the other one, and is saved all the same with a reason', async () => {
    const host = leadHost();
    const known = await host.cli<LeadDetail>('leads.create', { name: '年产2万吨电解液' });
    const { user, form, onSaved } = await openForm();
    await user.type(form.getByRole('textbox', { name: '项目名称' }), '年产2万吨电解液');
    await user.click(form.getByRole('button', { name: '保存' }));
    const note = within(await form.findByRole('alert', { name: '与已有项目重复' }));
    expect((await note.findByRole('link', { name: '打开已有项目' })).getAttribute('href')).toBe(
      `#/leads/${known.id}`,
    );
    const separate = note.getByRole<HTMLButtonElement>('button', { name: '视为新项目' });
    expect(separate.disabled).toBe(true);
    await user.type(note.getByRole('textbox', { name: '视为新项目的理由' }), '二期工程');
    await user.click(separate);
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    expect((await host.cli<{ total: number }>('leads.list', { text: '电解液' })).total).toBe(2);
  });
});

describe('editing a whole lead', () => {
  it('opens with E and sends only what was changed', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating({ product: '隔膜' });
    const { user } = await showLead(lead.id);
    await user.keyboard('e');
    const form = within(await screen.findByRole('form', { name: '编辑项目' }));
    const unit = await form.findByRole('textbox', { name: '责任单位' });
    await user.clear(unit);
    await user.type(unit, '工信局');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () =>
      expect(await host.lead(lead.id)).toMatchObject({
        dutyUnit: '工信局',
        product: '隔膜',
        rev: lead.rev + 1,
      }),
    );
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  it('does not empty what the stage needs', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.keyboard('e');
    const form = within(await screen.findByRole('form', { name: '编辑项目' }));
    await user.clear(await form.findByRole('textbox', { name: '责任单位' }));
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(await form.findByText('请填写责任单位')).toBeDefined();
  });
});
