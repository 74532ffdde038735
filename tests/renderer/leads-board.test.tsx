import { screen, waitFor, within } from '@testing-library/react';
import { Route } from 'wouter';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { money } from '#model/money';
import { LeadsPage } from '../../renderer/features/leads/leads-page.tsx';
import { useLeadsView } from '../../renderer/features/leads/view-store.ts';
import type { Language } from '../../renderer/lib/preferences.ts';
import { Refused, type FakeHost } from './fake-host.ts';
import { leadAt, leadsHost, pipeline } from './leads-replies.ts';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

afterEach(() => vi.restoreAllMocks());
beforeEach(() => useLeadsView.setState({ ...useLeadsView.getInitialState() }));

async function board(host: FakeHost = leadsHost(), language: Language = 'zh') {
  location.hash = '#/leads/board';
  const { user } = show(
    <Route path={/^\/leads(\/(board|table|new))?$/}>
      <LeadsPage />
    </Route>,
    language,
  );
  await screen.findByRole('button', { name: language === 'zh' ? /^筛选/ : /^Filter/ });
  return { host, user };
}

const column = (name: string) => screen.findByRole('region', { name: new RegExp(`^${name}，`) });
const card = (name: string) => screen.findByRole('button', { name: new RegExp(name) });

describe('the board', () => {
  it('shows four stages with count and sum, and what matters of each lead', async () => {
    await board(
      leadsHost([
        leadAt('signed', 1, {
          name: '光伏组件',
          dutyPersonName: '秦晓岚',
          nextAction: '转签合同',
          missingCount: 2,
          lastUpdateOn: '2020-01-01',
        }),
      ]),
    );
    const signed = await screen.findByRole('region', { name: '签约，1 个项目，99亿元' });
    expect(screen.getByRole('region', { name: '储备，0 个项目，0元' })).toBeTruthy();
    const one = within(signed).getByRole('button', { name: /光伏组件/ });
    await waitFor(() => expect(one.textContent).toContain('已超期'));
    for (const part of ['隆基绿能', '99亿元', '秦晓岚', '转签合同', '待补全 2 项'])
      expect(one.textContent).toContain(part);
  });

  it('speaks English', async () => {
    await board(leadsHost(), 'en');
    expect(await screen.findByRole('region', { name: 'Signed, 2 leads, CNY 19.7B' })).toBeTruthy();
  });

  it('is walked by arrow keys, and Enter opens the lead', async () => {
    const { user } = await board();
    (await card('reserve项目1')).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(async () => expect(document.activeElement).toBe(await card('reserve项目2')));
    await user.keyboard('{ArrowRight}');
    await waitFor(async () => expect(document.activeElement).toBe(await card('negotiating项目2')));
    await user.keyboard('{Enter}');
    expect(location.hash).toBe('#/leads/negotiating-2');
  });

  it('lets Tab lead to one card of each column', async () => {
    await board();
    const cards = within(await column('对接洽谈')).getAllByRole('button');
    expect(cards.map((one) => one.tabIndex)).toEqual([0, -1]);
  });

  it('previews with Space, follows the walk, and Escape closes the preview', async () => {
    const { user } = await board();
    (await card('negotiating项目1')).focus();
    await user.keyboard(' ');
    expect(await screen.findByRole('complementary', { name: 'negotiating项目1' })).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('complementary', { name: 'negotiating项目2' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('offers with M the stages a lead may go to, says what each asks for and why others are shut', async () => {
    const { user } = await board();
    (await card('negotiating项目1')).focus();
    await user.keyboard('m');
    const menu = await screen.findByRole('dialog', { name: '移动“negotiating项目1”' });
    const signed = await within(menu).findByRole('button', { name: /签约.*还缺 1 项/ });
    await waitFor(() => expect(document.activeElement).toBe(signed));
    expect(within(menu).getByRole('button', { name: /储备.*需说明原因/ })).toBeTruthy();
    expect(within(menu).getByRole('button', { name: /落地.*补录/ })).toBeTruthy();
    expect(
      within(menu)
        .getByRole('button', { name: /对接洽谈.*当前阶段/ })
        .getAttribute('aria-disabled'),
    ).toBe('true');
    await user.keyboard('3');
    expect(await screen.findByRole('dialog', { name: /negotiating项目1.*签约/ })).toBeTruthy();
  });

  it('shuts every stage for a lead that is on hold', async () => {
    const { user } = await board(leadsHost([leadAt('negotiating', 1, { outcome: 'on_hold' })]));
    (await card('negotiating项目1')).focus();
    await user.keyboard('m');
    const menu = await screen.findByRole('dialog');
    const choices = await within(menu).findAllByRole('button', { name: /储备|对接洽谈|签约|落地/ });
    expect(choices.every((choice) => choice.getAttribute('aria-disabled') === 'true')).toBe(true);
  });

  it('reads more cards when one comes near the end, each lead once and no ended one', async () => {
    // jsdom lays nothing out; a column has to be higher than what is seen of it.
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(1_000_000);
    const many = Array.from({ length: 120 }, (_, index) =>
      leadAt('negotiating', index, { outcome: index === 10 ? 'terminated' : 'active' }),
    );
    const { host, user } = await board(leadsHost(many));
    (await card('negotiating项目0')).focus();
    await user.keyboard('{End}');
    await waitFor(() =>
      expect(
        host.inputsOf('leads.list').some(({ stage, offset }) => stage === 'negotiating' && offset === 50),
      ).toBe(true),
    );
    await user.keyboard('{End}');
    await waitFor(() => expect(host.inputsOf('leads.list').some(({ offset }) => offset === 100)).toBe(true));
    await waitFor(async () => {
      await user.keyboard('{End}');
      expect(document.activeElement?.textContent).toContain('negotiating项目119');
    });
    expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('119');
    expect(document.activeElement?.closest('li')?.getAttribute('aria-setsize')).toBe('119');
  });

  it('teaches when there is nothing, and offers what begins', async () => {
    const { user } = await board(leadsHost([]));
    expect(await screen.findByText(/这里放所有招商项目/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '导入台账' }));
    expect(location.hash).toBe('#/import');
  });

  it('says why it could not be read, and tries again', async () => {
    let isBroken = true;
    const { user } = await board(
      leadsHost(pipeline, {
        'leads.board': () =>
          isBroken
            ? new Refused('database-locked', { zh: '数据库正被占用', en: 'Locked' })
            : [{ stage: 'signed', count: 1, sum: money.parse(0), rows: [leadAt('signed', 1)] }],
      }),
    );
    expect(await screen.findByText('数据库正被占用')).toBeTruthy();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await card('signed项目1')).toBeTruthy();
  });

  it('has no serious finding', async () => {
    const { user } = await board(
      leadsHost(
        pipeline.map((row) => ({
          ...row,
          nextAction: '约谈',
          nextActionOn: '2020-01-01',
          isConfidential: true,
        })),
      ),
    );
    await user.click(await card('signed项目1'));
    await screen.findByRole('complementary', { name: 'signed项目1' });
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('the filter', () => {
  it('finds by the search box that / leads to, and reads as a sentence whose parts can be taken away', async () => {
    const { host, user } = await board();
    await card('signed项目1');
    await user.keyboard('/');
    await user.keyboard('项目2');
    const sentence = await screen.findByRole('group', { name: '筛选条件' });
    expect(sentence.textContent).toContain('只看含“项目2”的项目');
    await waitFor(() => expect(host.inputsOf('leads.board').at(-1)).toMatchObject({ text: '项目2' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /signed项目1/ })).toBeNull());
    await user.click(within(sentence).getByRole('button', { name: '去掉条件：含“项目2”' }));
    expect(await card('signed项目1')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: '搜索项目' }).value).toBe('');
  });

  it('takes amounts and flags from its panel', async () => {
    const { host, user } = await board();
    await card('signed项目1');
    await user.click(screen.getByRole('button', { name: '筛选' }));
    await user.type(await screen.findByRole('textbox', { name: '金额不低于' }), '99亿');
    await user.click(screen.getByRole('checkbox', { name: '有待补全项' }));
    await waitFor(() =>
      expect(host.inputsOf('leads.board').at(-1)).toMatchObject({
        minAmount: 9_900_000_000,
        isIncomplete: true,
      }),
    );
    expect(screen.getByRole('group', { name: '筛选条件' }).textContent).toContain(
      '金额不低于99亿元且有待补全项',
    );
    expect(await screen.findByText('没有符合条件的项目。')).toBeTruthy();
  });

  it('reads as a sentence in English', async () => {
    useLeadsView.getState().narrow({
      stage: 'signed',
      minAmount: money.parse(500_000_000),
      maxAmount: money.parse(1_000_000_000),
    });
    await board(leadsHost(), 'en');
    const sentence = await screen.findByRole('group', { name: 'Conditions' });
    expect(sentence.textContent).toContain('Leads where');
    expect(sentence.textContent).toContain('stage is Signedandthe amount is between CNY 500M and CNY 1B');
  });
});
