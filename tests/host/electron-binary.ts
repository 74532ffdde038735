import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../node_modules/electron');

/** The Electron binary, if it is here. Looks for the file: in plain Node, `require('electron')` would start a download. */
export function electronBinary(): string | null {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const path = join(named ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : null;
}

/** The version of the Electron package. */
export function electronVersion(): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
