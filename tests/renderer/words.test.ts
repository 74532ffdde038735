// Both languages are complete: every sentence of every words file, and every label of the model.
import { describe, expect, it } from 'vitest';

const files = {
  // `lib/use-words.ts` says sentences and holds none; its hooks may not be called here.
  ...import.meta.glob(['../../renderer/**/*words.ts', '!../../renderer/lib/use-words.ts'], { eager: true }),
  ...import.meta.glob('../../db/model/*.ts', { eager: true }),
} as Record<string, Record<string, unknown>>;

type Pair = { readonly zh: unknown; readonly en: unknown };
const isPair = (value: unknown): value is Pair =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** Every pair below a value, with its place; functions are called with arguments that look like what they take. */
function* pairsOf(
  value: unknown,
  place: string,
  { depth = 0, given = [2, '甲'] as readonly unknown[] } = {},
): Generator<[string, Pair]> {
  if (depth > 6) return;
  if (isPair(value)) yield [place, value];
  else if (typeof value === 'function' && value.length > 0 && !/^class\s/.test(String(value))) {
    for (const argument of given) {
      try {
        const made: unknown = (value as (...given: unknown[]) => unknown)(
          ...Array.from({ length: value.length }, () => argument),
        );
        if (isPair(made)) yield [`${place}()`, made];
      } catch {
        continue; // a function of the model that takes something else
      }
    }
  } else if (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  ) {
    for (const [key, part] of Object.entries(value))
      yield* pairsOf(part, `${place}.${key}`, { depth: depth + 1, given });
  }
}

const pairsGiven = (given: readonly unknown[]) =>
  Object.entries(files).flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, value]) => [
      ...pairsOf(value, `${file.replace('../../', '')}:${name}`, { given }),
    ]),
  );
const pairs = pairsGiven([2, '甲']);
/** The same where there is one of everything. */
const onesOf = pairsGiven([1]);

describe('words', () => {
  it('are many', () => expect(pairs.length).toBeGreaterThan(500));

  it('have a text in each language', () => {
    const missing = pairs.filter(
      ([, { zh, en }]) =>
        typeof zh !== 'string' || typeof en !== 'string' || zh.trim() === '' || en.trim() === '',
    );
    expect(missing.map(([place]) => place)).toEqual([]);
  });

  it('in English say one thing as one, and never “thing(s)”', () => {
    const isWrong = (en: string) =>
      /\(s\)|(?<![\d.,–/])\b1 (?!is\b|this\b|has\b|needs\b|stands\b)[a-z]+s\b/.test(en);
    const wrong = [...pairs, ...onesOf].filter(([, { en }]) => isWrong(String(en)));
    expect(wrong.map(([place, { en }]) => `${place}: ${String(en)}`)).toEqual([]);
  });

  it('in Chinese are Chinese', () => {
    // Names, numbers, units and formats are the same in both.
    const foreign = pairs.filter(
      ([, { zh, en }]) => /[a-z]{4}/i.test(String(zh)) && !/\p{Script=Han}/u.test(String(zh)) && zh !== en,
    );
    expect(foreign.map(([place]) => place)).toEqual([]);
  });
});
