import { _electron, type ElectronApplication } from 'playwright-core';
import type { ReadyOptions, RunningApp } from './fixture.ts';

type Prepared = {
  openDialog: (string | null)[];
  saveDialog: (string | null)[];
  messageBox: number[];
  opened: { what: string; target: string }[];
  notices: { title: string; body: string }[];
};

/** Puts prepared answers in place of the native dialogs, and records what the system would have opened or shown. */
async function replaceDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell, Notification }) => {
    const prepared: Prepared = { openDialog: [], saveDialog: [], messageBox: [], opened: [], notices: [] };
    Object.assign(globalThis, { prepared });
    Notification.prototype.show = function show() {
      prepared.notices.push({ title: this.title, body: this.body });
      Object.assign(globalThis, { lastNotice: this });
    };
    Object.assign(dialog, {
      showOpenDialog: () => {
        const path = prepared.openDialog.shift() ?? null;
        return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
      },
      showSaveDialog: () => {
        const path = prepared.saveDialog.shift() ?? null;
        return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
      },
      showMessageBox: (...args: unknown[]) => {
        const { buttons } = args.at(-1) as { buttons?: string[] };
        return Promise.resolve({ response: prepared.messageBox.shift() ?? (buttons?.length ?? 1) - 1 });
      },
    });
    Object.assign(shell, {
      openExternal: (target: string) => Promise.resolve(void prepared.opened.push({ what: 'link', target })),
      openPath: (target: string) => Promise.resolve(prepared.opened.push({ what: 'path', target }) ? '' : ''),
      showItemInFolder: (target: string) => void prepared.opened.push({ what: 'folder', target }),
    });
  });
}

const prepare =
  (app: ElectronApplication, what: 'openDialog' | 'saveDialog' | 'messageBox') =>
  (answer: string | number | null) =>
    app.evaluate(
      (_electronModule, { name, value }) => {
        const { prepared } = globalThis as unknown as { prepared: Record<string, unknown[]> };
        prepared[name]?.push(value);
      },
      { name: what, value: answer },
    );

/** The app on Electron. */
export async function launchElectron(binary: string, options: ReadyOptions): Promise<RunningApp> {
  const { userData, appPath, locale, colorScheme, viewport } = options;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: binary,
    args: [...options.switches, appPath, `--user-data-dir=${userData}`, `--lang=${locale}`, ...asRoot],
    colorScheme,
  });
  const page = await app.firstWindow();
  await page.setViewportSize(viewport);
  await replaceDialogs(app);
  const foreignRequests: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|wss?|file):/.test(request.url())) foreignRequests.push(request.url());
  });
  const main = app.process();
  return {
    host: 'electron',
    version: await app.evaluate(() => `Electron ${process.versions.electron}`),
    page,
    userData,
    foreignRequests,
    answerOpenDialog: prepare(app, 'openDialog'),
    answerSaveDialog: prepare(app, 'saveDialog'),
    answerMessageBox: prepare(app, 'messageBox'),
    chooseFiles: (input, paths) => input.setInputFiles([...paths]),
    chooseInMenu: (label) =>
      app.evaluate(({ Menu }, words) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        items.find((item) => item.label === words)?.click();
      }, label),
    opened: () => app.evaluate(() => (globalThis as unknown as { prepared: Prepared }).prepared.opened),
    notices: () => app.evaluate(() => (globalThis as unknown as { prepared: Prepared }).prepared.notices),
    pressNotice: () =>
      app.evaluate(
        () => void (globalThis as unknown as { lastNotice: NodeJS.EventEmitter }).lastNotice.emit('click'),
      ),
    wake: () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume')),
    focus: () => app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('focus')),
    pressClose: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    isRunning: () => main.exitCode === null && main.signalCode === null,
    close: async () => {
      if (main.exitCode === null && main.signalCode === null) await app.close();
    },
    kill: async () => {
      const closed = app.waitForEvent('close');
      main.kill('SIGKILL');
      await closed;
    },
  };
}
