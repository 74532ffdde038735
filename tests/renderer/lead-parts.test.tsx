import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LeadDetail } from '../../db/model/lead-shapes.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { leadHost, showLead, type LeadHost } from './lead-host.tsx';

async function addSigned(host: LeadHost): Promise<LeadDetail> {
  const chain = await host.cli<{ id: string }>('chains.create', { name: '新能源' });
  const node = await host.cli<{ id: string }>('chainNodes.create', { chainId: chain.id, name: '电解液' });
  return host.addNegotiating({
    stage: 'signed',
    investors: [
      { companyName: '宁德时代新能源科技股份有限公司', regionCode: '330100', ownership: 'private' },
    ],
    signedOn: '2026-05-06',
    agreementKind: 'contract',
    agreedInvestment: 150_000_000,
    content: '建设两条生产线',
    buildNature: 'newBuild',
    chainNodeId: node.id,
    landMode: 'newLand',
  });
}

describe('visits', () => {
  it('teach while there are none, and list the newest first', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user, unmount } = await showLead(lead.id, { tab: 'followUp' });
    expect(await screen.findByText(/还没有跟进记录/)).toBeDefined();
    await user.keyboard('v');
    expect(await screen.findByRole('form', { name: '记一次跟进' })).toBeDefined();
    unmount();
    for (const [day, summary] of [
      ['01', '第一次'],
      ['09', '第二次'],
    ] as const) {
      await host.cli('visits.create', {
        leadId: lead.id,
        mode: 'call',
        happenedAt: `2026-04-${day}T02:00:00.000Z`,
        summary,
      });
    }
    await showLead(lead.id, { tab: 'followUp' });
    const list = await screen.findByRole('list', { name: '拜访与跟进' });
    expect(
      within(list)
        .getAllByText(/第.次/)
        .map(({ textContent }) => textContent),
    ).toEqual(['第二次', '第一次']);
  });

  it('hand their next step to the lead, and take both back together', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating({ nextAction: '等回音' });
    const { user } = await showLead(lead.id, { tab: 'followUp' });
    await user.click(await screen.findByRole('button', { name: '记一次跟进' }));
    const form = within(await screen.findByRole('form', { name: '记一次跟进' }));
    await user.type(form.getByRole('textbox', { name: '洽谈内容' }), '谈了电价');
    await user.type(form.getByRole('textbox', { name: '企业诉求' }), '希望 0.35 元');
    await user.type(form.getByRole('textbox', { name: '下一步' }), '报电力公司');
    await user.type(form.getByRole('textbox', { name: '下一步时间' }), '2031-01-02');
    await user.click(form.getByRole('button', { name: '保存' }));
    await waitFor(async () =>
      expect(await host.lead(lead.id)).toMatchObject({
        nextAction: '报电力公司',
        nextActionOn: '2031-01-02',
      }),
    );
    expect(await screen.findByText('希望 0.35 元')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await host.lead(lead.id)).nextAction).toBe('等回音'));
    await waitFor(async () =>
      expect((await host.cli<{ total: number }>('visits.list', { leadId: lead.id })).total).toBe(0),
    );
  });

  it('leave the lead alone when they are told to', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating({ nextAction: '等回音' });
    const { user } = await showLead(lead.id, { tab: 'followUp' });
    await user.click(await screen.findByRole('button', { name: '记一次跟进' }));
    const form = within(await screen.findByRole('form', { name: '记一次跟进' }));
    await user.type(form.getByRole('textbox', { name: '洽谈内容' }), '谈了电价');
    await user.type(form.getByRole('textbox', { name: '下一步' }), '报电力公司');
    await user.click(form.getByRole('checkbox', { name: '同时更新项目的下一步和最近进展' }));
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('谈了电价')).toBeDefined();
    expect((await host.lead(lead.id)).nextAction).toBe('等回音');
  });

  it('are mended and deleted from their card', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    await host.cli('visits.create', {
      leadId: lead.id,
      mode: 'call',
      happenedAt: '2026-04-01T02:00:00.000Z',
      summary: '谈了水价',
    });
    const { user } = await showLead(lead.id, { tab: 'followUp' });
    await user.click(await screen.findByRole('button', { name: /^修改 .*的跟进$/ }));
    const summary = await screen.findByRole('textbox', { name: '洽谈内容' });
    await user.clear(summary);
    await user.type(summary, '谈了电价');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('谈了电价')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^删除 .*的跟进$/ }));
    expect(await screen.findByText(/还没有跟进记录/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByText('谈了电价')).toBeDefined();
  });
});

describe('funds, key-project years and months', () => {
  it('wait until the lead is signed', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    await showLead(lead.id, { tab: 'building' });
    expect(await screen.findByText('签约以后才能登记到位资金。')).toBeDefined();
    expect(screen.queryByRole('button', { name: '登记到位资金' })).toBeNull();
  });

  it('add up the arrivals that count, and undo a deletion', async () => {
    const host = leadHost();
    const lead = await addSigned(host);
    const { user } = await showLead(lead.id, { tab: 'building' });
    await user.click(await screen.findByRole('button', { name: '登记到位资金' }));
    await user.type(await screen.findByRole('textbox', { name: '金额' }), '2000');
    await user.click(screen.getByRole('button', { name: '保存' }));
    const table = within(await screen.findByRole('table', { name: '到位资金' }));
    await waitFor(() => expect(table.getAllByText('2,000.00')).toHaveLength(2));
    expect((await host.lead(lead.id)).arrivedAmount).toBe(20_000_000);
    await user.click(table.getByRole('button', { name: /^删除/ }));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await host.lead(lead.id)).arrivedAmount).toBe(20_000_000));
  });

  it('ask why an amount is below zero', async () => {
    const host = leadHost();
    const lead = await addSigned(host);
    const { user } = await showLead(lead.id, { tab: 'building' });
    await user.click(await screen.findByRole('button', { name: '登记到位资金' }));
    await user.type(await screen.findByRole('textbox', { name: '金额' }), '-100');
    const reason = await screen.findByRole('textbox', { name: '更正原因' });
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('冲减到位资金请写明原因')).toBeDefined();
    await user.type(reason, '重复登记');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('重复登记')).toBeDefined();
  });

  it('put the lead on the list of a year with K, and change its entry there', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id);
    await user.keyboard('k');
    await user.click(await screen.findByRole('combobox', { name: '级别' }));
    await user.click(await screen.findByRole('option', { name: '市级' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    const year = new Date().getFullYear();
    await user.click(await screen.findByRole('button', { name: `修改 ${year} 年` }));
    await user.type(await screen.findByRole('textbox', { name: '今年计划投资' }), '3000');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(async () =>
      expect(await host.cli('keyProjects.list', { leadId: lead.id })).toMatchObject([
        { year, level: 'city', plannedThisYear: 30_000_000 },
      ]),
    );
  });

  it('write down a month and refresh the lead’s progress', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const { user } = await showLead(lead.id, { tab: 'building' });
    await user.click(await screen.findByRole('button', { name: '填写月度进展' }));
    const month = await screen.findByRole('textbox', { name: '月份' });
    await user.clear(month);
    await user.type(month, '2026-03-15');
    await user.type(screen.getByRole('textbox', { name: '本月完成投资' }), '350.5');
    await user.type(screen.getByRole('textbox', { name: '本月进展' }), '桩基完成');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(async () =>
      expect(await host.cli('monthProgress.list', { leadId: lead.id })).toMatchObject([
        { month: '2026-03', invested: 3_505_000 },
      ]),
    );
    await waitFor(async () => expect((await host.lead(lead.id)).progress).toBe('桩基完成'));
  });
});

describe('files', () => {
  function makeFile(name: string): string {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, name);
    return path;
  }

  it('are added from a dialog under the chosen kind, and deleted with a way back', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    host.dialogs.push(makeFile('框架协议.pdf'));
    const { user } = await showLead(lead.id, { tab: 'files' });
    await user.click(await screen.findByRole('combobox', { name: '类别' }));
    await user.click(await screen.findByRole('option', { name: '协议' }));
    await user.click(screen.getByRole('button', { name: '添加文件' }));
    const table = within(await screen.findByRole('table', { name: '文件' }));
    expect(table.getByText('协议')).toBeDefined();
    await user.click(table.getByRole('button', { name: '删除 框架协议.pdf' }));
    expect(await screen.findByText(/还没有文件/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByRole('button', { name: '框架协议.pdf' })).toBeDefined();
  });

  it('are taken in where they are dropped', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    await showLead(lead.id, { tab: 'files' });
    const place = await screen.findByText(/还没有文件/);
    fireEvent.drop(place, {
      dataTransfer: { types: ['Files'], files: [new File([], makeFile('会议纪要.docx'))] },
    });
    expect(await screen.findByRole('button', { name: '会议纪要.docx' })).toBeDefined();
  });

  it('that can’t be taken in are refused in words', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    host.dialogs.push(makeFile('程序.exe'));
    const { user } = await showLead(lead.id, { tab: 'files' });
    await user.click(await screen.findByRole('button', { name: '添加文件' }));
    expect(await screen.findByText(/不接受这种文件：程序\.exe/)).toBeDefined();
  });
});

describe('the history', () => {
  it('shows each move with its day and reason, and each field from what to what', async () => {
    const host = leadHost();
    const lead = await host.addNegotiating();
    const leader = await host.cli<{ id: string }>('people.create', { name: '赵书记', kind: 'leader' });
    await host.cli('leads.update', { id: lead.id, leaderId: leader.id, dutyUnit: '工信局' });
    await host.cli('leads.move', {
      id: lead.id,
      to: 'reserve',
      reserveKind: 'parked',
      reason: '企业暂停扩产',
      on: '2026-06-01',
    });
    await showLead(lead.id, { tab: 'history' });
    const rows = within(await screen.findByRole('table', { name: '阶段历史' })).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('2026年6月1日');
    expect(rows[1]?.textContent).toContain('对接洽谈 → 储备');
    expect(rows[1]?.textContent).toContain('企业暂停扩产');
    const changes = await screen.findByRole('list', { name: '修改记录' });
    await waitFor(() => expect(changes.textContent).toContain('包联领导 赵书记'));
    expect(changes.textContent).toContain('责任单位 招商局 → 工信局');
  });
});
