import { describe, expect, it } from 'vitest';
import { leadFields } from '#model/lead';
import { money } from '#model/money';
import { toTsv } from '../../renderer/lib/clipboard.ts';
import { amountInUnit, exactYuan, fullDay, grouped, humanDay } from '../../renderer/lib/formats.ts';
import { fieldCell, fieldText } from '../../renderer/ui/field-text.ts';

const today = '2026-06-17'; // a Wednesday

describe('humanDay', () => {
  it.each([
    ['2026-06-17', '今天', 'today'],
    ['2026-06-18', '明天', 'tomorrow'],
    ['2026-06-16', '昨天', 'yesterday'],
    ['2026-06-20', '周六', 'Sat'],
    ['2026-06-14', '3天前', '3 days ago'],
    ['2026-09-15', '9月15日', '15 Sep'],
    ['2025-12-31', '2025年12月31日', '31 Dec 2025'],
    ['2026-09', '2026年9月', 'Sep 2026'],
  ])('%s', (day, zh, en) => {
    expect(humanDay(day, today, 'zh')).toBe(zh);
    expect(humanDay(day, today, 'en')).toBe(en);
  });

  it('says the weekday with a day in full, and none with a month', () => {
    expect(fullDay('2026-09-15', 'zh')).toBe('2026年9月15日 周二');
    expect(fullDay('2026-09-15', 'en')).toBe('Tue, 15 Sep 2026');
    expect(fullDay('2026-09', 'zh')).toBe('2026年9月');
  });
});

describe('amounts', () => {
  const amount = money.parse(159_870_000_000);

  it('are printed in the unit of their column, with the exact 元 for a hover', () => {
    expect(amountInUnit(amount, '亿元')).toBe('1,598.70');
    expect(amountInUnit(amount, '万元')).toBe('15,987,000.00');
    expect(exactYuan(amount, 'zh')).toBe('159,870,000,000元');
    expect(exactYuan(amount, 'en')).toBe('CNY 159,870,000,000');
  });

  it('get commas only before the point', () => {
    expect(grouped('-1234567.12345')).toBe('-1,234,567.12345');
    expect(grouped('999')).toBe('999');
  });
});

describe('fieldText', () => {
  const zh = { language: 'zh' } as const;
  it.each([
    ['stage', 'signed', '签约'],
    ['plannedInvestment', 12_345_000_000, '123.45'],
    ['landArea', 215_333, '323.00'],
    ['plotRatio', 120, '1.2'],
    ['powerKwh', 12_340_000, '1,234'],
    ['steamKgH', 1500, '1.5'],
    ['expectedJobs', 1200, '1,200'],
    ['signedOn', '2026-09', '2026年9月'],
    ['isConfidential', true, '是'],
    ['name', null, ''],
  ] as const)('prints %s', (name, value, text) => {
    expect(fieldText(leadFields[name], value, zh)).toBe(text);
  });

  it('adds the unit where no header says it', () => {
    expect(fieldText(leadFields.landArea, 215_333, { ...zh, withUnit: true })).toBe('323.00亩');
    expect(fieldText(leadFields.plannedInvestment, 150_000_000, { language: 'en', withUnit: true })).toBe(
      '1.50 亿元',
    );
  });

  it('names references and never prints an id', () => {
    expect(fieldText(leadFields.leaderId, 'p1', zh)).toBe('');
    expect(fieldText(leadFields.leaderId, 'p1', { ...zh, nameOf: () => '张伟' })).toBe('张伟');
  });
});

describe('copying', () => {
  it('gives Excel plain figures in the unit of the column, and ISO days', () => {
    const zh = { language: 'zh' } as const;
    expect(fieldCell(leadFields.plannedInvestment, 12_345_678_901, zh)).toBe('123.45678901');
    expect(fieldCell(leadFields.signedOn, '2026-09-15', zh)).toBe('2026-09-15');
    expect(fieldCell(leadFields.landArea, 215_333, zh)).toBe('323');
  });

  it('quotes what would break a cell and disarms what would run as a formula', () => {
    expect(toTsv([['a\tb', 'say "x"', '-3.5', '=1+1', '+86 138']])).toBe(
      '"a\tb"\t"say ""x"""\t-3.5\t\'=1+1\t\'+86 138',
    );
  });
});
