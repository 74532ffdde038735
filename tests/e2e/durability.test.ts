// Main is killed in the middle of things, as by a flat battery; what was acknowledged is there, and nothing is half.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { backupsDir, databasePath } from '../../db/workspace-files.ts';
import { projectRoot } from '../host/build.ts';
import { invoke, launchApp, runJob, temporaryFolder, type RunningApp } from './fixture.ts';
import { killAtOnce, startMainAlone } from './main-alone.ts';
import {
  copyFrozenWorkspace,
  makeLargeWorkspace,
  oldestVersion,
  rowsOf,
  usualWorkspace,
  writeLedger,
} from './workspaces.ts';

type Luodi = {
  invoke: (channel: string, input: unknown) => Promise<{ ok: boolean; value?: { id: string } }>;
  listen: (callback: (event: { type: string; phase?: string; done?: number }) => void) => void;
};
type PageNames = {
  luodi: Luodi;
  acknowledge: (id: string, content: string) => void;
  progress: (phase: string, done: number) => void;
};

async function expectWhole(page: Page): Promise<void> {
  expect(await invoke(page, 'workspace.check')).toMatchObject({
    ok: true,
    value: { isOk: true, integrity: ['ok'], foreignKeys: [] },
  });
}

async function total(page: Page, channel: string): Promise<number> {
  const { value } = await invoke(page, channel, {});
  return (value as { total: number }).total; // every list answers with one
}

/** Three hands that enter leads and change them, until main is gone. */
function writeWithoutEnd(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { luodi, acknowledge } = globalThis as unknown as PageNames;
    const work = async (hand: number): Promise<void> => {
      for (let number = 0; ; number += 1) {
        const { value } = await luodi.invoke('leads.create', {
          name: `连续录入 ${hand}-${number}-${crypto.randomUUID()}`,
        });
        if (!value) return;
        acknowledge(value.id, '');
        const content = `第 ${number} 次改动`;
        const changed = await luodi.invoke('leads.update', { id: value.id, content });
        if (changed.ok) acknowledge(value.id, content);
      }
    };
    for (const hand of [1, 2, 3]) work(hand).catch(() => undefined); // main is killed meanwhile
  });
}

async function killWhileWriting(app: RunningApp, writes: number): Promise<Map<string, string>> {
  const acknowledged = new Map<string, string>();
  let left = writes;
  const enough = new Promise<void>((resolve) => {
    void app.page
      .exposeFunction('acknowledge', (id: string, content: string) => {
        if (left <= 0) return; // what arrives after the kill was decided proves nothing
        acknowledged.set(id, content);
        left -= 1;
        if (left === 0) resolve();
      })
      .then(() => writeWithoutEnd(app.page));
  });
  await enough;
  await app.kill();
  return acknowledged;
}

test('every write that was acknowledged is there after main is killed, again and again', async () => {
  const userData = temporaryFolder();
  const acknowledged = new Map<string, string>();
  for (const writes of [31, 90]) {
    const app = await launchApp({ userData });
    for (const [id, content] of await killWhileWriting(app, writes)) acknowledged.set(id, content);
  }
  const { page } = await launchApp({ userData });
  const lost: string[] = [];
  for (const [id, content] of acknowledged) {
    const { ok, value } = await invoke(page, 'leads.get', { id });
    const lead = value as { content: string | null } | undefined;
    // A later change may have been saved too, whose answer never arrived.
    if (!ok || (content !== '' && lead?.content !== content)) lost.push(id);
  }
  expect(acknowledged.size).toBeGreaterThan(50);
  expect(lost).toEqual([]);
  expect(await total(page, 'leads.list')).toBeGreaterThanOrEqual(acknowledged.size);
  await expectWhole(page);
});

async function ticketFor(app: RunningApp, path: string): Promise<string> {
  await app.answerOpenDialog(path);
  const { value } = await invoke(app.page, 'dialogs.openFile', { kind: 'ledger' });
  return (value as { path: string }).path; // a path was prepared, so there is a ticket
}

const ledgerRows = 2000;

/** Kills main once the import has said that it is so far. */
async function killWhileImporting(app: RunningApp, path: string, phase: string): Promise<void> {
  const ticket = await ticketFor(app, path);
  let isKilled: Promise<void> | undefined;
  const reached = new Promise<void>((resolve) => {
    void app.page
      .exposeFunction('progress', (name: string, done: number) => {
        if (name !== phase || done === 0) return;
        isKilled ??= app.kill();
        resolve();
      })
      .then(() =>
        app.page.evaluate((chosen) => {
          const { luodi, progress } = globalThis as unknown as PageNames;
          luodi.listen(({ type, phase: name = '', done = 0 }) => type === 'progress' && progress(name, done));
          luodi.invoke('ledger.import', { path: chosen }).catch(() => undefined); // main is killed meanwhile
        }, ticket),
      );
  });
  await reached;
  await isKilled;
}

test.each(['read', 'write'])(
  'an import that is killed while it is in “%s” leaves all or nothing, and can be done again',
  async (phase) => {
    const userData = temporaryFolder();
    const path = join(temporaryFolder(), '大台账.csv');
    writeLedger(path, ledgerRows);
    await killWhileImporting(await launchApp({ userData }), path, phase);
    const app = await launchApp({ userData });
    const there = await total(app.page, 'leads.list');
    expect([0, ledgerRows]).toContain(there);
    const { value: batches } = await invoke(app.page, 'importBatches.list');
    expect(batches).toHaveLength(there === 0 ? 0 : 1);
    if (there === 0) expect(await total(app.page, 'companies.list')).toBe(0);
    await expectWhole(app.page);
    const again = await runJob(app.page, 'ledger.import', { path: await ticketFor(app, path) });
    expect(again).toMatchObject({ ok: true, value: { created: ledgerRows - there, updated: 0 } });
    expect(await total(app.page, 'leads.list')).toBe(ledgerRows);
  },
);

test('a backup that is killed is no backup, and the ones before it stay as they are', async () => {
  const userData = temporaryFolder();
  const dir = usualWorkspace(userData);
  await makeLargeWorkspace(dir, 2500);
  const app = await launchApp({ userData });
  expect(await runJob(app.page, 'workspace.backup')).toMatchObject({ ok: true });
  const [good = ''] = readdirSync(backupsDir(dir));
  const before = readFileSync(join(backupsDir(dir), good));
  app.page
    .evaluate(() => (globalThis as unknown as PageNames).luodi.invoke('workspace.backup', {}))
    .catch(() => undefined);
  while (readdirSync(backupsDir(dir)).length === 1) await setImmediate();
  await app.kill();
  const { page } = await launchApp({ userData });
  const { value } = await invoke(page, 'workspace.backups');
  const listed = (value as { name: string }[]).map(({ name }) => name);
  expect(listed).toContain(good);
  expect(readFileSync(join(backupsDir(dir), good)).equals(before)).toBe(true);
  for (const name of listed) {
    expect(name).toMatch(/\.sqlite$/);
    const copy = temporaryFolder();
    cpSync(join(backupsDir(dir), name), databasePath(copy));
    expect(rowsOf(copy, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  }
  // What was cut short long ago is cleared away by the next backup.
  const left = join(backupsDir(dir), 'manual-long-ago.sqlite.part');
  writeFileSync(left, 'cut short');
  utimesSync(left, new Date('2026-01-01'), new Date('2026-01-01'));
  expect(await runJob(page, 'workspace.backup')).toMatchObject({ ok: true });
  expect(existsSync(left)).toBe(false);
  await expectWhole(page);
});

const slowUpgrade = `CREATE TABLE "slow" ("id" integer PRIMARY KEY, "name" text NOT NULL);
--> statement-breakpoint
INSERT INTO "slow" WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1200000)
SELECT n, 'a row long enough to reach the disk before the end: ' || hex(n * 7919) FROM number;
`;

/** The app as a later version of it: the same bundles, and one more migration. */
function laterApp(): string {
  const appPath = temporaryFolder();
  symlinkSync(join(projectRoot, 'out'), join(appPath, 'out'), 'junction');
  cpSync(join(projectRoot, 'package.json'), join(appPath, 'package.json'));
  const migrations = join(appPath, 'db/migrations');
  mkdirSync(migrations, { recursive: true });
  cpSync(join(projectRoot, 'db/migrations'), migrations, { recursive: true });
  const path = join(migrations, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as {
    entries: { idx: number; when: number; tag: string }[];
  };
  const last = journal.entries.at(-1);
  journal.entries.push({
    ...last,
    idx: journal.entries.length,
    when: (last?.when ?? 0) + 1000,
    tag: '9999_slow',
  });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(migrations, '9999_slow.sql'), slowUpgrade);
  return appPath;
}

test('an upgrade that is killed leaves the database as it was, and is done by the next start', async () => {
  const userData = temporaryFolder();
  const dir = usualWorkspace(userData);
  copyFrozenWorkspace(oldestVersion(), dir);
  const [{ count } = { count: 0 }] = rowsOf<{ count: number }>(
    dir,
    'SELECT count(*) AS "count" FROM "lead" WHERE "deletedAt" IS NULL',
  );
  const appPath = laterApp();
  const main = startMainAlone({ appPath, userData });
  onTestFinished(() => killAtOnce(main));
  const written = () =>
    ['', '-wal', '-journal'].reduce(
      (sum, end) => sum + (statSync(databasePath(dir) + end, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
  const before = written();
  while (written() < before + 10_000_000 && main.exitCode === null) await setImmediate();
  await killAtOnce(main);
  expect(main.signalCode).toBe('SIGKILL');
  const [backup] = readdirSync(backupsDir(dir));
  expect(backup).toMatch(/^before-upgrade-.*\.sqlite$/);

  const same = await launchApp({ userData });
  expect(await invoke(same.page, 'workspace.state')).toMatchObject({ ok: true, value: { problem: null } });
  expect(await total(same.page, 'leads.list')).toBe(count);
  await expectWhole(same.page);
  await same.close();

  const later = await launchApp({ userData, appPath });
  expect(await total(later.page, 'leads.list')).toBe(count);
  await expectWhole(later.page);
  await later.close();
  expect(rowsOf(dir, 'SELECT count(*) AS "count" FROM "slow"')).toEqual([{ count: 1_200_000 }]);
});

test('a half-typed lead is in its form again after main is killed', async () => {
  const userData = temporaryFolder();
  await makeLargeWorkspace(usualWorkspace(userData), 5);
  const first = await launchApp({ userData });
  await first.page.getByRole('heading', { level: 1 }).waitFor();
  await first.page.keyboard.press('n');
  const form = first.page.getByRole('form', { name: '录入项目' });
  await form.getByLabel('项目名称').fill('碳纤维复合材料');
  await form.getByLabel('计划总投资').first().fill('1.5');
  await form.getByLabel('建设内容').fill('年产 3000 吨碳纤维');
  await expect
    .poll(async () => JSON.stringify(await invoke(first.page, 'drafts.get', { key: 'lead-new' })))
    .toContain('年产 3000 吨碳纤维');
  await first.kill();
  const { page } = await launchApp({ userData });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('n');
  const again = page.getByRole('form', { name: '录入项目' });
  expect(await again.getByLabel('项目名称').inputValue()).toBe('碳纤维复合材料');
  expect(await again.getByLabel('计划总投资').first().inputValue()).toBe('1.5');
  expect(await again.getByLabel('建设内容').inputValue()).toBe('年产 3000 吨碳纤维');
  await again.getByText('已恢复上次没有保存的内容。').waitFor();
  expect(await total(page, 'leads.list')).toBe(5);
});
