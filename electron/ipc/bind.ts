// The one place with ipcMain: who may call, checked on every message.
import { isAbsolute } from 'node:path';
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Answer } from '#model/answer';
import { Refusal } from '#model/refusal';
import { isTrusted, type Sender } from '../shell/locks.ts';
import type { Router } from './router.ts';
import type { Tickets } from './tickets.ts';

function senderOf({ senderFrame, sender }: IpcMainInvokeEvent): Sender {
  return senderFrame && { url: senderFrame.url, isMainFrame: senderFrame === sender.mainFrame };
}

function refused(): Answer {
  const { code, label: message } = new Refusal('not-allowed');
  return { ok: false, code, message };
}

/** Binds the router to the two messages that the preload sends. */
export function bindRouter(router: Router, tickets: Tickets): void {
  ipcMain.handle('luodi:invoke', (event, channel: unknown, input: unknown): Promise<Answer> | Answer => {
    if (!isTrusted(senderOf(event)) || typeof channel !== 'string') return refused();
    return router.call({ kind: 'window', windowId: event.sender.id }, channel, input);
  });
  ipcMain.handle('luodi:ticket', (event, path: unknown): string => {
    if (!isTrusted(senderOf(event)) || typeof path !== 'string' || !isAbsolute(path)) return '';
    return tickets.issue(event.sender.id, path);
  });
}
