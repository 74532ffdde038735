import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { invoke, launchApp } from './fixture.ts';

async function followLink(
  page: Page,
  link: { readonly href: string; readonly target?: string },
): Promise<void> {
  await page.evaluate((parts) => {
    const anchor = Object.assign(document.createElement('a'), parts);
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
  }, link);
}

describe('the page’s walls', () => {
  test('no Node in the page, and only three functions of ours', async () => {
    const { page } = await launchApp();
    const seen = await page.evaluate(() => {
      const names = globalThis as unknown as Record<string, unknown>;
      return {
        node: ['require', 'process', 'module', 'Buffer', '__dirname'].filter(
          (name) => names[name] !== undefined,
        ),
        luodi: Object.keys(names['luodi'] as object).toSorted(),
        isFrozen: Object.isFrozen(names['luodi']),
        leftovers: Object.keys(names).filter((name) => name.startsWith('luodi-')),
      };
    });
    expect(seen).toEqual({ node: [], luodi: ['invoke', 'listen', 'ticket'], isFrozen: true, leftovers: [] });
  });

  test('inline scripts and eval don’t run', async () => {
    const { page } = await launchApp();
    const inline = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      return (globalThis as unknown as Record<string, unknown>)['inlineRan'] === true;
    });
    expect(inline).toBe(false);
    // From a handler that the page itself runs: inside the test’s own evaluate, eval works whatever the policy says.
    const evaluated = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', ({ blockedURI }) => resolve(blockedURI));
          // In a page a timer takes text too, an eval by another name; the types know Node’s timer only.
          const later = setTimeout as unknown as (work: string, wait: number) => void;
          later('window.timerRan = true', 0);
          setTimeout(
            () => resolve(`ran: ${String((globalThis as unknown as Record<string, unknown>)['timerRan'])}`),
            1000,
          );
        }),
    );
    expect(evaluated).toBe('eval');
    const policy = await page.evaluate(async () =>
      (await fetch('./index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test('the page’s own styles obey the policy', async () => {
    const { page } = await launchApp();
    const broken: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) broken.push(message.text());
    });
    await page.reload();
    await page.getByRole('button').first().waitFor();
    expect(broken).toEqual([]);
    const hasStyles = await page.evaluate(() =>
      [...document.querySelectorAll('style')].every(({ sheet }) => sheet !== null),
    );
    expect(hasStyles).toBe(true);
  });

  test('hostile links leave the page where it is, and open nothing', async () => {
    const app = await launchApp();
    const { page } = app;
    await page.getByRole('button').first().waitFor();
    const before = page.url();
    for (const href of [
      'https://evil.example/?next=app://luodi',
      'file:///etc/passwd',
      'javascript:document.title="owned"',
    ]) {
      await followLink(page, { href });
      await page.waitForTimeout(200);
    }
    expect(await page.evaluate(() => window.open('file:///etc/passwd') === null)).toBe(true);
    expect(page.url()).toBe(before);
    expect(await page.title()).not.toBe('owned');
    expect(await app.opened()).toEqual([]);
  });

  test('a link that may be opened goes to the system’s program, never to a window of ours', async () => {
    const app = await launchApp();
    expect(await invoke(app.page, 'links.open', { url: 'https://example.com/' })).toMatchObject({ ok: true });
    expect(await invoke(app.page, 'links.open', { url: 'smb://server/share' })).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
    await followLink(app.page, { href: 'https://example.com/new', target: '_blank' });
    await app.page.evaluate(() => window.open('https://example.com/opened'));
    // Two ways out that need not arrive in the order in which they were taken.
    const targets = async () => (await app.opened()).map(({ target }) => target).toSorted();
    await expect
      .poll(targets)
      .toEqual(['https://example.com/', 'https://example.com/new', 'https://example.com/opened']);
    await expect.poll(() => app.page.context().pages().length).toBe(1);
    expect(app.page.url()).toContain('index.html');
  });

  test('nothing leaves our origin, and the page by itself does not even try', async () => {
    const app = await launchApp();
    await app.page.getByRole('button').first().waitFor();
    expect(app.foreignRequests).toEqual([]);
    const reaches = (url: string) =>
      app.page.evaluate(
        (target) =>
          fetch(target).then(
            () => true,
            () => false,
          ),
        url,
      );
    expect(await reaches('https://example.com/')).toBe(false);
    expect(await reaches('http://127.0.0.1:9/')).toBe(false);
    const image = await app.page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const picture = new Image();
          picture.addEventListener('load', () => resolve(true));
          picture.addEventListener('error', () => resolve(false));
          picture.src = 'https://example.com/pixel.png';
        }),
    );
    expect(image).toBe(false);
  });

  test('only plain values cross: a function is refused at the wall', async () => {
    const { page } = await launchApp();
    const crossing = page.evaluate(() => {
      const { luodi } = globalThis as unknown as {
        luodi: { invoke: (channel: string, input: unknown) => Promise<unknown> };
      };
      return luodi.invoke('workspace.info', { callback: () => 1 }).then(
        () => 'crossed',
        () => 'refused',
      );
    });
    expect(await crossing).toBe('refused');
  });

  test('a real path from the page is refused', async () => {
    const { page } = await launchApp();
    expect(await invoke(page, 'ledger.preview', { path: '/etc/passwd' })).toMatchObject({
      ok: false,
      code: 'path-not-chosen',
    });
    expect(await invoke(page, '__proto__', {})).toMatchObject({ ok: false, code: 'unknown-channel' });
  });
});
