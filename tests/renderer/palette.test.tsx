import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { InputOf } from '#model/channels';
import { Refused } from './fake-host.ts';
import { firm, found, group, nothing, openPalette, type Found } from './palette-host.tsx';

/** Puts another way of answering in the place of the host’s. */
function answerBy(invoke: typeof globalThis.luodi.invoke): void {
  vi.stubGlobal('luodi', { ...globalThis.luodi, invoke });
}

const chosen = () => screen.getByRole('option', { selected: true });

describe('finding', () => {
  it('shows leads, companies, contacts and activities in this order, with what tells them apart', async () => {
    const { user, host } = await openPalette({ 'search.all': found });
    await user.keyboard('国电');
    await group('项目');
    expect(
      screen.getAllByRole('group').map((one) => one.getAttribute('aria-labelledby')?.split('-').at(-1)),
    ).toEqual(['lead', 'company', 'contact', 'activity']);
    expect(within(await group('项目')).getByRole('option').textContent).toBe(
      '国电风机项目对接洽谈 · 国电联合动力技术有限公司',
    );
    await waitFor(async () =>
      expect(within(await group('企业')).getAllByRole('option')[0]?.textContent).toBe(`${firm.name}北京市`),
    );
    expect(within(await group('联系人')).getByRole('option').textContent).toBe(
      `郭典副总 · ${firm.name} · 139••••5678`,
    );
    expect(within(await group('活动')).getByRole('option').textContent).toBe(
      '国电考察外出考察 · 2026年6月3日—5日',
    );
    expect(screen.getByText('还有更多，请再输入几个字')).toBeDefined();
    expect(host.inputsOf('search.all').at(-1)).toEqual({ text: '国电', limit: 6 });
  });

  it('marks the part that was meant, written or spoken', async () => {
    const { user } = await openPalette({ 'search.all': found });
    await user.keyboard('gdlhdl');
    const firms = await group('企业');
    await waitFor(() =>
      expect([...firms.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
        '国电联合动力',
        '国电联合动力',
      ]),
    );
  });

  it('marks the digits that were typed, however they were spaced', async () => {
    const rows = [
      { ...found.contact.rows[0], id: 'p2', name: '郭典', phone: '1391234••78' },
    ] as Found['contact']['rows'];
    const { user } = await openPalette({ 'search.all': { ...nothing, contact: { rows, hasMore: false } } });
    await user.keyboard('139-12 34');
    const people = await group('联系人');
    await waitFor(() => expect(people.querySelector('mark')?.textContent).toBe('1391234'));
  });

  it.each([
    ['lead', '#/leads/l1', ''],
    ['company', '#/companies/c1', '{ArrowDown}'],
    ['contact', '#/contacts/p1', '{ArrowDown}{ArrowDown}{ArrowDown}'],
    ['activity', '#/activities?id=a1&full', '{End}'],
  ])('Enter opens a %s', async (_kind, address, walk) => {
    const { user } = await openPalette({ 'search.all': found });
    await user.keyboard('国电');
    await group('项目');
    await user.keyboard(`${walk}{Enter}`);
    await waitFor(() => expect(location.hash).toBe(address));
    expect(screen.queryByRole('combobox', { name: /^搜索项目/ })).toBeNull();
  });

  it('Enter before the answer waits for it, and opens nothing of an older one', async () => {
    const answers: (() => void)[] = [];
    const { user } = await openPalette({ 'search.all': found });
    const { luodi } = globalThis;
    answerBy(async (channel, input) => {
      const answer = await luodi.invoke(channel, input);
      if (channel !== 'search.all') return answer;
      const { text } = input as InputOf<'search.all'>;
      await new Promise<void>((resolve) => answers.push(resolve));
      const rows = [{ ...firm, id: text, name: text }];
      return { ok: true, value: { ...nothing, company: { rows, hasMore: false } } };
    });
    await user.keyboard('国电{Enter}');
    expect(location.hash).toBe('#/nowhere');
    // The answer to 国 comes after the one to 国电, and changes nothing.
    await act(async () => answers[1]?.());
    await waitFor(() => expect(location.hash).toBe(`#/companies/${encodeURIComponent('国电')}`));
    await act(async () => answers[0]?.());
    expect(location.hash).toBe(`#/companies/${encodeURIComponent('国电')}`);
  });

  it('what was found before the box was emptied does not come back with other letters', async () => {
    const { user, box } = await openPalette({
      'search.all': ({ text }) => (text.startsWith('国') ? found : nothing),
    });
    await user.keyboard('国电');
    await group('企业');
    await user.clear(box);
    await waitFor(() => expect(screen.queryByText(firm.name)).toBeNull());
    const { luodi } = globalThis;
    answerBy((channel, input) =>
      channel === 'search.all' ? new Promise(() => {}) : luodi.invoke(channel, input),
    );
    await user.keyboard('风');
    expect(screen.queryByText(firm.name)).toBeNull();
  });

  it('asks nothing and opens nothing while an input method composes', async () => {
    const { box, host } = await openPalette({ 'search.all': found });
    fireEvent.compositionStart(box);
    fireEvent.input(box, { target: { value: 'guo' }, isComposing: true });
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(box, { key: 'Process', keyCode: 229 });
    expect(location.hash).toBe('#/nowhere');
    fireEvent.input(box, { target: { value: '国' } });
    fireEvent.compositionEnd(box);
    await group('企业');
    expect(host.inputsOf('search.all').map(({ text }) => text)).toEqual(['国']);
  });

  it('says in words why nothing can be found', async () => {
    const { user } = await openPalette({
      'search.all': new Refused('no-workspace', { zh: '没有打开工作区。', en: 'No workspace is open.' }),
    });
    await user.keyboard('国电{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('没有打开工作区。');
    expect(location.hash).toBe('#/nowhere');
  });

  it('says that some may not be found while the index is renewed', async () => {
    const { user } = await openPalette({
      'search.all': found,
      'search.state': { path: '/workspace', isReady: false },
    });
    await user.keyboard('国电');
    expect(await screen.findByText('正在更新搜索索引，个别记录可能暂时搜不到。')).toBeDefined();
  });

  it('says that there is nothing, and offers to make a lead or a company of that name', async () => {
    const { user } = await openPalette();
    await user.keyboard('远方新材料');
    await screen.findByRole('option', { name: '录入项目“远方新材料”' });
    expect(screen.getAllByText('没有找到“远方新材料”').length).toBeGreaterThan(0);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(location.hash).toBe(`#/companies?new&name=${encodeURIComponent('远方新材料')}`),
    );
  });
});

describe('walking', () => {
  it('goes on around the ends, from group to group, and tells a screen reader where it is', async () => {
    const { user, box } = await openPalette({ 'search.all': found });
    await user.keyboard('国电');
    await group('项目');
    const at = () => {
      expect(box.getAttribute('aria-activedescendant')).toBe(chosen().id);
      return chosen().id.split('-').at(-1);
    };
    expect(at()).toBe('lead:l1');
    await user.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control}');
    expect(at()).toBe('contact:p1');
    await user.keyboard('{Control>}{ArrowUp}{/Control}');
    expect(at()).toBe('company:c1');
    await user.keyboard('{End}');
    expect(at()).toBe('activity:a1');
    await user.keyboard('{ArrowDown}');
    expect(at()).toBe('lead:l1');
    await user.keyboard('{End}{Home}');
    expect(at()).toBe('lead:l1');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: /^搜索项目/ })).toBeNull());
  });
});
