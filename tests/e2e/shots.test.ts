// Pictures in out/shots, to be looked at, beside those that access.test.ts takes of every screen: the other pairs of
// language and colours, nothing, very much, and things that went wrong. They pass or fail nothing but that each shows.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, test } from 'vitest';
import { projectRoot } from '../host/build.ts';
import { afterFile, launchApp, speak, temporaryFolder, type RunningApp } from './fixture.ts';
import { recordsOf, screens, type Records, type Screen } from './screens.ts';
import { settled, shoot, show } from './shown.ts';
import {
  makeEmptyWorkspace,
  makeExampleWorkspace,
  makeLargeWorkspace,
  usualWorkspace,
} from './workspaces.ts';

const putAway = afterFile();

async function shootAll(
  page: Page,
  shown: readonly Screen[],
  { records, look }: { records: Records; look: string },
): Promise<void> {
  for (const screen of shown) {
    await show(page, screen, records);
    await shoot(page, `${screen.name}-${look}`);
    await screen.after?.(page);
  }
}

async function shootSettled(page: Page, name: string): Promise<void> {
  await settled(page);
  await shoot(page, name);
}

const small = { width: 1280, height: 720 };
const large = { width: 1440, height: 900 };

describe('the example workspace', () => {
  let app: RunningApp;
  let records: Records;

  beforeAll(async () => {
    const userData = temporaryFolder(putAway);
    await makeExampleWorkspace(usualWorkspace(userData));
    app = await launchApp({ userData, viewport: small }, putAway);
    records = await recordsOf(app.page);
  });

  test.each([
    { look: 'zh-dark', language: 'zh', colorScheme: 'dark', viewport: large },
    { look: 'en-light', language: 'en', colorScheme: 'light', viewport: small },
  ] as const)('the busiest screens, $look', async ({ look, language, colorScheme, viewport }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await speak(page, language);
    const busiest = [
      'home',
      'board',
      'table',
      'lead',
      'lead-new',
      'lead-move',
      'report-work',
      'report-talks',
      'report-visits',
      'settings-rules',
      'company',
      'company-merge',
      'contact',
      'activity',
      'palette',
      'palette-found',
      'nearby',
    ];
    await shootAll(
      page,
      screens.filter(({ name }) => busiest.includes(name)),
      { records, look },
    );
  });
});

describe('at the edges', () => {
  test('the first start, and every screen that is still empty', async () => {
    const userData = temporaryFolder();
    const { page } = await launchApp({ userData, viewport: small });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shootSettled(page, 'start-zh-light');
    await speak(page, 'en');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shootSettled(page, 'start-en-light');
    await speak(page, 'zh');
    await page.getByRole('button', { name: /^空白工作区/ }).click();
    const bare = [
      'home',
      'board',
      'table',
      'activities',
      'companies',
      'company-duplicates',
      'contacts',
      'nearby-choose',
      'palette',
      'report-work',
      'report-summary',
      'report-ledger',
      'report-talks',
      'report-visits',
      'chains',
      'import',
      'bin',
      'settings-people',
    ];
    const records = { lead: '', company: '', otherCompany: '', contact: '', otherContact: '', activity: '' };
    await shootAll(
      page,
      screens.filter(({ name }) => bare.includes(name)),
      { records, look: 'empty' },
    );
  });

  test('a ledger on its way in', async () => {
    const userData = temporaryFolder();
    await makeEmptyWorkspace(usualWorkspace(userData));
    const app = await launchApp({ userData, viewport: small });
    const { page } = app;
    await page.getByRole('button', { name: /^导入台账/ }).click();
    await app.answerOpenDialog(join(projectRoot, 'tests/fixtures/ledgers/signed-and-in-talks.xlsx'));
    await page.getByRole('button', { name: '选择文件…' }).click();
    const start = page.getByRole('button', { name: '导入 12 行' });
    await start.waitFor();
    await shootSettled(page, 'import-preview');
    await page.getByRole('tab', { name: /^在谈项目/ }).click();
    await shootSettled(page, 'import-preview-problems');
    await start.click();
    await page.getByRole('button', { name: '撤销导入' }).waitFor();
    await shootSettled(page, 'import-done');
    await app.answerOpenDialog(join(userData, 'preferences.json'));
    await page.getByRole('button', { name: '再导入一个文件' }).click();
    await page.getByRole('alert').waitFor();
    await shootSettled(page, 'import-refused');
  });

  test('very many leads', async () => {
    const userData = temporaryFolder();
    await makeLargeWorkspace(usualWorkspace(userData), 6000);
    const { page } = await launchApp({ userData, viewport: large });
    const records = await recordsOf(page);
    const many = [
      'home',
      'board',
      'table',
      'lead',
      'companies',
      'nearby',
      'report-summary',
      'report-talks',
      'report-visits',
    ];
    await shootAll(
      page,
      screens.filter(({ name }) => many.includes(name)),
      { records, look: 'many' },
    );
  });

  test('a form that is wrong, a notice, a workspace that does not open', async () => {
    const userData = temporaryFolder();
    await makeExampleWorkspace(usualWorkspace(userData));
    const { page } = await launchApp({ userData, viewport: small });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('n');
    const form = page.getByRole('form', { name: '录入项目' });
    await form.getByLabel('计划总投资').first().fill('很多');
    await page.keyboard.press('Control+Enter');
    await form.getByRole('alert').waitFor();
    await shootSettled(page, 'lead-new-wrong');
    await form
      .getByLabel('项目名称')
      .fill(
        '一个名字特别特别长的项目，用来看看名称放不下的时候会怎样，比如年产三十万吨碳纤维复合材料及配套循环经济产业园',
      );
    await form.getByLabel('计划总投资').first().fill('1.5');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('status').getByRole('button', { name: '打开' }).waitFor();
    await shootSettled(page, 'notice');
    await page.getByRole('status').getByRole('button', { name: '打开' }).click();
    await shootSettled(page, 'lead-long-name');
    const spoiled = join(temporaryFolder(), '坏工作区');
    mkdirSync(join(spoiled, 'luodi.sqlite'), { recursive: true });
    const trouble = await launchApp({ workspace: spoiled, viewport: small });
    await trouble.page.getByRole('alert').waitFor();
    await shootSettled(trouble.page, 'trouble-zh-light');
  });
});
