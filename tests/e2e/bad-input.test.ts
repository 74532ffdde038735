// A workspace that does not open: the right words, nothing touched, and a way on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backupsDir, databasePath } from '../../db/workspace-files.ts';
import { invoke, launchApp, runJob, temporaryFolder } from './fixture.ts';
import { expectNotice } from './person.ts';
import { makeEmptyWorkspace, makeExampleWorkspace } from './workspaces.ts';

type Spoil = (dir: string) => void | Promise<void>;

const notSqlite: Spoil = (dir) => {
  mkdirSync(dir, { recursive: true });
  writeFileSync(
    databasePath(dir),
    'a text file that somebody renamed, long enough to have a header. '.repeat(40),
  );
};

const fromTheFuture: Spoil = async (dir) => {
  await makeEmptyWorkspace(dir);
  const raw = new Driver(databasePath(dir));
  raw
    .prepare('INSERT INTO "__drizzle_migrations" ("hash", "created_at") VALUES (?, ?)')
    .run('f'.repeat(64), 9_999_999_999_999);
  raw.close();
};

const otherHistory: Spoil = async (dir) => {
  await makeEmptyWorkspace(dir);
  const raw = new Driver(databasePath(dir));
  raw.prepare('UPDATE "__drizzle_migrations" SET "hash" = ?').run('0'.repeat(64));
  raw.close();
};

const damaged: Spoil = async (dir) => {
  await makeEmptyWorkspace(dir);
  const bytes = readFileSync(databasePath(dir));
  bytes.fill(0x41, 100, 4096);
  writeFileSync(databasePath(dir), bytes);
};

/** Another program has the database to itself, until it lets go. */
async function hold(dir: string): Promise<() => Promise<void>> {
  const script = `const Driver = require('better-sqlite3'); const raw = new Driver(process.argv[1]);
    raw.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['-e', script, databasePath(dir)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const letGo = async () => {
    if (holder.signalCode !== null) return;
    holder.kill();
    await once(holder, 'exit');
  };
  onTestFinished(letGo);
  await once(holder.stdout, 'data');
  return letGo;
}

const locked: Spoil = async (dir) => {
  await makeEmptyWorkspace(dir);
  await hold(dir);
};

describe('a workspace that does not open', () => {
  test.each<{ what: string; spoil: Spoil; zh: RegExp; en: RegExp }>([
    {
      what: 'no SQLite file',
      spoil: notSqlite,
      zh: /不是落地的数据库，未作任何改动/,
      en: /is not a Luodi database; nothing was changed/,
    },
    {
      what: 'one from the future',
      spoil: fromTheFuture,
      zh: /更新版本的落地写成.*请升级软件/,
      en: /A newer Luodi wrote this data/,
    },
    {
      what: 'one with another history',
      spoil: otherHistory,
      zh: /升级记录与本软件不一致/,
      en: /upgrade history differs/,
    },
    {
      what: 'a damaged one',
      spoil: damaged,
      zh: /数据库已损坏，未作任何改动/,
      en: /The database is damaged; nothing was changed/,
    },
    {
      what: 'a locked one',
      spoil: locked,
      zh: /数据库正被另一个程序占用/,
      en: /Another program holds the database/,
    },
  ])('$what is said, left as it is, and another folder can be chosen', async ({ spoil, zh, en }) => {
    const workspace = join(temporaryFolder(), '坏工作区');
    await spoil(workspace);
    const before = readFileSync(databasePath(workspace));
    const app = await launchApp({ workspace });
    const { page } = app;
    await page.getByRole('heading', { level: 1, name: '工作区没有打开' }).waitFor();
    const trouble = page.getByRole('alert');
    await trouble.filter({ hasText: zh }).waitFor();
    await trouble.filter({ hasText: workspace }).waitFor();
    await page.getByRole('button', { name: '重试' }).click();
    await trouble.filter({ hasText: '还是打不开，原因同上。' }).waitFor();
    await page.getByRole('radiogroup', { name: '语言' }).getByText('English').click();
    await trouble.filter({ hasText: en }).waitFor();
    expect(readFileSync(databasePath(workspace)).equals(before)).toBe(true);

    const other = join(temporaryFolder(), '新工作区');
    await app.answerOpenDialog(other);
    await page.getByRole('button', { name: 'Choose another folder…' }).click();
    await page.getByRole('heading', { level: 1, name: 'Start with Luodi' }).waitFor();
    expect(await invoke(page, 'workspace.state')).toMatchObject({ value: { path: other, problem: null } });
  });

  test('one that was locked opens on 重试 once the other program has let go', async () => {
    const workspace = join(temporaryFolder(), '工作区');
    await makeExampleWorkspace(workspace);
    const letGo = await hold(workspace);
    const { page } = await launchApp({ workspace });
    await page.getByRole('alert').filter({ hasText: '数据库正被另一个程序占用' }).waitFor();
    await letGo();
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    expect(await invoke(page, 'leads.list', { limit: 1 })).toMatchObject({ ok: true, value: { total: 101 } });
  });

  test('a damaged one is put right from a backup, and what it was is kept', async () => {
    const workspace = join(temporaryFolder(), '工作区');
    await makeExampleWorkspace(workspace);
    const first = await launchApp({ workspace });
    expect(await runJob(first.page, 'workspace.backup')).toMatchObject({ ok: true });
    await first.close();
    const bytes = readFileSync(databasePath(workspace));
    bytes.fill(0x41, 100, 4096);
    writeFileSync(databasePath(workspace), bytes);

    const { page } = await launchApp({ workspace });
    await page.getByRole('alert').filter({ hasText: '数据库已损坏' }).waitFor();
    const backups = page.getByRole('table', { name: '用备份恢复' });
    await backups.getByRole('button', { name: /^恢复 .*的备份$/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
    await expectNotice(page, '已用备份恢复');
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    expect(await invoke(page, 'leads.list', { limit: 1 })).toMatchObject({ ok: true, value: { total: 101 } });
    const { value } = await invoke(page, 'workspace.backups');
    const kept = (value as { name: string }[]).find(({ name }) => name.startsWith('before-restore-'));
    expect(readFileSync(join(backupsDir(workspace), kept?.name ?? '')).equals(bytes)).toBe(true);
  });
});
