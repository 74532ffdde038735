import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { logTo, traceOf } from '../../electron/shell/log.ts';
import { windowPlace } from '../../electron/shell/window-place.ts';
import { temporaryFolder } from '../db/workspace.ts';

describe('the window’s place', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: 0, width: 1440, height: 900 };

  test('is left to the system at the first start', () => {
    expect(windowPlace(undefined, [screen])).toEqual({
      width: 1280,
      height: 800,
      minWidth: 960,
      minHeight: 600,
    });
  });

  test('is where it was', () => {
    expect(windowPlace({ x: 2000, y: 40, width: 1200, height: 700 }, [screen, second])).toMatchObject({
      x: 2000,
      y: 40,
      width: 1200,
      height: 700,
    });
  });

  test('is left to the system when its screen is gone, and keeps its size', () => {
    const place = windowPlace({ x: 2000, y: 40, width: 1200, height: 700 }, [screen]);
    expect(place).toMatchObject({ width: 1200, height: 700 });
    expect(place).not.toHaveProperty('x');
  });

  test('is never so far out that no hand reaches the title bar', () => {
    for (const at of [
      { x: 1900, y: 0 },
      { x: -1180, y: 0 },
      { x: 0, y: -100 },
      { x: 0, y: 1030 },
    ]) {
      expect(windowPlace({ ...at, width: 1200, height: 700 }, [screen])).not.toHaveProperty('x');
    }
  });

  test('is never smaller than the screens are made for', () => {
    expect(windowPlace({ x: 0, y: 0, width: 300, height: 200 }, [screen])).toMatchObject({
      width: 960,
      height: 600,
    });
  });
});

describe('the log', () => {
  test('a message that looks like a place in the code is still not written', () => {
    const error = new Error('张三\n    at 13900000001 (13900000001.js:1:1)');
    expect(traceOf(error)).not.toMatch(/张三|13900000001/);
    expect(traceOf(error)).toContain('shell.test.ts');
  });

  test('a folder’s name, which can be a person’s, is not written', () => {
    const error = new Error('no');
    error.stack =
      'Error: no\n    at listLeads (file:///home/zhangsan/luodi/out/main/main.js:10:5)\n    at C:\\Users\\张三\\luodi\\main.js:3:1';
    expect(traceOf(error)).toBe('Error listLeads main.js:10:5 < main.js:3:1');
  });

  test('an error’s code is kept, what is thrown without being an error is named by its kind', () => {
    expect(traceOf(Object.assign(new Error('x'), { code: 'SQLITE_BUSY' }))).toContain('Error SQLITE_BUSY');
    expect(traceOf(Object.assign(new Error('x'), { code: '张三' }))).not.toContain('张三');
    expect(traceOf('13900000001')).toBe('string');
  });

  test('turns over at a megabyte and keeps one old file', () => {
    const path = join(temporaryFolder(), 'luodi.log');
    const log = logTo(path);
    log('first', {});
    expect(existsSync(`${path}.old`)).toBe(false);
    writeFileSync(path, 'x'.repeat(1024 * 1024 + 1));
    log('second', {});
    expect(statSync(`${path}.old`).size).toBeGreaterThan(1024 * 1024);
    expect(readFileSync(path, 'utf8')).toMatch(/^\S+ second -\n$/);
  });
});
