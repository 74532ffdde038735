// Two records of one firm: found, compared, merged and taken apart again, by keyboard where there is a key.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { afterFile, invoke, launchApp, temporaryFolder } from './fixture.ts';
import { expectNotice, goTo } from './person.ts';
import { settled, shoot } from './shown.ts';
import { makeExampleWorkspace, usualWorkspace } from './workspaces.ts';

const putAway = afterFile();
let page: Page;

const make = async (channel: string, input: object) => {
  const { value } = await invoke(page, channel, input);
  return (value as { id: string }).id; // what is made answers with its row
};
const total = async (channel: string, input: object) => {
  const { value } = await invoke(page, channel, { limit: 1, ...input });
  return (value as { total: number }).total; // lists and timelines count
};

beforeAll(async () => {
  const userData = temporaryFolder(putAway);
  await makeExampleWorkspace(usualWorkspace(userData));
  ({ page } = await launchApp({ userData, viewport: { width: 1280, height: 720 } }, putAway));
  await page.getByRole('heading', { level: 1 }).waitFor();
});

describe('two companies that are one', () => {
  let older = '';
  let newer = '';

  test('are offered to each other with the reason', async () => {
    older = await make('companies.create', { name: '朗曜储能科技有限公司', shortName: '朗曜' });
    newer = await make('companies.create', {
      name: '朗曜储能科技股份有限公司',
      uscc: '91350100M000100Y43',
      roles: ['supplier'],
      separateReason: '改制前后',
    });
    // Kept apart on entry; the third one is what a colleague typed.
    newer = await make('companies.create', {
      name: '朗曜储能科技（内蒙古）有限公司',
      uscc: '91110000101623741Y',
      address: '树林召镇 1 号',
      separateReason: '待核对',
    });
    await make('visits.create', { mode: 'call', companyId: newer, summary: '电话商谈用地' });
    await goTo(page, '企业');
    await page.getByRole('searchbox').fill('朗曜储能科技');
    const row = page.getByRole('row', { name: /朗曜储能科技（内蒙古）/ });
    await row.waitFor();
    await row.getByRole('gridcell').first().dblclick();
    await page.getByRole('heading', { level: 1, name: '朗曜储能科技（内蒙古）有限公司' }).waitFor();
    await page.getByText('末位校验应为 K').waitFor();
    await page
      .getByRole('list', { name: '可能重复' })
      .getByText(/核心名称相同/)
      .first()
      .waitFor();
    await settled(page);
    await shoot(page, 'company-repeated');
  });

  test('what was warned about is asked once', async () => {
    await page.getByRole('button', { name: '已核对，不再提示' }).click();
    await expectNotice(page, '已记下，不再提示');
    await page.getByText('末位校验应为 K').waitFor({ state: 'detached' });
  });

  test('are merged by keyboard; the survivor has all, the old address leads to it', async () => {
    await page.getByRole('link', { name: '与“朗曜储能科技股份有限公司”并排比较' }).waitFor();
    await page.evaluate((path) => {
      location.hash = path;
    }, `#/companies/${newer}/merge/${older}`);
    const name = page.getByRole('radio', { name: /^企业名称 朗曜储能科技有限公司/ });
    await name.waitFor();
    await settled(page);
    await shoot(page, 'company-merge-differs');
    await name.focus();
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.getByRole('radio', { name: /^企业名称 朗曜储能科技（内蒙古）/ }).isChecked())
      .toBe(true);
    await page.keyboard.press('Control+Enter');
    await expectNotice(page, '已合并为“朗曜储能科技（内蒙古）有限公司”');
    await page.getByText('电话商谈用地').waitFor();
    await page.evaluate((path) => {
      location.hash = path;
    }, `#/companies/${newer}`);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/companies/${older}`);
    const { value } = await invoke(page, 'companies.get', { id: older });
    expect(value).toMatchObject({
      name: '朗曜储能科技（内蒙古）有限公司',
      formerNames: ['朗曜储能科技有限公司'],
      address: '树林召镇 1 号',
    });
    expect(await total('companies.timeline', { id: older })).toBe(1);
  });

  test('Ctrl+Z takes the merge back whole', async () => {
    await page.keyboard.press('Control+z');
    await expectNotice(page, '已撤销：合并企业');
    expect(await total('companies.timeline', { id: older })).toBe(0);
    expect(await total('companies.timeline', { id: newer })).toBe(1);
    const { value } = await invoke(page, 'companies.get', { id: older });
    expect(value).toMatchObject({ name: '朗曜储能科技有限公司', formerNames: [], address: null });
    await page.getByRole('heading', { level: 1, name: '朗曜储能科技有限公司' }).waitFor();
  });
});

test('a contact has a page with what was said, and the way to its company and back', async () => {
  await goTo(page, '企业');
  await page.getByRole('radiogroup', { name: '显示企业或联系人' }).getByText('联系人').click();
  await page.getByRole('searchbox').fill('cqm');
  const row = page.getByRole('row', { name: /陈启明/ });
  await row.waitFor();
  await row.getByRole('gridcell').first().click();
  await page.getByRole('complementary', { name: '陈启明' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '陈启明' }).waitFor();
  await page.getByRole('heading', { level: 2, name: '往来记录' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: '陈启明' }).waitFor();
});
