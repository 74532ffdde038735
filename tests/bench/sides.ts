// The two that are measured beside each other: the product through its router, and raw SQLite on the same file.
import Driver from 'better-sqlite3';
import type { Router } from '../../electron/ipc/router.ts';

/** Raw SQLite, which keeps as much in memory and commits as durably as the product. */
export function openRaw(path: string): Driver.Database {
  const raw = new Driver(path, { timeout: 5000 });
  raw.pragma('cache_size = -65536');
  raw.pragma('synchronous = FULL');
  return raw;
}

export type Call = (channel: string, input: unknown) => Promise<unknown>;

/** Calls the product; a refusal is a mistake of the bench. */
export function callsOf(router: Router): Call {
  return async (channel, input) => {
    const answer = await router.call({ kind: 'cli' }, channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${answer.code} ${JSON.stringify(answer.issues)}`);
    return answer.value;
  };
}
