// Stands in for the module `electron` where no binary is at hand: the documented part of its API that we use.
// Anything else fails by name, at import or at the call.
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { Contents, preventable, say, Window, windows } from './double-window.ts';
import type { Fetched, Happening, Question, Request, ToMain } from './messages.ts';
import { strict } from './strict.ts';

const userData = process.env.LUODI_USER_DATA ?? '';
const appPath = process.env.LUODI_APP_PATH ?? process.cwd();
const version = process.env.LUODI_APP_VERSION ?? '0.0.0';

class App extends EventEmitter {
  private isQuitting = false;
  requestSingleInstanceLock = () => true;
  enableSandbox = () => undefined;
  setAppUserModelId = () => undefined;
  whenReady = () => Promise.resolve();
  getName = () => 'Luodi';
  getVersion = () => version;
  getAppPath = () => appPath;
  getPath = (name: string) => (name === 'userData' ? userData : join(userData, name));
  /** As documented: `before-quit`, then every window is closed, then the end; either step can be prevented. */
  quit = () => {
    const event = preventable();
    this.emit('before-quit', event);
    if (event.isPrevented || this.isQuitting) return;
    this.isQuitting = true;
    if (![...windows].every((window) => window.close())) {
      this.isQuitting = false;
      return;
    }
    say({ type: 'quit' });
    setTimeout(() => process.exit(0), 50);
  };
}

const theApp = new App();
export const app = strict('app', theApp);
export const BrowserWindow = strict('BrowserWindow', Window);
export const webContents = strict('webContents', {
  fromId: (id: number): Contents | undefined =>
    windows.find((window) => window.webContents.id === id)?.webContents,
});
export const screen = strict('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
});

type Handler = (event: unknown, ...args: unknown[]) => unknown;
const invokeHandlers = new Map<string, Handler>();
export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: Handler) => {
    invokeHandlers.set(channel, handler);
  },
});

type Serve = (request: globalThis.Request) => Promise<Response>;
const schemes = new Map<string, Serve>();
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: Serve) => {
    schemes.set(scheme, handler);
  },
});

type BeforeRequest = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;
let beforeRequest: BeforeRequest = (_details, answer) => answer({ cancel: false });
export const session = strict('session', {
  defaultSession: strict('defaultSession', {
    on: () => undefined,
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    webRequest: strict('webRequest', {
      onBeforeRequest: (handler: BeforeRequest) => {
        beforeRequest = handler;
      },
    }),
  }),
});

let lastAsked = 0;
const waiting = new Map<number, (value: unknown) => void>();
const ask = (what: Question['what'], options: unknown) =>
  new Promise<unknown>((resolve) => {
    lastAsked += 1;
    waiting.set(lastAsked, resolve);
    say({ type: 'ask', id: lastAsked, what, options: structuredClone(options) });
  });

export const dialog = strict('dialog', {
  showOpenDialog: async (_window: unknown, options: unknown) => {
    const path = await ask('openDialog', options);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  showSaveDialog: async (_window: unknown, options: unknown) => {
    const path = await ask('saveDialog', options);
    return { canceled: path === null, filePath: path ?? '' };
  },
  showMessageBox: async (_window: unknown, options: unknown) => ({
    response: await ask('messageBox', options),
  }),
});

export const shell = strict('shell', {
  openExternal: async (target: string) => say({ type: 'opened', what: 'link', target }),
  openPath: async (target: string) => {
    say({ type: 'opened', what: 'path', target });
    return '';
  },
  showItemInFolder: (target: string) => say({ type: 'opened', what: 'folder', target }),
});

/** Shown to nobody; whoever drives the page is told, and may press it. */
class DesktopNotice extends EventEmitter {
  private static last: DesktopNotice | undefined;
  static isSupported = () => process.env.LUODI_NO_NOTICES === undefined;
  static press = () => {
    if (!DesktopNotice.last) throw new Error('no notice was shown');
    DesktopNotice.last.emit('click', preventable());
  };
  private readonly text: { readonly title: string; readonly body: string };
  constructor({ title = '', body = '' }: { title?: string; body?: string }) {
    super();
    this.text = { title, body };
  }
  show = () => {
    DesktopNotice.last = this;
    say({ type: 'notified', ...this.text });
    this.emit('show', preventable());
  };
}
export const Notification = strict('Notification', DesktopNotice);
export const powerMonitor = strict('powerMonitor', new EventEmitter());

type MenuItem = {
  readonly label?: string;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
};
let menu: readonly MenuItem[] = [];
export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu: (template: readonly MenuItem[]) => {
    menu = template;
  },
});

function chooseInMenu(label: string): void {
  const item = menu.flatMap(({ submenu = [] }) => submenu).find((entry) => entry.label === label);
  if (!item?.click) throw new Error(`the menu has no entry ${label}`);
  item.click();
}

async function invoke({
  channel,
  args,
  url,
  isMainFrame,
}: Extract<Request, { what: 'invoke' }>): Promise<unknown> {
  const contents = windows[0]?.webContents;
  if (!contents) throw new Error('the window is gone');
  if (isMainFrame) contents.mainFrame.url = url;
  const handler = invokeHandlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const senderFrame = isMainFrame ? contents.mainFrame : { url };
  return structuredClone(await handler({ sender: contents, senderFrame }, ...structuredClone(args)));
}

async function serveFile(url: string, method: string): Promise<Fetched> {
  const handler = schemes.get(new URL(url).protocol.slice(0, -1));
  if (!handler) return { status: 404, headers: {}, body: new Uint8Array() };
  const response = await handler(new globalThis.Request(url, { method }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

async function answer(request: Request): Promise<unknown> {
  const contents = windows[0]?.webContents;
  switch (request.what) {
    case 'invoke':
      return invoke(request);
    case 'fetch':
      return serveFile(request.url, request.method);
    case 'mayRequest':
      return new Promise((resolve) => beforeRequest({ url: request.url }, ({ cancel }) => resolve(!cancel)));
    case 'mayNavigate': {
      const event = preventable(request.url);
      contents?.emit('will-navigate', event);
      return !event.isPrevented;
    }
    case 'windowOpen':
      return contents?.openHandler({ url: request.url }).action === 'allow';
  }
}

function happen(name: Happening): void {
  if (name === 'notice') return DesktopNotice.press();
  if (name === 'resume') return void powerMonitor.emit('resume');
  for (const window of windows.slice()) {
    if (name === 'focus') window.emit('focus');
    else if (window.close()) theApp.emit('window-all-closed');
  }
}

process.on('message', (message: ToMain) => {
  if (message.type === 'answer') {
    waiting.get(message.id)?.(message.value);
    waiting.delete(message.id);
  } else if (message.type === 'event') {
    happen(message.name);
  } else if (message.type === 'menu') {
    chooseInMenu(message.label);
  } else {
    const { id } = message;
    answer(message.request).then(
      (value) => say({ type: 'reply', id, value }),
      (error: unknown) =>
        say({ type: 'reply', id, error: error instanceof Error ? error.message : String(error) }),
    );
  }
});
process.on('disconnect', () => {
  theApp.quit();
  setTimeout(() => process.exit(1), 5000).unref(); // nobody is left to answer a question
});
