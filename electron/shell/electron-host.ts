// The host port as Electron fulfils it.
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  Notification,
  shell,
  webContents,
  type OpenDialogOptions,
} from 'electron';
import type { LuodiEvent } from '#model/answer';
import type { FileFilter, Host } from '../ipc/host.ts';
import type { Tickets } from '../ipc/tickets.ts';
import { externalLink } from './links.ts';
import { logTo } from './log.ts';
import { setMenu } from './menu.ts';
import type { PreferenceFile } from './preferences.ts';

/** A dialog belongs to the window that asked for it, and holds it until it is answered. */
function windowOf(windowId: number): BrowserWindow {
  const contents = webContents.fromId(windowId);
  const window = contents && BrowserWindow.fromWebContents(contents);
  if (!window) throw new Error('the window that asked is gone');
  return window;
}

/** Opens a link with the system’s program, if it is of a kind that may be opened. */
export async function openLink(url: string): Promise<boolean> {
  const link = externalLink(url);
  if (link === null) return false;
  await shell.openExternal(link);
  return true;
}

/** A file’s name out of a title, which may hold what no system takes in a name. */
export function fileNameOf(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_');
}

const dialogFilters = (filters: readonly FileFilter[]) =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));

/** Tells the window which entry of the menu was chosen. */
export function sendCommand(name: string): void {
  emit({ type: 'command', name });
}

function emit(event: LuodiEvent): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('luodi:event', event);
}

export function electronHost(preferences: PreferenceFile, tickets: Tickets): Host {
  return {
    openFile: async (windowId, { filters, isDirectory }) => {
      const properties: OpenDialogOptions['properties'] = isDirectory
        ? ['openDirectory', 'createDirectory']
        : ['openFile'];
      const options = { filters: dialogFilters(filters), properties };
      const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(windowId), options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    saveFile: async (windowId, { defaultName, filters }) => {
      const defaultPath = join(app.getPath('documents'), fileNameOf(defaultName));
      const options = { defaultPath, filters: dialogFilters(filters) };
      const { canceled, filePath } = await dialog.showSaveDialog(windowOf(windowId), options);
      return canceled || filePath === '' ? null : filePath;
    },
    reveal: (path) => shell.showItemInFolder(path),
    openPath: async (path) => void (await shell.openPath(path)),
    openLink,
    emit,
    issueTicket: (windowId, path) => tickets.issue(windowId, path),
    redeemTicket: (windowId, ticket) => tickets.redeem(windowId, ticket),
    rememberWorkspace: (workspaceDir) => preferences.change({ workspaceDir }),
    rememberLanguage: (language) => {
      preferences.change({ language });
      setMenu(language, sendCommand);
    },
    noticeState: () => ({ ...preferences.values.notice, isSupported: Notification.isSupported() }),
    changeNotice: (notice) => preferences.change({ notice }),
    log: logTo(join(app.getPath('userData'), 'logs', 'luodi.log')),
  };
}
