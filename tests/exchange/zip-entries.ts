import { readFile } from 'node:fs/promises';
import { readDirectory, unpack } from '../../db/exchange/read/zip.ts';

/** The entries of a ZIP file as text, in the order in which they stand in it. */
export async function zipEntries(path: string): Promise<Map<string, string>> {
  const bytes = await readFile(path);
  const entries = [...readDirectory(bytes).values()].toSorted((a, b) => a.start - b.start);
  const texts = new Map<string, string>();
  for (const entry of entries) {
    const chunks: Buffer[] = [];
    for await (const chunk of unpack(bytes, entry)) chunks.push(chunk);
    texts.set(entry.name, Buffer.concat(chunks).toString());
  }
  return texts;
}
