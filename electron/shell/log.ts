// The log holds codes and places in our own code: no values, names or numbers of people.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 1024 * 1024;
const deepest = 6;

/** `at listLeads (file:///…/main.js:10:5)` as `listLeads main.js:10:5`: a folder’s name can be a person’s. */
function placeOf(line: string): string | null {
  const [, caller = '', place] =
    /^\s+at (?:([\w.$<> ]{1,80}) \()?(?:[^()]*[\\/])?([\w.-]{1,60}:\d+:\d+)\)?$/.exec(line) ?? [];
  return place === undefined ? null : `${caller} ${place}`.trim();
}

/** What may be written of an error: its class, its code and where in our code it arose; never its message. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code =
    'code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code) ? error.code : '';
  // The stack begins with the message, whose lines could look like places.
  const stack = (error.stack ?? '').replace(error.message, '');
  const places = stack
    .split('\n')
    .map(placeOf)
    .filter((place) => place !== null);
  return [error.constructor.name, code, places.slice(0, deepest).join(' < ')].filter(Boolean).join(' ');
}

export type Log = (code: string, detail: { channel?: string; error?: unknown }) => void;

/** A log file that turns over once at a megabyte. */
export function logTo(path: string): Log {
  mkdirSync(dirname(path), { recursive: true });
  return (code, { channel = '-', error }) => {
    const channelName = /^[\w.-]{1,60}$/.test(channel) ? channel : '?';
    const line = [new Date().toISOString(), code, channelName, error === undefined ? '' : traceOf(error)]
      .join(' ')
      .trimEnd();
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.old`);
      appendFileSync(path, `${line}\n`);
    } catch {
      process.stderr.write(`${line}\n`); // a full disk must not turn one failure into two
    }
  };
}
