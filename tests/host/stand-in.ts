// The stand-in host: the same built main, preload and renderer on Node and a Chromium, where no Electron binary is at hand.
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import type { Fetched, FromMain, Happening, Request, ToMain } from './messages.ts';
import { toApp, toPage } from './origins.ts';
import { installPreload } from './page-bridge.ts';
import { plainText } from './plain-text.ts';
import { openBrowser, startMain, type StandInOptions } from './stand-in-parts.ts';

const { encode, decode } = plainText();

export class StandIn {
  readonly page: Page;
  /** Requests that left our origin, or tried to. */
  readonly foreignRequests: string[] = [];
  readonly opened: { what: string; target: string }[] = [];
  readonly notices: { title: string; body: string }[] = [];
  private readonly context: BrowserContext;
  private readonly options: StandInOptions;
  private readonly child: ChildProcess;
  private readonly secret = `luodi-${randomUUID()}`;
  private readonly waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  private lastId = 0;

  private constructor(options: StandInOptions, context: BrowserContext, page: Page) {
    this.options = options;
    this.context = context;
    this.page = page;
    this.child = startMain(options);
  }

  static async launch(options: StandInOptions): Promise<StandIn> {
    const context = await openBrowser(options);
    const host = new StandIn(options, context, context.pages()[0] ?? (await context.newPage()));
    try {
      await host.wire();
    } catch (error) {
      host.child.kill();
      await context.close();
      throw error;
    }
    return host;
  }

  get version(): string {
    return `Node ${process.version}, Chromium ${this.context.browser()?.version() ?? 'unknown'}`;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  private async wire(): Promise<void> {
    this.child.on('message', (message: FromMain) => void this.fromMain(message));
    this.child.on('exit', () => this.dropWaiting());
    const loads = new Promise<string>((resolve, reject) => {
      this.child.on('message', (message: FromMain) => message.type === 'load' && resolve(message.url));
      this.child.once('exit', (code) =>
        reject(new Error(`main ended with ${code} before it opened a window`)),
      );
    });
    const preload = readFileSync(join(this.options.appPath, 'out/preload/preload.cjs'), 'utf8');
    await this.page.exposeBinding(this.secret, ({ page, frame }, message: string) =>
      this.fromPage(message, frame === page.mainFrame()),
    );
    await this.page.addInitScript(installPreload, {
      preload,
      secret: this.secret,
      codec: plainText.toString(),
    });
    await this.context.route('**/*', (route) => this.answerRoute(route));
    this.context.on('page', (popup) => void popup.close().catch(() => undefined)); // gone already
    await this.page.goto(toPage(await loads));
    this.page.on('close', () => this.happen('close'));
  }

  private say(message: ToMain): void {
    // Main may end while it is told; whoever waits for it hears of that by its exit.
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  private ask(request: Request): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      if (!this.child.connected) return reject(new Error('main has ended'));
      this.waiting.set(id, { resolve, reject });
      this.say({ type: 'request', id, request });
    });
  }

  private dropWaiting(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('main has ended'));
    this.waiting.clear();
  }

  private async fromMain(message: FromMain): Promise<void> {
    switch (message.type) {
      case 'load':
        break; // awaited where the page is opened
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
      case 'ask': {
        const { id, what, options } = message;
        this.say({ type: 'answer', id, value: await this.options.answer({ what, options }) });
        break;
      }
      case 'opened':
        this.opened.push({ what: message.what, target: message.target });
        break;
      case 'notified':
        this.notices.push({ title: message.title, body: message.body });
        break;
      case 'quit':
        await this.context.close().catch(() => undefined); // closed already when the window was
    }
  }

  private async dispatch(channel: string, args: readonly unknown[]): Promise<void> {
    const detail = encode({ channel, args });
    await this.page.evaluate(
      ([name, text]) => window.dispatchEvent(new CustomEvent(name, { detail: text })),
      [this.secret, detail] as const,
    );
  }

  /** Tells the page where a file lies that a person is about to drop or choose. */
  async nameDropped(fileName: string, path: string): Promise<void> {
    await this.dispatch('luodi:dropped', [fileName, path]);
  }

  private async fromPage(message: string, isMainFrame: boolean): Promise<string> {
    const parsed = decode(message) as { channel: string; args: unknown[] } | { open: string };
    try {
      if ('open' in parsed) {
        await this.ask({ what: 'windowOpen', url: toApp(parsed.open) });
        return '{}';
      }
      return encode({
        value: await this.ask({ what: 'invoke', ...parsed, url: toApp(this.page.url()), isMainFrame }),
      });
    } catch (error) {
      return encode({ error: error instanceof Error ? error.message : String(error) });
    }
  }

  private async answerRoute(route: Route): Promise<void> {
    try {
      await this.answerRequest(route);
    } catch {
      await route.abort().catch(() => undefined); // main or the page has ended meanwhile
    }
  }

  private async answerRequest(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const isNavigation = request.isNavigationRequest();
    if (isNavigation && pageOf(request) !== this.page) {
      await this.ask({ what: 'windowOpen', url }); // a link with a target of its own
      return route.abort();
    }
    if (isNavigation && !(await this.ask({ what: 'mayNavigate', url }))) {
      return route.fulfill({ status: 204, body: '' }); // the page stays
    }
    if (!(await this.ask({ what: 'mayRequest', url }))) {
      this.foreignRequests.push(url);
      return route.abort();
    }
    const { status, headers, body } = (await this.ask({
      what: 'fetch',
      url,
      method: request.method(),
    })) as Fetched;
    return route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  }

  /** Something befalls the program from outside. */
  happen(name: Happening): void {
    this.say({ type: 'event', name });
  }

  /** The person chooses this entry of the native menu. */
  chooseInMenu(label: string): void {
    this.say({ type: 'menu', label });
  }

  /** Quits as a person would. */
  async close(): Promise<void> {
    this.happen('close');
    await this.finished();
    await this.context.close().catch(() => undefined); // main closes it too
  }

  /** Kills the process that runs main, with no chance to tidy up. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.finished();
    await this.context.close();
  }

  /** Resolves when main has ended. */
  async finished(): Promise<void> {
    if (this.isRunning) await once(this.child, 'exit');
  }
}

/** The page that asks; null for a window that is only being opened, which has none yet. */
function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}
