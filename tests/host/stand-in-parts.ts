// The two processes of the stand-in: a Chromium for the page, and the built main on Node.
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import type { Question } from './messages.ts';
import { pageOrigin } from './origins.ts';

export type StandInOptions = {
  readonly browser: Chromium;
  readonly isHeadless: boolean;
  /** The folder that holds `out/` and `db/migrations`: the project, or an unpacked package. */
  readonly appPath: string;
  readonly userData: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark' | null;
  readonly locale?: string;
  /** Answers where a native dialog would: a path or null; for a message box, the number of the button. */
  readonly answer: (question: Question) => unknown;
};

/** An installed Chromium would offer to translate our page. */
function forbidTranslation(profile: string): void {
  const path = join(profile, 'Default/Preferences');
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ translate: { enabled: false } }));
}

export function openBrowser({
  browser,
  isHeadless,
  userData,
  viewport,
  colorScheme,
  locale,
}: StandInOptions): Promise<BrowserContext> {
  const isRoot = process.getuid?.() === 0;
  const profile = join(userData, 'browser');
  if (!isHeadless) forbidTranslation(profile);
  // As root there is no sandbox, and `--test-type` keeps Chromium from saying so over our page.
  const windowArgs = [`--app=${pageOrigin}/starting`, ...(isRoot ? ['--test-type'] : [])];
  return chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    args: [...browser.args, ...(isHeadless ? [] : windowArgs)],
    env: { ...process.env, ...browser.env },
    headless: isHeadless,
    chromiumSandbox: !isHeadless && !isRoot,
    ignoreHTTPSErrors: true,
    acceptDownloads: false,
    viewport: isHeadless ? (viewport ?? { width: 1280, height: 800 }) : null,
    ...(isHeadless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    ...(colorScheme !== undefined && { colorScheme }),
    ...(locale !== undefined && { locale }),
  });
}

/** Runs the built main bundle in a process of its own, which can be killed. */
export function startMain({ appPath, userData }: StandInOptions): ChildProcess {
  const { version } = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as { version: string };
  return fork(join(import.meta.dirname, 'run-main.ts'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      LUODI_MAIN: join(appPath, 'out/main/main.js'),
      LUODI_APP_PATH: appPath,
      LUODI_USER_DATA: userData,
      LUODI_APP_VERSION: version,
    },
  });
}
