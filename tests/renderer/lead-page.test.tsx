import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { leadHost, showLead } from './lead-host.tsx';

describe('the lead page', () => {
  it('shows the name, the stages with their days and the five facts', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating({ nextAction: '约见董事长', nextActionOn: '2031-05-20' });
    await showLead(lead.id);
    expect(screen.getByRole('heading', { level: 1, name: '年产2万吨电解液' })).toBeDefined();
    const current = within(screen.getByRole('list', { name: '阶段' }))
      .getAllByRole('listitem')
      .find((step) => step.getAttribute('aria-current') === 'step');
    await waitFor(() => expect(current?.textContent).toContain('3月1日'));
    expect(current?.textContent).toContain('对接洽谈');
    for (const fact of ['宁德时代新能源科技股份有限公司', '招商局 王强', '约见董事长'])
      expect(screen.getAllByText(fact, { exact: false }).length).toBeGreaterThan(0);
  });

  it('says what a lead that is gone for good asks of the reader', async () => {
    leadHost();
    await showLead('nobody');
    expect(screen.getByRole('alert').textContent).toContain('找不到这条记录');
    expect(screen.getByRole('button', { name: '回到项目列表' })).toBeDefined();
  });

  it('marks a confidential lead with its code name', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating({ isConfidential: true, codeName: '春风' });
    await showLead(lead.id);
    expect(screen.getByText('涉密 · 春风')).toBeDefined();
  });

  it('speaks English', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    await showLead(lead.id, { language: 'en' });
    expect(screen.getByRole('tab', { name: 'Building and funds' })).toBeDefined();
    expect(screen.getByRole('button', { name: /Move to Signed/ })).toBeDefined();
  });

  it('puts a lead into the bin and takes it back from the notice', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.keyboard('{Delete}');
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await host.lead(lead.id)).deletedAt).toBeNull());
  });

  it('only shows a lead that waits in the bin', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    await host.cli('leads.remove', { id: lead.id });
    const { user } = await showLead(lead.id);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^计划总投资/ }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: '编辑投资方' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '恢复' }));
    expect(await screen.findByRole('button', { name: '编辑投资方' })).toBeDefined();
  });
});

describe('editing in place', () => {
  it('saves with Enter, says so, and undoes from the notice', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.click(screen.getByRole('button', { name: /^计划总投资/ }));
    const amount = screen.getByRole('textbox', { name: '计划总投资' });
    await user.clear(amount);
    await user.type(amount, '8910万{Enter}');
    await waitFor(async () => expect((await host.lead(lead.id)).plannedInvestment).toBe(89_100_000));
    expect(await screen.findByText('已保存：计划总投资')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await host.lead(lead.id)).plannedInvestment).toBe(150_000_000));
  });

  it('saves when Tab leaves the field, and goes on to the next', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.click(screen.getByRole('button', { name: /^产品/ }));
    await user.type(screen.getByRole('textbox', { name: '产品' }), '电解液');
    await user.tab();
    await waitFor(async () => expect((await host.lead(lead.id)).product).toBe('电解液'));
    expect(document.activeElement?.getAttribute('aria-labelledby')).toBe(
      screen.getByRole('button', { name: /^产能 / }).getAttribute('aria-labelledby'),
    );
  });

  it('gives up with Esc', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.click(screen.getByRole('button', { name: /^产品/ }));
    await user.type(screen.getByRole('textbox', { name: '产品' }), '电解液{Escape}');
    expect(screen.getByRole('button', { name: '产品 未填' })).toBeDefined();
    expect((await host.lead(lead.id)).product).toBeNull();
  });

  it('keeps a refused value in the field, with the reason beside it', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.click(screen.getByRole('button', { name: /^签约日期 / }));
    const signedOn = screen.getByRole<HTMLInputElement>('textbox', { name: '签约日期' });
    await user.type(signedOn, '2099-01-01{Enter}');
    expect(await screen.findByText('签约日期不能晚于今天')).toBeDefined();
    expect(signedOn.value).toBe('2099-01-01');
    expect(signedOn.getAttribute('aria-invalid')).toBe('true');
  });

  it('takes a choice as soon as it is made', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.click(screen.getByRole('button', { name: /^产业类别/ }));
    await user.click(await screen.findByRole('option', { name: '二产' }));
    await waitFor(async () => expect((await host.lead(lead.id)).sector).toBe('secondary'));
  });

  it('does not write over what someone else wrote meanwhile, until it is saved again', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.click(screen.getByRole('button', { name: /^产品/ }));
    await host.cli('leads.update', { id: lead.id, product: '隔膜' });
    await user.type(screen.getByRole('textbox', { name: '产品' }), '电解液{Enter}');
    expect(await screen.findByText(/刚被别处改动/)).toBeDefined();
    expect((await host.lead(lead.id)).product).toBe('隔膜');
    await waitFor(() => expect(host.events.length).toBeGreaterThan(0));
    await user.type(screen.getByRole('textbox', { name: '产品' }), '{Enter}');
    await waitFor(async () => expect((await host.lead(lead.id)).product).toBe('电解液'));
  });

  it('jumps from what is missing to its field, on whatever tab that is', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    const list = await screen.findByRole('region', { name: /进入签约还差/ });
    await user.click(within(list).getByRole('button', { name: '用地方式' }));
    expect(await screen.findByRole('combobox', { name: '用地方式' })).toBeDefined();
    expect(screen.getByRole('tab', { name: '要素与准入' }).getAttribute('aria-selected')).toBe('true');
  });
});

describe('investors and contacts', () => {
  it('edits the investors as one list, making a company by its name', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.click(screen.getByRole('button', { name: '编辑投资方' }));
    await user.click(await screen.findByRole('button', { name: '添加投资方' }));
    const second = screen.getByRole('group', { name: '投资方 2' });
    await user.type(within(second).getByRole('combobox', { name: '企业名称' }), '鄂尔多斯市国投集团');
    await user.type(within(second).getByRole('textbox', { name: '持股比例' }), '30');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () =>
      expect(
        (await host.lead(lead.id)).investors.map(({ companyName, role, share }) => [
          companyName,
          role,
          share,
        ]),
      ).toEqual([
        ['宁德时代新能源科技股份有限公司', 'principal', null],
        ['鄂尔多斯市国投集团', 'partner', 3000],
      ]),
    );
    expect(await screen.findByRole('link', { name: '鄂尔多斯市国投集团' })).toBeDefined();
  });

  it('says beside the list why it was refused', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.click(screen.getByRole('button', { name: '编辑投资方' }));
    await user.type(await screen.findByRole('textbox', { name: '持股比例' }), '120');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('持股比例应在 0 到 100% 之间')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: '持股比例' }), '{Backspace}{Backspace}{Backspace}60');
    await user.click(screen.getByRole('button', { name: '添加投资方' }));
    const second = screen.getByRole('group', { name: '投资方 2' });
    await user.type(within(second).getByRole('combobox', { name: '企业名称' }), '某基金');
    await user.type(within(second).getByRole('textbox', { name: '持股比例' }), '60');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('持股比例合计不能超过 100%')).toBeDefined();
  });

  it('adds a contact, who becomes the primary one', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.click(screen.getByRole('button', { name: '编辑联系人' }));
    await user.type(await screen.findByRole('combobox', { name: '姓名' }), '李华');
    await user.type(screen.getByRole('combobox', { name: '手机' }), '13800138000');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(async () =>
      expect((await host.lead(lead.id)).contacts).toMatchObject([
        { name: '李华', mobiles: ['13800138000'], isPrimary: true },
      ]),
    );
  });
});
