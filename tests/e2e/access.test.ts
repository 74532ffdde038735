// For people who see little, use no mouse, or read the other language: every screen, as it is built.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { afterFile, launchApp, speak, temporaryFolder, type RunningApp } from './fixture.ts';
import { recordsOf, screens, show, type Records } from './screens.ts';
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
  });

  // Colours don’t depend on the language, nor words on the colours: two passes cover all four.
  test.each([
    { language: 'zh', colorScheme: 'light' },
    { language: 'en', colorScheme: 'dark' },
  ] as const)(
    'axe finds nothing serious on any screen ($language, $colorScheme)',
    async ({ language, colorScheme }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await speak(page, language);
      const findings: string[] = [];
      for (const screen of screens) {
        await show(page, screen, records);
        findings.push(...(await seriousFindings(page)).map((finding) => `${screen.name}: ${finding}`));
        await screen.after?.(page);
      }
      expect(findings).toEqual([]);
    },
  );

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

  test('Chinese screens hold no English sentence', async () => {
    await speak(page, 'zh');
    const found: string[] = [];
    for (const screen of screens) {
      await show(page, screen, records);
      const words = (await textsOf(page)).filter((text) =>
        /(?:[A-Za-z]{2,}[ ,]+){3,}[A-Za-z]{2,}/.test(text),
      );
      found.push(...words.map((text) => `${screen.name}: ${text}`));
      await screen.after?.(page);
    }
    expect(found).toEqual([]);
  });
});

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
