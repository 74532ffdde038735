import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Tickets } from '../../electron/ipc/tickets.ts';
import { WriteQueue } from '../../electron/ipc/write-queue.ts';
import { externalLink } from '../../electron/shell/links.ts';
import { isTrusted, mayRequest, mayUse, webPreferences } from '../../electron/shell/locks.ts';
import { logTo } from '../../electron/shell/log.ts';
import { isOwnUrl } from '../../electron/shell/origin.ts';
import { PreferenceFile } from '../../electron/shell/preferences.ts';
import { fileFor, policyOf, serve } from '../../electron/shell/protocol.ts';
import { temporaryFolder } from '../db/workspace.ts';

describe('our own origin', () => {
  test.each(['app://luodi/index.html', 'app://luodi/assets/a.js?x#y'])('%s is ours', (url) =>
    expect(isOwnUrl(url)).toBe(true),
  );
  test.each([
    'https://luodi/index.html',
    'app://luodi.evil.example/',
    'app://evil/?app://luodi/',
    'https://evil.example/?next=app://luodi',
    'file:///etc/passwd',
    'app://user@luodi/',
    'app://luodi:80@evil/',
    'javascript:alert(1)',
    'data:text/html,x',
    '',
    'about:blank',
  ])('%s is not', (url) => expect(isOwnUrl(url)).toBe(false));

  test('only the main frame of our own page may call', () => {
    expect(isTrusted({ url: 'app://luodi/index.html', isMainFrame: true })).toBe(true);
    expect(isTrusted({ url: 'app://luodi/index.html', isMainFrame: false })).toBe(false);
    expect(isTrusted({ url: 'https://evil.example/', isMainFrame: true })).toBe(false);
    expect(isTrusted(null)).toBe(false);
  });

  test('the page has no network, and no permission but the camera', () => {
    expect(['app://luodi/a.js', 'data:image/png;base64,x', 'blob:app://luodi/1'].every(mayRequest)).toBe(
      true,
    );
    expect(
      ['https://example.com', 'http://localhost', 'ws://x', 'blob:https://evil/1', 'file:///x'].some(
        mayRequest,
      ),
    ).toBe(false);
    expect(['blob:app://luodi.evil.example/1', 'https://evil.example/data:'].some(mayRequest)).toBe(false);
    const url = 'app://luodi/';
    expect(mayUse({ permission: 'media', url, media: ['video'] })).toBe(true);
    expect(mayUse({ permission: 'media', url: 'https://evil.example/', media: ['video'] })).toBe(false);
    for (const media of [[], ['audio'], ['video', 'audio'], [undefined]])
      expect(mayUse({ permission: 'media', url, media })).toBe(false);
    for (const permission of [
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'hid',
      'openExternal',
    ]) {
      expect(mayUse({ permission, url, media: ['video'] })).toBe(false);
    }
  });

  test('the window’s locks are all set', () => {
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    });
  });
});

describe('serving our files', () => {
  const root = '/app/out/renderer';
  test.each([
    ['app://luodi/', `${root}/index.html`],
    ['app://luodi/assets/a.js', `${root}/assets/a.js`],
    ['app://luodi/assets/%E5%AD%97.woff2', `${root}/assets/字.woff2`],
  ])('%s is %s', (url, file) => expect(fileFor(url, root)).toBe(file));
  test.each([
    'app://luodi/../main/main.js',
    'app://luodi/%2e%2e/main/main.js',
    'app://luodi/..%2fmain',
    'app://luodi/a%5c..%5cb',
    'app://luodi/a%00.js',
    'app://luodi/%zz',
    'app://other/index.html',
    'file:///etc/passwd',
  ])('%s stays inside the folder or is nothing', (url) => {
    const file = fileFor(url, root);
    expect(file === null || file.startsWith(`${root}/`)).toBe(true);
    expect(file ?? '').not.toContain('/out/main');
  });

  test('pages come with a policy and a nonce of their own; unknown files are not found', async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'assets'));
    writeFileSync(join(dir, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
    const [first, second] = await Promise.all(
      [0, 1].map(() => serve(new Request('app://luodi/index.html'), dir)),
    );
    const nonce = /nonce-([^']+)'/.exec(first?.headers.get('content-security-policy') ?? '')?.[1];
    expect(nonce).toBeTruthy();
    expect(await first?.text()).toContain(`content="${nonce}"`);
    expect(second?.headers.get('content-security-policy')).not.toContain(nonce);
    for (const url of ['app://luodi/gone.js', 'app://luodi/assets', 'app://luodi/secret.sqlite'])
      expect((await serve(new Request(url), dir)).status).toBe(404);
    expect((await serve(new Request('app://luodi/index.html', { method: 'POST' }), dir)).status).toBe(404);
  });

  test('the policy lets in our own scripts only', () => {
    const policy = policyOf('n');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('links', () => {
  test.each([
    'https://example.com/a?b=1',
    'mailto:a@example.com',
    'tel:+8613900000001',
    'HTTPS://EXAMPLE.COM/',
  ])('%s may be opened', (url) => expect(externalLink(url)).not.toBeNull());
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'file:///etc/passwd',
    'smb://server/share',
    '\\\\server\\share',
    'http://example.com',
    'ms-msdt:/id',
    'https://user:pass@evil.example',
    'not a link',
  ])('%s may not', (url) => expect(externalLink(url)).toBeNull());
});

test('a ticket is good in its own window only, and ends with it', () => {
  const tickets = new Tickets();
  const ticket = tickets.issue(1, '/a/b.xlsx');
  expect(ticket).not.toContain('b.xlsx');
  expect(tickets.redeem(1, ticket)).toBe('/a/b.xlsx');
  expect(tickets.redeem(2, ticket)).toBeNull();
  expect(tickets.redeem(1, '/a/b.xlsx')).toBeNull();
  tickets.release(1);
  expect(tickets.redeem(1, ticket)).toBeNull();
});

test('writes wait in one line, and one that fails does not stop the next', async () => {
  const queue = new WriteQueue();
  const order: number[] = [];
  const slow = queue.take(async () => {
    await new Promise((done) => {
      setTimeout(done, 20);
    });
    order.push(1);
  });
  const failing = queue.take(() => {
    order.push(2);
    throw new Error('no');
  });
  const last = queue.take(() => order.push(3));
  await expect(failing).rejects.toThrow('no');
  await Promise.all([slow, last]);
  expect(order).toEqual([1, 2, 3]);
});

test('the log holds codes and places, never what was typed', () => {
  const path = join(temporaryFolder(), 'logs', 'luodi.log');
  const log = logTo(path);
  log('crash', { channel: 'leads.create', error: new Error('张三 13900000001') });
  log('crash', { channel: '<b>13900000001</b>' });
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('leads.create');
  expect(text).toContain('walls.test.ts');
  expect(text).not.toMatch(/张三|13900000001/);
});

test('preferences survive a damaged file', () => {
  const dir = temporaryFolder();
  new PreferenceFile(dir).change({ workspaceDir: '/data' });
  expect(new PreferenceFile(dir).values).toMatchObject({ workspaceDir: '/data', language: 'zh' });
  writeFileSync(join(dir, 'preferences.json'), '{"workspaceDir": 5');
  expect(new PreferenceFile(dir).values).toEqual({
    language: 'zh',
    isMaximized: false,
    notice: { isOn: true, at: '09:00' },
    noticedOn: {},
  });
  writeFileSync(
    join(dir, 'preferences.json'),
    JSON.stringify({ workspaceDir: '/data', bounds: 'wide', language: 'fr' }),
  );
  expect(new PreferenceFile(dir).values).toMatchObject({ workspaceDir: '/data', language: 'zh' });
});
