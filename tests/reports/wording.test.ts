import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, hundredths, pace, percent, points, printedRate, rate } from '../../db/reports/ratio.ts';
import {
  chineseNumeral,
  chineseOrdinal,
  exactWords,
  foreignWords,
  fullWidth,
  monthSpan,
  roundedWords,
} from '../../db/reports/wording.ts';

/** Exact 元 of a figure such as 1600.01 亿元. */
function yuan(text: string): bigint {
  const [, number = '', unit] = /^([\d.]+) ?(亿元|万元)$/.exec(text) ?? [];
  const [whole = '', behind = ''] = number.split('.');
  const power = unit === '亿元' ? 8 : 4;
  return BigInt(whole + behind.padEnd(power, '0'));
}

describe('rounding words', () => {
  it.each([
    ['1597.2 亿元', '近1600亿元'],
    ['528.6 亿元', '近530亿元'],
    ['1600 亿元', '1600亿元'],
    ['1600.01 亿元', '1600余亿元'],
    ['1612 亿元', '1600余亿元'],
    ['194.3 亿元', '190余亿元'],
    ['130.9 亿元', '130余亿元'],
    ['301.5 亿元', '300余亿元'],
    ['1555 亿元', '1555亿元'],
    ['1584 亿元', '1584亿元'],
    ['1584.16 亿元', '近1600亿元'],
    ['165.17 亿元', '165.17亿元'],
    ['1.99 亿元', '近2亿元'],
    ['1.02 亿元', '超1亿元'],
    ['1.97 亿元', '1.97亿元'],
    ['9980 万元', '近1亿元'],
    ['8910 万元', '8900余万元'],
  ])('%s prints %s', (exact, printed) => {
    expect(roundedWords(yuan(exact))).toBe(printed);
  });

  it('says 超 or 多 when the setting asks for it', () => {
    expect(roundedWords(yuan('301.5 亿元'), { overWord: '超' })).toBe('超300亿元');
    expect(roundedWords(yuan('194.3 亿元'), { overWord: '多' })).toBe('190多亿元');
    expect(roundedWords(yuan('1.02 亿元'), { overWord: '多' })).toBe('超1亿元');
  });

  it('prints 近1600亿元 exactly from 1584.1585 up to 1600', () => {
    expect(roundedWords(yuan('1584.1584 亿元'))).not.toContain('近');
    expect(roundedWords(yuan('1584.1585 亿元'))).toBe('近1600亿元');
    expect(roundedWords(yuan('1600 亿元') - 1n)).toBe('近1600亿元');
    expect(roundedWords(yuan('524.7524 亿元'))).not.toContain('近');
    expect(roundedWords(yuan('524.7525 亿元'))).toBe('近530亿元');
    expect(roundedWords(yuan('530 亿元') - 1n)).toBe('近530亿元');
  });

  it('follows the limits of the settings', () => {
    expect(roundedWords(yuan('1584 亿元'), { nearLimit: 200 })).toBe('近1600亿元');
    expect(roundedWords(yuan('1612 亿元'), { overLimit: 50 })).toBe('1612亿元');
  });

  it('is exact where binary fractions are not', () => {
    expect(roundedWords(yuan('0.3 亿元'))).toBe('3000万元');
    expect(roundedWords(9_007_199_254_740_991)).toBe('90000000余亿元');
    expect(exactWords(16_517_499_999n)).toBe('165.17亿元');
    expect(exactWords(16_517_500_000n)).toBe('165.18亿元');
    expect(exactWords(99_999_950)).toBe('1亿元');
    expect(exactWords(-150_000_000)).toBe('-1.5亿元');
  });

  it('says nothing more than the figure for none and a few 元', () => {
    expect(roundedWords(0)).toBe('0万元');
    expect(roundedWords(55)).toBe('0.0055万元');
  });

  const amounts = fc.bigInt({ min: 1n, max: BigInt(Number.MAX_SAFE_INTEGER) });
  const spread = fc.oneof(
    amounts,
    fc
      .tuple(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: -50_000, max: 50_000 }),
      )
      .map(([lead, zeros, off]) => BigInt(lead) * 10n ** BigInt(zeros) + BigInt(off))
      .filter((value) => value > 0n),
  );
  const words = fc.constantFrom('余', '超', '多');

  function figureOf(text: string): bigint {
    const [, number = '', unit = ''] = /([\d.]+)[余多]?(亿元|万元)/.exec(text) ?? [];
    return yuan(`${number} ${unit}`);
  }

  /** Whether the words hold of the exact amount; without a word, half a hundredth of the unit may be rounded away. */
  function isTrue(text: string, exact: bigint, figure: bigint): boolean {
    if (text.includes('近')) return exact < figure && (figure - exact) * 100n <= exact;
    if (/[余超多]/.test(text)) return exact > figure && (exact - figure) * 100n <= exact * 3n;
    const off = exact > figure ? exact - figure : figure - exact;
    return off * 2n <= (exact >= 100_000_000n ? 1_000_000n : 100n);
  }

  it('never says 近 of an amount that has reached the figure, nor 余, 超, 多 of one that has not', () => {
    fc.assert(
      fc.property(spread, words, (exact, overWord) => {
        const text = roundedWords(exact, { overWord });
        const figure = figureOf(text);
        expect(isTrue(text, exact, figure)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps two leading digits in a figure that carries a word', () => {
    fc.assert(
      fc.property(spread, words, (exact, overWord) => {
        const text = roundedWords(exact, { overWord });
        if (!/[近余超多]/.test(text)) return;
        const digits = figureOf(text).toString();
        expect(digits).toMatch(/^[1-9]\d?0*$/);
        expect(digits.length - exact.toString().length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 5000 },
    );
  });

  it('names one unit, and never 10000万元', () => {
    fc.assert(
      fc.property(spread, words, (exact, overWord) => {
        const text = roundedWords(exact, { overWord });
        expect(text).toMatch(/^[近超]?\d+(\.\d+)?[余多]?[亿万]元$/);
        expect(text).not.toMatch(/10000[余多]?万元/);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('published figures', () => {
  type Published = { id: string; given: Record<string, string | number>; printed: string };
  const published = JSON.parse(
    readFileSync(new URL('../fixtures/published-figures.json', import.meta.url), 'utf8'),
  ) as Published[]; // our own fixture
  const given = (id: string, name: string): bigint => {
    const value = published.find((entry) => entry.id === id)?.given[name];
    return typeof value === 'string' ? yuan(value) : BigInt(value ?? -1);
  };
  const printed = (id: string) => published.find((entry) => entry.id === id)?.printed;

  it.each([
    ['arrival-rate', 'arrived', 'signed'],
    ['arrival-rate-2', 'arrived', 'signed'],
    ['start-rate', 'started', 'signed'],
    ['built-rate', 'built', 'signed'],
    ['target', 'actual', 'target'],
    ['target-4', 'actual', 'target'],
  ])('%s comes out digit for digit', (id, part, whole) => {
    expect(percent(given(id, part), given(id, whole))).toBe(printed(id));
  });

  it('reproduces growth, rates with one decimal and rates over a reduced base', () => {
    expect(printedRate(growth(given('growth', 'this'), given('growth', 'last')))).toBe(printed('growth'));
    expect(percent(given('target-3', 'actual'), given('target-3', 'target'), 1)).toBe(printed('target-3'));
    const started = given('resume-rate', 'started') + given('resume-rate', 'resumed');
    expect(percent(started, given('resume-rate', 'projects'), 1)).toBe(printed('resume-rate'));
    const base = given('resume-rate-base', 'projects') - given('resume-rate-base', 'preliminary');
    expect(percent(given('resume-rate-base', 'startedOrResumed'), base)).toBe(printed('resume-rate-base'));
  });

  it('reproduces the pace against the calendar', () => {
    const completion = rate(given('pace-1', 'completed'), given('pace-1', 'target'));
    const ahead = points(pace(hundredths(completion) ?? 0, 10), 1);
    expect(`完成${printedRate(completion, 1)}, 超过时间进度${ahead}个百分点`).toBe(printed('pace-1'));
    expect(points(pace(12_564, 10))).toBe(printed('pace-2'));
  });

  it.each([
    [9716, 10, '13.83'],
    [12_564, 10, '42.31'],
    [7041, 10, '-12.92'],
    [7400, 8, '7.33'],
    [3722, 6, '-12.78'],
  ])('%i hundredths after %i months is %s 百分点 off', (completion, months, off) => {
    expect(points(pace(completion, months))).toBe(off);
  });

  it.each([
    [29, 51, 2, '56.86%'],
    [291, 292, 2, '99.66%'],
    [198, 292, 2, '67.81%'],
    [21, 51, 2, '41.18%'],
    [56, 112, 2, '50.00%'],
    [53, 170, 1, '31.2%'],
    [18, 121, 1, '14.9%'],
    [35, 49, 1, '71.4%'],
    [2, 5, 2, '40.00%'],
    [84, 106, 1, '79.2%'],
    [1_005_136, 800_000, 2, '125.64%'],
    [20_788, 43_768, 2, '47.50%'],
    [35, 48, 1, '72.9%'],
    [1, 8, 0, '13%'],
  ])('%i of %i with %i decimals prints %s', (part, whole, decimals, text) => {
    expect(percent(part, whole, decimals)).toBe(text);
  });

  it('prints — where there is no base', () => {
    expect(percent(5, 0)).toBe('—');
    expect(printedRate(growth(5, null))).toBe('—');
    expect(hundredths(rate(1, 0))).toBeNull();
  });

  it('rounds half up and never twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (part, whole) => {
          const tenths = Number(points(rate(part, whole), 1).replace('.', ''));
          const error = Math.abs(tenths * whole - part * 1000) * 2;
          expect(error).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });
});

describe('numerals, spans and marks', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [16, '十六'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [116, '一百一十六'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [2026, '二千零二十六'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text);
  });

  it('counts sessions in Chinese numerals', () => {
    expect(chineseOrdinal(16)).toBe('第十六届');
    expect(chineseOrdinal(3, '次')).toBe('第三次');
    expect(() => chineseOrdinal(1.5)).toThrow(RangeError);
  });

  it('prints spans with the one-character dash, or the way the setting says', () => {
    expect(monthSpan(1, 7)).toBe('1—7月');
    expect(monthSpan(1, 6, 'hyphen')).toBe('1-6月份');
    expect(monthSpan(7, 7)).toBe('7月');
  });

  it('widens marks in Chinese text only', () => {
    expect(fullWidth('单位:万元')).toBe('单位：万元');
    expect(fullWidth('达拉特旗(北京)城市推进会')).toBe('达拉特旗（北京）城市推进会');
    expect(fullWidth('总投资(亿元),其中:固投')).toBe('总投资（亿元），其中：固投');
    expect(fullWidth('25,000 m (a, b) 1:2')).toBe('25,000 m (a, b) 1:2');
    expect(fullWidth('聚合物(PVC)项目')).toBe('聚合物（PVC）项目');
  });

  it('names foreign amounts by currency', () => {
    expect(foreignWords('USD', 5_000_000)).toBe('500万美元');
    expect(foreignWords('EUR', 150_000_000)).toBe('1.5亿欧元');
    expect(foreignWords('CHF', 800)).toBe('800CHF');
  });
});
