// The stand-in host: the same built main, preload and renderer on Node and a Chromium, where no Electron binary is at hand.
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import type { Fetched, FromMain, Request, ToMain } from './messages.ts';
import { installPreload } from './page-bridge.ts';

/** Chromium aborts an unregistered scheme before routing sees it: the page gets this origin, main sees app://luodi. */
const pageOrigin = 'https://luodi.localhost';
const appOrigin = 'app://luodi';
const toApp = (url: string) => (url === pageOrigin || url.startsWith(`${pageOrigin}/`) ? appOrigin + url.slice(pageOrigin.length) : url);
const toPage = (url: string) => (url.startsWith(`${appOrigin}/`) ? pageOrigin + url.slice(appOrigin.length) : url);

export type StandInOptions = {
  readonly browser: Chromium;
  readonly isHeadless: boolean;
  /** The folder that holds `out/` and `db/migrations`: the project, or an unpacked package. */
  readonly appPath: string;
  readonly userData: string;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
  /** Asks for a path where a native dialog would; null cancels. */
  readonly answerDialog: (what: 'openDialog' | 'saveDialog', options: unknown) => Promise<string | null> | string | null;
};

export class StandIn {
  readonly page: Page;
  readonly version: string;
  /** Requests that left our origin, or tried to. */
  readonly foreignRequests: string[] = [];
  readonly opened: { what: string; target: string }[] = [];
  private readonly context: BrowserContext;
  private readonly child: ChildProcess;
  private readonly secret: string;
  private readonly options: StandInOptions;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private lastId = 0;

  private constructor(options: StandInOptions, parts: { context: BrowserContext; page: Page; child: ChildProcess; secret: string; version: string }) {
    this.options = options;
    this.context = parts.context;
    this.page = parts.page;
    this.child = parts.child;
    this.secret = parts.secret;
    this.version = parts.version;
  }

  static async launch(options: StandInOptions): Promise<StandIn> {
    const { browser, isHeadless, viewport, colorScheme = 'light' } = options;
    const context = await chromium.launchPersistentContext('', {
      executablePath: browser.path, args: [...browser.args, ...(isHeadless ? [] : [`--app=${pageOrigin}/starting`])],
      env: { ...process.env, ...browser.env } as Record<string, string>, headless: isHeadless, colorScheme, viewport: viewport ?? null,
      ignoreHTTPSErrors: true, ...(isHeadless && { viewport: viewport ?? { width: 1280, height: 800 } }),
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const { version } = JSON.parse(readFileSync(join(options.appPath, 'package.json'), 'utf8')) as { version: string };
    const child = fork(join(import.meta.dirname, 'run-main.ts'), [], {
      serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env, LUODI_MAIN: join(options.appPath, 'out/main/main.js'), LUODI_APP_PATH: options.appPath,
        LUODI_USER_DATA: options.userData, LUODI_APP_VERSION: version,
      },
    });
    const secret = `luodi-${randomUUID()}`;
    const host = new StandIn(options, { context, page, child, secret, version: context.browser()?.version() ?? '' });
    await host.wire();
    return host;
  }

  private async wire(): Promise<void> {
    const preload = readFileSync(join(this.options.appPath, 'out/preload/preload.cjs'), 'utf8');
    await this.page.exposeBinding(this.secret, ({ page, frame }, message: string) => this.fromPage(message, frame === page.mainFrame()));
    await this.page.addInitScript(installPreload, { preload, secret: this.secret });
    await this.context.route('**/*', (route) => this.answerRoute(route));
    this.context.on('page', (popup) => void this.denyPopup(popup));
    this.child.on('message', (message: FromMain) => void this.fromMain(message));
    const loaded = once(this.child, 'message');
    await loaded; // main has started; the first thing it says is what to load
    await this.page.waitForURL(`${pageOrigin}/**`);
    await this.page.waitForLoadState('load');
    this.page.on('close', () => this.say({ type: 'event', name: 'close' }));
  }

  private say(message: ToMain): void {
    if (this.child.connected) this.child.send(message);
  }

  private ask(request: Request): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.say({ type: 'request', id, request });
    });
  }

  private async fromMain(message: FromMain): Promise<void> {
    switch (message.type) {
      case 'load':
        await this.page.goto(toPage(message.url));
        break;
      case 'send':
        await this.dispatch(message.channel, message.args).catch(() => undefined); // the page may be closing
        break;
      case 'reply': {
        const asked = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (message.error === undefined) asked?.resolve(message.value);
        else asked?.reject(new Error(message.error));
        break;
      }
      case 'ask':
        this.say({ type: 'answer', id: message.id, value: await this.options.answerDialog(message.what, message.options) });
        break;
      case 'opened':
        this.opened.push({ what: message.what, target: message.target });
        break;
      case 'quit':
        await this.context.close().catch(() => undefined); // closed already when the window was
    }
  }

  private async dispatch(channel: string, args: readonly unknown[]): Promise<void> {
    await this.page.evaluate(({ name, detail }) => window.dispatchEvent(new CustomEvent(name, { detail })), {
      name: this.secret, detail: { channel, args: [...args] },
    });
  }

  /** Tells the page where a file lies that a person is about to drop. */
  async nameDropped(fileName: string, path: string): Promise<void> {
    await this.dispatch('luodi:dropped', [fileName, path]);
  }

  private async fromPage(message: string, isMainFrame: boolean): Promise<string> {
    const parsed = JSON.parse(message) as { channel: string; args: unknown[] } | { open: string };
    if ('open' in parsed) {
      await this.ask({ what: 'windowOpen', url: toApp(parsed.open) });
      return '{}';
    }
    try {
      const value = await this.ask({ what: 'invoke', ...parsed, url: toApp(this.page.url()), isMainFrame });
      return JSON.stringify({ value });
    } catch (error) {
      return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
    }
  }

  private async answerRoute(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    if (!this.child.connected) return route.abort();
    if (request.isNavigationRequest() && !(await this.ask({ what: 'mayNavigate', url }))) {
      this.foreignRequests.push(url);
      return route.fulfill({ status: 204, body: '' }); // the page stays
    }
    if (!(await this.ask({ what: 'mayRequest', url }))) {
      this.foreignRequests.push(url);
      return route.abort();
    }
    const { status, headers, body } = (await this.ask({ what: 'fetch', url, method: request.method() })) as Fetched;
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  }

  private async denyPopup(popup: Page): Promise<void> {
    await popup.waitForLoadState('domcontentloaded').catch(() => undefined); // it may be gone before it loads
    await this.ask({ what: 'windowOpen', url: toApp(popup.url()) });
    await popup.close();
  }

  /** The window is looked at again, as after working in another program. */
  focus(): void {
    this.say({ type: 'event', name: 'focus' });
  }

  /** Quits as a person would. */
  async close(): Promise<void> {
    const gone = this.child.exitCode === null ? once(this.child, 'exit') : Promise.resolve();
    await this.page.close().catch(() => undefined); // closed by the person already
    await gone;
    await this.context.close().catch(() => undefined); // main closes it too
  }

  /** Kills the process that runs main, with no chance to tidy up. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
    await this.context.close();
  }

  /** Resolves when main has quit. */
  async finished(): Promise<void> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
  }
}
