import { describe, expect, test } from 'vitest';
import { invoke, launchApp } from './fixture.ts';

describe('the page’s walls', () => {
  test('no Node in the page, and only three functions of ours', async () => {
    const { page } = await launchApp();
    const seen = await page.evaluate(() => {
      const names = globalThis as unknown as Record<string, unknown>;
      return {
        node: ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => names[name] !== undefined),
        luodi: Object.keys(names['luodi'] as object).toSorted(),
        isFrozen: Object.isFrozen(names['luodi']),
        leftovers: Object.keys(names).filter((name) => name.startsWith('luodi-')),
      };
    });
    expect(seen).toEqual({ node: [], luodi: ['invoke', 'listen', 'ticket'], isFrozen: true, leftovers: [] });
  });

  test('inline scripts and eval don’t run', async () => {
    const { page } = await launchApp();
    // From a script of the page: inside the test’s own evaluate, eval works whatever the policy says.
    const inline = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      return (globalThis as unknown as Record<string, unknown>)['inlineRan'] === true;
    });
    const policy = await page.evaluate(async () => (await fetch('./index.html')).headers.get('content-security-policy'));
    expect(inline).toBe(false);
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test('hostile links leave the page where it is, and open nothing', async () => {
    const app = await launchApp();
    const { page } = app;
    await page.waitForURL('**/index.html#/**');
    const before = page.url();
    for (const href of ['https://evil.example/?next=app://luodi', 'file:///etc/passwd', 'javascript:document.title="owned"']) {
      await page.evaluate((url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
        link.remove();
      }, href);
      await page.waitForTimeout(200);
    }
    const opened = await page.evaluate(() => window.open('file:///etc/passwd') === null);
    expect(opened).toBe(true);
    expect(page.url()).toBe(before);
    expect(await page.title()).not.toBe('owned');
    expect(await app.openedLinks()).toEqual([]);
  });

  test('a link that may be opened goes to the system’s program', async () => {
    const app = await launchApp();
    expect(await invoke(app.page, 'links.open', { url: 'https://example.com/' })).toMatchObject({ ok: true });
    expect(await invoke(app.page, 'links.open', { url: 'smb://server/share' })).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await app.openedLinks()).toEqual(['https://example.com/']);
  });

  test('nothing leaves our origin', async () => {
    const app = await launchApp();
    await app.page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
    const { foreignRequests } = app;
    const reached = await app.page.evaluate(() => fetch('https://example.com/').then(() => true, () => false));
    expect(reached).toBe(false);
    expect(foreignRequests.every((url) => url.startsWith('https://example.com'))).toBe(true);
  });

  test('a real path from the page is refused', async () => {
    const { page } = await launchApp();
    expect(await invoke(page, 'ledger.preview', { path: '/etc/passwd' })).toMatchObject({ ok: false, code: 'path-not-chosen' });
    expect(await invoke(page, '__proto__', {})).toMatchObject({ ok: false, code: 'unknown-channel' });
  });
});
