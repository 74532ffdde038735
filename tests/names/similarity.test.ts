import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigramDice, jaroWinkler, similarity } from '../../db/names/similarity.ts';

describe('likeness of names', () => {
  test.each([
    ['风电主机叶片轮毂制造', '风电主机叶片轮毂', 0.875, 0.96, 0.96],
    ['高端铝合金', '高端铝合金材料', 0.8, 0.943, 0.943],
    ['碳中和产业链', '碳中和产业园', 0.8, 0.933, 0.933],
    ['医药中间体7500吨', '7500吨医药中间体', 0.889, 0.4, 0.889],
    ['建能兴辉发泡墙体', '建能兴辉2160万平方米发泡墙体陶瓷砖', 0.48, 0.884, 0.884],
    ['风电主机叶片轮毂制造', '风电装备制造', 0.286, 0.751, 0.751],
    ['医药中间体', '赤藓糖醇', 0, 0, 0],
  ])('%s and %s', (a, b, ...expected) => {
    const round = (value: number) => Math.round(value * 1000) / 1000;
    expect([bigramDice(a, b), jaroWinkler(a, b), similarity(a, b)].map(round)).toEqual(expected);
  });

  test('counts repeated pieces as often as they stand there', () => {
    expect(bigramDice('aaaa', 'aa')).toBe(0.5);
  });

  test('counts characters, not halves of them', () => {
    expect(jaroWinkler('𠮷𠮷', '𠮷野')).toBe(jaroWinkler('aa', 'ab'));
  });

  test('lies between 0 and 1, is the same both ways, and is 1 for equal names', () => {
    const name = fc.string({ unit: fc.constantFrom(...'风电主机叶片铝合金项目12'), maxLength: 20 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const likeness = similarity(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(bigramDice(a, b)).toBeCloseTo(bigramDice(b, a), 12);
        expect(similarity(a, a)).toBe(a === '' ? 0 : 1);
      }),
    );
  });
});
