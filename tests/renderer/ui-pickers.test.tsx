import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { contactFields } from '#model/contact';
import { z } from 'zod';
import { RecordForm } from '../../renderer/ui/record/record-form.tsx';
import { RefSelect } from '../../renderer/ui/ref-select.tsx';
import { RefsSelect } from '../../renderer/ui/refs-select.tsx';
import { SidePanel } from '../../renderer/ui/side-panel.tsx';
import { fakeHost, Refused } from './fake-host.ts';
import { holdBack } from './hold-back.ts';
import { company } from './sample-rows.ts';
import { show } from './show.tsx';
import { Held } from './held.tsx';

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

describe('a form that is sent before what was picked is made', () => {
  const made = { ...company, id: 'c2', name: '新企业' };
  const setUp = async (create: typeof made | Refused) => {
    fakeHost({
      'drafts.get': { value: null },
      'drafts.set': {},
      'drafts.clear': {},
      'companies.list': { rows: [], total: 0 },
      'companies.create': create,
      'companies.get': made,
    });
    const letGo = holdBack('companies.create');
    const send = vi.fn<(input: { companyId: string }) => Promise<object>>(async (input) => input);
    const { user } = show(
      <RecordForm
        label="联系人"
        draftKey="contact-new"
        fields={{ companyId: contactFields.companyId }}
        groups={[{ names: ['companyId'] }]}
        beginning={{}}
        isNew
        needed={() => ['companyId']}
        schema={z.object({ companyId: z.string() })}
        send={send}
        refusal={null}
        isPending={false}
        onSaved={() => {}}
        onCancel={() => {}}
      />,
    );
    await user.type(await screen.findByRole('combobox', { name: '单位' }), '新企业');
    await user.click(await screen.findByRole('option', { name: '新建“新企业”' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    return { letGo, send };
  };
  const isSaving = () => screen.getByRole('button', { name: /保存/ }).hasAttribute('data-loading');

  it('waits for it and sends it', async () => {
    const { letGo, send } = await setUp(made);
    expect(isSaving()).toBe(true);
    expect(screen.queryByText('请填写此项')).toBeNull();
    letGo();
    await waitFor(() => expect(send).toHaveBeenCalledExactlyOnceWith({ companyId: 'c2' }));
    expect(screen.queryByText('请填写此项')).toBeNull();
  });

  it('is not sent without it when it is refused', async () => {
    const { letGo, send } = await setUp(new Refused('read-only', { zh: '只读', en: 'Read only' }));
    letGo();
    expect(await screen.findByText('只读')).toBeDefined();
    await waitFor(() => expect(isSaving()).toBe(false));
    expect(send).not.toHaveBeenCalled();
  });
});
