// A day at the stand: fifty cards by keyboard, each key counted and each wait measured.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { beginEvent, cardNumber, cardsOf, Hands, laptop } from './expo-laptop.ts';
import { launchApp } from './fixture.ts';

/**
 * Remembers, inside the page, when the save key went down and when the form stood empty with the focus in its first
 * field: looked at with every frame, and before the next key, since fast hands do not wait for a frame.
 */
async function watchSaves(page: Page): Promise<void> {
  await page.evaluate(() => {
    const waits: number[] = [];
    let since: number | null = null;
    Object.assign(globalThis, { expoWaits: waits });
    const look = () => {
      if (since === null) return;
      const inputs = [
        ...document.querySelectorAll<HTMLInputElement>('form[aria-label="名片"] input:not([type=radio])'),
      ];
      if (inputs.some(({ value }) => value !== '') || document.activeElement !== inputs[0]) return;
      waits.push(performance.now() - since);
      since = null;
    };
    const frame = () => {
      look();
      requestAnimationFrame(frame);
    };
    frame();
    addEventListener('beforeinput', look, { capture: true }); // Chinese comes without keys
    addEventListener(
      'keydown',
      ({ key, ctrlKey }) => {
        look();
        if (key === 'Enter' && ctrlKey) since = performance.now();
      },
      { capture: true },
    );
  });
}

describe('fifty cards in a row', () => {
  test('by keyboard: at most two keys a card beyond text and moves, and the form is empty within 100 ms', async () => {
    const { page } = await launchApp({ userData: await laptop(), language: 'zh' });
    const activityId = await beginEvent(page);
    await watchSaves(page);
    const hands = new Hands(page);
    let most = 0;
    for (let number = 1; number <= 50; number += 1) {
      const before = hands.keys;
      for (const text of cardNumber(number)) {
        if (text) await hands.type(text);
        await hands.next();
      }
      await hands.press(String(1 + (number % 3)));
      await hands.press('Control+Enter');
      most = Math.max(most, hands.keys - before);
    }
    await expect.poll(async () => (await cardsOf(page, activityId)).total).toBe(50);
    const waits = await page.evaluate(() => (globalThis as unknown as { expoWaits: number[] }).expoWaits);
    console.log(`keys beyond text and moves: ${hands.keys} for 50 cards, at most ${most} a card`);
    const median = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0;
    console.log(
      `save to empty form: median ${median.toFixed(1)} ms, at most ${Math.max(...waits).toFixed(1)} ms over ${waits.length} saves`,
    );
    const { rows, today } = await cardsOf(page, activityId);
    expect(today).toBe(50);
    for (const [index, row] of rows.toReversed().entries()) {
      const [company, name, title, mobile, , , summary] = cardNumber(index + 1);
      expect(row).toMatchObject({ companyText: company, name, title, mobiles: [mobile], summary });
    }
    expect(rows.at(-1)).toMatchObject({ heardInvestment: 10_000_000, interest: 'medium' });
    expect(most).toBeLessThanOrEqual(2);
    expect(waits).toHaveLength(50);
    expect(Math.max(...waits)).toBeLessThan(100);
  });
});
