// Today by keyboard: a step is done, moved and handed over in place, and one undo takes it back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { afterFile, invoke, launchApp, temporaryFolder, type RunningApp } from './fixture.ts';
import { expectNotice } from './person.ts';
import { settled, shoot } from './shown.ts';
import { makeExampleWorkspace, usualWorkspace } from './workspaces.ts';

const putAway = afterFile();
let app: RunningApp;
let page: Page;

type Lead = { nextAction: string | null; nextActionOn: string | null; dutyPersonId: string | null };

async function made(channel: string, input: object): Promise<string> {
  const { ok, value } = await invoke(page, channel, input);
  expect(ok).toBe(true);
  return (value as { id: string }).id;
}

const madeLead = (name: string) =>
  made('leads.create', { name, nextAction: '约见', nextActionOn: '2020-01-02' });

async function leadOf(id: string): Promise<Lead> {
  return (await invoke(page, 'leads.get', { id })).value as Lead;
}

/** Moves the step that has the focus. */
async function moveTo(day: string): Promise<void> {
  await page.keyboard.press('m');
  await page.getByRole('textbox', { name: '改到' }).fill(day);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

beforeAll(async () => {
  const userData = temporaryFolder(putAway);
  await makeExampleWorkspace(usualWorkspace(userData));
  app = await launchApp({ userData }, putAway);
  ({ page } = app);
});

test('a step is moved, handed over and done by its keys, and taken back', async () => {
  const person = await made('people.create', { name: '赵跟进' });
  const lead = await madeLead('键盘跟进项目');
  await page.getByRole('combobox', { name: '谁的' }).click();
  await page.getByRole('option', { name: '全部人员' }).click();
  const link = page.getByRole('link', { name: '键盘跟进项目' });
  await link.focus();
  await page.keyboard.press('m');
  await page.getByRole('textbox', { name: '改到' }).fill('2020-01-03');
  await page.keyboard.press('Enter');
  await expectNotice(page, '“键盘跟进项目”已改到');
  expect((await leadOf(lead)).nextActionOn).toBe('2020-01-03');
  await page.getByRole('listitem').filter({ hasText: '键盘跟进项目' }).getByText('2020年1月3日').waitFor();

  await link.focus();
  await page.keyboard.press('h');
  await page.getByRole('combobox', { name: '移交给' }).fill('赵跟进');
  await page.getByRole('option', { name: '赵跟进', exact: true }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expectNotice(page, '“键盘跟进项目”已移交赵跟进');
  expect((await leadOf(lead)).dutyPersonId).toBe(person);
  await page.getByRole('listitem').filter({ hasText: '键盘跟进项目' }).getByText('赵跟进').waitFor();

  await link.focus();
  await page.keyboard.press('d');
  await page.getByRole('textbox', { name: '结果如何' }).fill('同意来园');
  await page.keyboard.press('Control+Enter');
  await expectNotice(page, '“键盘跟进项目”的下一步已完成');
  expect((await leadOf(lead)).nextAction).toBeNull();
  await invoke(page, 'undo.last');
  expect((await leadOf(lead)).nextAction).toBe('约见');
  await link.waitFor();
});

test('Esc leaves what was typed about a step for the next time', async () => {
  await madeLead('中断项目');
  const ask = async () => {
    await page.getByRole('link', { name: '中断项目' }).focus();
    await page.keyboard.press('d');
  };
  const outcome = page.getByRole('textbox', { name: '结果如何' });
  await ask();
  await outcome.fill('对方要看用地条件');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await ask();
  await expect.poll(() => outcome.inputValue()).toBe('对方要看用地条件');
  await page.getByText('已恢复上次没有保存的内容。').waitFor();
  await settled(page);
  await shoot(page, 'today-finish-restored-zh-light');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('two acts on one step within milliseconds both go through', async () => {
  const lead = await madeLead('快手项目');
  const link = page.getByRole('link', { name: '快手项目' });
  await link.focus();
  // The list is read again in a thread, which takes longer than the next key.
  for (const day of ['2020-01-03', '2020-01-04', '2020-01-05']) await moveTo(day);
  expect((await leadOf(lead)).nextActionOn).toBe('2020-01-05');
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('an act on a step right after its undo goes through', async () => {
  const lead = await madeLead('反悔项目');
  const link = page.getByRole('link', { name: '反悔项目' });
  await link.focus();
  for (const day of ['2020-01-03', '2020-01-04']) {
    await moveTo('2020-01-09');
    await page.keyboard.press('Control+z');
    await moveTo(day);
    expect((await leadOf(lead)).nextActionOn).toBe(day);
  }
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('the steps that are shown go out as a calendar', async () => {
  const path = join(temporaryFolder(), '跟进.ics');
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: '导出到手机日历 (.ics)' }).click();
  await expectNotice(page, '写入“跟进.ics”');
  expect(readFileSync(path, 'utf8')).toContain('SUMMARY:约见 · 键盘跟进项目');
});
