// Start, single instance, stop; no logic.
import { join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';
import { bindRouter } from './ipc/bind.ts';
import { Router } from './ipc/router.ts';
import { Tickets } from './ipc/tickets.ts';
import { threadRunner } from './jobs/threads.ts';
import { electronHost, openLink } from './shell/electron-host.ts';
import { setMenu } from './shell/menu.ts';
import { scheme } from './shell/origin.ts';
import { PreferenceFile } from './shell/preferences.ts';
import { serve } from './shell/protocol.ts';
import { lockSession, openWindow } from './window.ts';

protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  await app.whenReady();
  const preferences = new PreferenceFile(app.getPath('userData'));
  const tickets = new Tickets();
  const host = electronHost(preferences, tickets);
  const router = new Router({
    host,
    environment: { appVersion: app.getVersion() },
    workspaceDir: preferences.values.workspaceDir ?? join(app.getPath('documents'), '落地工作区'),
    migrationsFolder: join(app.getAppPath(), 'db/migrations'),
    runner: threadRunner(new URL('./worker.js', import.meta.url)),
  });
  const root = join(import.meta.dirname, '../renderer');
  protocol.handle(scheme, (request) => serve(request, root));
  lockSession();
  bindRouter(router, tickets);
  const window = openWindow({
    bounds: preferences.values.bounds,
    onBounds: (bounds) => preferences.change({ bounds }),
    openLink: (url) => void openLink(url),
  });
  setMenu(window, preferences.values.language, (name) => host.emit({ type: 'command', name }));
  window.on('focus', () => router.noticeForeignWrites());
  window.webContents.once('destroyed', () => tickets.release(window.webContents.id));
  app.on('second-instance', () => {
    const [first] = BrowserWindow.getAllWindows();
    if (first?.isMinimized()) first.restore();
    first?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  quitTidily(router);
}

/** Quitting waits until running jobs have stopped and the workspace is closed. */
function quitTidily(router: Router): void {
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void router.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
