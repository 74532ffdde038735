// The window and every lock on it.
import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import { mayRequest, mayUse, webPreferences } from './shell/locks.ts';
import { isOwnUrl, startUrl } from './shell/origin.ts';
import type { Preferences } from './shell/preferences.ts';

/** Denies what a page could ask of the session: permissions, and any request that leaves our origin. */
export function lockSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, answer) => answer(mayUse(permission, contents.getURL())));
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, `${origin}/`));
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url) });
  });
}

type Options = {
  readonly bounds: Preferences['bounds'];
  readonly onBounds: (bounds: NonNullable<Preferences['bounds']>) => void;
  readonly openLink: (url: string) => void;
};

/** Opens the window on our start page. */
export function openWindow({ bounds, onBounds, openLink }: Options): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280, height: 800, ...bounds,
    minWidth: 960, minHeight: 600, show: false, backgroundColor: '#ffffff', title: '落地',
    webPreferences: { ...webPreferences, preload: join(import.meta.dirname, '../preload/preload.cjs') },
  });
  const { webContents } = window;
  const denyForeign = (event: { preventDefault: () => void }, url: string) => {
    if (!isOwnUrl(url)) event.preventDefault();
  };
  webContents.on('will-navigate', (event) => denyForeign(event, event.url));
  webContents.on('will-redirect', (event) => denyForeign(event, event.url));
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => onBounds(window.getBounds()));
  void window.loadURL(startUrl);
  return window;
}
