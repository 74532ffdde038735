import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { initials, spelling } from '../../db/names/pinyin.ts';

const file = new URL('../fixtures/pinyin.json', import.meta.url);
/** Kind of word → word → initials. */
const readings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;

const cases = Object.entries(readings).flatMap(([kind, words]) =>
  Object.entries(words).map(([word, letters]) => ({ kind, word, letters })),
);

describe('pinyin initials', () => {
  test('at least 99 % of place, surname and trade words are read right', () => {
    const wrong = cases.filter(({ word, letters }) => initials(word) !== letters);
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(wrong.slice(Math.floor(cases.length / 100))).toEqual([]);
  });

  test('a word is read in its sentence', () => {
    expect(initials('重庆重型机械集团有限公司')).toBe('cqzxjxjtyxgs');
    expect(initials('浙江乐清农商银行')).toBe('zjyqnsyh');
    expect(initials('山东单县单晶硅项目')).toBe('sdsxdjgxm');
  });

  test('a surname is read as one only where a name stands alone', () => {
    expect(initials('仇和')).toBe('qh');
    expect(initials('单晶')).toBe('dj');
    expect(initials('解决')).toBe('jj');
    expect(initials('区域')).toBe('qy');
  });

  test('digits and Latin letters stay, marks and spaces go', () => {
    expect(initials('7500吨／年 医药中间体（ABC）')).toBe('7500dnyyzjtabc');
    expect(initials('')).toBe('');
    expect(initials('、 —')).toBe('');
  });

  test('syllables stand in step with the characters', () => {
    expect(spelling('重庆A股、女')).toEqual(['chong', 'qing', '', 'gu', '', 'nv']);
    expect(spelling('单雄信')).toEqual(['shan', 'xiong', 'xin']);
    expect(spelling('İ国')).toHaveLength(2);
  });
});
