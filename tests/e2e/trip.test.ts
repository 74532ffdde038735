// A trip as a person makes it: planned, carried out by keyboard, and reported.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addDays, localDay } from '../../db/model/day.ts';
import { afterFile, invoke, launchApp, temporaryFolder, type RunningApp } from './fixture.ts';
import { expectNotice, find, goTo } from './person.ts';
import { settled, shoot } from './shown.ts';
import { makeEmptyWorkspace, usualWorkspace } from './workspaces.ts';

const putAway = afterFile();
let app: RunningApp;
let page: Page;
const today = localDay(new Date());

beforeAll(async () => {
  const userData = temporaryFolder(putAway);
  await makeEmptyWorkspace(usualWorkspace(userData));
  app = await launchApp({ userData, viewport: { width: 1280, height: 720 } }, putAway);
  ({ page } = app);
  await page.getByRole('button', { name: /^空白工作区/ }).click();
  await invoke(page, 'people.create', { name: '周牧川', kind: 'leader' });
  await goTo(page, '招商活动');
});

test('a trip to 北京 → 上海 → 浙江 is planned', async () => {
  await page.keyboard.press('Shift+N');
  const form = page.getByRole('form', { name: '新建活动' });
  await form.getByRole('textbox', { name: '名称' }).fill('京沪浙招商');
  await form.getByRole('textbox', { name: '开始时间' }).fill(today);
  await form.getByRole('textbox', { name: '结束时间' }).fill(addDays(today, 2));
  const places = form.getByRole('group', { name: '目的地' });
  for (const [index, place] of ['北京', '上海', '浙江'].entries()) {
    await places.getByRole('button', { name: '添加目的地' }).click();
    const name = places.getByRole('textbox', { name: `目的地 ${index + 1} 的名称` });
    await name.fill(place);
  }
  await find(form, '带队领导', '周牧川', '周牧川');
  await form.getByRole('button', { name: '保存' }).click();
  await expectNotice(page, '已新建活动');
  await page
    .getByRole('button', { name: /打开|全屏|整页/ })
    .first()
    .click();
  await page.getByRole('tab', { name: '计划' }).click();
  await page.keyboard.press('a');
  for (const firm of ['远景能源有限公司', '金风科技', '隆基绿能']) {
    await page.keyboard.type(firm);
    await page.keyboard.press('Enter');
    await page.getByText(firm, { exact: false }).first().waitFor();
  }
  await settled(page);
  await shoot(page, 'trip-plan-zh-light');
});

test('a firm is moved by keys within its day and to the next', async () => {
  const days = page.getByRole('tabpanel').getByRole('region');
  await page.locator('[data-plan]').nth(2).focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect
    .poll(() => days.first().locator('[data-plan]').allInnerTexts())
    .toEqual(['1 远景能源有限公司', '2 隆基绿能', '3 金风科技']);
  await page.locator('[data-plan]').nth(1).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => days.nth(1).locator('[data-plan]').allInnerTexts()).toEqual(['1 隆基绿能']);
});

test('Esc in the menu of a firm closes the menu and leaves the page where it is', async () => {
  await page.getByRole('button', { name: '隆基绿能的更多操作' }).click();
  await page.getByRole('menuitem').first().waitFor();
  const address = page.url();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('menuitem').count()).toBe(0);
  expect(page.url()).toBe(address);
});

test('a visit is recorded by keyboard alone', async () => {
  await page.getByRole('tab', { name: '路上' }).click();
  await page.getByRole('button', { name: '记录拜访：远景能源有限公司' }).waitFor();
  await settled(page);
  await shoot(page, 'trip-day-zh-light');
  await page.keyboard.press('r');
  await page.getByRole('form', { name: '记录拜访：远景能源有限公司' }).waitFor();
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  };
  for (const text of ['有意建储能电池厂', '要 200 亩地', '可供地']) await type(text);
  const form = page.getByRole('form', { name: '记录拜访：远景能源有限公司' });
  await form.getByRole('textbox', { name: '意向投资额' }).fill('1.5亿');
  await form.getByRole('textbox', { name: '下一步', exact: true }).fill('寄送材料');
  await form.getByRole('textbox', { name: '下一步时间' }).fill(addDays(today, 7));
  await page.keyboard.press('Control+Enter');
  await expectNotice(page, '已添加拜访记录');
  await page.getByText('有意建储能电池厂').waitFor();
  await expect.poll(() => page.getByRole('button', { name: '记录拜访：远景能源有限公司' }).count()).toBe(0);
});

test('the visit starts a lead, which stands in the yield', async () => {
  await page.getByRole('button', { name: '由对远景能源有限公司的拜访新建项目' }).click();
  const form = page.getByRole('form', { name: '由对远景能源有限公司的拜访新建项目' });
  await form.getByRole('textbox', { name: '项目名称' }).fill('储能电池');
  await settled(page);
  await shoot(page, 'trip-lead-zh-light');
  await page.keyboard.press('Control+Enter');
  await expectNotice(page, '已新建储备项目“储能电池”');
  await page.getByRole('tab', { name: '成效' }).click();
  const row = page.getByRole('row', { name: /^按线索来源/ });
  await expect.poll(() => row.getByRole('cell').allInnerTexts()).toEqual(['1', '1', '0', '0', '0.00']);
  await page.getByRole('link', { name: '储能电池' }).waitFor();
  await settled(page);
  await shoot(page, 'trip-yield-zh-light');
});

test('the report is one click', async () => {
  const path = join(temporaryFolder(), '考察报告.docx');
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: '生成考察报告' }).click();
  await expectNotice(page, '已生成 考察报告.docx');
  expect(readFileSync(path).subarray(0, 2)).toEqual(Buffer.from('PK'));
});

test('another day is looked at', async () => {
  await page.getByRole('tab', { name: '路上' }).click();
  await page.getByRole('button', { name: '后一天' }).click();
  await page.getByRole('button', { name: '记录拜访：隆基绿能' }).waitFor();
  await page.getByRole('tab', { name: '计划' }).click();
  await settled(page);
  await shoot(page, 'trip-plan-after-zh-light');
});
