// Channels that ask the program itself: dialogs, links, the workspace folder, running jobs.
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { ChannelOfKind, Channels } from '#model/channels';
import { attachmentExtensions } from '#model/attachment';
import { Refusal } from '#model/refusal';
import { readerOf } from '../../db/connection.ts';
import { restoreBackup } from '../../db/backup.ts';
import { readFrame } from '../../db/exchange/card/read-frame.ts';
import { allowedExtension } from '../../db/exchange/attachment-store.ts';
import { findRow } from '../../db/rows.ts';
import { attachmentTable } from '../../db/schema/tables.ts';
import { attachmentsDir, listBackups } from '../../db/workspace-files.ts';
import type { FileFilter } from './host.ts';
import type { Caller, Router } from './router.ts';

type HostHandlers = {
  [Name in ChannelOfKind<'host'>]: (
    router: Router,
    caller: Caller,
    input: z.output<Channels[Name]['input']>,
  ) => Promise<z.output<Channels[Name]['output']>> | z.output<Channels[Name]['output']>;
};

const openFilters = {
  ledger: [{ name: 'Excel / CSV', extensions: ['xlsx', 'xlsm', 'csv', 'txt'] }],
  attachment: [{ name: '*', extensions: attachmentExtensions }],
  // HEIC too, so that its own message says how to change the phone.
  photo: [{ name: '*', extensions: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'] }],
  addressBook: [{ name: 'vCard', extensions: ['vcf', 'vcard'] }],
  workspace: [],
} as const satisfies Record<string, readonly FileFilter[]>;

/** Dialogs belong to a window; the command line says paths itself. */
function windowOf(caller: Caller): number {
  if (caller.kind === 'cli') throw new Refusal('not-allowed');
  return caller.windowId;
}

function chosen(router: Router, windowId: number, path: string | null) {
  if (path === null) return { path: null, name: null };
  return { path: router.options.host.issueTicket(windowId, path), name: basename(path) };
}

export const hostHandlers: HostHandlers = {
  'workspace.state': (router) => {
    router.retryOpening();
    return router.state;
  },
  'workspace.backups': (router) => listBackups(router.state.path),
  'workspace.open': async (router, _caller, { path }) => {
    await router.open(path);
    return { path };
  },
  'workspace.restore': async (router, _caller, { name }) => {
    await router.reopenAround((dir) => restoreBackup(dir, name));
    return { path: router.state.path };
  },
  'attachments.open': async (router, caller, { id }) => {
    windowOf(caller);
    const { dir } = router.connection;
    const row = findRow(readerOf(router.connection), attachmentTable, id);
    if (!row) throw new Refusal('not-found');
    if (!allowedExtension(row.fileName))
      throw new Refusal('file-type-refused', { name: row.fileName, types: '—' });
    await router.options.host.openPath(join(attachmentsDir(dir), row.sha256));
    return { isOpen: true };
  },
  'jobs.cancel': (router, _caller, { jobId }) => {
    router.jobs.get(jobId)?.cancel();
    return {};
  },
  'dialogs.openFile': async (router, caller, { kind }) => {
    const windowId = windowOf(caller);
    const path = await router.options.host.openFile(windowId, {
      filters: openFilters[kind],
      isDirectory: kind === 'workspace',
    });
    return chosen(router, windowId, path);
  },
  'dialogs.saveFile': async (router, caller, { defaultName, format }) => {
    const windowId = windowOf(caller);
    const filters = [{ name: format.toUpperCase(), extensions: [format] }];
    return chosen(router, windowId, await router.options.host.saveFile(windowId, { defaultName, filters }));
  },
  'codes.read': (router, _caller, frame) => readFrame(router.options.runner.recognition, frame),
  'files.reveal': (router, _caller, { path }) => {
    router.options.host.reveal(path);
    return {};
  },
  'window.language': (router, _caller, { language }) => {
    router.options.host.rememberLanguage(language);
    return {};
  },
  'notice.get': (router) => router.options.host.noticeState(),
  'notice.set': (router, caller, settings) => {
    windowOf(caller);
    const { host } = router.options;
    host.changeNotice(settings);
    return host.noticeState();
  },
  'links.open': async (router, _caller, { url }) => {
    if (!(await router.options.host.openLink(url))) throw new Refusal('not-allowed');
    return {};
  },
};
