// A laptop at the stand, and the cards that are typed there.
import type { Page } from 'playwright-core';
import { invoke, temporaryFolder } from './fixture.ts';
import { makeExampleWorkspace, usualWorkspace } from './workspaces.ts';

export const event = '第十六届煤炭装备博览会';

/** A laptop with the example data. */
export async function laptop(): Promise<string> {
  const userData = temporaryFolder();
  await makeExampleWorkspace(usualWorkspace(userData));
  return userData;
}

export type CardRow = Record<string, unknown>;

export async function cardsOf(
  page: Page,
  activityId: string,
): Promise<{ rows: CardRow[]; total: number; today: number }> {
  const { value } = await invoke(page, 'cards.list', { activityId, limit: 100 });
  return value as { rows: CardRow[]; total: number; today: number }; // as the channel says
}

/** Goes there by keyboard alone and begins an event. */
export async function beginEvent(page: Page, name = event): Promise<string> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('x');
  await page.getByRole('combobox', { name: '选择展会' }).waitFor();
  await page.keyboard.type(name);
  await page.getByRole('option', { name: `新建“${name}”，今天开始` }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: '名片' }).waitFor();
  return page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('activity') ?? '');
}

export type Typed = readonly [
  company: string,
  name: string,
  title: string,
  mobile: string,
  chain: string,
  amount: string,
  summary: string,
];

export function cardNumber(number: number): Typed {
  const mobile = `139${String(10_000_000 + number * 7919).slice(-8)}`;
  const amount = number % 3 === 0 ? '' : number % 3 === 1 ? `${number}000万` : `${number}亿`;
  return [
    `恒远第${number}新材料有限公司`,
    `赵工${number}`,
    '总监',
    mobile,
    '',
    amount,
    `想建第${number}条线`,
  ];
}

/** What the window shows in its fields. */
export const fieldsOf = (page: Page) =>
  page
    .getByRole('form', { name: '名片' })
    .locator('input:not([type=radio])')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

/** Wraps the keyboard so that every key press beyond text is counted. */
export class Hands {
  keys = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Enter to the next field: the move that typing itself asks for. */
  next(): Promise<void> {
    return this.page.keyboard.press('Enter');
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }
}
