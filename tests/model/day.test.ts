import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  dayOrMonth,
  daysBetween,
  formatDay,
  isOnOrBefore,
  lastDayOf,
  localDay,
  weekdayOf,
} from '#model/day';
import { parseDay, serialDay } from '#model/day-reading';
import { typedDay } from '#model/day-typing';

const read = (cell: string | number, kind: 'planned' | 'actual' = 'planned', asAtYear?: number) =>
  parseDay(cell, { kind, asAtYear });

describe('a day in a cell', () => {
  it.each([
    [46_267, '2026-09-02'],
    [44_197, '2021-01-01'],
    [46_267.75, '2026-09-02'],
    ['46267', '2026-09-02'],
    ['2026-9-2', '2026-09-02'],
    ['2026/9/2', '2026-09-02'],
    ['2026.9.2', '2026-09-02'],
    ['2026年9月2日', '2026-09-02'],
    ['2026年9月2号', '2026-09-02'],
    ['20260902', '2026-09-02'],
    [20_260_902, '2026-09-02'],
    ['２０２６年９月２日', '2026-09-02'],
    ['2026-09-02 00:00:00', '2026-09-02'],
    ['2026年9月2日(周三)', '2026-09-02'],
    ['2026年9月', '2026-09'],
    ['2026-09', '2026-09'],
    ['2026.09', '2026-09'],
    ['202609', '2026-09'],
    [202_609, '2026-09'],
    [2026.12, '2026-12'],
    ['2026年9月份', '2026-09'],
  ])('%s is %s, planned or actual', (cell, value) => {
    expect(read(cell, 'planned')).toEqual({ ok: true, value, warnings: [] });
    expect(read(cell, 'actual')).toEqual({ ok: true, value, warnings: [] });
  });

  it('counts from 1904 where the workbook does', () => {
    expect(parseDay(44_805, { kind: 'actual', date1904: true })).toMatchObject({ value: '2026-09-02' });
    expect(serialDay(0, true)).toBeNull();
  });

  it('takes the year of 9月2日 from the title, with a warning, and asks without one', () => {
    expect(read('9月2日', 'actual', 2026)).toEqual({
      ok: true,
      value: '2026-09-02',
      warnings: ['ambiguousDate'],
    });
    expect(read('9月', 'actual', 2026)).toEqual({ ok: true, value: '2026-09', warnings: ['ambiguousDate'] });
    expect(read('9月2日')).toEqual({ ok: false, reason: 'ambiguousDate' });
  });

  it('asks whether the number 2026.1 is January or October', () => {
    expect(read(2026.1)).toEqual({ ok: false, reason: 'ambiguousDate' });
    expect(read('2026.1')).toMatchObject({ value: '2026-01' });
    expect(read(2026.9)).toMatchObject({ value: '2026-09' });
  });

  it.each([
    ['26.9.2', '2026-09-02'],
    ['26年9月', '2026-09'],
  ])('%s is of this century, with a warning', (cell, value) => {
    expect(read(cell, 'actual')).toEqual({ ok: true, value, warnings: ['ambiguousDate'] });
  });

  it.each([
    ['2026年底', '2026-12'],
    ['2026年上半年', '2026-06'],
    ['2026年三季度', '2026-09'],
    ['2026年第一季度', '2026-03'],
    ['2026年9月上旬', '2026-09'],
    ['2026年9月底前', '2026-09'],
    ['2026年9月2日前', '2026-09-02'],
    ['2026年内', '2026-12'],
  ])('%s is %s where it was planned, words kept, and no actual day', (cell, value) => {
    expect(read(cell)).toEqual({ ok: true, value, original: cell, warnings: [] });
    expect(read(cell, 'actual')).toEqual({ ok: false, reason: 'notDate' });
  });

  it.each([
    ['年内', '2026-12'],
    ['上半年', '2026-06'],
    ['三季度', '2026-09'],
    ['9月上旬', '2026-09'],
    ['明年6月', '2027-06'],
  ])('%s borrows the year of the sheet', (cell, value) => {
    expect(read(cell, 'planned', 2026)).toEqual({
      ok: true,
      value,
      original: cell,
      warnings: ['ambiguousDate'],
    });
  });

  it('takes a bare year for the end of it where it was planned only', () => {
    for (const cell of ['2026年', '2026', 2026]) {
      expect(read(cell)).toMatchObject({ value: '2026-12', warnings: ['ambiguousDate'] });
      expect(read(cell, 'actual')).toEqual({ ok: false, reason: 'notDate' });
    }
  });

  it('reads a span of building as its start and its end', () => {
    expect(read('2026年9月—2028年6月')).toEqual({ ok: true, value: '2026-09', to: '2028-06', warnings: [] });
    expect(read('2026.9-2028.6')).toMatchObject({ value: '2026-09', to: '2028-06' });
    expect(read('2026年9月-12月')).toMatchObject({ value: '2026-09', to: '2026-12' });
  });

  it('knows a build status from a day', () => {
    expect(read('已开工', 'actual')).toEqual({ ok: true, value: null, isStarted: true, warnings: [] });
    expect(read('未开工')).toMatchObject({ value: null, isStarted: false });
  });

  it.each(['待定', '2026-02-30', '2026.13', 'abc', 1.5, -3, '13月32日', '0000-00-00'])(
    '%s is no day',
    (cell) => {
      expect(read(cell, 'planned', 2026)).toEqual({ ok: false, reason: 'notDate' });
    },
  );

  it.each(['', '/', '-', '无'])('“%s” is empty', (cell) =>
    expect(read(cell)).toEqual({ ok: true, value: null, warnings: [] }),
  );

  it('reads every day it prints', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1950-01-01T00:00Z'),
          max: new Date('2099-12-31T00:00Z'),
          noInvalidDate: true,
        }),
        (moment) => {
          const value = moment.toISOString().slice(0, 10);
          expect(read(formatDay(value), 'actual')).toMatchObject({ value });
          expect(read(formatDay(value.slice(0, 7)), 'actual')).toMatchObject({ value: value.slice(0, 7) });
          expect(read(value.replaceAll('-', ''), 'actual')).toMatchObject({ value });
        },
      ),
    );
  });

  it('never throws', () => {
    const letters = '0123456789.-/年月日底上下旬半季度至~开工未';
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...letters) }), fc.double()), (cell) => {
        const reading = read(cell);
        const value = reading.ok ? reading.value : null;
        expect(value === null || dayOrMonth.safeParse(value).success).toBe(true);
      }),
    );
  });
});

describe('calendar arithmetic', () => {
  it('compares a month by whether some day of it could pass', () => {
    expect(isOnOrBefore('2026-09', '2026-09-02')).toBe(true);
    expect(isOnOrBefore('2026-10', '2026-09-02')).toBe(false);
    expect(isOnOrBefore('2026-09-30', '2026-09')).toBe(true);
    expect(['2026-09', '2026-09-30', '2026-09-02'].sort(compareDays)).toEqual([
      '2026-09-02',
      '2026-09',
      '2026-09-30',
    ]);
  });

  it('moves by days and months', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysBetween('2026-07-01', '2026-06-01')).toBe(-30);
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(weekdayOf('2026-07-05')).toBe(7);
  });

  it('prints without leading zeros', () => {
    expect([
      formatDay('2026-09-02'),
      formatDay('2026-09'),
      formatDay('2026-09-02', 'en'),
      formatDay('2026-09', 'en'),
    ]).toEqual(['2026年9月2日', '2026年9月', '2 Sep 2026', 'Sep 2026']);
  });

  it('takes today from the local clock', () =>
    expect(localDay(new Date(2026, 6, 5, 23, 59))).toBe('2026-07-05'));
});

describe('typing a day', () => {
  // 2026-07-08 is a Wednesday.
  it.each([
    ['今天', '2026-07-08'],
    ['明天', '2026-07-09'],
    ['后天', '2026-07-10'],
    ['昨天', '2026-07-07'],
    ['下周五', '2026-07-17'],
    ['周五', '2026-07-10'],
    ['周一', '2026-07-13'],
    ['周三', '2026-07-08'],
    ['上周三', '2026-07-01'],
    ['星期天', '2026-07-12'],
    ['下周日', '2026-07-19'],
    ['9月', '2026-09'],
    ['9月2日', '2026-09-02'],
    ['3天后', '2026-07-11'],
    ['两周后', null],
    ['2周后', '2026-07-22'],
    ['2个月后', '2026-09-08'],
    ['月底', '2026-07-31'],
    ['下月底', '2026-08-31'],
    ['下个月', '2026-08'],
    ['2026-9-2', '2026-09-02'],
    ['年底', '2026-12'],
    ['xx', null],
    ['', null],
  ])('%s', (words, expected) => expect(typedDay(words, { today: '2026-07-08' })).toBe(expected));

  it('leaves vague words to planned days', () =>
    expect(typedDay('年底', { today: '2026-07-08', kind: 'actual' })).toBeNull());
});
