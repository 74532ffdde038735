// What a page may do, decided without Electron so that each rule can be tested.
import type { WebPreferences } from 'electron';
import { isOwnUrl } from './origin.ts';

/** No Node in the page, its own world, a sandbox; `webSecurity` is never turned off. */
export const webPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  spellcheck: false, // it would fetch dictionaries
  navigateOnDragDrop: false,
} as const satisfies WebPreferences;

type Wish = {
  readonly permission: string;
  readonly url: string;
  readonly media: readonly (string | undefined)[];
};

/** The camera alone may be asked for, by our own page. */
export function mayUse({ permission, url, media }: Wish): boolean {
  return (
    permission === 'media' && isOwnUrl(url) && media.length > 0 && media.every((kind) => kind === 'video')
  );
}

/** The page has no network: its own files, and data it made itself. */
export function mayRequest(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.protocol === 'blob:') return isOwnUrl(parsed.pathname);
  return parsed?.protocol === 'data:' || isOwnUrl(url);
}

/** Who sent a message; null when the frame is gone. */
export type Sender = { readonly url: string; readonly isMainFrame: boolean } | null;

/** Only the main frame of our own page may call; a missing frame may not. */
export function isTrusted(sender: Sender): boolean {
  return sender !== null && sender.isMainFrame && isOwnUrl(sender.url);
}
