// For people who see little, use no mouse, or read the other language: every screen, as it is built.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { afterFile, invoke, launchApp, speak, temporaryFolder, type RunningApp } from './fixture.ts';
import { recordsOf, screens, type Records } from './screens.ts';
import { settled, shoot, show } from './shown.ts';
import { makeExampleWorkspace, usualWorkspace } from './workspaces.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
};
type Axe = { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> };

/** What axe finds serious or critical, each with the place it is about. */
async function seriousFindings(page: Page): Promise<string[]> {
  // The page’s own scripts may bring in nothing from outside; a debugger may.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: all } = await axe.run(document, { resultTypes: ['violations'] });
    return all.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} at ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}

const putAway = afterFile();

describe('the example workspace', () => {
  let app: RunningApp;
  let page: Page;
  let records: Records;

  beforeAll(async () => {
    const userData = temporaryFolder(putAway);
    await makeExampleWorkspace(usualWorkspace(userData));
    app = await launchApp({ userData, viewport: { width: 1280, height: 720 } }, putAway);
    ({ page } = app);
    records = await recordsOf(page);
    for (const companyText of ['远景能源', '金风科技'])
      await invoke(page, 'activityPlans.create', { activityId: records.activity, companyText });
  });

  // Colours don’t depend on the language, nor words on the colours: two passes cover all four.
  test.each([
    { language: 'zh', colorScheme: 'light', viewport: { width: 1280, height: 720 } },
    { language: 'en', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  ] as const)(
    'axe finds nothing serious on any screen ($language, $colorScheme), and Chinese ones hold no English sentence',
    async ({ language, colorScheme, viewport }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      await speak(page, language);
      const findings: string[] = [];
      for (const screen of screens) {
        await show(page, screen, records);
        await shoot(page, `${screen.name}-${language}-${colorScheme}`);
        const texts = language === 'zh' ? await textsOf(page) : [];
        const sentences = texts.filter((text) => englishSentence.test(text));
        for (const finding of [...(await seriousFindings(page)), ...sentences])
          findings.push(`${screen.name}: ${finding}`);
        await screen.after?.(page);
      }
      expect(findings).toEqual([]);
    },
  );

  test('every place is one key away, and Tab goes through every screen without being caught', async () => {
    await speak(page, 'zh');
    const places = ['今日', '项目', '招商活动', '企业', '报表', '产业链', '导入台账', '回收站', '设置'];
    const caught: string[] = [];
    for (const [index, place] of places.entries()) {
      await page.keyboard.press(`Control+${index + 1}`);
      await page.getByRole('main').getByRole('heading', { level: 1, name: place }).waitFor();
      await settled(page);
      if (!(await walksThrough(page))) caught.push(place);
    }
    expect(caught).toEqual([]);
  });

  test('the rail is walked by Tab and entered by Enter, and the content is one jump away', async () => {
    await speak(page, 'zh');
    // Tab goes on from where the last click was; only a fresh page starts at its top.
    await page.reload();
    await page.getByRole('main').waitFor();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到内容' });
    expect(await isFocused(skip)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await isFocused(page.getByRole('main'))).toBe(true);
    const companies = page.getByRole('link', { name: '企业', exact: true });
    await companies.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '企业' }).waitFor();
    expect(await companies.getAttribute('aria-current')).toBe('page');
  });

  test('a lead is opened, walked and closed again with keys alone', async () => {
    await page.keyboard.press('Control+2');
    await page.getByRole('heading', { level: 1, name: '项目' }).waitFor();
    await page.getByRole('radio', { name: '表格' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('list', { name: '签约的项目' }).getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const tabs = page.getByRole('tablist', { name: '项目内容' });
    await tabs.getByRole('tab', { name: '概况' }).focus();
    await page.keyboard.press('ArrowRight');
    await tabs.getByRole('tab', { name: '跟进', selected: true }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('heading', { level: 1, name: '项目' }).waitFor();
  });
});

test('English screens hold no Chinese but what somebody typed', async () => {
  const { page } = await launchApp({
    language: 'en',
    locale: 'en-GB',
    workspace: join(temporaryFolder(), 'workspace'),
  });
  const found = await chineseIn(page, 'start');
  await page.getByRole('button', { name: /^Empty workspace/ }).click();
  await typeInEnglish(page);
  const records = await recordsOf(page);
  for (const screen of screens) {
    await show(page, screen, records);
    found.push(...(await chineseIn(page, screen.name)));
    await screen.after?.(page);
  }
  expect(found).toEqual([]);
});

/** One record of each kind, in plain English, so that all Chinese that is left is the program’s own. */
async function typeInEnglish(page: Page): Promise<void> {
  const make = async (channel: string, input: object): Promise<string> => {
    const answer = await invoke(page, channel, input);
    expect(answer, channel).toMatchObject({ ok: true });
    return (answer.value as { id: string }).id; // every such channel answers with its row
  };
  await make('settings.set', { zoneName: 'Dalad zone' });
  const dutyPersonId = await make('people.create', { name: 'Officer One', kind: 'officer', isActive: true });
  const chainId = await make('chains.create', { name: 'Materials' });
  const chainNodeId = await make('chainNodes.create', { chainId, name: 'Fibre' });
  const days = { startOn: '2026-03-02', endOn: '2026-03-02' };
  const activityId = await make('activities.create', { kind: 'promotion', name: 'A promotion', ...days });
  await make('activityPlans.create', { activityId, companyText: 'Steel Limited', plannedOn: days.startOn });
  await make('visits.create', {
    activityId,
    mode: 'booth',
    companyText: 'Glass Limited',
    happenedAt: '2026-03-02T02:00:00.000Z',
  });
  await make('leads.create', {
    name: 'Carbon fibre park',
    investors: [{ companyName: 'Fibre Limited', ownership: 'private' }],
    firstContactOn: '2026-01-05',
    plannedInvestment: 500_000_000,
    dutyUnit: 'Promotion bureau',
    dutyPersonId,
    chainNodeId,
    content: 'A line for 3000 t a year',
    nextAction: 'Call them',
  });
}

/** Tab leads from the first control through the whole page and back to it. */
async function walksThrough(page: Page): Promise<boolean> {
  await page.getByRole('link', { name: '跳到内容' }).focus();
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press('Tab');
    const isAround = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body || activeElement?.getAttribute('href') === '#main';
    });
    if (isAround) return true;
  }
  return false;
}

function isFocused(locator: ReturnType<Page['getByRole']>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

/** Everything that is read or read out on the page, but what is marked as being in another language. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const isForeign = (element: Element | null) =>
      (element?.closest('[lang]')?.getAttribute('lang') ?? own) !== own;
    const texts: string[] = [document.title];
    for (const element of document.querySelectorAll('body, body *')) {
      if (isForeign(element) || ['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
        const text = element.getAttribute(name);
        if (text) texts.push(text);
      }
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) texts.push(node.textContent.trim());
      if (element instanceof HTMLInputElement && element.value) texts.push(element.value);
    }
    return [...new Set(texts)];
  });
}

const englishSentence = /(?:[A-Za-z]{2,}[ ,]+){3,}[A-Za-z]{2,}/;

const units = ['元', '万元', '亿元', '亩', '人', '万', '吨标准煤'];
/** The words reports round with, which are Chinese whatever the screen. */
const roundingWords = ['近', '余', '超', '多', '余亿元'];
/** The choice of the language, the program, the title of the sheet that is handed in, a place. */
const names = ['中文', '落地', '招商项目台账', '内蒙古自治区鄂尔多斯市达拉特旗', '北京市'];
/** Chinese that belongs in an English screen too. */
const allowed = new Set([...units, ...roundingWords, ...names]);

async function chineseIn(page: Page, screen: string): Promise<string[]> {
  const texts = (await textsOf(page)).filter((text) =>
    (text.match(/\p{Script=Han}+/gu) ?? []).some((words) => !allowed.has(words)),
  );
  return texts.map((text) => `${screen}: ${text}`);
}
