// One fixture for both hosts: the built app, driven as a person would drive it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import { projectRoot } from '../host/build.ts';
import { electronBinary } from '../host/electron-binary.ts';
import { launchElectron } from './electron-app.ts';
import { launchStandIn } from './stand-in-app.ts';

export type LaunchOptions = {
  /** The workspace folder; by default one in the user’s data folder. */
  readonly workspace?: string;
  /** The user’s data folder; a new one by default. */
  readonly userData?: string;
  /** The folder that holds `out/` and `db/migrations`; by default the project. */
  readonly appPath?: string;
  /** The language of the interface; by default as the person left it. */
  readonly language?: 'zh' | 'en';
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Switches of Chromium, such as those of a camera that shows a file. */
  readonly switches?: readonly string[];
};

export type ReadyOptions = Required<
  Pick<LaunchOptions, 'userData' | 'appPath' | 'locale' | 'colorScheme' | 'viewport' | 'switches'>
>;

export type RunningApp = {
  readonly host: 'electron' | 'stand-in';
  readonly version: string;
  readonly page: Page;
  readonly userData: string;
  /** Requests that left our origin, or tried to. */
  readonly foreignRequests: readonly string[];
  /** The next dialog that asks for a file to open gets this path; null cancels it. */
  answerOpenDialog(path: string | null): Promise<void>;
  /** The next dialog that asks where to save gets this path; null cancels it. */
  answerSaveDialog(path: string | null): Promise<void>;
  /** The next message box is answered with this button; unless told, the last one. */
  answerMessageBox(button: number): Promise<void>;
  /** Gives files to a file input as a person does who drops or chooses them. */
  chooseFiles(input: Locator, paths: readonly string[]): Promise<void>;
  /** Chooses an entry of the native menu by its words. */
  chooseInMenu(label: string): Promise<void>;
  /** What the system’s programs were asked to open: links, files, folders. */
  opened(): Promise<readonly { readonly what: string; readonly target: string }[]>;
  /** The notices that the desktop showed; on Electron those after its first window opened. */
  notices(): Promise<readonly { readonly title: string; readonly body: string }[]>;
  /** Presses the last of them. */
  pressNotice(): Promise<void>;
  /** The laptop wakes from its sleep. */
  wake(): Promise<void>;
  /** The window is looked at again, as after working in another program. */
  focus(): Promise<void>;
  /** Presses the window’s cross; the app may ask, and stay. */
  pressClose(): Promise<void>;
  /** Whether main still runs. */
  isRunning(): boolean;
  close(): Promise<void>;
  /** SIGKILL to the process that runs main: no chance to tidy up. */
  kill(): Promise<void>;
};

/** When what was started is put away again. */
export type PutAway = (work: () => void | Promise<void>) => void;

/** For what all tests of a file share: it is put away after the last of them, the newest first. */
export function afterFile(): PutAway {
  const works: (() => void | Promise<void>)[] = [];
  afterAll(async () => {
    for (const work of works.toReversed()) await work();
  });
  return (work) => void works.push(work);
}

export function temporaryFolder(putAway: PutAway = onTestFinished): string {
  const dir = mkdtempSync(join(tmpdir(), 'luodi-e2e-'));
  putAway(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

/** Starts the app on whichever host is here and waits for its page; by default it lives as long as the test. */
export async function launchApp(
  options: LaunchOptions = {},
  putAway: PutAway = onTestFinished,
): Promise<RunningApp> {
  const { userData = temporaryFolder(putAway), workspace, language } = options;
  if (workspace !== undefined || language !== undefined) {
    mkdirSync(userData, { recursive: true });
    writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ workspaceDir: workspace, language }));
  }
  const ready: ReadyOptions = {
    userData,
    appPath: options.appPath ?? projectRoot,
    locale: options.locale ?? 'zh-CN',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    switches: options.switches ?? [],
  };
  const binary = process.env.E2E_HOST === 'stand-in' ? null : electronBinary();
  const app = binary ? await launchElectron(binary, ready) : await launchStandIn(ready);
  putAway(() => app.close());
  if (language !== undefined) await speak(app.page, language);
  return app;
}

/** The interface’s language is kept by the window. */
export async function speak(page: Page, language: 'zh' | 'en'): Promise<void> {
  await page.evaluate((chosen) => {
    const key = 'luodi-preferences';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{"state":{},"version":1}') as { state: object };
    localStorage.setItem(key, JSON.stringify({ ...kept, state: { ...kept.state, language: chosen } }));
  }, language);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Calls a channel from the page, as its own scripts do. */
export function invoke(
  page: Page,
  channel: string,
  input: unknown = {},
): Promise<{ ok: boolean; value?: unknown; code?: string }> {
  type Holder = { luodi: { invoke: (channel: string, input: unknown) => Promise<{ ok: boolean }> } };
  return page.evaluate(({ name, data }) => (globalThis as unknown as Holder).luodi.invoke(name, data), {
    name: channel,
    data: input,
  });
}

/** Starts a job from the page and waits for its answer. */
export function runJob(
  page: Page,
  channel: string,
  input: unknown = {},
): Promise<{ ok: boolean; value?: unknown; code?: string }> {
  type Event = { type: string; jobId?: string; answer?: { ok: boolean } };
  type Holder = {
    luodi: {
      invoke: (channel: string, input: unknown) => Promise<{ ok: boolean; value?: { jobId: string } }>;
      listen: (callback: (event: Event) => void) => () => void;
    };
  };
  return page.evaluate(
    ({ name, data }) =>
      new Promise<{ ok: boolean }>((resolve) => {
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
      }),
    { name: channel, data: input },
  );
}
