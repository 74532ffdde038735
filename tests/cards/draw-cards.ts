// Draws cards as pictures, in Chromium with the app’s own font.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { toDataURL } from 'qrcode';
import { headlessChromium } from '../host/chromium.ts';
import type { SampleCard } from './sample-cards.ts';

const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
);
const fontCss = readFileSync(join(fontFolder, 'index.css'), 'utf8').replaceAll(
  'url(./',
  `url(${pathToFileURL(fontFolder).href}/`,
);
const side = 1300;

async function pageOf({
  lines,
  code,
  turned = 0,
  ink = '#222',
  paper = '#fff',
}: SampleCard): Promise<string> {
  const rows = lines.map(
    ({ text, size, isBold }) =>
      `<p style="font-size:${size}px;font-weight:${isBold ? 700 : 400}">${text.replaceAll('&', '&amp;')}</p>`,
  );
  const picture = code ? `<img src="${await toDataURL(code, { width: 220, margin: 2 })}">` : '';
  return `<!doctype html><meta charset="utf-8"><style>${fontCss}
    body{margin:0;width:${side}px;height:${side}px;display:grid;place-items:center;background:#777}
    div{position:relative;width:1050px;height:640px;padding:40px 60px;box-sizing:border-box;background:${paper};color:${ink};
      font-family:'Noto Sans SC Variable';transform:rotate(${turned}deg)}
    p{margin:0 0 16px;line-height:1.3} img{position:absolute;right:40px;top:120px}
    </style><div>${rows.join('')}${picture}</div>`;
}

/** Draws each card into a PNG in `dir`; answers with their paths, in order. */
export async function drawCards(dir: string, cards: readonly SampleCard[]): Promise<string[]> {
  const { path, args, env } = await headlessChromium();
  const browser = await chromium.launch({
    executablePath: path,
    args: [...args],
    env: { ...process.env, ...env },
  });
  try {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    const files: string[] = [];
    for (const [index, card] of cards.entries()) {
      const html = join(dir, `card-${index}.html`);
      writeFileSync(html, await pageOf(card));
      await page.goto(pathToFileURL(html).href);
      await page.evaluate(() => document.fonts.ready);
      const file = join(dir, `card-${index}.png`);
      await page.screenshot({ path: file });
      files.push(file);
    }
    return files;
  } finally {
    await browser.close();
  }
}
