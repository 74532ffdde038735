// What a page may do, decided without Electron so that each rule can be tested.
import type { WebPreferences } from 'electron';
import { isOwnUrl, origin } from './origin.ts';

/** No Node in the page, its own world, a sandbox; `webSecurity` is never turned off. */
export const webPreferences = {
  contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
  webviewTag: false, webSecurity: true, allowRunningInsecureContent: false, spellcheck: false, navigateOnDragDrop: false,
} as const satisfies WebPreferences;

/** The camera alone may be asked for, by our own page. */
export function mayUse(permission: string, url: string): boolean {
  return permission === 'media' && isOwnUrl(url);
}

/** The page has no network: its own files, and data it made itself. */
export function mayRequest(url: string): boolean {
  return isOwnUrl(url) || url.startsWith('data:') || url.startsWith(`blob:${origin}/`);
}

/** Who sent a message; null when the frame is gone. */
export type Sender = { readonly url: string; readonly isMainFrame: boolean } | null;

/** Only the main frame of our own page may call; a missing frame may not. */
export function isTrusted(sender: Sender): boolean {
  return sender !== null && sender.isMainFrame && isOwnUrl(sender.url);
}
