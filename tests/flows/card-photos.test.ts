// Photos of cards and visits: kept with the draft, given to what is saved, and the codes before the camera.
import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Attachment } from '../../db/model/attachment.ts';
import type { Card } from '../../db/model/card.ts';
import type { CardReading } from '../../db/model/photo.ts';
import { startApp, type TestApp } from './app.ts';

const photoKey = 'expo-photo:1';

async function bytesOf(width: number): Promise<string> {
  const blank = sharp({ create: { width, height: 100, channels: 3, background: '#fff' } });
  return (await blank.png().toBuffer()).toString('base64');
}

async function stand() {
  const app = startApp();
  const { id } = await app.cli<{ id: string }>('activities.create', { kind: 'expo', name: '煤炭博览会' });
  let width = 100;
  const photograph = async (kind = 'card', ownerId = photoKey) => {
    width += 1;
    return app.cli<Attachment>('photos.add', {
      ownerType: 'draft',
      ownerId,
      kind,
      bytes: await bytesOf(width),
    });
  };
  const save = (fields: object) => app.cli<Card>('cards.save', { activityId: id, photoKey, ...fields });
  return { app, activityId: id, photograph, save };
}

const filesOf = (app: TestApp, ownerType: string, ownerId: string) =>
  app.cli<Attachment[]>('attachments.list', { ownerType, ownerId });
const contactOf = (app: TestApp, id: string | null) =>
  app.cli<{ cardAttachmentId: string | null }>('contacts.get', { id });

describe('the photo of a card', () => {
  test('goes to the card that is saved and to the person on it; undoing gives it back to the draft', async () => {
    const { app, photograph, save } = await stand();
    await photograph();
    const face = await photograph();
    const card = await save({ companyText: '恒远', name: '赵工' });
    expect(card.photoId).toBe(face.id);
    expect(await contactOf(app, card.contactId)).toMatchObject({ cardAttachmentId: face.id });
    expect(await filesOf(app, 'visit', card.id)).toHaveLength(2);
    expect(await filesOf(app, 'draft', photoKey)).toEqual([]);
    await app.cli('undo.last');
    expect(await filesOf(app, 'draft', photoKey)).toHaveLength(2);
  });

  test('that came in after saving joins its card, not the next', async () => {
    const { app, activityId, photograph, save } = await stand();
    const first = await save({ name: '赵工' });
    await save({ name: '钱工', photoKey: 'expo-photo:2' });
    const late = await photograph();
    const joined = await app.cli<Card>('cards.update', { id: first.id, photoKey });
    expect(joined).toMatchObject({ name: '赵工', photoId: late.id });
    const { rows } = await app.cli<{ rows: Card[] }>('cards.list', { activityId });
    expect(rows.map(({ name, photoId }) => [name, photoId])).toEqual([
      ['钱工', null],
      ['赵工', late.id],
    ]);
  });

  test('stays with a card of a firm alone, and goes along when the name is corrected', async () => {
    const { app, photograph, save } = await stand();
    const { id: knownId } = await app.cli<{ id: string }>('contacts.create', { name: '孙经理' });
    const { id: photoId } = await photograph();
    const card = await save({ companyText: '恒远' });
    expect(card).toMatchObject({ contactId: null, photoId });
    const named = await app.cli<Card>('cards.update', { id: card.id, name: '赵工' });
    expect(await contactOf(app, named.contactId)).toMatchObject({ cardAttachmentId: photoId });
    // The wrong person was picked, and is corrected.
    await app.cli('cards.update', { id: card.id, contactId: knownId, name: '孙经理' });
    expect(await contactOf(app, knownId)).toMatchObject({ cardAttachmentId: photoId });
    const again = await app.cli<Card>('cards.update', { id: card.id, contactId: null, name: '李工' });
    expect(again.photoId).toBe(photoId);
    expect(await contactOf(app, knownId)).toMatchObject({ cardAttachmentId: null });
    expect(await contactOf(app, again.contactId)).toMatchObject({ cardAttachmentId: photoId });
  });

  test('survives deleting the card and taking that back, and goes to whom the evening finds', async () => {
    const { app, activityId, photograph, save } = await stand();
    const { id: photoId } = await photograph();
    const card = await save({ name: '孙经理', mobiles: ['13912345678'] });
    await app.cli('cards.remove', { id: card.id });
    await app.cli('undo.last');
    const { rows } = await app.cli<{ rows: Card[] }>('cards.list', { activityId });
    expect(rows).toMatchObject([{ photoId, name: '孙经理' }]);
    const { id: knownId } = await app.cli<{ id: string }>('contacts.create', { name: '孙经理' });
    await app.cli('cards.linkContact', { id: card.id, contactId: knownId });
    expect(await contactOf(app, knownId)).toMatchObject({ cardAttachmentId: photoId });
  });

  test('that was deleted is none', async () => {
    const { app, activityId, photograph, save } = await stand();
    const { id } = await photograph();
    await save({ companyText: '恒远' });
    await app.cli('attachments.remove', { id });
    expect(await app.cli('cards.list', { activityId })).toMatchObject({ rows: [{ photoId: null }] });
  });
});

describe('what a card says beyond its six inputs', () => {
  const more = { dept: '投资部', phones: ['0477-8123456'], emails: ['li@sh.cn'], wechat: ['li_88'] };

  test('is added to the person, and takes nothing away', async () => {
    const { app, save } = await stand();
    const made = await save({ name: '李建国', ...more });
    expect(await contactOf(app, made.contactId)).toMatchObject(more);
    await app.cli('cards.update', { id: made.id, title: '总监' });
    expect(await contactOf(app, made.contactId)).toMatchObject({ ...more, title: '总监' });
    const { id: contactId } = await app.cli<{ id: string }>('contacts.create', {
      name: '王晓敏',
      dept: '总裁办',
      emails: ['wang@zb.cn'],
    });
    await save({ contactId, name: '王晓敏', ...more });
    expect(await contactOf(app, contactId)).toMatchObject({
      dept: '总裁办',
      emails: ['wang@zb.cn', 'li@sh.cn'],
      phones: ['0477-8123456'],
    });
  });

  test('stays in words where nobody is named', async () => {
    const { app, save } = await stand();
    const { id } = await save({ companyText: '恒远', summary: '想看地', ...more });
    expect(await app.cli('visits.get', { id })).toMatchObject({
      summary: '想看地\n部门：投资部；电话：0477-8123456；邮箱：li@sh.cn；微信：li_88',
    });
  });
});

test('a visit takes along the photos of its draft, and they are looked at large', async () => {
  const { app, photograph } = await stand();
  const photo = await photograph('photo', 'visit-new:1');
  const visit = await app.cli<{ id: string }>('visits.create', {
    mode: 'outgoing',
    companyText: '恒远',
    summary: '看厂',
    photoKey: 'visit-new:1',
  });
  expect(await filesOf(app, 'visit', visit.id)).toMatchObject([{ id: photo.id, kind: 'photo' }]);
  const { dataUrl } = await app.cli<{ dataUrl: string }>('photos.picture', { id: photo.id });
  const { width } = await sharp(Buffer.from(dataUrl.replace(/^[^,]*,/, ''), 'base64')).metadata();
  expect(width).toBe(101);
});

describe('a moment before the camera', () => {
  async function frameOf(text: string) {
    const code = await toBuffer(text, { width: 420, margin: 4, errorCorrectionLevel: 'L' });
    const { data, info } = await sharp({
      create: { width: 800, height: 450, channels: 3, background: '#888' },
    })
      .composite([{ input: code }])
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, luma: data.toString('base64') };
  }

  test('its code proposes fields; a script is text; without a code there is nothing', async () => {
    const app = startApp();
    const seen = await app.cli<CardReading>(
      'codes.read',
      await frameOf('MECARD:N:王,晓敏;TEL:13704771234;;'),
    );
    expect(seen.proposals).toMatchObject([
      { field: 'name', value: '王晓敏', source: 'code' },
      { field: 'mobiles', value: '13704771234' },
    ]);
    const script = await app.cli<CardReading>('codes.read', await frameOf('javascript:alert(1)'));
    expect(script).toMatchObject({ proposals: [], codes: [{ kind: 'unsafeLink' }] });
    const luma = Buffer.alloc(300 * 200, 128).toString('base64');
    expect(await app.cli('codes.read', { width: 300, height: 200, luma })).toEqual({
      proposals: [],
      codes: [],
      rest: [],
    });
  });

  test('that is larger than said, or than any camera view, is refused', async () => {
    const app = startApp();
    expect(await app.window('codes.read', { width: 3, height: 3, luma: 'AAAA' })).toMatchObject({
      code: 'invalid',
    });
    expect(await app.window('codes.read', { width: 5000, height: 1, luma: 'AAAA' })).toMatchObject({
      code: 'invalid',
    });
  });
});
