// One week of an officer, from a card at a stand to the sheets of Friday: each place hands on to the next.
import { expect, test } from 'vitest';
import { beginEvent } from './expo-laptop.ts';
import { invoke, launchApp, temporaryFolder } from './fixture.ts';
import { expectNotice, find, goTo } from './person.ts';
import { makeEmptyWorkspace, usualWorkspace } from './workspaces.ts';

const firm = '国电联合动力技术有限公司';
const name = `${firm}意向项目`;

test('a card becomes a lead, is found by initials, goes into talks, is due today and stands in both weekly sheets', async () => {
  const userData = temporaryFolder();
  await makeEmptyWorkspace(usualWorkspace(userData));
  const { page } = await launchApp({ userData, language: 'zh' });
  await page.getByRole('button', { name: /^空白工作区/ }).click();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  expect(await invoke(page, 'people.create', { name: '孟令川' })).toMatchObject({ ok: true });

  // At the stand.
  await beginEvent(page, '第十六届新能源展');
  for (const text of [firm, '单雄信', '副总经理', '13912345678', '', '5亿', '建风电主机总装厂']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await page.getByText('今天 1 张').waitFor();
  await page.getByText(/· 5亿元$/).waitFor();

  // In the evening.
  await page.getByRole('button', { name: '晚间整理' }).click();
  await page.getByRole('button', { name: /^立项/ }).waitFor();
  await page.keyboard.press('s');
  await expectNotice(page, `已立项“${name}”`);
  await page.getByText('还有 0 张').waitFor();
  await page.getByRole('link', { name: '从拜访记录立项' }).click();
  await page.getByRole('tab', { name: '拜访记录', selected: true }).waitFor();

  // In the office.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索项目、企业、联系人、活动或命令' }).fill('gdlhdl');
  await page.getByRole('group', { name: '项目' }).getByRole('option', { name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.keyboard.press('m');
  const move = page.getByRole('form', { name: '移到对接洽谈' });
  // The dialog takes the focus to its first field as it opens.
  await expect.poll(() => move.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await move.getByLabel('责任单位').fill('招商局');
  await find(move, '盯办负责人', '孟', '孟令川');
  await page.keyboard.press('Control+Enter');
  await expectNotice(page, `“${name}”已移到对接洽谈`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('e');
  const edit = page.getByRole('form', { name: '编辑项目' });
  await edit.getByLabel('下一步', { exact: true }).fill('送选址方案');
  await edit.getByLabel('下一步时间').fill('今天');
  await page.keyboard.press('Control+Enter');
  await page.getByText('送选址方案').first().waitFor();
  await goTo(page, '今日');
  await page.getByRole('listitem').filter({ hasText: name }).getByText('送选址方案').waitFor();

  // On Friday.
  await goTo(page, '报表');
  for (const [report, title, cell] of [
    ['驻点信息采集表', /驻点招商项目信息采集表/, name],
    ['拜访客商周报', /拜访客商周报表/, '高；意向投资5亿元'],
  ] as const) {
    const choice = page.getByRole('navigation', { name: '报表种类' });
    await choice.getByRole('button', { name: new RegExp(`^${report}`) }).click();
    await page.getByRole('group', { name: title }).getByRole('cell', { name: cell }).waitFor();
  }
});
