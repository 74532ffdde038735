// The window and every lock on it.
import { join } from 'node:path';
import { BrowserWindow, screen, session } from 'electron';
import { mayRequest, mayUse, webPreferences } from './shell/locks.ts';
import { isOwnUrl, startUrl } from './shell/origin.ts';
import type { PreferenceFile } from './shell/preferences.ts';
import { windowPlace } from './shell/window-place.ts';

/** Denies what a page could ask of the session: permissions, devices, downloads, requests that leave our origin. */
export function lockSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(
      mayUse({
        permission,
        url: contents.getURL(),
        media: 'mediaTypes' in details ? (details.mediaTypes ?? []) : [],
      }),
    );
  });
  defaultSession.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) =>
    mayUse({ permission, url: origin, media: [mediaType] }),
  );
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault()); // files leave by a save dialog
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url) }));
}

type Options = {
  readonly preferences: PreferenceFile;
  readonly openLink: (url: string) => void;
  /** The page’s process died; it is loaded anew. */
  readonly onPageGone: () => void;
};

/** Opens the window on our start page. */
export function openWindow({ preferences, openLink, onPageGone }: Options): BrowserWindow {
  const { bounds, isMaximized } = preferences.values;
  const window = new BrowserWindow({
    ...windowPlace(
      bounds,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    show: false,
    backgroundColor: '#ffffff',
    title: '落地',
    webPreferences: { ...webPreferences, preload: join(import.meta.dirname, '../preload/preload.cjs') },
  });
  lockPage(window, openLink);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    onPageGone();
    window.webContents.reload();
  });
  window.once('ready-to-show', () => (isMaximized ? window.maximize() : window.show()));
  window.on('close', () =>
    preferences.change({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
  void window.loadURL(startUrl);
  return window;
}

/** Shows the window over the others, wherever it is. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The page stays on our origin and opens no window; a link it wants opened goes to the system’s program. */
function lockPage({ webContents }: BrowserWindow, openLink: (url: string) => void): void {
  const denyForeign = (event: { readonly url: string; preventDefault(): void }) => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  };
  webContents.on('will-navigate', denyForeign);
  webContents.on('will-frame-navigate', denyForeign);
  webContents.on('will-redirect', denyForeign);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}
