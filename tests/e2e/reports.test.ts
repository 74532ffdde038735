// What is handed in: the sentences that were published, and the files.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openGrid } from '../../db/exchange/read/open-grid.ts';
import { afterFile, launchApp, temporaryFolder, type RunningApp } from './fixture.ts';
import { expectNotice, goTo } from './person.ts';
import { makeExampleWorkspace, usualWorkspace } from './workspaces.ts';

const putAway = afterFile();
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  const userData = temporaryFolder(putAway);
  await makeExampleWorkspace(usualWorkspace(userData));
  app = await launchApp({ userData }, putAway);
  ({ page } = app);
  await goTo(page, '报表');
});

const published = [
  '今年以来，累计签约引进盛昊新科技公司7500吨/年医药中间体、中国氢能有限公司碳中和产业链等项目共计14个，协议总投资近1600亿元。',
  '国电联合动力技术有限公司风电主机、叶片、轮毂制造等45个项目正在对接洽谈，计划总投资近530亿元。',
  '重点实施的32个项目中，开复工项目达到22个，建能兴辉发泡墙体、蒙泰铝业高端铝合金等6个项目投入生产或试生产，京辰科技医药中间体、中轩生化赤藓糖醇等10个项目正在办理前期手续。',
];

test('the report says the three published sentences, word for word', async () => {
  const paper = page.getByRole('article', { name: /招商引资工作情况汇报/ });
  for (const sentence of published) await paper.getByText(sentence).waitFor();
});

test('each figure is checked on its own sheet, and none differs', async () => {
  await page.getByRole('tab', { name: '校验表' }).click();
  const checks = page.getByRole('table', { name: '勾稽关系与待核事项' });
  await checks.waitFor();
  expect(await checks.getByRole('cell', { name: '相符' }).count()).toBeGreaterThan(5);
  expect(await checks.getByRole('cell', { name: '不符' }).count()).toBe(0);
  await page.getByRole('tab', { name: '正文' }).click();
});

const beginnings = { zip: Buffer.from('PK'), bom: Buffer.from([0xef, 0xbb, 0xbf]) };

test.each([
  { report: '工作情况汇报', button: '导出 Word', file: '汇报.docx', begins: beginnings.zip },
  { report: '项目汇总表', button: '导出 Excel', file: '汇总.xlsx', begins: beginnings.zip },
  { report: '招商项目台账', button: '导出 Excel', file: '台账.xlsx', begins: beginnings.zip },
  { report: '招商项目台账', button: '导出 CSV', file: '台账.csv', begins: beginnings.bom },
])('$report goes out by “$button” as $file', async ({ report, button, file, begins }) => {
  await page
    .getByRole('navigation', { name: '报表种类' })
    .getByRole('button', { name: new RegExp(`^${report}`) })
    .click();
  const path = join(temporaryFolder(), file);
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: button }).click();
  await expectNotice(page, `已导出“${file}”`);
  expect(readFileSync(path).subarray(0, begins.length)).toEqual(begins);
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  await page
    .getByRole('status')
    .filter({ hasText: `已导出“${file}”` })
    .getByRole('button', { name: '打开所在文件夹' })
    .click();
  await expect.poll(() => app.opened()).toContainEqual({ what: 'folder', target: path });
});

test.each([
  { report: '驻点信息采集表', title: /驻点招商项目信息采集表/, file: '驻点.xlsx' },
  { report: '拜访客商周报', title: /拜访客商周报表/, file: '拜访.xlsx' },
])('$report of last week is chosen by a key, shown and saved', async ({ report, title, file }) => {
  const choice = page
    .getByRole('navigation', { name: '报表种类' })
    .getByRole('button', { name: new RegExp(`^${report}`) });
  await choice.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('[');
  const thisWeek = page.getByRole('button', { name: '本周' });
  await expect.poll(() => thisWeek.isEnabled()).toBe(true);
  await page.locator('.week[data-late="false"]').waitFor();
  const paper = page.getByRole('group', { name: title });
  await paper.getByText(/填报人：\S/).waitFor();
  const path = join(temporaryFolder(), file);
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await expectNotice(page, `已导出“${file}”`);
  const { sheets } = await openGrid(readFileSync(path), path);
  const written = sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells));
  const shown = await paper.getByRole('row').nth(2).getByRole('cell').allInnerTexts();
  expect(written.some((cells) => shown.every((text, at) => sameText(cells[at], text)))).toBe(true);
  await thisWeek.click();
  await expect.poll(() => thisWeek.isEnabled()).toBe(false);
  await page.locator('.week[data-late="false"]').waitFor();
});

test('a long sheet is walked by keys to its last row and its footnotes', async () => {
  await page
    .getByRole('navigation', { name: '报表种类' })
    .getByRole('button', { name: /^驻点信息采集表/ })
    .click();
  const paper = page.getByRole('group', { name: /驻点招商项目信息采集表/ });
  const table = paper.getByRole('table');
  const total = Number(await table.getAttribute('aria-rowcount')) - 1;
  expect(await paper.locator(`tr[aria-rowindex="${total + 1}"]`).count()).toBe(0);
  await paper.focus();
  await expect
    .poll(async () => {
      await page.keyboard.press('End');
      return paper.locator(`tr[aria-rowindex="${total + 1}"]`).count();
    })
    .toBe(1);
  // Rows are measured as they come into sight, so both places are read at once.
  const gap = () =>
    table.evaluate((element) => {
      const note = element.nextElementSibling?.getBoundingClientRect();
      const rows = [...element.querySelectorAll('tr[aria-rowindex]')];
      return (note?.top ?? 0) - (rows.at(-1)?.getBoundingClientRect().bottom ?? Infinity);
    });
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
  await paper.getByText(/^备注：由组长审核后统一上报/).waitFor();
});

/** Figures and days are figures in the file. */
function sameText(cell: unknown, text: string): boolean {
  if (typeof cell === 'string') return cell.trim() === text.trim();
  return (cell === null || cell === undefined) === (text.trim() === '');
}

test('a dialog that is cancelled writes nothing and says nothing', async () => {
  await page
    .getByRole('navigation', { name: '报表种类' })
    .getByRole('button', { name: /^招商项目台账/ })
    .click();
  const path = join(temporaryFolder(), '不要.csv');
  await app.answerSaveDialog(null);
  await page.getByRole('button', { name: '导出 CSV' }).click();
  await expect.poll(() => page.getByRole('button', { name: '导出 CSV' }).isEnabled()).toBe(true);
  expect(existsSync(path)).toBe(false);
  expect(await page.getByRole('status').filter({ hasText: '不要.csv' }).count()).toBe(0);
});

test('a month without anything hands in no file, and says so', async () => {
  await page
    .getByRole('navigation', { name: '报表种类' })
    .getByRole('button', { name: /^工作情况汇报/ })
    .click();
  await page.getByRole('combobox', { name: '统计区间' }).click();
  await page.getByRole('option', { name: '自定义' }).click();
  await page.getByRole('textbox', { name: '从' }).fill('1999-01-01');
  await page.getByRole('textbox', { name: '到' }).fill('1999-01-31');
  await page.getByRole('textbox', { name: '到' }).press('Enter');
  const path = join(temporaryFolder(), '空.docx');
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: '导出 Word' }).click();
  await page.getByRole('alert').filter({ hasText: '没有可报的数据，未生成文件' }).waitFor();
  expect(readdirSync(dirname(path))).toEqual([]);
});
