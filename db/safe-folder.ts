// A live database on a network drive or in a sync folder gets damaged; such folders are refused before anything is written.
import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { Refusal } from '#model/refusal';

const syncFolders = [
  'onedrive',
  'dropbox',
  'google drive',
  'googledrive',
  'icloud drive',
  'mobile documents',
  'nutstore',
  '坚果云',
  '坚果云同步',
  'baidusyncdisk',
  '百度网盘同步',
  'wps云盘',
  'wpsdrive',
];
const networkTypes = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'sshfs',
  'fuse.sshfs',
  '9p',
  'afpfs',
  'webdav',
  'davfs',
]);

/** Refuses a workspace folder in which a live database would come to harm. */
export function refuseUnsafeFolder(dir: string): void {
  const path = resolve(dir);
  const isSynced = path.split(sep).some((part) => {
    const name = part.toLowerCase();
    return syncFolders.some((folder) => name === folder || name.startsWith(`${folder} - `));
  });
  if (isSynced || path.startsWith('\\\\') || networkTypes.has(fileSystemOf(path)))
    throw new Refusal('workspace-synced', { path });
}

/** The type of the file system a path lies on; empty where the system does not tell. */
function fileSystemOf(path: string): string {
  if (process.platform !== 'linux') return '';
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const best = mounts
    .filter(
      ([, point = '']) =>
        point !== '' && (path === point || path.startsWith(point === '/' ? '/' : `${point}/`)),
    )
    .sort(([, a = ''], [, b = '']) => b.length - a.length)[0];
  return best?.[2] ?? '';
}
