// The double’s windows: one page, shown elsewhere; what main does with it goes there as a message.
import { EventEmitter } from 'node:events';
import type { FromMain } from './messages.ts';
import { strict } from './strict.ts';

/** Said to nobody once the page’s process has gone. */
export const say = (message: FromMain) => void (process.connected && process.send?.(message));

/** A preventable event, as Electron passes it. */
export function preventable(url = '') {
  const event = {
    url,
    isPrevented: false,
    preventDefault: () => {
      event.isPrevented = true;
    },
  };
  return event;
}

export class Contents extends EventEmitter {
  readonly id = 1;
  readonly mainFrame = { url: '' };
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'deny' });
  send = (channel: string, ...args: unknown[]) => say({ type: 'send', channel, args: structuredClone(args) });
  getURL = () => this.mainFrame.url;
  reload = () => say({ type: 'load', url: this.mainFrame.url });
  setWindowOpenHandler = (handler: Contents['openHandler']) => {
    this.openHandler = handler;
  };
}

export const windows: Window[] = [];

export class Window extends EventEmitter {
  readonly webContents = strict('webContents', new Contents());
  readonly place: { readonly width: number; readonly height: number };
  static getAllWindows = () => [...windows];
  static fromWebContents = (contents: unknown) =>
    windows.find(({ webContents }) => webContents === contents) ?? null;
  constructor(options: { width: number; height: number }) {
    super();
    this.place = { width: options.width, height: options.height };
    windows.push(this);
  }
  loadURL = async (url: string) => {
    this.webContents.mainFrame.url = url;
    say({ type: 'load', url });
    this.emit('ready-to-show');
  };
  /** Closes unless a listener prevents it. */
  close = () => {
    const event = preventable();
    this.emit('close', event);
    if (event.isPrevented) return false;
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
    return true;
  };
  show = () => undefined;
  focus = () => undefined;
  restore = () => undefined;
  maximize = () => undefined;
  isDestroyed = () => !windows.includes(this);
  isMinimized = () => false;
  isMaximized = () => false;
  getNormalBounds = () => ({ x: 0, y: 0, ...this.place });
}
