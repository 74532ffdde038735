import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySerial, exactNumber, monthText, textWidth, xmlText } from '../../db/exchange/write/cell-value.ts';
import { headerCells, type SheetColumn } from '../../db/exchange/write/sheet-layout.ts';
import { sheetNames } from '../../db/exchange/write/sheet-names.ts';
import { titleLines } from '../../db/exchange/write/title-lines.ts';
import { columnLetters } from '../../db/exchange/write/xlsx-rows.ts';
import { serialDay } from '../../db/model/day-reading.ts';
import { formatScaled } from '../../db/model/decimal.ts';

const column = (...header: string[]): SheetColumn => ({ header, width: 10, kind: 'text' });

describe('values', () => {
  it('writes whole units as exact decimals', () => {
    expect(exactNumber(159_720_000_000, 8)).toBe('1597.2');
    expect(exactNumber(-1, 8)).toBe('-0.00000001');
    expect(exactNumber(9_007_199_254_740_991, 8)).toBe('90071992.54740991');
    expect(exactNumber(0, 8)).toBe('0');
    expect(exactNumber(12.5, 0)).toBe('12.5');
    expect(exactNumber(0.0000001, 0)).toBe('0.0000001');
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(0, 2, 4, 8), (value, power) => {
        expect(exactNumber(value, power)).toBe(
          formatScaled(value, power, { decimals: power, isTrimmed: true }),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('writes days as serials that read back as the same day, and months as months', () => {
    expect(daySerial('2026-09-02')).toBe(46_267);
    expect(daySerial('1900-03-01')).toBe(61);
    expect(daySerial('1900-02-28')).toBeNull();
    expect(daySerial('2026-09')).toBeNull();
    expect(monthText('2026-09')).toBe('2026年9月');
    expect(monthText('2026-13')).toBeNull();
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(serialDay(daySerial(day) ?? 0, false)).toBe(day);
        },
      ),
    );
  });

  it('keeps text whole but for what no document can hold', () => {
    expect(xmlText('a<b>&c')).toBe('a&lt;b&gt;&amp;c');
    expect(xmlText('一\u0000二\u000b\r\n三\ud800')).toBe('一二\n三\ufffd');
    expect(xmlText('x'.repeat(40_000))).toHaveLength(32_767);
    expect(textWidth('总投资（亿元）ab')).toBe(16);
  });
});

describe('headers', () => {
  it('joins equal neighbours and lets leaves reach down', () => {
    const { depth, cells } = headerCells([
      column('序号'),
      column('来源', '合计'),
      column('来源', '合作方', '小计'),
      column('来源', '合作方', '区外'),
      column('备注'),
    ]);
    expect(depth).toBe(3);
    expect(cells).toEqual([
      { row: 0, column: 0, rowSpan: 3, columnSpan: 1, text: '序号' },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 3, text: '来源' },
      { row: 0, column: 4, rowSpan: 3, columnSpan: 1, text: '备注' },
      { row: 1, column: 1, rowSpan: 2, columnSpan: 1, text: '合计' },
      { row: 1, column: 2, rowSpan: 1, columnSpan: 2, text: '合作方' },
      { row: 2, column: 2, rowSpan: 1, columnSpan: 1, text: '小计' },
      { row: 2, column: 3, rowSpan: 1, columnSpan: 1, text: '区外' },
    ]);
  });

  it('keeps equal names apart under different parents', () => {
    const { cells } = headerCells([column('甲', '合计'), column('乙', '合计'), column('乙', '小计')]);
    expect(cells.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['合计', 1],
      ['合计', 1],
      ['小计', 1],
    ]);
  });

  it('counts columns in letters', () => {
    expect([0, 25, 26, 51, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
  });

  it('makes names that a workbook accepts', () => {
    expect(sheetNames(['签约', '签约', 'a/b:c', '', 'History'])).toEqual([
      '签约',
      '签约 (2)',
      'a b c',
      'Sheet',
      'History (2)',
    ]);
    const [long = '', other = ''] = sheetNames(['很'.repeat(40), '很'.repeat(40)]);
    expect(long).toHaveLength(31);
    expect(other).toBe(`${'很'.repeat(27)} (2)`);
  });
});

describe('title lines', () => {
  it('leaves a short title on one line', () => {
    expect(titleLines('招商引资工作情况汇报', 18)).toEqual(['招商引资工作情况汇报']);
  });

  it('breaks before 关于 where the parts fit, and never inside a word or a date', () => {
    expect(titleLines('达拉特经济开发区管理委员会关于招商引资工作情况的汇报', 18)).toEqual([
      '达拉特经济开发区管理委员会',
      '关于招商引资工作情况的汇报',
    ]);
    for (const line of titleLines('达拉特经济开发区管理委员会关于2026年1—7月招商引资工作情况的汇报', 18)) {
      expect(line).not.toMatch(/^[年月的、—]|\d$/);
      expect(textWidth(line) / 2).toBeLessThanOrEqual(18);
    }
  });

  it('loses no sign and keeps within the width', () => {
    const words = fc.array(
      fc.constantFrom(
        '达拉特',
        '经济',
        '开发区',
        '关于',
        '2026年',
        '招商',
        '引资',
        '、',
        '（试行）',
        '工作',
        '情况的',
        '汇报',
      ),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const title = parts.join('');
        const lines = titleLines(title, 18);
        expect(lines.join('')).toBe(title);
        expect(lines.slice(1).every((line) => !/^[、）]/.test(line))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
