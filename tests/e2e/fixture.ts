// One fixture for both hosts: the built app, driven as a person would drive it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../host/build.ts';
import { packagedChromium } from '../host/chromium.ts';
import { electronBinary } from '../host/electron-binary.ts';
import { StandIn } from '../host/stand-in.ts';

export type LaunchOptions = {
  /** The user’s data folder; the workspace lies in it. A new one by default. */
  readonly userData?: string;
  readonly appPath?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
};

export type RunningApp = {
  readonly host: 'electron' | 'stand-in';
  readonly page: Page;
  readonly userData: string;
  /** The next file dialog gets this path; null cancels it. */
  answerDialog(path: string | null): Promise<void>;
  readonly foreignRequests: readonly string[];
  readonly openedLinks: () => Promise<readonly string[]>;
  close(): Promise<void>;
  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void>;
};

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'luodi-e2e-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

/** Starts the app on whichever host is here and waits for its page. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? temporaryFolder();
  const binary = electronBinary();
  const app = binary ? await launchElectron(binary, { ...options, userData }) : await launchStandIn({ ...options, userData });
  onTestFinished(() => app.close());
  return app;
}

async function launchStandIn(options: LaunchOptions & { userData: string }): Promise<RunningApp> {
  const answers: (string | null)[] = [];
  const app = await StandIn.launch({
    browser: await packagedChromium(), isHeadless: true, appPath: options.appPath ?? projectRoot, userData: options.userData,
    viewport: options.viewport ?? { width: 1280, height: 800 }, colorScheme: options.colorScheme ?? 'light',
    answerDialog: () => answers.shift() ?? null,
  });
  let isOver = false;
  const once = (end: () => Promise<void>) => async () => {
    if (isOver) return;
    isOver = true;
    await end();
  };
  return {
    host: 'stand-in', page: app.page, userData: options.userData, foreignRequests: app.foreignRequests,
    answerDialog: async (path) => void answers.push(path),
    openedLinks: async () => app.opened.filter(({ what }) => what === 'link').map(({ target }) => target),
    close: once(() => app.close()),
    kill: once(() => app.kill()),
  };
}

async function launchElectron(binary: string, options: LaunchOptions & { userData: string }): Promise<RunningApp> {
  const { userData, viewport = { width: 1280, height: 800 }, colorScheme = 'light' } = options;
  const app = await _electron.launch({ executablePath: binary, args: [options.appPath ?? projectRoot, `--user-data-dir=${userData}`], colorScheme });
  const page = await app.firstWindow();
  await page.setViewportSize(viewport);
  const foreignRequests: string[] = [];
  page.on('requestfailed', (request) => {
    if (!request.url().startsWith('app://luodi/')) foreignRequests.push(request.url());
  });
  await recordLinks(app);
  const { pid } = app.process();
  let isOver = false;
  return {
    host: 'electron', page, userData, foreignRequests,
    answerDialog: (path) => app.evaluate(({ dialog }, answer) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === null, filePath: answer ?? '' });
    }, path),
    openedLinks: () => app.evaluate(() => (globalThis as { openedLinks?: string[] }).openedLinks ?? []),
    close: async () => {
      if (!isOver) await app.close();
      isOver = true;
    },
    kill: async () => {
      isOver = true;
      if (pid) process.kill(pid, 'SIGKILL');
      await app.waitForEvent('close');
    },
  };
}

async function recordLinks(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedLinks: opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
}

/** Calls a channel from the page, as its own scripts do. */
export function invoke(page: Page, channel: string, input: unknown = {}): Promise<{ ok: boolean; value?: unknown; code?: string }> {
  type Holder = { luodi: { invoke: (channel: string, input: unknown) => Promise<{ ok: boolean }> } };
  return page.evaluate(({ name, data }) => (globalThis as unknown as Holder).luodi.invoke(name, data), { name: channel, data: input });
}

/** Starts a job from the page and waits for its answer. */
export function runJob(page: Page, channel: string, input: unknown = {}): Promise<{ ok: boolean; value?: unknown; code?: string }> {
  type Event = { type: string; jobId?: string; answer?: { ok: boolean } };
  type Holder = { luodi: { invoke: (channel: string, input: unknown) => Promise<{ ok: boolean; value?: { jobId: string } }>; listen: (callback: (event: Event) => void) => () => void } };
  return page.evaluate(({ name, data }) => new Promise<{ ok: boolean }>((resolve) => {
    const { luodi } = globalThis as unknown as Holder;
    const early = new Map<string, { ok: boolean }>();
    let jobId: string | undefined;
    luodi.listen((event) => {
      if (event.type !== 'finished' || !event.jobId || !event.answer) return;
      if (event.jobId === jobId) resolve(event.answer);
      early.set(event.jobId, event.answer);
    });
    void luodi.invoke(name, data).then((answer) => {
      if (!answer.ok || !answer.value) return resolve(answer);
      jobId = answer.value.jobId;
      const done = early.get(jobId);
      if (done) resolve(done);
    });
  }), { name: channel, data: input });
}
