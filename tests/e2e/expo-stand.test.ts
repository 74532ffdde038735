// What helps at the stand: names offered, repetitions hinted at, cards corrected and blurred.
import { describe, expect, test } from 'vitest';
import { beginEvent, cardsOf, fieldsOf, laptop } from './expo-laptop.ts';
import { invoke, launchApp } from './fixture.ts';
import { settled, shoot } from './shown.ts';

describe('at the stand', () => {
  test('known names are offered, likely repetitions hinted at, the last card corrected, the list blurred', async () => {
    const userData = await laptop();
    const { page } = await launchApp({ userData, language: 'zh', viewport: { width: 1280, height: 720 } });
    const { value } = await invoke(page, 'companies.list', { limit: 2 });
    const [known, other] = (value as { rows: { id: string; name: string }[] }).rows;
    if (!known || !other) throw new Error('the example has companies');
    await invoke(page, 'contacts.create', {
      name: '孙鹤鸣',
      companyId: known.id,
      title: '投资总监',
      mobiles: ['13912345678'],
    });
    const activityId = await beginEvent(page, '西部储能展');
    await shoot(page, 'expo-empty-zh-light');

    await page.keyboard.type(known.name.slice(0, 4));
    await page.getByRole('option', { name: known.name }).first().waitFor();
    await shoot(page, 'expo-suggest-zh-light');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: /孙鹤鸣/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await fieldsOf(page)).slice(0, 4))
      .toEqual([known.name, '孙鹤鸣', '投资总监', '13912345678']);
    await page.keyboard.press('Control+Enter');
    await page.getByText('今天 1 张').waitFor();
    expect((await cardsOf(page, activityId)).rows).toMatchObject([{ companyId: known.id, name: '孙鹤鸣' }]);

    await page.keyboard.type(other.name);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.type('孙鹤鸣');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('13912345678');
    await page.getByText('可能已有').waitFor();
    await shoot(page, 'expo-hints-zh-light');
    await page.keyboard.press('Control+Enter');
    await page.getByText('今天 2 张').waitFor();

    await page.keyboard.press('F2');
    await page.getByText(/^正在更正/).waitFor();
    await page.getByRole('textbox', { name: '职务' }).fill('总经理');
    await shoot(page, 'expo-correct-zh-light');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await cardsOf(page, activityId)).rows[0])
      .toMatchObject({ title: '总经理' });

    await page.getByRole('button', { name: /^遮挡名单/ }).waitFor();
    await page.keyboard.press('Control+b');
    await page.getByText('名单已遮挡').waitFor();
    await page.keyboard.press('F2');
    await page.getByText(/^名单正遮挡着/).waitFor();
    expect(await page.getByText(/^正在更正/).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: '手机' }).inputValue()).toBe('');
    await settled(page);
    await shoot(page, 'expo-hidden-zh-light');
    await page.keyboard.press('Control+b');

    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    await shoot(page, 'expo-zh-dark');
    await page.getByRole('button', { name: '晚间整理' }).click();
    await page.getByRole('button', { name: /^是同一人/ }).waitFor();
    await settled(page);
    await shoot(page, 'expo-tidy-full-zh-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await shoot(page, 'expo-tidy-full-zh-light');
    await page.keyboard.press('l');
    await page.getByText(`已把 1 张名片归入“${other.name}”`).waitFor();
    await page.getByText('单位还是文字').waitFor({ state: 'hidden' });
    await page.keyboard.press('p');
    await page.getByText('已归入联系人 孙鹤鸣').waitFor();
    await page.getByText('这场活动的名片都理好了', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('form', { name: '名片' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: '选择展会' }).waitFor();
    await settled(page);
    await shoot(page, 'expo-choose-zh-light');
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
  });
});
