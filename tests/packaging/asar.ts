// Reads an asar archive: a header that lists the files, then their bytes; unpacked ones lie in a folder beside it.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Folder = { readonly files: Readonly<Record<string, Entry>> };
type Entry = Folder | { readonly size: number; readonly offset?: string; readonly unpacked?: boolean };
export type AsarFile = { readonly path: string; readonly isUnpacked: boolean; readonly bytes: Buffer };

function* walk({ files }: Folder, folder = ''): Generator<{ path: string; entry: Exclude<Entry, Folder> }> {
  for (const [name, entry] of Object.entries(files)) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if ('files' in entry) yield* walk(entry, path);
    else yield { path, entry };
  }
}

/** Every file of the archive; an unpacked one as it lies beside it. */
export function readAsar(archive: string): AsarFile[] {
  const bytes = readFileSync(archive);
  const start = 8 + bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Folder;
  return [...walk(header)].map(({ path, entry }) => {
    const isUnpacked = entry.unpacked === true;
    const from = start + Number(entry.offset);
    const content = isUnpacked
      ? readFileSync(join(`${archive}.unpacked`, path))
      : bytes.subarray(from, from + entry.size);
    return { path, isUnpacked, bytes: content };
  });
}

/** Lays the files out in a folder, as Electron’s own `fs` shows them. */
export function extractAsar(archive: string, folder: string): void {
  for (const { path, isUnpacked, bytes } of readAsar(archive)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (isUnpacked) copyFileSync(join(`${archive}.unpacked`, path), target);
    else writeFileSync(target, bytes);
  }
}
