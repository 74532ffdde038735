import { packagedChromium } from '../host/chromium.ts';
import { buildIfNeeded } from '../host/build.ts';
import { electronBinary, electronVersion } from '../host/electron-binary.ts';

/** Says which host runs before anything else, and builds what it runs. */
export default async function setup(): Promise<void> {
  const binary = electronBinary();
  if (process.env.E2E_HOST === 'electron' && !binary) throw new Error('E2E_HOST=electron, but the Electron binary is not here');
  const host = binary
    ? `Electron ${electronVersion()}`
    : `stand-in: Node ${process.version}, Chromium at ${(await packagedChromium()).path.split('/').pop()}`;
  process.stdout.write(`e2e host: ${host}\n`);
  buildIfNeeded();
}
