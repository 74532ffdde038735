import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the files of one test file; it goes when the tests are done. */
export function writeFolder(): { path: (name: string) => string; names: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'luodi-write-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (name) => join(folder, name), names: () => readdirSync(folder) };
}
