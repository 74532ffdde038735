// Start, single instance, stop; no logic.
import { join } from 'node:path';
import { app, powerMonitor, protocol } from 'electron';
import { bindRouter } from './ipc/bind.ts';
import { Router } from './ipc/router.ts';
import { Tickets } from './ipc/tickets.ts';
import { threadRunner } from './jobs/threads.ts';
import { appId } from './shell/app-id.ts';
import { DailyNotice } from './shell/daily-notice.ts';
import { electronHost, openLink, sendCommand } from './shell/electron-host.ts';
import type { Log } from './shell/log.ts';
import { setMenu } from './shell/menu.ts';
import { noticeBoard } from './shell/notice-board.ts';
import { scheme } from './shell/origin.ts';
import { PreferenceFile } from './shell/preferences.ts';
import { serve } from './shell/protocol.ts';
import { quitTidily } from './shell/quitting.ts';
import { bringForward, lockSession, openWindow } from './window.ts';

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  app.enableSandbox();
  app.setAppUserModelId(appId);
  await app.whenReady();
  const preferences = new PreferenceFile(app.getPath('userData'));
  const tickets = new Tickets();
  const host = electronHost(preferences, tickets);
  process.on('uncaughtExceptionMonitor', (error) => host.log('main-crash', { error }));
  const router = new Router({
    host,
    environment: { appVersion: app.getVersion() },
    workspaceDir: preferences.values.workspaceDir ?? join(app.getPath('documents'), '落地工作区'),
    migrationsFolder: join(app.getAppPath(), 'db/migrations'),
    runner: threadRunner(new URL('./worker.js', import.meta.url)),
  });
  protocol.handle(scheme, (request) => serve(request, join(import.meta.dirname, '../renderer')));
  lockSession();
  bindRouter(router, tickets);
  const window = openWindow({
    preferences,
    openLink: (url) => void openLink(url),
    onPageGone: () => host.log('page-gone', {}),
  });
  setMenu(preferences.values.language, sendCommand);
  const { id: windowId } = window.webContents;
  window.once('closed', () => tickets.release(windowId));
  window.on('focus', () => router.noticeForeignWrites());
  app.on('second-instance', () => bringForward(window));
  const log: Log = (code, detail) => host.log(code, detail);
  const notice = new DailyNotice({ preferences, router, log, board: noticeBoard(window, log) });
  preferences.onChange(() => void notice.look());
  powerMonitor.on('resume', () => void notice.look());
  window.once('ready-to-show', () => void notice.look());
  quitTidily({
    window,
    language: () => preferences.values.language,
    hasJobs: () => router.hasUnfinishedWork,
    close: () => {
      notice.stop();
      return router.close();
    },
  });
}
