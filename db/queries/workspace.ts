import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nounNames, type NounName } from '#model/noun-names';
import type { WorkspaceCheck, WorkspaceInfo } from '#model/workspace';
import type { Reader } from '../connection.ts';
import { attachmentsDir, databasePath, listBackups } from '../workspace-files.ts';
import { readSettings } from './settings.ts';

/** Versions, counts and where the data lives. */
export function workspaceInfo(reader: Reader, appVersion: string): WorkspaceInfo {
  const counts = Object.fromEntries(
    nounNames.map((noun) => [
      noun,
      reader.one<{ total: number }>(`SELECT count(*) AS "total" FROM "${noun}" WHERE "deletedAt" IS NULL`)
        ?.total ?? 0,
    ]),
  ) as Record<NounName, number>; // built from every noun
  const schema = reader.one<{ total: number }>('SELECT count(*) AS "total" FROM "__drizzle_migrations"');
  const sqlite = reader.one<{ version: string }>('SELECT sqlite_version() AS "version"');
  const isEmpty = (['lead', 'company', 'contact', 'activity', 'visit'] as const).every(
    (noun) => counts[noun] === 0,
  );
  return {
    path: reader.dir,
    appVersion,
    schemaVersion: String(schema?.total ?? 0),
    sqliteVersion: sqlite?.version ?? '',
    sizeBytes: statSync(databasePath(reader.dir)).size,
    counts,
    isEmpty,
    isExample: readSettings(reader).isExample,
    newestBackup: listBackups(reader.dir)[0]?.at ?? null,
  };
}

/** Integrity of the file, of references, and of the attachments’ hashes. */
export function workspaceCheck(reader: Reader): WorkspaceCheck {
  const integrity = reader
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check);
  const foreignKeys = reader
    .all<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .map(({ table, rowid, parent }) => ({ table, rowId: String(rowid), parent }));
  const attachments = reader
    .all<{ id: string; fileName: string; sha256: string }>(
      'SELECT "id", "fileName", "sha256" FROM "attachment" WHERE "deletedAt" IS NULL',
    )
    .flatMap((row) => attachmentProblem(reader.dir, row));
  const isOk =
    integrity.length === 1 && integrity[0] === 'ok' && foreignKeys.length === 0 && attachments.length === 0;
  return { isOk, integrity, foreignKeys, attachments };
}

type StoredFile = { readonly id: string; readonly fileName: string; readonly sha256: string };

function attachmentProblem(dir: string, { id, fileName, sha256 }: StoredFile): WorkspaceCheck['attachments'] {
  const path = join(attachmentsDir(dir), sha256);
  if (!statSync(path, { throwIfNoEntry: false })) return [{ id, fileName, problem: 'missing' }];
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  return hash === sha256 ? [] : [{ id, fileName, problem: 'changed' }];
}
