// A file appears whole or not at all: written beside the target under a temporary name, synced, then renamed.
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Why a file could not be written; each code is a refusal of the same name, with `path` for its sentence. */
export type WriteProblemCode =
  | 'target-missing'
  | 'target-read-only'
  | 'target-locked'
  | 'disk-full'
  | 'job-cancelled';

export class WriteProblem extends Error {
  readonly code: WriteProblemCode;
  readonly params: { readonly path: string };

  constructor(code: WriteProblemCode, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.name = 'WriteProblem';
    this.code = code;
    this.params = { path };
  }
}

/** How the caller of a long write follows it and stops it. */
export type WriteControl = {
  /** Asked between pieces; true ends the write with `job-cancelled` and leaves nothing behind. */
  readonly cancelled?: () => boolean;
  /** Told the number of rows written so far, over all sheets. */
  readonly progress?: (rows: number) => void;
};

/** What `write` puts into the file becomes `path`; whatever it throws leaves the folder as it was. */
export async function writeTarget<Value>(
  path: string,
  write: (file: FileHandle) => Promise<Value>,
): Promise<Value> {
  await refuseBadTarget(path);
  const temporary = join(dirname(path), `.luodi-${randomUUID()}.tmp`);
  try {
    const value = await fill(temporary, write);
    await rename(temporary, path).catch((error: unknown) => {
      throw problemOf(error, path, 'rename');
    });
    return value;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // the first error is the one to tell
    throw problemOf(error, path, 'write');
  }
}

async function fill<Value>(temporary: string, write: (file: FileHandle) => Promise<Value>): Promise<Value> {
  const file = await open(temporary, 'wx');
  try {
    const value = await write(file);
    await file.sync();
    return value;
  } finally {
    await file.close();
  }
}

/** Ends the write when its caller has cancelled it. */
export function throwIfCancelled(control: WriteControl, path: string): void {
  if (control.cancelled?.()) throw new WriteProblem('job-cancelled', path);
}

async function refuseBadTarget(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => null);
  if (!folder?.isDirectory()) throw new WriteProblem('target-missing', path);
  const target = await stat(path).catch(() => null);
  if (!target) return;
  if (!target.isFile()) throw new WriteProblem('target-read-only', path);
  try {
    await access(path, constants.W_OK);
    // On Windows a program that holds the file shows only in opening it; said now, not after a minute of work.
    if (process.platform === 'win32') await (await open(path, 'r+')).close();
  } catch (error) {
    throw problemOf(error, path, 'write');
  }
}

const codes: Readonly<Record<string, WriteProblemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'target-read-only',
  EPERM: 'target-read-only',
  EROFS: 'target-read-only',
  EISDIR: 'target-read-only',
  EBUSY: 'target-locked',
  ETXTBSY: 'target-locked',
  ENOENT: 'target-missing',
  ENOTDIR: 'target-missing',
};

/** The problem behind a system error; anything else is passed through, it is a crash. */
export function problemOf(error: unknown, path: string, step: 'write' | 'rename'): unknown {
  if (
    !(error instanceof Error) ||
    !('code' in error) ||
    typeof error.code !== 'string' ||
    !('syscall' in error)
  )
    return error;
  const code = codes[error.code];
  // Windows answers a rename over a file that Excel holds with EPERM or EACCES.
  const isHeld = step === 'rename' && (error.code === 'EPERM' || error.code === 'EACCES');
  if (isHeld) return new WriteProblem('target-locked', path, error);
  return code ? new WriteProblem(code, path, error) : error;
}
