import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#model/channels';
import type { Chain } from '#model/chain';
import { money } from '#model/money';
import { ChainsPage } from '../../renderer/features/chains/chains-page.tsx';
import { fakeHost, Refused, type Replies } from './fake-host.ts';
import { chain, company } from './sample-rows.ts';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

type ChainNode = OutputOf<'chainNodes.get'>;

function nodeOf(id: string, name: string, part: Partial<ChainNode> = {}): ChainNode {
  const { createdAt, updatedAt } = chain;
  return {
    createdAt,
    updatedAt,
    createdById: null,
    updatedById: null,
    deviceId: 'd1',
    deletedAt: null,
    rev: 1,
    id,
    name,
    chainId: chain.id,
    parentId: null,
    sortOrder: 1,
    state: 'missing',
    ...part,
  };
}

const cells = nodeOf('node-1', '电池片');
const modules = nodeOf('node-2', '组件', { state: 'weak', parentId: cells.id, sortOrder: 2 });

function host(
  chains: readonly Chain[] = [chain],
  nodes: readonly ChainNode[] = [cells, modules],
  replies: Replies = {},
) {
  return fakeHost({
    'chains.list': { rows: [...chains], total: chains.length },
    'chainNodes.list': { rows: [...nodes], total: nodes.length },
    'leads.list': { rows: [], total: 12, sum: money.parse(0) },
    'companies.get': company,
    'drafts.get': { value: null },
    'drafts.set': {},
    'drafts.clear': {},
    ...replies,
  });
}

describe('the chains', () => {
  it('say what belongs there while there are none', async () => {
    host([], []);
    show(<ChainsPage />);
    expect(await screen.findByText(/先列出主攻的产业链/)).toBeDefined();
  });

  it('say why they can’t be read', async () => {
    host([], [], {
      'chains.list': new Refused('database-locked', { zh: '数据库正被另一个程序占用。', en: 'Locked.' }),
    });
    show(<ChainsPage />);
    expect((await screen.findByRole('alert')).textContent).toContain('数据库正被另一个程序占用');
  });

  it('show their nodes with state and parent, and lead to their leads', async () => {
    const { inputsOf } = host([{ ...chain, anchorCompanyId: company.id }]);
    show(<ChainsPage />);
    const card = await screen.findByRole('region', { name: '光伏' });
    expect(await within(card).findByRole('button', { name: '电池片，缺失' })).toBeDefined();
    expect(within(card).getByRole('button', { name: '电池片 / 组件，薄弱' })).toBeDefined();
    expect(within(card).getByText('缺失 1，薄弱 1')).toBeDefined();
    expect((await within(card).findByRole('link', { name: '12 个项目，光伏' })).getAttribute('href')).toBe(
      '#/leads/table?chainId=chain-1',
    );
    expect((await within(card).findByRole('link', { name: '隆基绿能' })).getAttribute('href')).toBe(
      '#/companies?id=company-1',
    );
    expect(inputsOf('leads.list')).toEqual([{ chainId: 'chain-1', limit: 1 }]);
    expect(await seriousFindings()).toEqual([]);
  });

  it('are added, but never twice under one name', async () => {
    const { inputsOf } = host([chain], [], {
      'chains.create': (draft) => ({ ...chain, id: 'chain-2', name: draft.name }),
    });
    const { user } = show(<ChainsPage />);
    await screen.findByRole('region', { name: '光伏' });
    await user.keyboard('{Shift>}n{/Shift}');
    const name = await screen.findByRole('textbox', { name: '产业链' });
    await user.type(name, '光伏');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('已有同名产业链')).toBeDefined();
    await user.type(name, '装备');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('已新建产业链“光伏装备”');
    expect(inputsOf('chains.create')).toEqual([{ name: '光伏装备' }]);
  });

  it('are renamed and deleted, with 撤销 in reach', async () => {
    const { inputsOf } = host([chain], [], {
      'chains.update': { ...chain, name: '光伏制造' },
      'chains.remove': chain,
    });
    const { user } = show(<ChainsPage />);
    await user.click(await screen.findByRole('button', { name: '编辑 光伏' }));
    await user.type(await screen.findByRole('textbox', { name: '产业链' }), '制造');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('已修改产业链“光伏制造”');
    expect(inputsOf('chains.update')).toEqual([{ id: 'chain-1', name: '光伏制造' }]);
    await user.click(screen.getByRole('button', { name: '删除 光伏' }));
    await screen.findByText('已删除产业链“光伏”');
    expect(screen.getByRole('button', { name: '撤销' })).toBeDefined();
  });
});

describe('the nodes of a chain', () => {
  it('change their state by a menu', async () => {
    const { inputsOf } = host([chain], [cells, modules], { 'chainNodes.update': cells });
    const { user } = show(<ChainsPage />, 'en');
    await user.click(await screen.findByRole('button', { name: '电池片, Missing' }));
    expect((await screen.findByRole('menuitemradio', { name: 'Missing' })).getAttribute('aria-checked')).toBe(
      'true',
    );
    await user.click(screen.getByRole('menuitemradio', { name: 'Present' }));
    await screen.findByText('“电池片” is now present');
    expect(inputsOf('chainNodes.update')).toEqual([{ id: 'node-1', state: 'present' }]);
  });

  it('are added at the end, missing at first', async () => {
    const { inputsOf } = host([chain], [cells, modules], { 'chainNodes.create': nodeOf('node-3', '逆变器') });
    const { user } = show(<ChainsPage />);
    await user.click(await screen.findByRole('button', { name: '给 光伏 添加环节' }));
    await user.type(await screen.findByRole('textbox', { name: '环节' }), '逆变器');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('已添加环节“逆变器”');
    expect(inputsOf('chainNodes.create')).toEqual([
      { chainId: 'chain-1', name: '逆变器', state: 'missing', sortOrder: 3 },
    ]);
  });

  it('may not stand above themselves', async () => {
    host();
    const { user } = show(<ChainsPage />);
    await user.click(await screen.findByRole('button', { name: '电池片，缺失' }));
    await user.click(await screen.findByRole('menuitem', { name: '改名、改序…' }));
    await user.click(await screen.findByRole('combobox', { name: '上级环节' }));
    await waitFor(() => expect(screen.queryByRole('option', { name: '组件' })).toBeNull());
  });

  it('are deleted with 撤销 in reach', async () => {
    const { inputsOf } = host([chain], [cells, modules], { 'chainNodes.remove': cells });
    const { user } = show(<ChainsPage />);
    await user.click(await screen.findByRole('button', { name: '电池片，缺失' }));
    await user.click(await screen.findByRole('menuitem', { name: '删除环节' }));
    await screen.findByText('已删除环节“电池片”');
    expect(inputsOf('chainNodes.remove')).toEqual([{ id: 'node-1' }]);
  });
});
