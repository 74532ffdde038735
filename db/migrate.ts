// Migrations with the guards that Drizzle lacks (see the traps in this room’s README).
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { Refusal } from '#model/refusal';
import { backupDatabase, restoreBackup } from './backup.ts';
import type { Raw } from './driver.ts';

type Stored = { hash: string; created_at: number };

const hasTable = (raw: Raw, name: string) =>
  raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;

/**
 * How many migrations the database still lacks.
 * Refuses a database with more than ours (`database-from-newer-app`) or with others (`history-differs`), touching nothing.
 */
export function pendingMigrations(raw: Raw, folder: string): number {
  const ours = readMigrationFiles({ migrationsFolder: folder });
  const stored = hasTable(raw, '__drizzle_migrations')
    ? (raw
        .prepare('SELECT "hash", "created_at" FROM "__drizzle_migrations" ORDER BY "created_at", "id"')
        .all() as Stored[])
    : [];
  if (stored.length === 0 && hasTable(raw, 'lead')) throw new Refusal('history-differs');
  stored.forEach(({ hash, created_at: when }, position) => {
    const file = ours[position];
    if (!file && when > (ours.at(-1)?.folderMillis ?? 0)) throw new Refusal('database-from-newer-app');
    if (file?.hash !== hash) throw new Refusal('history-differs');
  });
  return ours.length - stored.length;
}

/** Brings the database up to date; a failure puts it back as it was. The caller holds the only connection. */
export function migrateDatabase(
  raw: Raw,
  { dir, folder, isNew }: { dir: string; folder: string; isNew: boolean },
): void {
  const backup = isNew ? null : backupDatabase(raw, dir, 'before-upgrade');
  // Inside a transaction SQLite ignores this pragma, and a rebuild would then cascade into child rows.
  raw.pragma('foreign_keys = OFF');
  try {
    migrate(drizzle(raw), { migrationsFolder: folder });
    const orphans = raw.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) throw new Error(`foreign_key_check: ${orphans.length}`);
  } catch (error) {
    if (!backup) throw error;
    raw.close();
    restoreBackup(dir, backup);
    throw new Refusal('migration-failed', { backup });
  }
  raw.pragma('foreign_keys = ON');
}
