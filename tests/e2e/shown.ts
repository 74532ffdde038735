// Screens shown and at rest, and pictures of them in out/shots.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../host/build.ts';
import type { Records, Screen } from './screens.ts';

/** Shows a screen and waits until nothing on it changes any more. */
export async function show(page: Page, screen: Screen, records: Records): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#${path}`;
  }, screen.path(records));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
  if (!screen.open) return;
  await screen.open(page);
  await settled(page);
}

/** Waits until the page has drawn the same thing for a while, with its fonts. */
export async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    const quiet = () =>
      new Promise<void>((resolve) => {
        const restMs = 120;
        let timer = setTimeout(done, restMs);
        const watcher = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, restMs);
        });
        const giveUp = setTimeout(done, 4000); // a running job never rests
        function done() {
          clearTimeout(giveUp);
          watcher.disconnect();
          resolve();
        }
        watcher.observe(document.documentElement, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      });
    await quiet();
    await document.fonts.ready;
  });
}

const shots = join(projectRoot, 'out/shots');
mkdirSync(shots, { recursive: true });

/** Takes a picture for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(shots, `${name}.png`) });
}
