// The log holds codes and places in our own code: no values, names or numbers of people.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 1024 * 1024;

/** What may be written of an error: its class, its code and where in our code it arose; never its message. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim());
  return `${error.name}${code} ${places.join(' < ')}`;
}

/** A log file that turns over once at a megabyte. */
export function logTo(path: string): (code: string, detail: { channel?: string; error?: unknown }) => void {
  mkdirSync(dirname(path), { recursive: true });
  return (code, { channel = '-', error }) => {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.old`);
    const channelName = /^[\w.]{1,60}$/.test(channel) ? channel : '?';
    appendFileSync(path, `${new Date().toISOString()} ${code} ${channelName} ${error === undefined ? '' : traceOf(error)}\n`);
  };
}
