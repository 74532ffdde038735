// Builds the bundles when they are missing or older than their sources.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');
const sources = ['electron', 'db', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function builtAt(): number {
  const files = [
    'out/main/main.js',
    'out/main/worker.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
  ];
  return Math.min(
    ...files.map((file) => statSync(join(projectRoot, file), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );
}

/** Runs the build if it is needed; throws with its output if it fails. */
export function buildIfNeeded(): void {
  if (builtAt() >= Math.max(...sources.map((path) => newest(join(projectRoot, path))))) return;
  const command = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed\n${stdout}\n${stderr}`);
}
