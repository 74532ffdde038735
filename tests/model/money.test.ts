import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  money,
  moneyText,
  parseAmount,
  parseMoney,
  readMoneyUnit,
  type Money,
  type MoneyUnit,
} from '#model/money';

const yuan = (value: number): Money => money.parse(value);

describe('an amount in a cell', () => {
  it.each([
    [3000, '万元', 30_000_000],
    ['8910万元', undefined, 89_100_000],
    ['1.5亿', undefined, 150_000_000],
    ['104 亿元', undefined, 10_400_000_000],
    ['１２００万', undefined, 12_000_000],
    ['25,000', '万元', 250_000_000],
    ['五千万元', undefined, 50_000_000],
    ['三亿元', undefined, 300_000_000],
    ['三点五亿元', undefined, 350_000_000],
    ['十五亿元', undefined, 1_500_000_000],
    ['5千元', undefined, 5000],
    ['1.5千万元', undefined, 15_000_000],
    ['3百万元', undefined, 3_000_000],
    ['人民币3亿元', undefined, 300_000_000],
    ['¥3000万', undefined, 30_000_000],
    ['12.5亿元人民币', undefined, 1_250_000_000],
    ['3000万元/年', undefined, 30_000_000],
    ['0', '万元', 0],
    [0, undefined, 0],
    [82.8, '亿元', 8_280_000_000],
    [0.1 + 0.2, '亿元', 30_000_000],
    ['8910万元', '亿元', 89_100_000],
  ])('%s in %s is %s 元', (cell, unit, expected) => {
    expect(parseAmount(cell, { unit })).toMatchObject({ ok: true, value: expected, warnings: [] });
  });

  it.each([
    ['约150亿元', 15_000_000_000],
    ['150亿元左右', 15_000_000_000],
    ['近1600亿元', 160_000_000_000],
    ['190多亿元', 19_000_000_000],
    ['130余亿元', 13_000_000_000],
    ['超300亿元', 30_000_000_000],
    ['5亿元以上', 500_000_000],
    ['5亿多元', 500_000_000],
    ['二十多亿元', 2_000_000_000],
  ])('%s keeps its words and counts as approximate', (cell, value) => {
    expect(parseAmount(cell)).toEqual({ ok: true, value, approximate: true, original: cell, warnings: [] });
  });

  it('reads several scales in one figure, with a warning', () => {
    expect(parseAmount('5亿3千4百万')).toMatchObject({ value: 534_000_000, warnings: ['mixedUnits'] });
    expect(parseAmount('1亿2000万元')).toMatchObject({ value: 120_000_000, warnings: ['mixedUnits'] });
  });

  it('keeps a foreign amount in its own currency, without 元', () => {
    expect(parseAmount('500万美元')).toEqual({
      ok: true,
      value: null,
      currency: 'USD',
      foreign: 5_000_000,
      warnings: ['noRate'],
    });
    expect(parseAmount('$500万')).toMatchObject({ currency: 'USD', foreign: 5_000_000 });
    expect(parseAmount(100, { unit: '万美元' })).toMatchObject({
      value: null,
      currency: 'USD',
      foreign: 1_000_000,
    });
    expect(parseAmount('2亿日元')).toMatchObject({ currency: 'JPY', foreign: 200_000_000 });
  });

  it('proposes the part named 其中固投 beside the whole', () => {
    expect(parseAmount('3亿元(其中固投2亿元)')).toMatchObject({
      ok: true,
      value: 300_000_000,
      second: 200_000_000,
    });
    expect(parseAmount('3亿元，其中：固定资产投资2.5亿元')).toMatchObject({
      value: 300_000_000,
      second: 250_000_000,
    });
  });

  it.each([
    ['3-5亿元', 'range'],
    ['3~5亿', 'range'],
    ['3～5亿元', 'range'],
    ['三至五亿元', 'range'],
    ['面议', 'notNumber'],
    ['待定', 'notNumber'],
    ['未定', 'notNumber'],
    ['暂无', 'notNumber'],
    ['另议', 'notNumber'],
    ['数亿元', 'notNumber'],
    ['150亩', 'notNumber'],
    ['1,2', 'notNumber'],
    ['2021年', 'notNumber'],
    ['1.38E+10', 'notNumber'],
    ['-200', 'belowZero'],
    [-200, 'belowZero'],
    [1e21, 'tooLong'],
    ['99999999999亿元', 'tooLong'],
    [NaN, 'notNumber'],
  ])('%s is not read: %s', (cell, reason) => {
    expect(parseAmount(cell, { unit: '万元' })).toMatchObject({ ok: false, reason });
  });

  it('does not choose among several amounts, but proposes their sum', () => {
    expect(parseAmount('一期2亿元,二期3亿元')).toEqual({
      ok: false,
      reason: 'severalAmounts',
      proposed: 500_000_000,
    });
    expect(parseAmount('一期2亿元，二期3000万美元')).toEqual({ ok: false, reason: 'severalAmounts' });
  });

  it.each(['', '  ', '/', '-', '—', '——', '无', '－'])('“%s” is empty', (cell) => {
    expect(parseAmount(cell, { unit: '万元' })).toEqual({ ok: true, value: null, warnings: [] });
  });

  it('asks for the unit of a bare number, but for zero', () => {
    expect(parseAmount('1.5')).toEqual({ ok: false, reason: 'unitMissing' });
    expect(parseAmount(0)).toMatchObject({ ok: true, value: 0 });
  });

  it('lets fund columns hold corrections', () => {
    expect(parseAmount('-200', { unit: '万元', canBeNegative: true })).toMatchObject({
      ok: true,
      value: -2_000_000,
    });
  });

  it('answers quickly to long and hostile text', () => {
    const started = performance.now();
    for (const text of [
      '1'.repeat(5000),
      '1,'.repeat(3000),
      '约'.repeat(3000),
      `${'9'.repeat(100)}x`,
      '一'.repeat(110),
      '(1)'.repeat(30),
    ])
      parseAmount(text);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({
            unit: fc.constantFrom(...'0123456789.,-~约近余超以上亿万千百十元美一二三五零点()其中固投 /'),
          }),
          fc.double(),
        ),
        (cell) => {
          const reading = parseAmount(cell, { unit: '万元' });
          const value = reading.ok ? reading.value : null;
          expect(value === null || Number.isSafeInteger(value)).toBe(true);
        },
      ),
    );
  });
});

describe('the units of headers', () => {
  it.each([
    ['元', 0, 'CNY'],
    ['万元', 4, 'CNY'],
    ['亿元', 8, 'CNY'],
    ['千元', 3, 'CNY'],
    ['百万元', 6, 'CNY'],
    ['千万元', 7, 'CNY'],
    ['万', 4, 'CNY'],
    ['万美元', 4, 'USD'],
    ['亿美元', 8, 'USD'],
    ['万欧元', 4, 'EUR'],
  ])('%s', (unit, power, currency) => expect(readMoneyUnit(unit)).toEqual({ power, currency }));

  it('knows what is no unit of money', () =>
    expect(['亩', '', '个', '鄂托克旗'].map(readMoneyUnit)).toEqual([null, null, null, null]));
});

describe('a form’s money field', () => {
  it.each<[string, MoneyUnit, unknown]>([
    ['1.5', '亿元', { ok: true, value: 150_000_000 }],
    ['8910万元', '亿元', { ok: true, value: 89_100_000 }],
    ['', '万元', { ok: true, value: null }],
    ['-3', '万元', { ok: true, value: -30_000 }],
    ['1.23456789', '亿元', { ok: true, value: 123_456_789 }],
    ['1.234567891', '亿元', { ok: false, reason: 'finerThanYuan' }],
    ['90071992.54740991', '亿元', { ok: true, value: Number.MAX_SAFE_INTEGER }],
    ['90071992.54740992', '亿元', { ok: false, reason: 'tooLong' }],
    ['约3', '亿元', { ok: false, reason: 'notExact' }],
    ['500万美元', '万元', { ok: false, reason: 'foreignCurrency' }],
    ['abc', '元', { ok: false, reason: 'notNumber' }],
  ])('%s in %s', (text, unit, expected) => expect(parseMoney(text, unit)).toEqual(expected));

  it('reads back every amount it prints, to the 元', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom<MoneyUnit>('元', '万元', '亿元'), (value, unit) => {
        const text = formatAmount(yuan(value), unit, { decimals: 8, isTrimmed: true });
        expect(parseMoney(text, unit)).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });

  it('says the same with thousands separators and full-width digits', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        const plain = parseMoney(String(value), '元');
        const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ',');
        const wide = [...String(value)]
          .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
          .join('');
        expect(parseMoney(grouped, '元')).toEqual(plain);
        expect(parseMoney(wide, '元')).toEqual(plain);
      }),
    );
  });
});

describe('printing', () => {
  it.each<[number, MoneyUnit, string]>([
    [76_480_000_000, '亿元', '764.80'],
    [1_729_000, '万元', '172.90'],
    [5000, '万元', '0.50'],
    [50, '万元', '0.01'],
    [49, '万元', '0.00'],
    [-150_000_000, '亿元', '-1.50'],
    [-50, '万元', '-0.01'],
    [-49, '万元', '0.00'],
    [123, '元', '123.00'],
  ])('%s in %s is %s', (value, unit, expected) => expect(formatAmount(yuan(value), unit)).toBe(expected));

  it('cuts zeros on request', () => {
    expect(formatAmount(yuan(150_000_000), '亿元', { isTrimmed: true })).toBe('1.5');
    expect(formatAmount(yuan(27_944_900_000), '亿元', 4)).toBe('279.4490');
  });

  it.each([
    [150_000_000, '1.5亿元', 'CNY 150M'],
    [89_100_000, '8910万元', 'CNY 89.1M'],
    [159_720_000_000, '1597.2亿元', 'CNY 159.72B'],
    [99_999_999, '1亿元', 'CNY 100M'],
    [99_995_000, '9999.5万元', 'CNY 100M'],
    [9999, '9999元', 'CNY 10K'],
    [0, '0元', 'CNY 0'],
    [-150_000_000, '-1.5亿元', 'CNY -150M'],
    [999_999_999, '10亿元', 'CNY 1B'],
  ])('%s is short as %s and %s', (value, zh, en) => {
    expect(moneyText(yuan(value), 'zh')).toBe(zh);
    expect(moneyText(yuan(value), 'en')).toBe(en);
  });
});
