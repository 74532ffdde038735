// What a person does with a window, by role and label.
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

type Around = Pick<Locator, 'getByRole' | 'getByLabel'>;

/** Opens a list and takes one of its entries. */
export async function choose(around: Around, label: string, option: string | RegExp): Promise<void> {
  const list = around.getByRole('combobox', { name: label });
  await list.click();
  const page = list.page();
  await page
    .getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option })
    .first()
    .click();
}

/** Types in a list that finds, and takes what it offers. */
export async function find(
  around: Around,
  label: string,
  typed: string,
  option: string | RegExp,
): Promise<void> {
  const list = around.getByRole('combobox', { name: label });
  await list.fill(typed);
  await list.page().getByRole('option', { name: option }).first().click();
}

/** Goes to a place of the rail. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: /主导航|Main navigation/ })
    .getByRole('link', { name: new RegExp(`^${place}( |$)`) })
    .click();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** The column of a stage, once it says so many. */
export async function expectColumn(page: Page, stage: string, count: number): Promise<void> {
  await page.getByRole('region', { name: `${stage}，${count} 个项目` }).waitFor();
}

/** The notice at the window’s edge. */
export async function expectNotice(page: Page, words: string | RegExp): Promise<void> {
  await expect.poll(() => page.getByRole('status').filter({ hasText: words }).count()).toBeGreaterThan(0);
}
