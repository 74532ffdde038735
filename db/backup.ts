// A backup is a whole, checked database file: made under a temporary name, checked, then renamed.
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '#model/refusal';
import { openFile, type Raw } from './driver.ts';
import { backupsDir, databasePath, listBackups } from './workspace-files.ts';

/** Backups of one kind that are kept; older ones make room. */
const kept = 5;

export type BackupKind = 'manual' | 'daily' | 'before-upgrade' | 'before-restore';

/** Copies the open database into `backups/`; returns the path. Never run inside a transaction. */
export function backupDatabase(raw: Raw, dir: string, kind: BackupKind): string {
  mkdirSync(backupsDir(dir), { recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const target = join(backupsDir(dir), `${kind}-${stamp}.sqlite`);
  const unfinished = `${target}.part`;
  removeLeftovers(dir);
  try {
    raw.prepare('VACUUM INTO ?').run(unfinished);
    checkFile(unfinished);
    flush(unfinished);
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
  }
  const old = listBackups(dir)
    .filter(({ name }) => name.startsWith(`${kind}-`))
    .slice(kept);
  for (const { name } of old) rmSync(join(backupsDir(dir), name), { force: true });
  return target;
}

/** An hour later nobody is writing it any more. */
const leftAfterMs = 3_600_000;

/** Removes what a backup that was cut short has left behind. */
function removeLeftovers(dir: string): void {
  const left = readdirSync(backupsDir(dir)).filter((name) => name.endsWith('.part'));
  for (const path of left.map((name) => join(backupsDir(dir), name))) {
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > leftAfterMs) rmSync(path, { force: true });
  }
}

/** Refuses a file that does not pass SQLite’s quick check. */
function checkFile(path: string): void {
  const copy = openFile(path, { isReadOnly: true, mustExist: true });
  try {
    const verdict = copy.pragma('quick_check', { simple: true });
    if (verdict !== 'ok') throw new Refusal('database-damaged', { backup: '—' });
  } finally {
    copy.close();
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** Puts a backup in place of the database, which must be closed. What stood there is kept under a name of its own. */
export function restoreBackup(dir: string, name: string): void {
  const source = join(backupsDir(dir), basename(name));
  if (!statSync(source, { throwIfNoEntry: false })) throw new Refusal('file-missing', { path: source });
  checkFile(source);
  const path = databasePath(dir);
  const unfinished = `${path}.restoring`;
  copyFileSync(source, unfinished);
  flush(unfinished);
  if (statSync(path, { throwIfNoEntry: false })) {
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    mkdirSync(backupsDir(dir), { recursive: true });
    renameSync(path, join(backupsDir(dir), `before-restore-${stamp}.sqlite`));
  }
  rmSync(`${path}-wal`, { force: true });
  rmSync(`${path}-shm`, { force: true });
  renameSync(unfinished, path);
}
