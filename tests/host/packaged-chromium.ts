// The headless Chromium that comes from npm, unpacked once with the libraries and the fonts a bare machine lacks.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const folder = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium');
const packs = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

export type Unpacked = { readonly path: string; readonly env: Readonly<Record<string, string>> };

function fontSettings(dir: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(dir, 'fonts')}</dir>
  <cachedir>${join(dir, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

async function unpackInto(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = dir; // where `inflate` unpacks to
  try {
    for (const pack of packs) await inflate(join(folder, 'bin', pack));
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}

/** Unpacks beside the target and renames, so that a killed run leaves no half browser behind. */
export async function unpackChromium(): Promise<Unpacked> {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const dir = join(tmpdir(), `luodi-chromium-${version}`);
  if (!existsSync(dir)) {
    const part = `${dir}.${process.pid}`;
    await unpackInto(part);
    writeFileSync(join(part, 'fonts.conf'), fontSettings(dir));
    try {
      renameSync(part, dir);
    } catch (error) {
      rmSync(part, { recursive: true }); // another run was quicker
      if (!existsSync(dir)) throw error;
    }
  }
  const hasLibraries = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib64',
    '/usr/lib',
  ].some((place) => existsSync(join(place, 'libnss3.so')));
  const libraries = [join(dir, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    path: join(dir, 'chromium'),
    // Fonts of its own, so that a page looks the same on every machine.
    env: { FONTCONFIG_FILE: join(dir, 'fonts.conf'), ...(!hasLibraries && { LD_LIBRARY_PATH: libraries }) },
  };
}
