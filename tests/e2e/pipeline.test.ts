// A morning of an officer: one lead from the idea to the ground, by keyboard where there is a key.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { afterFile, invoke, launchApp } from './fixture.ts';
import { choose, expectColumn, expectNotice, find, goTo } from './person.ts';

const name = '碳纤维复合材料产业园';
const putAway = afterFile();
let page: Page;

beforeAll(async () => {
  ({ page } = await launchApp({}, putAway));
});

async function expectBoard(counts: readonly [number, number, number, number]): Promise<void> {
  for (const [index, stage] of ['储备', '对接洽谈', '签约', '落地'].entries())
    await expectColumn(page, stage, counts[index] ?? 0);
}

/** Opens the dialog of the next step from the lead’s page, fills it in and sends it. */
async function moveOn(stage: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await page.keyboard.press('m');
  const form = page.getByRole('form', { name: `移到${stage}` });
  // The dialog takes the focus to its first field as it opens.
  await expect.poll(() => form.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await fill(form);
  await page.keyboard.press('Control+Enter');
  await expectNotice(page, `“${name}”已移到${stage}`);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('a lead from the first start to the ground', () => {
  test('the first start offers the example, and the board has its counts', async () => {
    await page.getByRole('heading', { name: '开始使用落地' }).waitFor();
    await page.getByRole('button', { name: /^示例数据/ }).click();
    await goTo(page, '项目');
    await expectBoard([10, 45, 14, 32]);
  });

  test('N begins a lead, which needs a name and nothing else', async () => {
    await page.keyboard.press('n');
    const form = page.getByRole('form', { name: '录入项目' });
    await form.waitFor();
    await page.keyboard.press('Control+Enter');
    await form.getByRole('alert').waitFor();
    await form.getByLabel('项目名称').fill(name);
    await page.keyboard.press('Control+Enter');
    await expectNotice(page, `已录入“${name}”`);
    await expectBoard([11, 45, 14, 32]);
    await page.getByRole('status').getByRole('button', { name: '打开' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  test('it moves into talks with what that asks for', async () => {
    await moveOn('对接洽谈', async (form) => {
      await form.getByRole('combobox', { name: '企业名称' }).fill('吉林云碳纤维有限公司');
      await form.getByLabel('首次对接时间').fill('今天');
      await form.getByLabel('计划总投资').first().fill('15亿');
      await form.getByLabel('责任单位').fill('招商局');
      await find(form, '盯办负责人', '孟', '孟令川');
    });
    await page.getByRole('button', { name: '计划总投资 15亿元' }).waitFor();
  });

  test('it is signed', async () => {
    await moveOn('签约', async (form) => {
      await choose(form, '协议类型', '投资协议(合同)');
      await form.getByLabel('协议总投资').first().fill('16亿');
      await find(form, '注册地', '吉林市', /吉林省.*吉林市$/);
      await choose(form, '企业性质', '民企');
      await form.getByLabel('建设内容').fill('年产 3000 吨碳纤维复合材料');
      await choose(form, '建设性质', '新建');
      await find(form, '产业链环节', '现代煤化工/碳纤维', /新建/);
      await choose(form, '用地方式', '新供地');
    });
    await page.getByRole('button', { name: '协议总投资 16亿元' }).waitFor();
  });

  test('it lands, on the day that follows from the days given', async () => {
    await moveOn('落地', async (form) => {
      await form.getByLabel('项目公司注册日期').fill('今天');
      await form.getByLabel('用地(厂房)落实日期').fill('今天');
      await choose(form, '用地(厂房)落实方式', '取得用地');
    });
    await goTo(page, '项目');
    await expectBoard([10, 45, 14, 33]);
    const { value } = await invoke(page, 'leads.list', { text: name });
    const [{ id } = { id: '' }] = (value as { rows: { id: string }[] }).rows;
    const history = await invoke(page, 'leads.history', { id });
    expect((history.value as { toValue: string }[]).map(({ toValue }) => toValue)).toEqual(
      expect.arrayContaining(['negotiating', 'signed', 'landed']),
    );
  });

  test('Ctrl+Z takes the last move back, Ctrl+Shift+Z makes it again', async () => {
    await page.keyboard.press('Control+z');
    await expectNotice(page, '已撤销');
    await expectBoard([10, 45, 15, 32]);
    await page.keyboard.press('Control+Shift+z');
    await expectNotice(page, '已重做');
    await expectBoard([10, 45, 14, 33]);
  });
});

describe('finding and putting away', () => {
  test('two Chinese characters find it in the table, and so do its pinyin initials', async () => {
    await page.getByRole('radiogroup', { name: '显示方式' }).getByText('表格').click();
    const table = page.getByRole('grid', { name: '项目表格' });
    await table.waitFor();
    for (const text of ['碳纤', 'txwfhcl']) {
      await page.getByRole('searchbox', { name: '搜索项目' }).fill(text);
      await table.getByRole('row', { name: new RegExp(name) }).waitFor();
      await expect.poll(() => table.getByRole('row', { name: /光伏/ }).count()).toBe(0);
    }
    await page.getByRole('searchbox', { name: '搜索项目' }).fill('碳纤');
  });

  test('what is looked at is kept as a view and comes back', async () => {
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.getByLabel('视图名称').fill('碳纤维项目');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '碳纤维项目', selected: true }).waitFor();
    await page.getByRole('tab', { name: '全部' }).click();
    await expect.poll(() => page.getByRole('searchbox', { name: '搜索项目' }).inputValue()).toBe('');
    await page.getByRole('tab', { name: '碳纤维项目' }).click();
    await expect.poll(() => page.getByRole('searchbox', { name: '搜索项目' }).inputValue()).toBe('碳纤');
    await page.getByRole('row', { name: new RegExp(name) }).waitFor();
  });

  test('what is deleted waits in the recycle bin and comes back', async () => {
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('checkbox')
      .check();
    await page.keyboard.press('Delete');
    await expectNotice(page, `已删除“${name}”`);
    await goTo(page, '回收站');
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('button', { name: `恢复 ${name}` })
      .click();
    await expectNotice(page, `已恢复“${name}”`);
    await goTo(page, '项目');
    await page.getByRole('row', { name: new RegExp(name) }).waitFor();
  });
});
