import { describe, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databasePath } from '../../db/workspace-files.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { startApp } from './app.ts';

describe('the gate', () => {
  test.each(['__proto__', 'constructor', 'toString', 'leads.nope', ''])(
    'the channel %j is refused',
    async (channel) => {
      expect(await startApp().window(channel)).toMatchObject({ ok: false, code: 'unknown-channel' });
    },
  );

  test('a wrong field names itself, in both languages', async () => {
    const answer = await startApp().window('leads.create', {
      name: 'x',
      plannedInvestment: 1.5,
      signedOn: '2026-13-01',
      extra: true,
    });
    expect(answer).toMatchObject({ ok: false, code: 'invalid' });
    const paths = answer.issues?.map(({ path }) => path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['plannedInvestment', 'signedOn']));
    for (const { message } of answer.issues ?? []) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]/);
    }
  });

  test('a path from a window must be a ticket of that window', async () => {
    const app = startApp();
    const file = join(temporaryFolder(), 'x.csv');
    writeFileSync(file, '项目名称,投资方,总投资(亿元)\n风机叶片,大安晨飞,3\n');
    expect(await app.window('ledger.preview', { path: file })).toMatchObject({ code: 'path-not-chosen' });
    expect(await app.window('ledger.preview', { path: app.ticket(file) })).toMatchObject({ ok: true });
    const answer = await app.router.call({ kind: 'window', windowId: 2 }, 'ledger.preview', {
      path: app.ticket(file),
    });
    expect(answer).toMatchObject({ ok: false, code: 'path-not-chosen' });
  });

  test('a dialog hands out a ticket, never the path', async () => {
    const app = startApp();
    app.dialogs.push('/somewhere/台账.xlsx');
    const answer = await app.window('dialogs.openFile', { kind: 'ledger' });
    expect(answer).toMatchObject({ ok: true, value: { name: '台账.xlsx' } });
    expect(JSON.stringify(answer)).not.toContain('/somewhere');
    expect(await app.window('dialogs.openFile', { kind: 'ledger' })).toMatchObject({ value: { path: null } });
  });

  test('a crash is logged by code, and says nothing of the values', async () => {
    const app = startApp();
    app.router.connection.raw.exec('DROP TABLE "visit"');
    const answer = await app.window('visits.list', { leadId: '机密项目' });
    expect(answer).toMatchObject({ ok: false, code: 'crash' });
    expect(JSON.stringify(answer)).not.toContain('机密');
    expect(app.log).toHaveLength(1);
  });

  test('a job answers a window at once and tells the rest by events', async () => {
    const app = startApp();
    const started = await app.window('workspace.example');
    expect(started).toMatchObject({ ok: true, value: { jobId: expect.any(String) } });
    const { jobId } = started.value as { jobId: string };
    await expect
      .poll(() => app.events.find((event) => event.type === 'finished'))
      .toMatchObject({ jobId, answer: { ok: true } });
    expect(app.events.some((event) => event.type === 'progress' && event.jobId === jobId)).toBe(true);
    expect(app.events.some((event) => event.type === 'changed' && event.nouns.includes('lead'))).toBe(true);
  });

  test('while no workspace can be opened, calls say why and the folder can be changed', async () => {
    const dir = temporaryFolder();
    writeFileSync(databasePath(dir), 'not a database, but long enough to look like one '.repeat(40));
    const app = startApp(dir);
    expect(await app.window('leads.list')).toMatchObject({ ok: false, code: 'database-not-sqlite' });
    expect(await app.window('workspace.state')).toMatchObject({
      value: { problem: { code: 'database-not-sqlite' } },
    });
    const other = join(temporaryFolder(), 'new');
    expect(await app.window('workspace.open', { path: app.ticket(other) })).toMatchObject({ ok: true });
    expect(await app.window('leads.list')).toMatchObject({ ok: true, value: { total: 0 } });
  });

  test('a workspace that can’t be opened leaves the present one open', async () => {
    const app = startApp();
    await app.cli('leads.create', { name: '在这里' });
    const bad = temporaryFolder();
    writeFileSync(databasePath(bad), 'not a database, but long enough to look like one '.repeat(40));
    expect(await app.window('workspace.open', { path: app.ticket(bad) })).toMatchObject({
      code: 'database-not-sqlite',
    });
    expect(await app.window('leads.list')).toMatchObject({ value: { total: 1 } });
  });

  test('a backup can be put back', async () => {
    const app = startApp();
    await app.cli('leads.create', { name: '备份之前' });
    await app.cli('workspace.backup');
    await app.cli('leads.create', { name: '备份之后新增' });
    const [backup] = await app.cli<{ name: string }[]>('workspace.backups');
    await app.cli('workspace.restore', { name: backup?.name });
    const { rows } = await app.cli<{ rows: { name: string }[] }>('leads.list');
    expect(rows.map(({ name }) => name)).toEqual(['备份之前']);
    expect(await app.cli('workspace.check')).toMatchObject({ isOk: true });
  });
});

test('quitting asks about work that would be lost, not about work that goes on where it stood', async () => {
  const app = startApp();
  // Both jobs wait for the pen.
  let giveBack: () => void = () => undefined;
  void app.router.queue.take(() => new Promise<void>((resolve) => (giveBack = resolve)));
  await app.window('search.rebuild');
  expect([app.router.jobs.size, app.router.hasUnfinishedWork]).toEqual([1, false]);
  await app.window('workspace.example');
  expect([app.router.jobs.size, app.router.hasUnfinishedWork]).toEqual([2, true]);
  giveBack();
});
