// The host port as Electron fulfils it.
import { app, BrowserWindow, dialog, shell } from 'electron';
import type { Host } from '../ipc/host.ts';
import type { Tickets } from '../ipc/tickets.ts';
import { externalLink } from './links.ts';
import { logTo } from './log.ts';
import type { PreferenceFile } from './preferences.ts';
import { join } from 'node:path';

function windowOf(windowId: number): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => window.webContents.id === windowId);
}

/** Opens a link with the system’s program, if it is of a kind that may be opened. */
export async function openLink(url: string): Promise<boolean> {
  const link = externalLink(url);
  if (link === null) return false;
  await shell.openExternal(link);
  return true;
}

export function electronHost(preferences: PreferenceFile, tickets: Tickets): Host {
  return {
    openFile: async (windowId, { filters, isDirectory }) => {
      const window = windowOf(windowId);
      const options = {
        filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
        properties: [isDirectory ? 'openDirectory' : 'openFile', ...(isDirectory ? ['createDirectory'] : [])] as ('openFile' | 'openDirectory' | 'createDirectory')[],
      };
      const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    saveFile: async (windowId, { defaultName, filters }) => {
      const window = windowOf(windowId);
      const options = {
        defaultPath: join(app.getPath('documents'), defaultName.replaceAll(/[\\/:*?"<>|]/g, '_')),
        filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
      };
      const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
    reveal: (path) => shell.showItemInFolder(path),
    openPath: async (path) => void (await shell.openPath(path)),
    openLink,
    emit: (event) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send('luodi:event', event);
    },
    issueTicket: (windowId, path) => tickets.issue(windowId, path),
    redeemTicket: (windowId, ticket) => tickets.redeem(windowId, ticket),
    rememberWorkspace: (workspaceDir) => preferences.change({ workspaceDir }),
    log: logTo(join(app.getPath('userData'), 'logs', 'luodi.log')),
  };
}
