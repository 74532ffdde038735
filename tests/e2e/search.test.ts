// Finding anything as a person does: Ctrl+K over a real workspace, and the firms of a city on a trip.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, localDay } from '../../db/model/day.ts';
import { afterFile, invoke, launchApp, temporaryFolder, type RunningApp } from './fixture.ts';
import { expectNotice } from './person.ts';
import { settled, shoot } from './shown.ts';
import { makeEmptyWorkspace, makeLargeWorkspace, usualWorkspace } from './workspaces.ts';

const putAway = afterFile();
const today = localDay(new Date());
/** Screens are read from disk when they are first shown. */
const soon = { timeout: 10_000 };
const firm = '国电联合动力技术有限公司';

async function make(page: Page, channel: string, input: object): Promise<string> {
  const answer = await invoke(page, channel, input);
  expect(answer, channel).toMatchObject({ ok: true });
  return (answer.value as { id: string }).id; // every such channel answers with its row
}

const box = (page: Page) => page.getByRole('combobox', { name: '搜索项目、企业、联系人、活动或命令' });
const group = (page: Page, name: string) => page.getByRole('group', { name });
const chosen = (page: Page) => page.getByRole('option', { selected: true });

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await box(page).waitFor();
  await page.keyboard.insertText(text);
}

const addressOf = (page: Page) => page.evaluate(() => location.hash);

describe('the palette', () => {
  let app: RunningApp;
  let page: Page;
  let userData: string;
  let ids: Readonly<Record<'company' | 'contact' | 'lead' | 'trip', string>>;

  beforeAll(async () => {
    userData = temporaryFolder(putAway);
    await makeEmptyWorkspace(usualWorkspace(userData));
    app = await launchApp({ userData, viewport: { width: 1280, height: 720 } }, putAway);
    ({ page } = app);
    await page.getByRole('button', { name: /^空白工作区/ }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    const company = await make(page, 'companies.create', { name: firm, regionCode: '310115' });
    const contact = await make(page, 'contacts.create', {
      name: '单雄信',
      title: '副总经理',
      companyId: company,
      mobiles: ['13912345678'],
    });
    const lead = await make(page, 'leads.create', {
      name: '海上风机总装基地',
      investors: [{ companyId: company, companyName: firm }],
    });
    const leaderId = await make(page, 'people.create', { name: '周牧川', kind: 'leader' });
    const trip = await make(page, 'activities.create', {
      kind: 'trip',
      name: '沪上风电招商',
      startOn: today,
      endOn: addDays(today, 2),
      leaderId,
      destinations: [{ regionCode: '310000', text: '上海' }],
    });
    ids = { company, contact, lead, trip };
  });

  test.each([
    ['国电联合', '企业', '#/companies/', 'company'],
    ['gdlhdl', '企业', '#/companies/', 'company'],
    ['guodianlianhe', '企业', '#/companies/', 'company'],
    ['139 1234', '联系人', '#/contacts/', 'contact'],
    ['sxx', '联系人', '#/contacts/', 'contact'],
    ['海上风机', '项目', '#/leads/', 'lead'],
  ] as const)('%s finds a record of %s, and Enter opens it', async (text, kind, address, noun) => {
    await search(page, text);
    const option = group(page, kind).getByRole('option').first();
    await option.waitFor();
    await expect.poll(() => option.locator('mark').count(), soon).toBeGreaterThan(0);
    while ((await chosen(page).getAttribute('id')) !== (await option.getAttribute('id')))
      await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page), soon).toBe(`${address}${ids[noun]}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });

  test('the trip is opened in full by a piece of its name', async () => {
    await search(page, '沪上');
    await group(page, '活动').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page), soon).toBe(`#/activities?id=${ids.trip}&full`);
    await page.getByRole('heading', { level: 1, name: '沪上风电招商' }).waitFor();
  });

  test('what was opened stands there after a restart, but for what is in the bin', async () => {
    await invoke(page, 'contacts.remove', { id: ids.contact });
    await app.close();
    app = await launchApp({ userData, viewport: { width: 1280, height: 720 } }, putAway);
    ({ page } = app);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.evaluate(() => {
      location.hash = '#/home';
    });
    await page.keyboard.press('Control+k');
    const recent = group(page, '最近打开').getByRole('option');
    await expect
      .poll(() => recent.locator('.palette-name').allInnerTexts(), soon)
      .toEqual(['沪上风电招商', '海上风机总装基地', firm]);
    await settled(page);
    await shoot(page, 'palette-recents-zh-light');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page), soon).toBe(`#/leads/${ids.lead}`);
    await page.keyboard.press('Control+3');
  });

  test('Enter opens what the newest letters find, however fast they are typed', async () => {
    await page.keyboard.press('Control+k');
    await box(page).waitFor();
    await page.keyboard.type('guodianlianhe');
    await page.keyboard.press('Enter');
    // Its lead stands before the firm itself.
    await expect.poll(() => addressOf(page), soon).toBe(`#/leads/${ids.lead}`);
  });

  test('a name nobody bears becomes a lead or a company', async () => {
    await search(page, '远方新材料产业园');
    await page.getByRole('option', { name: '录入项目“远方新材料产业园”' }).waitFor();
    await settled(page);
    await shoot(page, 'palette-nothing-zh-light');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: '录入项目' });
    await expect.poll(() => form.getByLabel('项目名称').inputValue(), soon).toBe('远方新材料产业园');
    await search(page, '远方新材料有限公司');
    await page.getByRole('option', { name: '新建企业“远方新材料有限公司”' }).click();
    const firmForm = page.getByRole('form', { name: '新建企业' });
    await expect.poll(() => firmForm.getByLabel('企业名称').inputValue(), soon).toBe('远方新材料有限公司');
    await firmForm.getByRole('button', { name: '保存' }).click();
    await expectNotice(page, '已新建企业“远方新材料有限公司”');
  });

  test('a command of the screen is run from there', async () => {
    await page.evaluate(() => {
      location.hash = '#/leads/board';
    });
    await page.getByRole('heading', { level: 1, name: '项目' }).waitFor();
    await search(page, '搜索项目');
    await page
      .getByRole('option', { name: /^搜索项目/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), soon)
      .toMatch(/^搜索项目/);
  });

  test('a free hour on a trip: the firms of its city, one of them put on the plan, and back', async () => {
    await page.evaluate((id) => {
      location.hash = `#/activities?id=${id}&full&tab=day`;
    }, ids.trip);
    await page.getByRole('link', { name: '上海附近的企业' }).click();
    await page.getByRole('heading', { level: 1, name: '附近的企业' }).waitFor();
    const table = page.getByRole('grid', { name: '附近企业列表' });
    await table.getByText(firm).click();
    await settled(page);
    await shoot(page, 'nearby-trip-zh-light');
    await page.getByRole('button', { name: '加入行程：沪上风电招商' }).click();
    await expectNotice(page, `已把${firm}加入“沪上风电招商”的计划`);
    await page.getByText('已在行程计划中：今天').waitFor();
    await table.press('Enter');
    await page.getByRole('heading', { level: 1, name: firm }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('complementary', { name: firm }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: `记录拜访：${firm}` }).waitFor();
  });
});

test('a letter is answered soon in a large workspace, and very many firms nearby are walked', async () => {
  const userData = temporaryFolder();
  await makeLargeWorkspace(usualWorkspace(userData), 20_000);
  const { page } = await launchApp({ userData });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('Control+k');
  await box(page).waitFor();
  const waits: number[] = [];
  for (const letter of ['新', '能', '源']) {
    const asked = await page.evaluate(() => performance.now());
    await page.keyboard.insertText(letter);
    await page.locator('.palette-list:not([data-stale])').waitFor();
    await page.getByRole('option').first().waitFor();
    waits.push(Math.round((await page.evaluate(() => performance.now())) - asked));
  }
  console.log(`letter to answer in the palette, 20,000 leads: ${waits.join(', ')} ms`);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#/nearby?region=320000';
  });
  const table = page.getByRole('grid', { name: '附近企业列表' });
  await table.waitFor();
  await table.press('Control+End');
  await expect.poll(() => table.getByRole('row').count(), soon).toBeLessThan(80);
  await settled(page);
  await shoot(page, 'nearby-many-zh-light');
});
