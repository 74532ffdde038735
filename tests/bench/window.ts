// In the window, through the stand-in host: from a key press to painted rows, and frames while scrolling.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '../host/build.ts';
import { headlessChromium } from '../host/chromium.ts';
import { StandIn } from '../host/stand-in.ts';
import { spread, type Row } from './measure.ts';

const row = (name: string, values: readonly number[]): Row => ({ name, unit: 'ms', ...spread(values) });

export async function* benchWindow(root: string, dir: string, folder: string): AsyncGenerator<Row> {
  buildIfNeeded();
  const userData = join(folder, 'user');
  mkdirSync(userData, { recursive: true });
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ workspaceDir: dir }));
  const app = await StandIn.launch({
    browser: await headlessChromium(),
    isHeadless: true,
    appPath: root,
    userData,
    answer: () => null,
  });
  const { page } = app;
  const started = performance.now();
  await page.evaluate(() => {
    location.hash = '#/leads/board';
  });
  await page.getByRole('button', { name: /筛选/ }).first().waitFor();
  yield {
    name: 'window: page to board',
    unit: 'ms',
    median: performance.now() - started,
    p95: performance.now() - started,
  };
  await page.evaluate(() => {
    location.hash = '#/leads/table';
  });
  const grid = page.getByRole('grid').first();
  await grid.waitFor();
  await grid.focus();
  yield row('window: key press to painted rows', await keyToPaint(app));
  yield row('window: frames while scrolling', await frames(app));
  await app.close();
}

/** PageDown in the table: from the key’s event to the second frame after it, by the page’s own clock. */
async function keyToPaint({ page }: StandIn): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - start)));
      },
      { capture: true },
    );
  });
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
}

async function frames({ page }: StandIn): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const grid = document.querySelector('[role="grid"]');
        const times: number[] = [];
        let last = performance.now();
        const step = () => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          if (grid) grid.scrollTop += 400;
          if (times.length < 120) requestAnimationFrame(step);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(step);
      }),
  );
}
