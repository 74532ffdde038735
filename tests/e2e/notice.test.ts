// The daily notice: set in the settings, shown by the desktop, pressed, and silent for the rest of the day.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addDays, localDay } from '../../db/model/day.ts';
import { electronBinary } from '../host/electron-binary.ts';
import { invoke, launchApp, speak, temporaryFolder, type RunningApp } from './fixture.ts';
import { expectNotice } from './person.ts';
import { makeEmptyWorkspace, makeExampleWorkspace, usualWorkspace } from './workspaces.ts';

const preferencesOf = (userData: string) => join(userData, 'preferences.json');
const prefer = (userData: string, part: object) =>
  writeFileSync(preferencesOf(userData), JSON.stringify(part));

async function create(page: Page, channel: string, input: object): Promise<string> {
  const { ok, value } = await invoke(page, channel, input);
  expect(ok).toBe(true);
  return (value as { id: string }).id;
}

/** Two of our people with steps of their own: one of them uses this computer. */
async function fill(page: Page): Promise<void> {
  const today = localDay(new Date());
  const me = await create(page, 'people.create', { name: '赵本人' });
  const other = await create(page, 'people.create', { name: '钱同事' });
  const leads = [
    ['我的逾期甲', me, -1],
    ['我的逾期乙', me, -2],
    ['我的今天', me, 0],
    ['同事逾期', other, -1],
    ['无人逾期', null, -1],
  ] as const;
  for (const [name, dutyPersonId, days] of leads)
    await create(page, 'leads.create', { name, dutyPersonId, nextActionOn: addDays(today, days) });
  await invoke(page, 'settings.set', { personId: me });
}

/** Long enough for a notice that is due to have come. */
const aWhile = (page: Page) => page.waitForTimeout(1500);

async function setTime(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+9');
  const time = page.getByRole('textbox', { name: '提醒时间' });
  await time.fill(text);
  await time.press('Enter');
  await expectNotice(page, '已保存：提醒时间');
}

async function begun(userData: string): Promise<RunningApp> {
  const app = await launchApp({ userData });
  await app.page.getByRole('heading', { level: 1 }).first().waitFor();
  return app;
}

test('comes at the time that is set, says how much waits for me and no name, and leads to Today', async () => {
  const userData = temporaryFolder();
  await makeEmptyWorkspace(usualWorkspace(userData));
  prefer(userData, { notice: { isOn: true, at: '23:59' }, language: 'zh' });
  const app = await begun(userData);
  const { page } = app;
  await page.getByRole('button', { name: /^空白工作区/ }).click();
  await fill(page);
  await setTime(page, '0点');
  await expect
    .poll(() => app.notices())
    .toEqual([{ title: '今天要做的事', body: '今天到期 1 项，已逾期 2 项。' }]);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('设置');
  await app.pressNotice();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  await page.getByRole('region', { name: '已逾期' }).getByRole('link', { name: '我的逾期甲' }).waitFor();
  // The rail counts what Today shows: my own.
  await page.getByRole('navigation', { name: '主导航' }).getByLabel('2 项逾期').waitFor();
  expect(await page.getByRole('link', { name: '同事逾期' }).count()).toBe(0);

  await setTime(page, '00:01');
  await aWhile(page);
  expect(await app.notices()).toHaveLength(1);
  await app.close();
  const again = await begun(userData);
  await aWhile(again.page);
  expect(await again.notices()).toEqual([]);
  await speak(again.page, 'en');
  await again.close();

  // The next morning, as far as the computer remembers, the first start says it.
  const kept = JSON.parse(readFileSync(preferencesOf(userData), 'utf8')) as { noticedOn: object };
  expect(Object.values(kept.noticedOn)).toEqual([[localDay(new Date())]]);
  prefer(userData, { ...kept, noticedOn: {} });
  const tomorrow = await begun(userData);
  if (tomorrow.host === 'stand-in')
    await expect
      .poll(() => tomorrow.notices())
      .toEqual([{ title: 'To do today', body: '1 due today, 2 overdue.' }]);
});

test('does not come when it is off, nor when nothing waits', async () => {
  const off = temporaryFolder();
  await makeExampleWorkspace(usualWorkspace(off));
  prefer(off, { notice: { isOn: false, at: '00:00' } });
  const silent = await begun(off);
  await aWhile(silent.page);
  expect(await silent.notices()).toEqual([]);
  expect((await invoke(silent.page, 'followups.own')).value).toMatchObject({
    overdue: expect.any(Number),
  });
  await silent.close();

  const empty = temporaryFolder();
  await makeEmptyWorkspace(usualWorkspace(empty));
  prefer(empty, { notice: { isOn: true, at: '00:00' } });
  const quiet = await begun(empty);
  await aWhile(quiet.page);
  expect(await quiet.notices()).toEqual([]);
});

test('comes when the laptop wakes, without waiting for the next look at the clock', async () => {
  const userData = temporaryFolder();
  const workspace = usualWorkspace(userData);
  const spoiled = join(workspace, 'luodi.sqlite');
  mkdirSync(spoiled, { recursive: true });
  prefer(userData, { notice: { isOn: true, at: '00:00' } });
  const app = await launchApp({ userData });
  const { page } = app;
  await page.getByRole('alert').waitFor();
  rmSync(workspace, { recursive: true });
  await makeExampleWorkspace(workspace);
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  await aWhile(page);
  expect(await app.notices()).toEqual([]);
  await app.wake();
  await expect.poll(() => app.notices()).toHaveLength(1);
});

// A real desktop can’t be told to show none.
test.skipIf(process.env.E2E_HOST !== 'stand-in' && electronBinary() !== null)(
  'says beside the setting when this desktop shows no notices',
  async () => {
    vi.stubEnv('LUODI_NO_NOTICES', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    const userData = temporaryFolder();
    await makeExampleWorkspace(usualWorkspace(userData));
    prefer(userData, { notice: { isOn: true, at: '00:00' } });
    const app = await begun(userData);
    await app.page.keyboard.press('Control+9');
    await app.page.getByText('这台电脑的系统不能显示桌面提醒').waitFor();
    expect(await app.page.getByRole('checkbox', { name: '每天在桌面提醒一次' }).isDisabled()).toBe(true);
    expect(await app.notices()).toEqual([]);
  },
);
