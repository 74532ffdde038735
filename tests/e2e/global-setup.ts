import { spawnSync } from 'node:child_process';
import { buildIfNeeded } from '../host/build.ts';
import { headlessChromium } from '../host/chromium.ts';
import { electronBinary, electronVersion } from '../host/electron-binary.ts';

async function hostName(): Promise<string> {
  const wanted = process.env.E2E_HOST;
  const binary = wanted === 'stand-in' ? null : electronBinary();
  if (binary) return `Electron ${electronVersion()}`;
  if (wanted === 'electron') throw new Error('E2E_HOST=electron, but the Electron binary is not here');
  const { path, env } = await headlessChromium();
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', env: { ...process.env, ...env } });
  return `stand-in (Node ${process.version}, ${stdout.trim()})`;
}

/** Says which host runs before anything else, and builds what it runs. */
export default async function setup(): Promise<void> {
  process.stdout.write(`e2e host: ${await hostName()}\n`);
  buildIfNeeded();
}
