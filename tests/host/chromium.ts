// A Chromium to show the page in: one that is installed, or the headless one that comes with the test packages.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './packaged-chromium.ts';

export type Chromium = {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** A Chromium without a window; it needs nothing but npm. */
export async function headlessChromium(): Promise<Chromium> {
  const override = process.env.LUODI_CHROMIUM;
  if (override) return { path: override, args: quiet, env: {} };
  if (process.platform === 'linux') {
    const args = [...quiet, '--no-zygote', '--disable-gpu', '--in-process-gpu', '--disable-webgl'];
    return { args, ...(await unpackChromium()) };
  }
  const installed = installedChromium();
  if (!installed) throw new Error('no Chromium, Chrome or Edge is installed; LUODI_CHROMIUM can name one');
  return installed;
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium installed on this machine that can show a window; null when there is none. */
export function installedChromium(): Chromium | null {
  const override = process.env.LUODI_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const path = (override ? [override] : [...onPath, ...elsewhere]).find(isExecutable);
  return path === undefined ? null : { path, args: quiet, env: {} };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not to be run
  }
}
