import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toBuffer } from 'qrcode';
import { afterAll, describe, expect, test } from 'vitest';
import { invoke, launchApp, runJob, temporaryFolder } from '../e2e/fixture.ts';
import { projectRoot } from '../host/build.ts';
import { electronVersion } from '../host/electron-binary.ts';
import { extractAsar, readAsar } from './asar.ts';
import { makeElectronFolder, readFuses } from './stand-in-electron.ts';

type Arch = 'x64' | 'arm64';

const ownArch: Arch = process.arch === 'arm64' ? 'arm64' : 'x64';
const dir = temporaryFolder(afterAll);
const packed = new Map<Arch, string>();

/** The unpacked package for a processor; packed once. */
function packageFor(arch: Arch): string {
  const folder = packed.get(arch) ?? packageApp(arch);
  packed.set(arch, folder);
  return folder;
}

/** Packs the app around a stand-in Electron. */
function packageApp(arch: Arch): string {
  const folder = join(dir, arch);
  const electron = join(folder, 'electron');
  makeElectronFolder(electron, electronVersion());
  const command = join(projectRoot, 'node_modules/electron-builder/cli.js');
  const args = [
    '--linux',
    'dir',
    `--${arch}`,
    `-c.electronDist=${electron}`,
    `-c.directories.output=${join(folder, 'dist')}`,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`electron-builder failed\n${stdout}\n${stderr}`);
  const [unpacked] = readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('unpacked'));
  return join(folder, 'dist', unpacked ?? '');
}

/** A QR code, as a picture in base64. */
const drawnCode = async (text: string) =>
  (await toBuffer(text, { width: 400, margin: 4, errorCorrectionLevel: 'L' })).toString('base64');

const asarOf = (folder: string) => join(folder, 'resources/app.asar');

describe('the package', () => {
  test('holds the bundles, the migrations and the driver, and nothing else', () => {
    const files = readAsar(asarOf(packageFor(ownArch)));
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/main.js',
        'out/main/worker.js',
        'out/main/recognition/chi_sim.traineddata.gz',
        'out/main/recognition/eng.traineddata.gz',
        'out/main/recognition/tesseract.wasm',
        'out/main/recognition/zxing.wasm',
        'out/preload/preload.cjs',
        'out/renderer/index.html',
        'db/migrations/0000_init.sql',
        'db/migrations/meta/_journal.json',
      ]),
    );
    const rooms = [
      'package.json',
      'out/main/',
      'out/preload/',
      'out/renderer/',
      'db/migrations/',
      'node_modules/better-sqlite3/',
      'node_modules/sharp/',
      'node_modules/@img/',
      'node_modules/detect-libc/',
      'node_modules/semver/',
    ];
    expect(paths.filter((path) => !rooms.some((room) => path.startsWith(room)))).toEqual([]);
    expect(paths.filter((path) => /\.(ts|tsx|map|sqlite|xlsx)$/.test(path))).toEqual([]);
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(size).toBeLessThan(48 * 1024 * 1024);
  });

  test.each(['x64', 'arm64'] as const)('for %s has its own native driver, outside the archive', (arch) => {
    const files = readAsar(asarOf(packageFor(arch)));
    // The picture library is installed for the system that packs; another processor’s must not come along.
    const foreign = arch === 'x64' ? 'arm64' : 'x64';
    expect(files.filter(({ path }) => path.includes('@img/sharp') && path.includes(foreign))).toEqual([]);
    expect(files.some(({ path }) => path.startsWith(`node_modules/@img/sharp-linux-${arch}/`))).toBe(
      existsSync(join(projectRoot, `node_modules/@img/sharp-linux-${arch}`)),
    );
    const native = files.filter(({ path }) => path.endsWith('.node') && !path.includes('/@img/'));
    expect(native.map(({ path, isUnpacked }) => ({ path, isUnpacked }))).toEqual([
      { path: `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`, isUnpacked: true },
    ]);
    const machine = { x64: 0x3e, arm64: 0xb7 }[arch];
    expect(native[0]?.bytes.readUInt16LE(18)).toBe(machine); // the ELF header names the processor
    expect(
      files.filter(({ path }) => path.startsWith('node_modules/')).every(({ isUnpacked }) => isUnpacked),
    ).toBe(true);
  });

  test('has its fuses set: no Node in the program, the app from the checked archive only', () => {
    expect(readFuses(join(packageFor(ownArch), 'luodi'))).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
  });

  test('starts, reads its migrations and runs jobs in a worker, from nothing but its own files', async () => {
    const appPath = temporaryFolder();
    extractAsar(asarOf(packageFor(ownArch)), appPath);
    const { page, foreignRequests } = await launchApp({ appPath });
    await page.getByRole('button').first().waitFor();
    expect(await invoke(page, 'workspace.state')).toMatchObject({ ok: true, value: { problem: null } });
    expect(await runJob(page, 'workspace.example')).toMatchObject({ ok: true });
    const photo = { ownerType: 'draft', ownerId: 'x', bytes: await drawnCode('tel:0477-8123456') };
    const { value } = await runJob(page, 'photos.add', photo);
    const { id } = value as { id: string }; // the attachment
    expect(await runJob(page, 'photos.read', { id })).toMatchObject({
      ok: true,
      value: { proposals: [{ field: 'phones', value: '0477-8123456' }] },
    });
    expect(await runJob(page, 'workspace.backup')).toMatchObject({ ok: true });
    expect(await invoke(page, 'workspace.check')).toMatchObject({ ok: true, value: { isOk: true } });
    expect(foreignRequests).toEqual([]);
  });
});
