import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../host/build.ts';
import { invoke, launchApp, runJob, temporaryFolder, type RunningApp } from './fixture.ts';

test('the app opens on its own page, with its own fonts and without the network', async () => {
  const app = await launchApp();
  const { page } = app;
  await page.getByRole('button').first().waitFor();
  expect(await page.title()).toContain('落地');
  expect(app.foreignRequests).toEqual([]);
  expect(await page.locator('meta[name="csp-nonce"]').getAttribute('content')).not.toContain('__');
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  if (app.host === 'stand-in') expect(fonts.join()).toContain('Noto Sans SC'); // its Chromium has no Chinese font of its own
});

test('every word is drawn with all of its letters, also those whose font came late', async () => {
  const { page } = await launchApp();
  const title = page.getByRole('heading', { level: 1, name: '开始使用落地' });
  const drawn = () =>
    title.evaluate((heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(heading).fontSize);
    });
  await expect.poll(drawn).toBeGreaterThan(5.5);
});

test('a workspace folder that is named is the one that opens', async () => {
  const workspace = join(temporaryFolder(), '经开区');
  const { page } = await launchApp({ workspace });
  expect(await invoke(page, 'workspace.state')).toMatchObject({
    ok: true,
    value: { path: workspace, problem: null },
  });
});

test('what was saved survives main being killed', async () => {
  const userData = temporaryFolder();
  const first = await launchApp({ userData });
  const created = await invoke(first.page, 'companies.create', { name: '宁德时代新能源科技股份有限公司' });
  expect(created).toMatchObject({ ok: true });
  await first.kill();
  expect(first.isRunning()).toBe(false);
  const second = await launchApp({ userData });
  expect(await invoke(second.page, 'companies.list', { text: '宁德时代' })).toMatchObject({
    ok: true,
    value: { total: 1 },
  });
});

test('what the command line writes is noticed when the window is looked at again', async () => {
  const workspace = join(temporaryFolder(), 'workspace');
  const app = await launchApp({ workspace });
  const { page } = app;
  await page.evaluate(() => {
    const seen: string[][] = [];
    Object.assign(globalThis, { seen });
    type Luodi = { listen: (callback: (event: { type: string; nouns?: string[] }) => void) => void };
    (globalThis as unknown as { luodi: Luodi }).luodi.listen(({ type, nouns = [] }) => {
      if (type === 'changed') seen.push(nouns);
    });
  });
  const cli = join(projectRoot, 'electron/cli.ts');
  execFileSync(process.execPath, [
    cli,
    '--workspace',
    workspace,
    'companies.create',
    '{"name":"比亚迪股份有限公司"}',
  ]);
  await app.focus();
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { seen: string[][] }).seen.flat()))
    .toContain('company');
});

test('quitting while a job runs asks, and may be taken back', async () => {
  const app = await launchApp();
  await app.answerMessageBox(0);
  const done = runJob(app.page, 'workspace.example');
  await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(resolve, 20);
      }),
  );
  await app.pressClose();
  expect(await done).toMatchObject({ ok: true });
  expect(app.isRunning()).toBe(true);
  await app.pressClose();
  await expect.poll(() => app.isRunning()).toBe(false);
});

test('the native menu speaks the language of the interface and drives the page', async () => {
  const chinese = await launchApp();
  await chinese.page.getByRole('button').first().waitFor();
  expect(await menuCommand(chinese, '报表…')).toBe('reports');
  const english = await launchApp({ language: 'en' });
  await english.page.getByRole('button').first().waitFor();
  expect(await menuCommand(english, 'Reports…')).toBe('reports');
});

async function menuCommand(app: RunningApp, label: string): Promise<string> {
  const { page } = app;
  const heard = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        type Luodi = { listen: (callback: (event: { type: string; name?: string }) => void) => void };
        (globalThis as unknown as { luodi: Luodi }).luodi.listen(({ type, name = '' }) => {
          if (type === 'command') resolve(name);
        });
      }),
  );
  await page.evaluate(() => undefined); // the listener is in place before the menu speaks
  await app.chooseInMenu(label);
  return heard;
}

test('the window’s place is remembered', async () => {
  const app = await launchApp();
  await app.close();
  const kept = JSON.parse(readFileSync(join(app.userData, 'preferences.json'), 'utf8')) as {
    bounds: unknown;
  };
  expect(kept.bounds).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
});
