import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ExpoPage } from '../../renderer/features/expo/expo-page.tsx';
import { card, expo, host, stand } from './expo-host.tsx';
import { Refused } from './fake-host.ts';
import { show } from './show.tsx';

const focused = () => document.activeElement;

describe('the keyboard at a stand', () => {
  it('begins in the first field; Enter goes on, Shift+Enter back, and the last one reaches the button', async () => {
    const { user, field, form } = await stand();
    const order = ['单位', '姓名', '职务', '手机', '意向产业链', '意向投资额', '意向', '1 高'].map(field);
    for (const step of order) {
      expect(focused()).toBe(step);
      await user.keyboard('{Enter}');
    }
    expect(focused()).toBe(form.getByRole('button', { name: /^保存并下一个/ }));
    field('职务').focus();
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(focused()).toBe(field('姓名'));
  });

  it('one key saves, empties the form and goes back to the first field; the draft goes in the same call', async () => {
    const { user, inputsOf, field } = await stand();
    await user.keyboard('恒远新材料{Enter}赵工{Enter}总监{Enter}13900000001、13900000002{Enter}');
    await user.keyboard('新能源{Enter}约2亿{Enter}想看地{Enter}2{Control>}{Enter}{/Control}');
    expect(inputsOf('cards.save')).toEqual([
      {
        activityId: 'expo-1',
        draftKey: 'expo:expo-1',
        companyId: null,
        companyText: '恒远新材料',
        contactId: null,
        name: '赵工',
        title: '总监',
        mobiles: ['13900000001', '13900000002'],
        chainId: null,
        chainText: '新能源',
        heardInvestment: 200_000_000,
        heardInvestmentCurrency: null,
        heardInvestmentForeign: null,
        heardInvestmentRate: null,
        heardInvestmentRateOn: null,
        heardInvestmentText: '约2亿',
        summary: '想看地',
        interest: 'medium',
        photoKey: expect.any(String),
      },
    ]);
    for (const name of ['单位', '姓名', '职务', '手机', '意向产业链', '意向投资额', '意向'])
      expect(field(name).value).toBe('');
    expect(field('2 中').checked).toBe(false);
    expect(focused()).toBe(field('单位'));
  });

  it('leaves Enter, Ctrl+Enter and Esc to an input method that is composing', async () => {
    const { inputsOf, field, user } = await stand();
    await user.keyboard('heng');
    for (const press of [{ isComposing: true }, { keyCode: 229 }]) {
      fireEvent.keyDown(field('单位'), { key: 'Enter', ...press });
      fireEvent.keyDown(field('单位'), { key: 'Enter', ctrlKey: true, ...press });
      fireEvent.keyDown(field('单位'), { key: 'Escape', ...press });
    }
    expect(focused()).toBe(field('单位'));
    expect(field('单位').value).toBe('heng');
    expect(inputsOf('cards.save')).toEqual([]);
  });

  it('asks for a company or a name where there is neither, and keeps the rest', async () => {
    const { user, inputsOf, field } = await stand();
    field('意向').focus();
    await user.keyboard('想看地{Control>}{Enter}{/Control}');
    expect(await screen.findByText('请填单位或姓名中的一项')).toBeDefined();
    expect(field('意向').value).toBe('想看地');
    expect(focused()).toBe(field('单位'));
    expect(inputsOf('cards.save')).toEqual([]);
  });

  it('takes a suggestion by arrow and Enter, which also goes on; other letters let it go again', async () => {
    const { user, inputsOf, field } = await stand({
      'cards.suggest': ({ noun }) =>
        noun === 'company'
          ? [
              {
                id: 'c1',
                name: '隆基绿能',
                title: null,
                mobiles: [],
                companyId: 'c1',
                companyName: '隆基绿能',
              },
            ]
          : [],
    });
    await user.keyboard('lj');
    await screen.findByRole('option', { name: '隆基绿能' });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(field('单位').value).toBe('隆基绿能');
    expect(focused()).toBe(field('姓名'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(inputsOf('cards.save')).toMatchObject([{ companyId: 'c1' }]);
    await user.keyboard('lj');
    await screen.findByRole('option', { name: '隆基绿能' });
    await user.keyboard('{ArrowDown}{Enter}{Shift>}{Enter}{/Shift}{End}二厂{Control>}{Enter}{/Control}');
    expect(inputsOf('cards.save')[1]).toMatchObject({ companyId: null, companyText: '隆基绿能二厂' });
  });

  it('hints at likely repetitions without being in the way, and amounts it can’t read are kept as typed', async () => {
    const { user, inputsOf } = await stand({
      'cards.hints': [
        {
          noun: 'company',
          id: 'c1',
          name: '恒远新材料有限公司',
          detail: null,
          level: 'L1',
          rule: { zh: '名称（曾用名）相同', en: 'Same name or former name' },
          similarity: 100,
        },
      ],
    });
    await user.keyboard('恒远新材料');
    expect(await screen.findByText('恒远新材料有限公司')).toBeDefined();
    await user.keyboard('{Enter}{Enter}{Enter}{Enter}{Enter}几个亿吧');
    expect(screen.getByText('没读懂，按原话记下')).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(inputsOf('cards.save')).toMatchObject([
      { companyText: '恒远新材料', heardInvestment: null, heardInvestmentText: '几个亿吧' },
    ]);
  });

  it('brings back what was typed before, and mirrors what is typed', async () => {
    const { inputsOf, field, user } = await stand({
      'drafts.get': ({ key }) => ({
        value: key === 'expo:expo-1' ? { company: '写到一半', interest: 'low' } : null,
      }),
    });
    expect(field('单位').value).toBe('写到一半');
    expect(field('3 低').checked).toBe(true);
    await user.type(field('姓名'), '赵');
    await waitFor(() =>
      expect(inputsOf('drafts.set').at(-1)).toMatchObject({
        key: 'expo:expo-1',
        value: { company: '写到一半', name: '赵', interest: 'low' },
      }),
    );
  });

  it('keeps a card that the host refuses, and saves it again at one press', async () => {
    let isBusy = true;
    const { user, inputsOf } = await stand({
      'cards.save': () => (isBusy ? new Refused('busy', { zh: '请稍候再试。', en: 'Try again.' }) : card),
    });
    await user.keyboard('恒远新材料{Control>}{Enter}{/Control}下一家');
    const again = await screen.findByRole('button', { name: '再次保存 恒远新材料' });
    expect(inputsOf('drafts.set').some(({ key }) => key === 'expo-unsaved:expo-1')).toBe(true);
    isBusy = false;
    await user.click(again);
    await waitFor(() => expect(screen.queryByRole('button', { name: '再次保存 恒远新材料' })).toBeNull());
    expect(inputsOf('cards.save')).toHaveLength(2);
  });
});

describe('the cards beside the form', () => {
  it('are corrected in place by F2; Esc goes back to the new card, whose text is still there', async () => {
    const kept = new Map<string, unknown>();
    const { user, inputsOf, field } = await stand({
      'drafts.get': ({ key }) => ({ value: (kept.get(key) ?? null) as never }),
      'drafts.set': ({ key, value }) => {
        kept.set(key, value);
        return {};
      },
    });
    await user.keyboard('下一家{F2}');
    await screen.findByText('正在更正：恒远新材料 赵工');
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('赵工'));
    await user.clear(screen.getByLabelText('职务'));
    await user.type(screen.getByLabelText('职务'), '总经理{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(inputsOf('cards.update')).toMatchObject([
        { id: 'card-1', title: '总经理', contactId: 'contact-1', draftKey: 'expo-card:card-1' },
      ]),
    );
    await waitFor(() => expect(field('单位').value).toBe('下一家'));
    await user.keyboard('{F2}');
    await screen.findByText('正在更正：恒远新材料 赵工');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('正在更正：恒远新材料 赵工')).toBeNull());
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('单位').value).toBe('下一家'));
  });

  it('stay closed to F2 while a visitor looks on, and one that is open closes without losing its text', async () => {
    const kept = new Map<string, unknown>();
    const { user } = await stand({
      'drafts.get': ({ key }) => ({ value: (kept.get(key) ?? null) as never }),
      'drafts.set': ({ key, value }) => {
        kept.set(key, value);
        return {};
      },
    });
    const mobile = () => screen.getByLabelText<HTMLInputElement>('手机').value;
    await user.keyboard('{F2}');
    await screen.findByText('正在更正：恒远新材料 赵工');
    await waitFor(() => expect(mobile()).toBe('13900000001'));
    await user.type(screen.getByLabelText('职务'), '兼董事');
    await user.keyboard('{Control>}b{/Control}');
    await waitFor(() => expect(screen.queryByText('正在更正：恒远新材料 赵工')).toBeNull());
    await waitFor(() => expect(mobile()).toBe(''));
    await user.keyboard('{F2}');
    expect(await screen.findByText(/名单正遮挡着，按 Ctrl\+B 取消遮挡后再更正。/)).toBeTruthy();
    expect(screen.queryByText('正在更正：恒远新材料 赵工')).toBeNull();
    expect(mobile()).toBe('');
    await user.keyboard('{Control>}b{/Control}{F2}');
    await screen.findByText('正在更正：恒远新材料 赵工');
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('职务').value).toBe('总监兼董事'));
  });

  it('offer the correction back', async () => {
    const summary = { zh: '更正名片', en: 'Correct the card' };
    const { user, inputsOf } = await stand({ 'undo.last': { actId: 'act-1', at: card.at, summary } });
    await user.keyboard('{F2}');
    await screen.findByText('正在更正：恒远新材料 赵工');
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('赵工'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('已更正 恒远新材料 赵工');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByText('已撤销：更正名片')).toBeTruthy();
    expect(inputsOf('undo.last')).toEqual([{}]);
  });

  it('are blurred and out of reach while a visitor looks on, and names are not offered then', async () => {
    const { user, inputsOf } = await stand();
    const list = within(await screen.findByRole('region', { name: '最近十张' })).getByRole('list');
    await user.keyboard('{Control>}b{/Control}');
    expect(list.getAttribute('data-hidden')).toBe('true');
    expect(list.hasAttribute('inert')).toBe(true);
    const asked = inputsOf('cards.suggest').length;
    await user.keyboard('恒远');
    expect(inputsOf('cards.suggest')).toHaveLength(asked);
    await user.keyboard('{Control>}b{/Control}');
    expect(list.getAttribute('data-hidden')).toBe('false');
  });
});

describe('the choice of the event', () => {
  it('is made once: afterwards /expo goes straight to the stand', async () => {
    host({ 'drafts.get': ({ key }) => ({ value: key === 'expo-event' ? 'expo-1' : null }) });
    location.hash = '#/expo';
    show(<ExpoPage />);
    expect(await screen.findByRole('heading', { level: 1, name: '煤博会' })).toBeDefined();
  });

  it('is found by typing, or begun on the spot', async () => {
    const { inputsOf } = host({ 'activities.create': { ...expo, id: 'expo-2' } });
    location.hash = '#/expo?choose';
    const { user } = show(<ExpoPage />);
    await screen.findByRole('option', { name: /^煤博会/ });
    await user.keyboard('储能展');
    expect(screen.queryByRole('option', { name: /^煤博会/ })).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(inputsOf('activities.create')).toMatchObject([{ kind: 'expo', name: '储能展' }]),
    );
    await waitFor(() => expect(location.hash).toBe('#/expo?activity=expo-2'));
  });
});
