// Photos as a person brings them: pasted, dropped, or chosen; drawn here, so that nothing real is in them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import { temporaryFolder } from './fixture.ts';

/** Pastes, or drops on `target`, a card with these lines, or a file that is no photo when there are none. */
export async function bringCard(page: Page, lines: readonly string[], target?: Locator): Promise<void> {
  const data = await page.evaluateHandle(async (printed) => {
    const canvas = new OffscreenCanvas(1000, 600);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1000, 600);
    context.fillStyle = '#222';
    for (const [index, text] of printed.entries()) {
      context.font = `${index === 0 ? 52 : 34}px "Noto Sans SC Variable", sans-serif`;
      context.fillText(text, 60, 110 + index * 90);
    }
    const bytes = printed.length === 0 ? new Blob(['no photo']) : await canvas.convertToBlob();
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'card.png', { type: 'image/png' }));
    return transfer;
  }, lines);
  if (target) {
    await target.dispatchEvent('drop', { dataTransfer: data });
    return;
  }
  await page.evaluate((clipboardData) => {
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

export const printedCard = [
  'Anna Schneider',
  'Sales Director',
  'Nordwind Systems Co., Ltd.',
  'Mobile: 13912345678',
  'E-mail: anna@nordwind.com',
] as const;

/** A code in the middle of a grey picture, as a phone held before a camera. */
async function codePicture(text: string) {
  const code = await toBuffer(text, { width: 420, margin: 4, errorCorrectionLevel: 'L' });
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#888' } }).composite([
    { input: code },
  ]);
}

/** The path of a photo of a code. */
export async function codePhoto(text: string): Promise<string> {
  const path = join(temporaryFolder(), 'code.png');
  writeFileSync(path, await (await codePicture(text)).png().toBuffer());
  return path;
}

/** Switches of a Chromium whose camera shows a code, and asks nobody. */
export async function cameraShowing(text: string): Promise<string[]> {
  const path = join(temporaryFolder(), 'camera.mjpeg');
  writeFileSync(path, await (await codePicture(text)).jpeg({ quality: 92 }).toBuffer());
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ];
}
