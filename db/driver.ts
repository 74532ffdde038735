// The only file that names the SQLite driver, so that an encrypting twin can take its place.
import Driver from 'better-sqlite3';
import type Database from 'better-sqlite3';
import { Refusal } from '#model/refusal';

export type Raw = Database.Database;
export type Statement = Database.Statement<unknown[]>;

/** How long SQLite itself waits for a lock before it says busy; the router’s queue does the real waiting. */
const busyTimeoutMs = 250;

/** Opens a database file as it is: no pragma that writes, no migration. */
export function openFile(path: string, options: { isReadOnly?: boolean; mustExist?: boolean } = {}): Raw {
  try {
    return new Driver(path, {
      readonly: options.isReadOnly ?? false,
      fileMustExist: options.mustExist ?? false,
      timeout: busyTimeoutMs,
    });
  } catch (error) {
    throw asRefusal(error, path);
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Turns what SQLite says of a file into a refusal; anything else is passed on. */
export function asRefusal(error: unknown, path: string, backup = '—'): unknown {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB') return new Refusal('database-not-sqlite', { path });
  if (code.startsWith('SQLITE_CORRUPT')) return new Refusal('database-damaged', { backup });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Refusal('database-locked');
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return new Refusal('workspace-read-only', { path });
  if (code === 'SQLITE_FULL') return new Refusal('disk-full');
  return error;
}
