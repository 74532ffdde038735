// A Chromium to show the page in: one that is installed, or the headless one that comes with the test packages.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import chromium, { inflate } from '@sparticuz/chromium';

export type Chromium = { readonly path: string; readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> };

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run', '--font-render-hinting=none'];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The headless Chromium of the test packages; it needs nothing but npm. */
export async function packagedChromium(): Promise<Chromium> {
  const override = process.env.LUODI_CHROMIUM;
  if (override) return { path: override, args: [...quiet, ...asRoot], env: {} };
  const path = await chromium.executablePath();
  const args = [...quiet, '--no-sandbox', '--no-zygote', '--disable-gpu', '--in-process-gpu', '--disable-webgl'];
  return { path, args, env: await libraries() };
}

/** A bare machine lacks the libraries Chromium links to; they come in the same package. */
async function libraries(): Promise<Record<string, string>> {
  const places = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'];
  if (process.platform !== 'linux' || places.some((place) => existsSync(join(place, 'libnss3.so')))) return {};
  const pack = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  await inflate(pack);
  return { LD_LIBRARY_PATH: [join(tmpdir(), 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) };
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium installed on this machine that can show a window; null when there is none. */
export function installedChromium(): Chromium | null {
  const override = process.env.LUODI_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = override ? [override] : [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere];
  const path = candidates.find(isExecutable);
  return path === undefined ? null : { path, args: [...quiet, ...asRoot], env: {} };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not to be run
  }
}
