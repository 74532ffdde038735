import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LeadDetail } from '../../db/model/lead-shapes.ts';
import type { Stage } from '../../db/model/stage.ts';
import { MoveDialog } from '../../renderer/features/leads/move-dialog.tsx';
import { leadHost, showLead, type LeadHost } from './lead-host.tsx';
import { show } from './show.tsx';

const place = { regionCode: '330100', ownership: 'private' };

async function addSigned(host: LeadHost): Promise<LeadDetail> {
  const chain = await host.cli<{ id: string }>('chains.create', { name: '新能源' });
  const node = await host.cli<{ id: string }>('chainNodes.create', { chainId: chain.id, name: '电解液' });
  return host.addNegotiating({
    stage: 'signed',
    investors: [{ companyName: '宁德时代新能源科技股份有限公司', ...place }],
    signedOn: '2026-05-06',
    agreementKind: 'contract',
    agreedInvestment: 150_000_000,
    content: '建设两条生产线',
    buildNature: 'newBuild',
    chainNodeId: node.id,
    landMode: 'newLand',
  });
}

async function openMove(lead: LeadDetail, to: Stage) {
  let isClosed = false;
  const shown = show(
    <MoveDialog
      leadId={lead.id}
      to={to}
      onClose={() => {
        isClosed = true;
      }}
    />,
  );
  const dialog = await screen.findByRole('dialog');
  return { ...shown, dialog: within(dialog), isClosed: () => isClosed };
}

describe('a step on', () => {
  it('asks only for what is missing, shows what can wait, and moves', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating({
      content: '建设两条生产线',
      buildNature: 'newBuild',
      landMode: 'newLand',
      agreedInvestment: 150_000_000,
    });
    const { user, dialog, isClosed } = await openMove(lead, 'signed');
    expect(await dialog.findByText('进入签约还需填写 4 项。')).toBeDefined();
    expect(dialog.queryByRole('textbox', { name: '建设内容' })).toBeNull();
    expect(dialog.getByText('签约项目还没有包联领导')).toBeDefined();
    await user.click(dialog.getByRole('combobox', { name: '协议类型' }));
    await user.click(await screen.findByRole('option', { name: '框架协议' }));
    await user.click(dialog.getByRole('combobox', { name: '注册地' }));
    await user.type(dialog.getByRole('combobox', { name: '注册地' }), '杭州市');
    await user.click(await screen.findByRole('option', { name: '浙江省杭州市' }));
    await user.click(dialog.getByRole('combobox', { name: '企业性质' }));
    await user.click(await screen.findByRole('option', { name: '民企' }));
    await user.type(dialog.getByRole('combobox', { name: '产业链环节' }), '新能源/电解液');
    await user.click(await screen.findByRole('option', { name: '新建“新能源 / 电解液”' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(isClosed()).toBe(true));
    const moved = await host.lead(lead.id);
    expect(moved).toMatchObject({
      stage: 'signed',
      agreementKind: 'framework',
      chainName: '新能源',
      chainNodeName: '电解液',
    });
    expect(moved.investors).toMatchObject([{ regionCode: '330100', ownership: 'private' }]);
    expect(await screen.findByText('“年产2万吨电解液”已移到签约')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await host.lead(lead.id)).stage).toBe('negotiating'));
  });

  it('puts what the server refuses beside its field, and takes the focus there', async () => {
    const host = leadHost();
    const lead = await host.cli<LeadDetail>('leads.create', { name: '储能电站', investorText: '某央企' });
    const { user, dialog } = await openMove(lead, 'negotiating');
    await user.click(await dialog.findByRole('button', { name: '移到对接洽谈' }));
    expect(await dialog.findByText('请填写首次对接时间')).toBeDefined();
    expect(dialog.getByText(/还缺 4 项/)).toBeDefined();
    await waitFor(() =>
      expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: '首次对接时间' })),
    );
  });

  it('proposes the landing day from the days that the rule names', async () => {
    const host = leadHost();
    const lead = await addSigned(host);
    const { user, dialog, isClosed } = await openMove(lead, 'landed');
    await user.type(await dialog.findByRole('textbox', { name: '项目公司注册日期' }), '2026-06-02');
    await user.type(dialog.getByRole('textbox', { name: '用地(厂房)落实日期' }), '2026-07-09');
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: '落地日期' }).value).toBe('2026-07-09');
    await user.click(dialog.getByRole('combobox', { name: '用地(厂房)落实方式' }));
    await user.click(await screen.findByRole('option', { name: '取得用地' }));
    await user.click(dialog.getByRole('button', { name: '移到落地' }));
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(await host.lead(lead.id)).toMatchObject({
      stage: 'landed',
      landedOn: '2026-07-09',
      buildStatus: 'preliminary',
    });
  });

  it('brings back what was typed before the dialog was closed', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const first = await openMove(lead, 'signed');
    await first.user.type(await first.dialog.findByRole('textbox', { name: '建设内容' }), '两条生产线');
    first.unmount();
    await waitFor(async () =>
      expect(
        (await host.cli<{ value: unknown }>('drafts.get', { key: `lead-move:${lead.id}:signed` })).value,
      ).not.toBeNull(),
    );
    const second = await openMove(lead, 'signed');
    expect((await second.dialog.findByRole<HTMLInputElement>('textbox', { name: '建设内容' })).value).toBe(
      '两条生产线',
    );
    expect(second.dialog.getByText('已恢复上次没有保存的内容。')).toBeDefined();
  });
});

describe('other moves', () => {
  it('asks for a reason and the kind of reserve on the way back', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user, dialog, isClosed } = await openMove(lead, 'reserve');
    await user.click(await dialog.findByRole('button', { name: '移到储备' }));
    expect(await dialog.findByText('退回上一阶段请写明原因')).toBeDefined();
    expect(dialog.getByText('请选择暂缓或回流')).toBeDefined();
    await user.type(dialog.getByRole('textbox', { name: '原因' }), '企业暂停扩产');
    await user.click(dialog.getByRole('combobox', { name: '退回后' }));
    await user.click(await screen.findByRole('option', { name: '暂缓' }));
    await user.click(dialog.getByRole('button', { name: '移到储备' }));
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(await host.lead(lead.id)).toMatchObject({ stage: 'reserve', reserveKind: 'parked' });
  });

  it('asks for a document or a correction before a landed lead goes back', async () => {
    const host = leadHost();
    const signed = await addSigned(host);
    const lead = await host.cli<LeadDetail>('leads.move', {
      id: signed.id,
      to: 'landed',
      landedOn: '2026-07-09',
      localEntityOn: '2026-06-02',
      siteSecuredOn: '2026-07-09',
      siteSecuredKind: 'land',
    });
    const { user, dialog, isClosed } = await openMove(lead, 'signed');
    await user.type(await dialog.findByRole('textbox', { name: '原因' }), '注册手续未办完');
    await user.click(dialog.getByRole('button', { name: '移到签约' }));
    expect(await dialog.findByText('请附上依据文件，或勾选更正')).toBeDefined();
    await user.click(dialog.getByRole('checkbox', { name: /更正/ }));
    await user.click(dialog.getByRole('button', { name: '移到签约' }));
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(await host.lead(lead.id)).toMatchObject({ stage: 'signed', landedOn: null });
  });

  it('names the stages that a late entry passes, and wants to know why', async () => {
    const host = leadHost();
    const lead = await host.cli<LeadDetail>('leads.create', { name: '储能电站', investorText: '某央企' });
    const { dialog } = await openMove(lead, 'signed');
    expect(await dialog.findByText(/一次经过 对接洽谈、签约/)).toBeDefined();
    expect(dialog.getByRole('textbox', { name: '原因' }).getAttribute('aria-required')).toBe('true');
  });

  it('says what to do instead of a move that is never allowed', async () => {
    const host = leadHost();
    const lead = await addSigned(host);
    const { dialog } = await openMove(lead, 'reserve');
    expect(await dialog.findByText(/请用“暂停”或“终止”/)).toBeDefined();
    expect(dialog.queryByRole('button', { name: '移到储备' })).toBeNull();
  });

  it('wants an ended lead to be active first', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    await host.cli('leads.setOutcome', { id: lead.id, outcome: 'on_hold', endedReason: 'season' });
    const { dialog } = await openMove(lead, 'signed');
    expect(await dialog.findByText(/请先恢复推进/)).toBeDefined();
  });
});

describe('outcome and build status', () => {
  it('puts a lead on hold from its page, and takes it up again', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.keyboard('h');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('button', { name: '暂停' }));
    expect(await dialog.findByText('请选择原因')).toBeDefined();
    await user.click(dialog.getByRole('combobox', { name: '终止(暂停)原因' }));
    await user.click(await screen.findByRole('option', { name: '季节性' }));
    await user.click(dialog.getByRole('button', { name: '暂停' }));
    await waitFor(async () => expect((await host.lead(lead.id)).outcome).toBe('on_hold'));
    await user.click(await screen.findByRole('button', { name: '恢复推进' }));
    await user.click(
      await within(await screen.findByRole('dialog')).findByRole('button', { name: '恢复推进' }),
    );
    await waitFor(async () => expect((await host.lead(lead.id)).outcome).toBe('active'));
  });

  it('offers a follow-on lead where one that was signed had ended', async () => {
    const host = leadHost();
    const lead = await addSigned(host);
    await host.cli('leads.setOutcome', { id: lead.id, outcome: 'terminated', endedReason: 'elsewhere' });
    const { user } = await showLead(lead.id);
    await user.keyboard('h');
    await user.click(await screen.findByRole('button', { name: '另建后续项目' }));
    const form = within(await screen.findByRole('form', { name: '录入项目' }));
    await user.type(form.getByRole('textbox', { name: '项目名称' }), '电解液二期');
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(async () => {
      const { rows } = await host.cli<{ rows: { id: string }[] }>('leads.list', { text: '电解液二期' });
      expect(await host.lead(rows[0]?.id ?? '')).toMatchObject({
        previousLeadId: lead.id,
        reserveKind: 'returned',
        content: '建设两条生产线',
      });
    });
  });

  it('marks a build status out of order as a correction', async () => {
    const host = leadHost();
    const signed = await addSigned(host);
    const lead = await host.cli<LeadDetail>('leads.move', {
      id: signed.id,
      to: 'landed',
      landedOn: '2026-07-09',
      localEntityOn: '2026-06-02',
      siteSecuredOn: '2026-07-09',
      siteSecuredKind: 'land',
    });
    const { user } = await showLead(lead.id);
    await user.keyboard('b');
    const dialog = within(await screen.findByRole('dialog'));
    const status = await dialog.findByRole<HTMLInputElement>('combobox', { name: '建设状态' });
    expect(status.value).toBe('开工');
    await user.click(status);
    await user.click(await screen.findByRole('option', { name: '投产' }));
    expect(dialog.getByText('不按顺序变更须写明原因，记为更正。')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: '保存' }));
    expect(await dialog.findByText('不按顺序变更建设状态请写明原因')).toBeDefined();
    await user.type(dialog.getByRole('textbox', { name: '原因' }), '补录');
    await user.click(dialog.getByRole('button', { name: '保存' }));
    await waitFor(async () => expect((await host.lead(lead.id)).buildStatus).toBe('production'));
  });
});
