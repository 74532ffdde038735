// Cards and codes at the stand: chosen, pasted, before the camera; read offline, accepted by one key, and never lost.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawCards } from '../cards/draw-cards.ts';
import { sampleCards } from '../cards/sample-cards.ts';
import {
  afterFile,
  invoke,
  launchApp,
  temporaryFolder,
  type LaunchOptions,
  type RunningApp,
} from './fixture.ts';
import { bringCard, cameraShowing, codePhoto, printedCard } from './photos.ts';
import { settled, shoot } from './shown.ts';
import { makeEmptyWorkspace, usualWorkspace } from './workspaces.ts';

const putAway = afterFile();
let chineseCard = '';

beforeAll(async () => {
  const dir = temporaryFolder(putAway);
  [chineseCard = ''] = await drawCards(dir, sampleCards.slice(0, 1));
});

type CardRow = {
  readonly id: string;
  readonly name: string | null;
  readonly contactId: string | null;
  readonly photoId: string | null;
};

/** A window at a stand that has begun. */
async function stand(options: LaunchOptions = {}) {
  const userData = temporaryFolder();
  await makeEmptyWorkspace(usualWorkspace(userData));
  const app = await launchApp({ userData, language: 'zh', ...options });
  await app.page.getByRole('heading', { level: 1 }).first().waitFor();
  const { value } = await invoke(app.page, 'activities.create', { kind: 'expo', name: '煤博会' });
  const { id: activityId } = value as { id: string };
  const page = await atStand(app, activityId);
  const cards = async () => {
    const answer = await invoke(page, 'cards.list', { activityId });
    return (answer.value as { rows: CardRow[] }).rows;
  };
  return { app, page, activityId, userData, cards };
}

async function atStand({ page }: RunningApp, activityId: string): Promise<Page> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate((id) => {
    location.hash = `#/expo?activity=${id}`;
  }, activityId);
  await page.getByRole('form', { name: '名片' }).waitFor();
  return page;
}

/** A busy laptop stores and reads more slowly. */
const patient = { timeout: 60_000 };

const fieldsOf = (page: Page) =>
  page
    .getByRole('form', { name: '名片' })
    .locator('input:not([type=radio])')
    .evaluateAll((inputs) => inputs.slice(0, 4).map((input) => (input as HTMLInputElement).value));
const thumbnail = (page: Page) => page.getByRole('button', { name: /^放大照片/ });
const proposals = (page: Page) => page.getByRole('list', { name: '识别结果' });
const reading = (page: Page) => page.getByRole('button', { name: '停止识别' });

describe('a photo at the stand', () => {
  test('a code on it fills the form; print is proposed, and one key accepts it; both are saved with the photo', async () => {
    const { app, page, cards } = await stand();
    await app.answerOpenDialog(await codePhoto('MECARD:N:王,晓敏;ORG:中北能源;TEL:13704771234;;'));
    await page.keyboard.press('Alt+p');
    await page.getByText('已由二维码填入：姓名、单位、手机').waitFor();
    expect(await fieldsOf(page)).toEqual(['中北能源', '王晓敏', '', '13704771234']);
    await page.keyboard.press('Control+Enter');
    await page.getByText('今天 1 张').waitFor();

    await app.answerOpenDialog(chineseCard);
    await page.keyboard.press('Alt+p');
    await page.keyboard.type('盛昊');
    await proposals(page).waitFor();
    expect(await fieldsOf(page)).toEqual(['盛昊', '', '', '']);
    await page.keyboard.press('Alt+a');
    await page.getByText(/^已填入：姓名、职务、部门、手机、电话、邮箱。 单位已有内容/).waitFor();
    expect(await fieldsOf(page)).toEqual(['盛昊', '李建国', '副总经理', '13800138000']);
    await page.getByRole('button', { name: /^把单位“盛昊”换成 / }).click();
    expect((await fieldsOf(page))[0]).toMatch(/新科技有限公司$/);
    await settled(page);
    await shoot(page, 'expo-card-zh-light');
    await page.keyboard.press('Control+Enter');
    await page.getByText('今天 2 张').waitFor();
    const [second, first] = await cards();
    expect([first, second]).toMatchObject([{ name: '王晓敏' }, { name: '李建国' }]);
    expect(first?.photoId).toEqual(expect.any(String));
    expect(second?.photoId).toEqual(expect.any(String));
    const { value: person } = await invoke(page, 'contacts.get', { id: second?.contactId });
    expect(person).toMatchObject({ dept: '市场拓展部', emails: ['lijianguo@shenghao.com'] });
    expect(await thumbnail(page).count()).toBe(0);
    await expect.poll(() => page.locator('.expo-recent img').count(), patient).toBe(2);

    await page.keyboard.press('F2');
    await thumbnail(page).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^已更正 .+ 李建国$/).waitFor();
    expect((await cards())[0]).toMatchObject({ photoId: second?.photoId });
    expect(app.foreignRequests).toEqual([]);
  });

  test('saving waits for no reading, and what ends later fills no other card', async () => {
    const { app, page, cards } = await stand();
    await app.answerOpenDialog(chineseCard);
    await page.keyboard.press('Alt+p');
    await reading(page).waitFor();
    await page.keyboard.type('赵工的单位');
    await page.keyboard.press('Control+Enter');
    await page.getByText('今天 1 张').waitFor();
    const [card] = await cards();
    expect(card?.photoId).toEqual(expect.any(String));
    const text = async () => {
      const { value } = await invoke(page, 'attachments.list', { ownerType: 'visit', ownerId: card?.id });
      return (value as { recognisedText: string | null }[])[0]?.recognisedText ?? '';
    };
    await expect.poll(text, patient).toContain('李建国');
    expect(await fieldsOf(page)).toEqual(['', '', '', '']);
    expect(await proposals(page).count()).toBe(0);
  });

  test('stopped in the middle of reading, the form is as it was; without a name or a firm it stays in the draft', async () => {
    const { page, cards } = await stand();
    await page.keyboard.press('Enter');
    await page.keyboard.type('李');
    await bringCard(page, printedCard);
    await reading(page).click();
    await page.getByRole('button', { name: '重新识别' }).waitFor();
    expect(await fieldsOf(page)).toEqual(['', '李', '', '']);
    expect(await proposals(page).count()).toBe(0);
    await page
      .getByRole('textbox', { name: '姓名' })
      .or(page.getByRole('combobox', { name: '姓名' }))
      .fill('');
    await page.keyboard.press('Control+Enter');
    await page.getByText('照片已经留在草稿里').waitFor();
    await shoot(page, 'expo-card-refused-zh-light');
    expect(await cards()).toEqual([]);
    await page.keyboard.type('恒远');
    await page.keyboard.press('Control+Enter');
    await page.getByText('今天 1 张').waitFor();
    expect(await cards()).toMatchObject([{ name: null, photoId: expect.any(String) }]);
  });

  test('survives a kill with its draft, opens large by keyboard, and is deleted with a way back', async () => {
    const { app, page, activityId, userData } = await stand();
    await bringCard(page, printedCard, page.getByRole('region', { name: '名片照片' }));
    await thumbnail(page).waitFor();
    await app.kill();
    const again = await launchApp({ userData });
    const back = await atStand(again, activityId);
    await thumbnail(back).focus();
    await back.keyboard.press('Enter');
    await back.getByRole('img', { name: '照片 card.png' }).waitFor();
    await settled(back);
    await shoot(back, 'photo-large-zh-light');
    await back.keyboard.press('Escape');
    await back.getByRole('dialog').waitFor({ state: 'hidden' });
    await back.getByRole('button', { name: '删除照片 card.png' }).click();
    await thumbnail(back).waitFor({ state: 'hidden' });
    await back.getByRole('button', { name: '撤销' }).click();
    await thumbnail(back).waitFor();
    await back.getByRole('combobox', { name: '姓名' }).fill('安娜');
    await back.keyboard.press('Control+Enter');
    await back.getByText('今天 1 张').waitFor();
    const { value } = await invoke(back, 'cards.list', { activityId });
    expect(value).toMatchObject({ rows: [{ name: '安娜', photoId: expect.any(String) }] });
  });

  test('that is none is refused in words, and the form keeps what was typed', async () => {
    const { page } = await stand();
    await page.keyboard.type('恒远');
    await bringCard(page, []);
    await page.getByText('这不是照片：card.png').waitFor();
    expect(await fieldsOf(page)).toEqual(['恒远', '', '', '']);
    expect(await thumbnail(page).count()).toBe(0);
  });
});

describe('the camera', () => {
  test('a code that comes into view fills the form at once and closes the camera', async () => {
    const { app, page } = await stand({
      switches: await cameraShowing('MECARD:N:王,晓敏;TEL:13704771234;;'),
    });
    await page.keyboard.type('中北');
    await page.keyboard.press('Alt+c');
    const began = Date.now();
    await page.getByText('已由二维码填入：姓名、手机').waitFor();
    console.log(`camera key to filled form: ${Date.now() - began} ms`);
    expect(await fieldsOf(page)).toEqual(['中北', '王晓敏', '', '13704771234']);
    await page.getByLabel('摄像头画面').waitFor({ state: 'hidden' });
    expect(await thumbnail(page).count()).toBe(0);
    expect(app.foreignRequests).toEqual([]);
  });

  test('a script in a code is shown and not run; the picture can be taken all the same', async () => {
    const { app, page } = await stand({ switches: await cameraShowing('javascript:alert(1)') });
    await page.keyboard.press('Alt+c');
    await page.getByText('javascript:alert(1)').waitFor();
    expect(await fieldsOf(page)).toEqual(['', '', '', '']);
    await settled(page);
    await shoot(page, 'expo-camera-zh-light');
    await page.getByRole('button', { name: '拍下' }).click();
    await thumbnail(page).waitFor();
    expect(await app.opened()).toEqual([]);
  });

  test('without one, or not allowed, it says so and leaves the form alone', async () => {
    const { page } = await stand();
    await page.keyboard.type('中北');
    await page.keyboard.press('Alt+c');
    await page.getByText('没有找到摄像头').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('没有找到摄像头').waitFor({ state: 'hidden' });
    expect(await fieldsOf(page)).toEqual(['中北', '', '', '']);
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    });
    await page.keyboard.press('Alt+c');
    await page.getByText('摄像头未获许可').waitFor();
    await page.keyboard.press('Escape');
    expect(await fieldsOf(page)).toEqual(['中北', '', '', '']);
  });
});

describe('a visit', () => {
  test('takes many photos, shows them small and large, deletes one with a way back, and keeps them', async () => {
    const userData = temporaryFolder();
    await makeEmptyWorkspace(usualWorkspace(userData));
    const app = await launchApp({ userData, language: 'zh' });
    const { page } = app;
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const { value } = await invoke(page, 'activities.create', { kind: 'reception', name: '来访接待' });
    const { id: activityId } = value as { id: string };
    await page.evaluate((id) => {
      location.hash = `#/activities?id=${id}&full&tab=visits`;
    }, activityId);
    await page.getByRole('button', { name: '添加拜访' }).first().click();
    const form = page.getByRole('form', { name: '添加拜访' });
    await form.getByRole('combobox', { name: '企业或单位' }).fill('远景能源');
    await form.getByRole('textbox', { name: '洽谈内容' }).fill('看了叶片厂');
    await bringCard(page, ['厂房']);
    await thumbnail(page).waitFor();
    await bringCard(page, ['设备', '车间'], form.getByRole('region', { name: '照片' }));
    await expect.poll(() => thumbnail(page).count(), patient).toBe(2);
    await thumbnail(page).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('第 1 张，共 2 张').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('第 2 张，共 2 张').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '删除照片 card.png' }).first().click();
    await expect.poll(() => thumbnail(page).count(), patient).toBe(1);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => thumbnail(page).count(), patient).toBe(2);
    await form.getByRole('region', { name: '照片' }).scrollIntoViewIfNeeded();
    await settled(page);
    await shoot(page, 'visit-photos-zh-light');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    const album = page.getByRole('list', { name: '对远景能源的拜访照片' });
    await expect.poll(() => album.getByRole('listitem').count(), patient).toBe(2);
    await settled(page);
    await shoot(page, 'visit-album-zh-light');
  });
});
