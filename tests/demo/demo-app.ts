// The built app with no display: the stand-in host and the headless Chromium, answering dialogs and taking pictures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../host/build.ts';
import { headlessChromium } from '../host/chromium.ts';
import { StandIn } from '../host/stand-in.ts';

export type DemoApp = {
  readonly page: Page;
  readonly version: string;
  readonly foreignRequests: readonly string[];
  /** The next dialog is answered with this path. */
  readonly answerDialog: (path: string) => void;
  /** Gives a file to a file input, as a person does who drops it. */
  readonly dropFile: (path: string) => Promise<void>;
  readonly shot: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Long enough for a slow laptop, short enough to notice what never comes. */
const patience = 30_000;

/** Opens the app on a workspace folder; pictures go to `shots`. */
export async function openDemo({
  workspace,
  userData,
  shots,
}: {
  workspace: string;
  userData: string;
  shots: string;
}): Promise<DemoApp> {
  for (const folder of [userData, shots]) mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(userData, 'preferences.json'),
    JSON.stringify({ workspaceDir: workspace, language: 'zh' }),
  );
  const paths: string[] = [];
  const app = await StandIn.launch({
    browser: await headlessChromium(),
    isHeadless: true,
    appPath: projectRoot,
    userData,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'zh-CN',
    answer: ({ what }) => (what === 'messageBox' ? 0 : (paths.shift() ?? null)),
  });
  const { page } = app;
  page.setDefaultTimeout(patience);
  return {
    page,
    version: app.version,
    foreignRequests: app.foreignRequests,
    answerDialog: (path) => {
      mkdirSync(dirname(path), { recursive: true });
      paths.push(path);
    },
    dropFile: async (path) => {
      await app.nameDropped(basename(path), path);
      await page.locator('input[type=file]').setInputFiles(path);
    },
    shot: async (name) => {
      await settle(page);
      await page.screenshot({ path: join(shots, `${name}.png`), animations: 'disabled' });
    },
    close: () => app.close(),
  };
}

/** Puts the notices and the mouse away, and waits until what was asked for is drawn. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  const crosses = page.getByRole('button', { name: /^(关闭提示|Close notice)$/ });
  for (let left = await crosses.count(); left > 0; left -= 1) {
    await crosses.nth(left - 1).click();
    await crosses.nth(left - 1).waitFor({ state: 'detached' });
  }
  await page.waitForTimeout(500);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  });
}

/** The interface’s language is kept by the window; the demo changes it there and looks again. */
export async function speak(page: Page, language: 'zh' | 'en'): Promise<void> {
  await page.evaluate((chosen) => {
    const key = 'luodi-preferences';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{"state":{},"version":1}') as { state: object };
    localStorage.setItem(key, JSON.stringify({ ...kept, state: { ...kept.state, language: chosen } }));
  }, language);
  await page.reload();
}

/** Calls a channel from the page, as its own scripts do; throws what it refuses. */
export async function invoke<Value>(page: Page, channel: string, input: object): Promise<Value> {
  type Answer = { ok: boolean; value?: unknown; code?: string };
  type Holder = { luodi: { invoke: (channel: string, input: object) => Promise<Answer> } };
  const answer = await page.evaluate(
    ({ name, data }) => (globalThis as unknown as Holder).luodi.invoke(name, data),
    { name: channel, data: input },
  );
  if (!answer.ok) throw new Error(`${channel} was refused: ${String(answer.code)}`);
  return answer.value as Value; // the channel’s own output, which the router has parsed
}
