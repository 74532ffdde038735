// Stands in for the module `electron` where no binary is at hand: the documented part of its API that we use.
// Anything else fails by name, at import or at the call.
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Fetched, FromMain, Request, ToMain } from './messages.ts';

const userData = process.env.LUODI_USER_DATA ?? '';
const appPath = process.env.LUODI_APP_PATH ?? process.cwd();
const version = process.env.LUODI_APP_VERSION ?? '0.0.0';

const say = (message: FromMain) => process.send?.(message);

/** An object that names what it lacks instead of answering undefined. */
function strict<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || key === 'then') return Reflect.get(target, key, receiver) as unknown;
      throw new Error(`the stand-in host has no ${name}.${key}`);
    },
  });
}

class App extends EventEmitter {
  private isQuitting = false;
  requestSingleInstanceLock = () => true;
  whenReady = () => Promise.resolve();
  getVersion = () => version;
  getAppPath = () => appPath;
  getPath = (name: string) => (name === 'userData' ? userData : join(userData, name));
  quit = () => {
    let isPrevented = false;
    this.emit('before-quit', { preventDefault: () => { isPrevented = true; } });
    if (isPrevented || this.isQuitting) return;
    this.isQuitting = true;
    say({ type: 'quit' });
    setTimeout(() => process.exit(0), 50);
  };
}

class Contents extends EventEmitter {
  readonly id = 1;
  readonly mainFrame = { url: '' };
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'deny' });
  send = (channel: string, ...args: unknown[]) => say({ type: 'send', channel, args: structuredClone(args) });
  getURL = () => this.mainFrame.url;
  setWindowOpenHandler = (handler: Contents['openHandler']) => { this.openHandler = handler; };
}

const windows: Window[] = [];

class Window extends EventEmitter {
  readonly webContents = strict('webContents', new Contents());
  readonly options: unknown;
  static getAllWindows = () => [...windows];
  constructor(options: unknown) {
    super();
    this.options = options;
    windows.push(this);
  }
  loadURL = async (url: string) => {
    this.webContents.mainFrame.url = url;
    say({ type: 'load', url });
    this.emit('ready-to-show');
  };
  show = () => undefined;
  focus = () => undefined;
  restore = () => undefined;
  isMinimized = () => false;
  setMenuBarVisibility = () => undefined;
  getBounds = () => ({ x: 0, y: 0, width: 1280, height: 800 });
}

export const app = strict('app', new App());
export const BrowserWindow = strict('BrowserWindow', Window);

const invokeHandlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) => { invokeHandlers.set(channel, handler); },
});

const schemes = new Map<string, (request: globalThis.Request) => Promise<Response>>();
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: (request: globalThis.Request) => Promise<Response>) => { schemes.set(scheme, handler); },
});

type BeforeRequest = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;
let beforeRequest: BeforeRequest = (_details, answer) => answer({ cancel: false });
export const session = strict('session', {
  defaultSession: strict('defaultSession', {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    webRequest: strict('webRequest', { onBeforeRequest: (handler: BeforeRequest) => { beforeRequest = handler; } }),
  }),
});

let lastAsked = 0;
const waiting = new Map<number, (value: unknown) => void>();
const ask = (what: 'openDialog' | 'saveDialog', options: unknown) => new Promise<unknown>((resolve) => {
  lastAsked += 1;
  waiting.set(lastAsked, resolve);
  say({ type: 'ask', id: lastAsked, what, options: structuredClone(options) });
});

/** Dialogs take a window before their options, or options alone. */
export const dialog = strict('dialog', {
  showOpenDialog: async (...args: unknown[]) => {
    const path = await ask('openDialog', args.at(-1));
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  showSaveDialog: async (...args: unknown[]) => {
    const path = await ask('saveDialog', args.at(-1));
    return { canceled: path === null, filePath: path ?? '' };
  },
});

export const shell = strict('shell', {
  openExternal: async (target: string) => say({ type: 'opened', what: 'link', target }),
  openPath: async (target: string) => { say({ type: 'opened', what: 'path', target }); return ''; },
  showItemInFolder: (target: string) => say({ type: 'opened', what: 'folder', target }),
});

export const Menu = strict('Menu', { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => undefined });

/** A preventable event, as Electron passes it. */
function preventable(url: string) {
  const event = { url, isPrevented: false, preventDefault: () => { event.isPrevented = true; } };
  return event;
}

async function answer(request: Request): Promise<unknown> {
  const [window] = windows;
  const contents = window?.webContents;
  switch (request.what) {
    case 'invoke': {
      if (!contents) return undefined;
      contents.mainFrame.url = request.isMainFrame ? request.url : contents.mainFrame.url;
      const senderFrame = request.isMainFrame ? contents.mainFrame : { url: request.url };
      const handler = invokeHandlers.get(request.channel);
      if (!handler) throw new Error(`No handler registered for '${request.channel}'`);
      return structuredClone(await handler({ sender: contents, senderFrame }, ...structuredClone(request.args)));
    }
    case 'fetch': {
      const handler = schemes.get(new URL(request.url).protocol.slice(0, -1));
      if (!handler) return { status: 404, headers: {}, body: new Uint8Array() } satisfies Fetched;
      const response = await handler(new globalThis.Request(request.url, { method: request.method }));
      const body = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: Object.fromEntries(response.headers), body } satisfies Fetched;
    }
    case 'mayRequest':
      return new Promise((resolve) => beforeRequest({ url: request.url }, ({ cancel }) => resolve(!cancel)));
    case 'mayNavigate': {
      const event = preventable(request.url);
      contents?.emit('will-navigate', event, request.url);
      return !event.isPrevented;
    }
    case 'windowOpen':
      return contents?.openHandler({ url: request.url }).action === 'allow';
  }
}

process.on('message', (message: ToMain) => {
  if (message.type === 'answer') {
    waiting.get(message.id)?.(message.value);
    waiting.delete(message.id);
  } else if (message.type === 'event') {
    for (const window of windows) window.emit(message.name);
    if (message.name === 'close') app.emit('window-all-closed');
  } else {
    const { id } = message;
    answer(message.request).then(
      (value) => say({ type: 'reply', id, value }),
      (error: unknown) => say({ type: 'reply', id, error: error instanceof Error ? error.message : String(error) }),
    );
  }
});
process.on('disconnect', () => app.quit());
