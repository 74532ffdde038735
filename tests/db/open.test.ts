import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { closeConnection, openWorkspace } from '../../db/open.ts';
import { databasePath, listBackups } from '../../db/workspace-files.ts';
import { act, addLead, find, migrationsFolder, openTemporary, temporaryFolder } from './workspace.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'opened';
};

describe('opening a workspace', () => {
  test('makes a new folder into a workspace with durable settings', () => {
    const { raw, dir } = openTemporary(join(temporaryFolder(), 'new', 'folder'));
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(readdirSync(dir).toSorted()).toEqual(
      expect.arrayContaining(['attachments', 'backups', 'luodi.sqlite']),
    );
  });

  test('a workspace that was copied or moved opens as it was', () => {
    const dir = temporaryFolder();
    const first = openWorkspace(dir, migrationsFolder);
    addLead(first, { name: '风电主机制造' });
    closeConnection(first);
    const copy = join(temporaryFolder(), '副本 workspace');
    cpSync(dir, copy, { recursive: true });
    expect(find(openTemporary(copy)).rows.map(({ name }) => name)).toEqual(['风电主机制造']);
  });

  test('a file that is no SQLite database is refused and left as it is', () => {
    const dir = temporaryFolder();
    writeFileSync(
      databasePath(dir),
      'This is a text file, not a database, and long enough to have a header. '.repeat(20),
    );
    const before = readFileSync(databasePath(dir));
    expect(codeOf(() => openWorkspace(dir, migrationsFolder))).toBe('database-not-sqlite');
    expect(readFileSync(databasePath(dir))).toEqual(before);
  });

  test('a database of another program is refused', () => {
    const dir = temporaryFolder();
    const other = new Driver(databasePath(dir));
    other.exec('CREATE TABLE lead (x)');
    other.close();
    expect(codeOf(() => openWorkspace(dir, migrationsFolder))).toBe('history-differs');
  });

  test('a database from a newer app is refused and left as it is', () => {
    const dir = temporaryFolder();
    closeConnection(openWorkspace(dir, migrationsFolder));
    const raw = new Driver(databasePath(dir));
    raw
      .prepare('INSERT INTO "__drizzle_migrations" ("hash", "created_at") VALUES (?, ?)')
      .run('f'.repeat(64), 9_999_999_999_999);
    raw.close();
    const before = readFileSync(databasePath(dir));
    expect(codeOf(() => openWorkspace(dir, migrationsFolder))).toBe('database-from-newer-app');
    expect(readFileSync(databasePath(dir)).equals(before)).toBe(true);
  });

  test('an edited or reordered migration history is refused', () => {
    const dir = temporaryFolder();
    closeConnection(openWorkspace(dir, migrationsFolder));
    const raw = new Driver(databasePath(dir));
    raw.prepare('UPDATE "__drizzle_migrations" SET "hash" = ? WHERE "rowid" = 1').run('0'.repeat(64));
    raw.close();
    expect(codeOf(() => openWorkspace(dir, migrationsFolder))).toBe('history-differs');
  });

  test('a damaged database is refused, naming the newest backup', () => {
    const dir = temporaryFolder();
    closeConnection(openWorkspace(dir, migrationsFolder));
    const bytes = readFileSync(databasePath(dir));
    bytes.fill(0x41, 100, 4096);
    writeFileSync(databasePath(dir), bytes);
    expect(codeOf(() => openWorkspace(dir, migrationsFolder))).toBe('database-damaged');
  });

  test('a database that another program holds is refused at once', async () => {
    const dir = temporaryFolder();
    closeConnection(openWorkspace(dir, migrationsFolder));
    const script = `const D = require('better-sqlite3'); const d = new D(${JSON.stringify(databasePath(dir))});
      d.exec('BEGIN EXCLUSIVE'); console.log('held'); setTimeout(() => {}, 60000);`;
    const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    const code = codeOf(() => openWorkspace(dir, migrationsFolder));
    holder.kill();
    expect(code).toBe('database-locked');
  });

  test('a path whose folder can’t be made is refused', () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'file'), '');
    expect(codeOf(() => openWorkspace(join(dir, 'file', 'inside'), migrationsFolder))).toBe(
      'workspace-read-only',
    );
  });

  test('a sync folder is refused before anything is written', () => {
    const dir = join(temporaryFolder(), 'OneDrive - Office', 'crm');
    expect(codeOf(() => openWorkspace(dir, migrationsFolder))).toBe('workspace-synced');
    expect(statSync(dir, { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe('migrating', () => {
  /** A copy of our migrations with one more, written by the test. */
  function withMigration(sql: string): string {
    const folder = join(temporaryFolder(), 'migrations');
    cpSync(migrationsFolder, folder, { recursive: true });
    const journalPath = join(folder, 'meta/_journal.json');
    const journal = JSON.parse(readFileSync(journalPath, 'utf8')) as {
      entries: { idx: number; when: number; tag: string }[];
    };
    const last = journal.entries.at(-1);
    if (!last) throw new Error('no migrations');
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag: '9999_test' });
    writeFileSync(journalPath, JSON.stringify(journal));
    writeFileSync(join(folder, '9999_test.sql'), sql);
    return folder;
  }

  test('backs up before it migrates, and keeps child rows through a table rebuild', () => {
    const dir = temporaryFolder();
    const first = openWorkspace(dir, migrationsFolder);
    addLead(first, { name: '铝深加工', investors: [{ companyName: '蒙泰铝业' }] });
    closeConnection(first);
    const rebuild = `CREATE TABLE \`__new\` AS SELECT * FROM \`company\`;--> statement-breakpoint
DROP TABLE \`company\`;--> statement-breakpoint
ALTER TABLE \`__new\` RENAME TO \`company\`;--> statement-breakpoint
CREATE UNIQUE INDEX \`company_pk\` ON \`company\` (\`id\`);`;
    const folder = withMigration(rebuild);
    const second = openWorkspace(dir, folder);
    expect(second.raw.prepare('SELECT count(*) FROM "leadInvestor"').pluck().get()).toBe(1);
    expect(listBackups(dir).map(({ name }) => name)).toEqual([expect.stringMatching(/^before-upgrade-/)]);
    closeConnection(second);
  });

  test('a migration that fails leaves the database as it was', () => {
    const dir = temporaryFolder();
    const first = openWorkspace(dir, migrationsFolder);
    addLead(first, { name: '煤化工' });
    closeConnection(first);
    const folder = withMigration(
      'ALTER TABLE `lead` ADD `x` text;--> statement-breakpoint\nSELECT no_such_function();',
    );
    expect(codeOf(() => openWorkspace(dir, folder))).toBe('migration-failed');
    expect(find(openTemporary(dir)).total).toBe(1);
  });

  test('the journal of our migrations only rises, and every file is in it', () => {
    const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
      entries: { when: number; tag: string }[];
    };
    const times = journal.entries.map(({ when }) => when);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));
    expect(files.toSorted()).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`));
  });

  const released = join(import.meta.dirname, '../fixtures/databases');
  const fixtures = readdirSync(released).filter((name) => name.endsWith('.sqlite'));
  test('there is a frozen database for every released version', () =>
    expect(fixtures).toContain('0.1.0.sqlite'));

  test.each(fixtures)('the frozen database %s opens without losing a row', (name) => {
    const dir = temporaryFolder();
    mkdirSync(dir, { recursive: true });
    cpSync(join(released, name), databasePath(dir));
    const countsOf = (raw: Driver.Database) => {
      const tables = raw
        .prepare(
          `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'`,
        )
        .pluck()
        .all() as string[];
      return Object.fromEntries(
        tables.map((table) => [table, raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()]),
      );
    };
    const frozen = new Driver(join(released, name), { readonly: true });
    const before = countsOf(frozen);
    const db = openTemporary(dir);
    while (!act(db, (w) => w.indexAnew(500)).isReady);
    const live = ['lead', 'company', 'contact', 'activity'].map(
      (noun) => `(SELECT count(*) FROM "${noun}" WHERE "deletedAt" IS NULL)`,
    );
    const texts = frozen
      .prepare(`SELECT ${live.join(' + ')}`)
      .pluck()
      .get();
    frozen.close();
    // One note of the version that made the texts, one setting of the index; a text for each live record of a kind that is found.
    const expected = {
      ...before,
      local: Number(before['local']) + 1,
      searchIndex_config: Number(before['searchIndex_config']) + 1,
      searchDoc: texts,
      searchIndex: texts,
      searchIndex_docsize: texts,
    };
    const after = countsOf(db.raw);
    // How many pieces SQLite keeps an index in is its own affair.
    for (const table of ['searchIndex_data', 'searchIndex_idx']) {
      Reflect.deleteProperty(expected, table);
      Reflect.deleteProperty(after, table);
    }
    for (const [table, count] of Object.entries(expected))
      expect([table, after[table]]).toEqual([table, count]);
  });
});
