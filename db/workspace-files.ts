// Where things lie in a workspace folder.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const databasePath = (dir: string) => join(dir, 'luodi.sqlite');
export const attachmentsDir = (dir: string) => join(dir, 'attachments');
/** The small picture of a photo, made of it and beside it. */
export const thumbnailPath = (dir: string, sha256: string) =>
  join(attachmentsDir(dir), `${sha256}.small.jpg`);
export const backupsDir = (dir: string) => join(dir, 'backups');

export type BackupFile = { readonly name: string; readonly at: string; readonly sizeBytes: number };

/** The backups of a workspace, newest first. */
export function listBackups(dir: string): BackupFile[] {
  let names: string[];
  try {
    names = readdirSync(backupsDir(dir));
  } catch {
    return []; // no backup has been made yet
  }
  return names
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => {
      const { mtime, size } = statSync(join(backupsDir(dir), name));
      return { name, at: mtime.toISOString(), sizeBytes: size };
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}
