// The door: refuse, back up, migrate, check, open. Every opening of a database passes here.
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { Refusal } from '#model/refusal';
import { readerOf, type Connection } from './connection.ts';
import { asRefusal, openFile, type Raw } from './driver.ts';
import { migrateDatabase, pendingMigrations } from './migrate.ts';
import { refuseUnsafeFolder } from './safe-folder.ts';
import { isIndexReady } from './search-index.ts';
import { freshenStatistics } from './statistics.ts';
import { attachmentsDir, backupsDir, databasePath, listBackups } from './workspace-files.ts';
import { write } from './write.ts';

const textsAtOpening = 500;

/** Opens the workspace in `dir`, making it if it is new. `migrationsFolder` differs between sources and the package. */
export function openWorkspace(dir: string, migrationsFolder: string): Connection {
  refuseUnsafeFolder(dir);
  prepareFolder(dir);
  const path = databasePath(dir);
  const isNew = !existsSync(path) || statSync(path).size === 0;
  const raw = openFile(path);
  try {
    readHeader(raw);
    if (pendingMigrations(raw, migrationsFolder) > 0)
      migrateDatabase(raw, { dir, folder: migrationsFolder, isNew });
    setPragmas(raw, false);
    freshenStatistics(raw);
    const connection: Connection = {
      raw,
      orm: drizzle(raw),
      dir,
      deviceId: deviceIdOf(raw),
      isReadOnly: false,
    };
    beginIndex(connection);
    return connection;
  } catch (error) {
    if (raw.open) raw.close();
    throw asRefusal(error, path, listBackups(dir)[0]?.name);
  }
}

/** A further connection to a workspace that is open already, for a job or a slow read; never migrates. */
export function openConnection(dir: string, { isReadOnly }: { isReadOnly: boolean }): Connection {
  const path = databasePath(dir);
  const raw = openFile(path, { isReadOnly, mustExist: true });
  try {
    setPragmas(raw, isReadOnly);
    const id = raw.prepare('SELECT "value" FROM "local" WHERE "key" = \'deviceId\'').pluck().get();
    return { raw, orm: drizzle(raw), dir, deviceId: String(id), isReadOnly };
  } catch (error) {
    raw.close();
    throw asRefusal(error, path, listBackups(dir)[0]?.name);
  }
}

/** Closes tidily: statistics for the planner, and the log folded into the file so that the folder can be copied. */
export function closeConnection({ raw, isReadOnly }: Connection): void {
  if (!raw.open) return;
  if (!isReadOnly) {
    freshenStatistics(raw);
    raw.pragma('wal_checkpoint(TRUNCATE)');
  }
  raw.close();
}

function prepareFolder(dir: string): void {
  try {
    for (const folder of [dir, attachmentsDir(dir), backupsDir(dir)]) mkdirSync(folder, { recursive: true });
    accessSync(dir, constants.W_OK);
    if (existsSync(databasePath(dir))) accessSync(databasePath(dir), constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new Refusal(code === 'ENOENT' ? 'workspace-missing' : 'workspace-read-only', { path: dir });
  }
}

/** Reads the schema, so that a file that is not ours is known before anything is written to it. */
function readHeader(raw: Raw): void {
  raw.prepare('SELECT count(*) FROM sqlite_schema').get();
  // Another program’s open transaction shows here, not in the middle of an upgrade.
  raw.exec('BEGIN IMMEDIATE; ROLLBACK');
}

function setPragmas(raw: Raw, isReadOnly: boolean): void {
  if (!isReadOnly) raw.pragma('journal_mode = WAL');
  // better-sqlite3 falls to NORMAL under WAL, which can lose the last commits to a flat battery.
  raw.pragma('synchronous = FULL');
  if (process.platform === 'darwin') {
    raw.pragma('fullfsync = ON');
    raw.pragma('checkpoint_fullfsync = ON');
  }
  raw.pragma('foreign_keys = ON');
  raw.pragma('cache_size = -65536');
  raw.pragma('temp_store = MEMORY');
  raw.pragma('mmap_size = 0');
  raw.pragma('journal_size_limit = 67108864');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
}

/** Search texts of a small workspace are made anew at once; of a large one the first, and a job makes the rest. */
function beginIndex(connection: Connection): void {
  if (!isIndexReady(readerOf(connection)))
    write(connection, { personId: null }, (w) => w.indexAnew(textsAtOpening));
}

function deviceIdOf(raw: Raw): string {
  const known = raw.prepare('SELECT "value" FROM "local" WHERE "key" = \'deviceId\'').pluck().get();
  if (typeof known === 'string') return known;
  const id = randomBytes(4).toString('hex');
  raw.prepare('INSERT INTO "local" ("key", "value") VALUES (\'deviceId\', ?)').run(id);
  return id;
}
