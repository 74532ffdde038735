// Photos and codes from the door to the database: what is read, what is refused, what is kept.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Attachment } from '../../db/model/attachment.ts';
import { photoMaxBytes, type AddressBookImport, type CardReading } from '../../db/model/photo.ts';
import { drawCards } from '../cards/draw-cards.ts';
import { sampleCards } from '../cards/sample-cards.ts';
import { measureCards } from '../cards/measure-cards.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { temporaryFolder } from '../db/workspace.ts';
import { startApp, type TestApp } from './app.ts';

const draft = { ownerType: 'draft', ownerId: 'contact-new:x' };
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } });

function photo(bytes: Uint8Array, name: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

const add = (app: TestApp, input: object) => app.cli<Attachment>('photos.add', { ...draft, ...input });

async function codeOf(app: TestApp, text: string): Promise<CardReading> {
  const bytes = await toBuffer(text, { width: 900, margin: 4, errorCorrectionLevel: 'L' });
  const { id } = await add(app, { bytes: bytes.toString('base64'), fileName: 'code.png' });
  return app.cli<CardReading>('photos.read', { id });
}

describe('drawn cards', () => {
  let dir = '';
  let files: readonly string[] = [];
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'luodi-cards-'));
    files = await drawCards(dir, sampleCards);
    return () => rmSync(dir, { recursive: true, force: true });
  }, 120_000);

  test('most fields are read, whatever way a card lies, and numbers exactly', async () => {
    const { router } = startApp();
    const results = await measureCards(router, files);
    const sum = (key: 'right' | 'fields') => results.reduce((total, result) => total + result[key], 0);
    expect(sum('right') / sum('fields')).toBeGreaterThan(0.8);
    for (const { what, right, fields, wrong } of results)
      expect(right / fields, `${what}: ${JSON.stringify(wrong)}`).toBeGreaterThan(0.6);
    const numbers = results.flatMap(({ wrong }) => wrong).filter(({ field }) => field === 'mobiles');
    expect(numbers).toEqual([]);
  }, 180_000);
});

describe('a photo that is taken in', () => {
  test('lies under its hash with a small picture beside it, the right way up', async () => {
    const app = startApp();
    const bytes = await blank(1000, 600).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const added = await add(app, { path: photo(bytes, '名片.JPG') });
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(added).toMatchObject({
      sha256: hash,
      kind: 'card',
      fileName: '名片.jpg',
      mimeType: 'image/jpeg',
      sizeBytes: bytes.length,
    });
    expect(existsSync(join(app.dir, 'attachments', hash))).toBe(true);
    const { dataUrl } = await app.cli<{ dataUrl: string }>('photos.thumbnail', { id: added.id });
    const { width = 0, height = 0 } = await sharp(
      Buffer.from(dataUrl.replace(/^[^,]*,/, ''), 'base64'),
    ).metadata();
    expect([width, height]).toEqual([288, 480]);
    await expect(add(app, { path: photo(bytes, '再来.jpg') })).rejects.toMatchObject({
      code: 'file-repeated',
    });
    expect(await app.cli('workspace.check')).toMatchObject({ isOk: true });
  });

  test('from a phone, larger than a card photo may be, is kept smaller, the right way up and known again', async () => {
    const app = startApp();
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const large = await sharp({
      create: { width: 4500, height: 3000, channels: 3, background: '#fff', noise },
    })
      .jpeg({ quality: 95 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(large.length).toBeGreaterThan(photoMaxBytes);
    const added = await add(app, { path: photo(large, '手机.JPG') });
    expect(added).toMatchObject({ fileName: '手机.jpg', mimeType: 'image/jpeg' });
    expect(added.sizeBytes).toBeLessThanOrEqual(photoMaxBytes);
    const kept = readFileSync(join(app.dir, 'attachments', added.sha256));
    expect(kept.length).toBe(added.sizeBytes);
    const { width, height, orientation } = await sharp(kept).metadata();
    expect([height > width, height >= 1900, orientation]).toEqual([true, true, undefined]);
    await expect(add(app, { path: photo(large, '再来.jpg') })).rejects.toMatchObject({
      code: 'file-repeated',
    });
    const pasted = await add(app, {
      ownerId: 'contact-new:y',
      bytes: large.toString('base64'),
      fileName: '粘贴.png',
    });
    expect(pasted.sha256).toBe(added.sha256);
  });

  test('belongs to the contact as soon as the form is saved, and undoing gives it back', async () => {
    const app = startApp();
    const { id } = await add(app, { bytes: (await blank(200, 100).png().toBuffer()).toString('base64') });
    const contact = await app.cli<{ id: string }>('contacts.create', {
      name: '李建国',
      cardAttachmentId: id,
    });
    const list = (owner: object) => app.cli<Attachment[]>('attachments.list', owner);
    expect(await list({ ownerType: 'contact', ownerId: contact.id })).toHaveLength(1);
    expect(await list(draft)).toEqual([]);
    await app.cli('undo.last');
    expect(await list(draft)).toHaveLength(1);
  });

  test('needs a path that was chosen, or bytes, and not both', async () => {
    const app = startApp();
    const path = photo(await blank(20, 20).png().toBuffer(), 'a.png');
    expect(await app.window('photos.add', { ...draft, path })).toMatchObject({ code: 'path-not-chosen' });
    expect(await app.window('photos.add', draft)).toMatchObject({ code: 'invalid' });
    expect(await app.window('photos.add', { ...draft, path: app.ticket(path) })).toMatchObject({ ok: true });
  });
});

describe('what is no photo we can take is refused in words, and nothing is kept of it', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);
  test.each<{ what: string; code: string; bytes: () => Uint8Array | Promise<Uint8Array> }>([
    { what: 'text', code: 'photo-not-image', bytes: () => Buffer.from('not a picture at all') },
    { what: 'an empty file', code: 'photo-not-image', bytes: () => Buffer.alloc(0) },
    { what: 'a PDF', code: 'photo-not-image', bytes: () => Buffer.from('%PDF-1.7\n') },
    { what: 'SVG', code: 'photo-not-image', bytes: () => Buffer.from('<svg xmlns="x"/>') },
    { what: 'HEIC', code: 'photo-heic', bytes: () => heic },
    { what: '60 megapixels', code: 'photo-too-large', bytes: () => blank(10_000, 6_000).png().toBuffer() },
    {
      what: '51 MB',
      code: 'photo-too-large',
      bytes: () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(51 * 1024 * 1024)]),
    },
    {
      what: 'a broken PNG',
      code: 'photo-damaged',
      bytes: () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(99)]),
    },
    {
      what: 'half a JPEG',
      code: 'photo-damaged',
      bytes: async () => {
        const whole = await sharp({
          create: {
            width: 800,
            height: 600,
            channels: 3,
            background: '#000',
            noise: { type: 'gaussian', mean: 120, sigma: 40 },
          },
        })
          .jpeg()
          .toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
    },
  ])('$what', async ({ code, bytes }) => {
    const app = startApp();
    const path = photo(await bytes(), 'x.jpg');
    await expect(add(app, { path })).rejects.toMatchObject({ code });
    expect(readdirSync(join(app.dir, 'attachments'))).toEqual([]);
  });

  test('a file that is gone', async () => {
    await expect(add(startApp(), { path: '/nowhere/x.jpg' })).rejects.toMatchObject({ code: 'file-missing' });
  });

  test.runIf(process.platform === 'linux')('a full disk leaves nothing half-written', async () => {
    const app = startApp();
    const bytes = await blank(300, 200).png().toBuffer();
    const hash = createHash('sha256').update(bytes).digest('hex');
    symlinkSync('/dev/full', join(app.dir, 'attachments', `${hash}.part`));
    await expect(add(app, { path: photo(bytes, 'a.png') })).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(join(app.dir, 'attachments'))).toEqual([]);
    expect(await app.cli('attachments.list', draft)).toEqual([]);
  });
});

describe('codes', () => {
  test('a vCard, a MECARD and a telephone number propose fields', async () => {
    const app = startApp();
    const mecard = await codeOf(
      app,
      'MECARD:N:王,晓敏;ORG:中北能源\\;装备;TEL:13704771234;EMAIL:w@zb.cn;ADR:,,北京;;',
    );
    expect(mecard.codes).toMatchObject([{ kind: 'contact' }]);
    expect(mecard.proposals).toMatchObject([
      { field: 'name', value: '王晓敏', confidence: 100, source: 'code' },
      { field: 'company', value: '中北能源;装备' },
      { field: 'mobiles', value: '13704771234' },
      { field: 'emails', value: 'w@zb.cn' },
      { field: 'address', value: '北京' },
    ]);
    const { proposals } = await codeOf(app, 'tel:0477-8123456');
    expect(proposals).toMatchObject([{ field: 'phones', value: '0477-8123456' }]);
  });

  test('links and scripts are text; a long one is cut and said to be', async () => {
    const app = startApp();
    expect((await codeOf(app, 'https://u.example.cn/abc')).codes).toEqual([
      { kind: 'link', text: 'https://u.example.cn/abc', isCut: false },
    ]);
    const script = await codeOf(app, 'javascript:alert(1)');
    expect(script.codes).toEqual([{ kind: 'unsafeLink', text: 'javascript:alert(1)', isCut: false }]);
    expect(script.proposals).toEqual([]);
    const [long] = (await codeOf(app, 'x'.repeat(2900))).codes;
    expect(long).toMatchObject({ kind: 'text', isCut: true });
    expect(long?.text).toHaveLength(1000);
  }, 60_000);

  test('a blank photo proposes nothing', async () => {
    const app = startApp();
    const { id } = await add(app, { bytes: (await blank(600, 400).png().toBuffer()).toString('base64') });
    expect(await app.cli('photos.read', { id })).toEqual({ proposals: [], codes: [], rest: [] });
  });
});

describe('address books', () => {
  const entry = (...lines: string[]) =>
    ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
  const importOf = (app: TestApp, text: string) =>
    app.cli<AddressBookImport>('contacts.importVcf', { path: photo(Buffer.from(text), 'people.vcf') });

  test('many people come in as one act; the same again are reported and not doubled', async () => {
    const app = startApp();
    const company = await app.cli<{ id: string }>('companies.create', { name: '盛昊新科技有限公司' });
    const text = [
      entry('FN:李建国', 'ORG:盛昊新科技公司;市场部', 'TEL;TYPE=CELL:+86 138 0013 8000'),
      entry('FN:王晓敏', 'ORG:中北能源', 'TEL:13704771234'),
      entry('FN:李建国', 'TEL:13800138000'),
      entry('ORG:无名公司', 'TEL:13900000000'),
    ].join('');
    const first = await importOf(app, text);
    expect(first).toMatchObject({ found: 4, created: 2 });
    expect(first.repeated).toMatchObject([{ position: 3, name: '李建国', what: { zh: '姓名和手机相同' } }]);
    expect(first.problems).toMatchObject([{ position: 4, name: '' }]);
    const { rows } = await app.cli<{ rows: object[] }>('contacts.list', { companyId: company.id });
    expect(rows).toMatchObject([{ name: '李建国', dept: '市场部', companyText: null }]);
    expect(await importOf(app, text)).toMatchObject({ created: 0, repeated: { length: 3 } });
    await app.cli('undo.act', { actId: first.actId });
    expect(await app.cli('contacts.list')).toMatchObject({ total: 0 });
  });

  test('a file without contacts is refused', async () => {
    const app = startApp();
    await expect(importOf(app, 'hello')).rejects.toMatchObject({ code: 'vcard-none' });
    await expect(importOf(app, '')).rejects.toMatchObject({ code: 'vcard-none' });
  });
});
