// A folder laid out like an Electron release for Linux, with an empty program: enough to pack against, nothing to run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Marks the place in an Electron binary where its fuses lie. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses in the order in which they lie, named as electron-builder names them. */
const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** A program that is nothing but its fuses, set as Electron ships them. */
function program(): Buffer {
  return Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuseNames.length]), Buffer.from('10110001')]);
}

/** Lays the folder out. */
export function makeElectronFolder(dir: string, version: string): void {
  const files = {
    electron: program(),
    version: `v${version}\n`,
    LICENSE: '',
    'locales/en-US.pak': '',
    'locales/zh-CN.pak': '',
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { mode: 0o755 });
  }
}

/** Which fuses of a program are on. */
export function readFuses(path: string): Record<string, boolean> {
  const binary = readFileSync(path);
  const start = binary.indexOf(sentinel) + sentinel.length + 2;
  return Object.fromEntries(
    fuseNames.map((name, position) => [name, binary[start + position] === '1'.charCodeAt(0)]),
  );
}
