// Main without its page, for what happens before there is one: an upgrade that is cut short.
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { electronBinary } from '../host/electron-binary.ts';

type Options = { readonly appPath: string; readonly userData: string };

/** Starts main the way the host does, and leaves it to itself. */
export function startMainAlone({ appPath, userData }: Options): ChildProcess {
  const binary = process.env.E2E_HOST === 'stand-in' ? null : electronBinary();
  if (binary) {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return spawn(binary, [appPath, `--user-data-dir=${userData}`, ...asRoot], { stdio: 'ignore' });
  }
  return fork(join(import.meta.dirname, '../host/run-main.ts'), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      LUODI_MAIN: join(appPath, 'out/main/main.js'),
      LUODI_APP_PATH: appPath,
      LUODI_USER_DATA: userData,
      LUODI_APP_VERSION: 'test',
    },
  });
}

export async function killAtOnce(main: ChildProcess): Promise<void> {
  if (main.exitCode !== null || main.signalCode !== null) return;
  main.kill('SIGKILL');
  await once(main, 'exit');
}
