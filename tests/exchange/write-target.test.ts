import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemOf, writeTarget, WriteProblem } from '../../db/exchange/write/target-file.ts';
import { writeFolder } from './write-folder.ts';

const folder = writeFolder();

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

/** What a write to `path` is refused with; as a plain user, since nothing is read-only to root. */
async function problemAsUser(path: string): Promise<unknown> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await writeTarget(path, (file) => file.writeFile('new')).catch((error: unknown) => error);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a target file', () => {
  it('appears whole, in place of what was there', async () => {
    const path = folder.path('whole.txt');
    writeFileSync(path, 'old');
    const value = await writeTarget(path, async (file) => {
      await file.writeFile('new');
      expect(readFileSync(path, 'utf8')).toBe('old');
      return 7;
    });
    expect(value).toBe(7);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(folder.names()).toEqual(['whole.txt']);
  });

  it('leaves the old file and nothing else when writing fails', async () => {
    const path = folder.path('whole.txt');
    const failure = writeTarget(path, async (file) => {
      await file.writeFile('half');
      throw systemError('ENOSPC');
    });
    await expect(failure).rejects.toMatchObject({ code: 'disk-full', params: { path } });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(folder.names()).toEqual(['whole.txt']);
  });

  it('passes on what is no problem of the target', async () => {
    await expect(
      writeTarget(folder.path('bug.txt'), () => Promise.reject(new TypeError('a bug'))),
    ).rejects.toThrow(TypeError);
    expect(folder.names()).toEqual(['whole.txt']);
  });

  it('is refused where its folder is missing or is no folder', async () => {
    await expect(writeTarget(folder.path('none/x.txt'), () => Promise.resolve())).rejects.toMatchObject({
      code: 'target-missing',
    });
    await expect(writeTarget(folder.path('whole.txt/x.txt'), () => Promise.resolve())).rejects.toMatchObject({
      code: 'target-missing',
    });
  });

  it('is refused where a folder has its name', async () => {
    mkdirSync(folder.path('taken.xlsx'));
    await expect(writeTarget(folder.path('taken.xlsx'), () => Promise.resolve())).rejects.toMatchObject({
      code: 'target-read-only',
    });
  });

  it.skipIf(process.platform === 'win32')(
    'is refused in a read-only folder, and over a read-only file',
    async () => {
      const locked = folder.path('locked');
      mkdirSync(locked);
      chmodSync(locked, 0o555);
      chmodSync(folder.path(''), 0o755);
      expect(await problemAsUser(folder.path('locked/x.txt'))).toMatchObject({ code: 'target-read-only' });
      const file = folder.path('fixed.txt');
      writeFileSync(file, 'old', { mode: 0o444 });
      expect(await problemAsUser(file)).toMatchObject({ code: 'target-read-only' });
      expect(readFileSync(file, 'utf8')).toBe('old');
      chmodSync(locked, 0o755);
      expect(existsSync(folder.path('locked/x.txt'))).toBe(false);
    },
  );

  it.each([
    ['ENOSPC', 'write', 'disk-full'],
    ['EDQUOT', 'write', 'disk-full'],
    ['EROFS', 'write', 'target-read-only'],
    ['EACCES', 'write', 'target-read-only'],
    ['EBUSY', 'write', 'target-locked'],
    ['EBUSY', 'rename', 'target-locked'],
    ['EPERM', 'rename', 'target-locked'],
    ['EACCES', 'rename', 'target-locked'],
    ['ENOENT', 'rename', 'target-missing'],
  ] as const)('%s while the file is in %s is %s', (code, step, problem) => {
    const found = problemOf(systemError(code), '/folder/x.xlsx', step);
    expect(found).toBeInstanceOf(WriteProblem);
    expect(found).toMatchObject({ code: problem, params: { path: '/folder/x.xlsx' } });
  });
});
