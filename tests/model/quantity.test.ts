import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatMu,
  formatQuantity,
  isUnitOf,
  parseArea,
  parseCapacity,
  parsePercent,
  parseQuantity,
  parseRatio,
  type QuantityKind,
} from '#model/quantity';

describe('land', () => {
  it.each([
    ['150亩', 100_000],
    ['10万平方米', 100_000],
    ['10公顷', 100_000],
    ['1平方公里', 1_000_000],
    ['500㎡', 500],
    ['500 m²', 500],
    ['约323亩', 215_333],
  ])('%s is %s m²', (cell, value) => expect(parseArea(cell)).toMatchObject({ ok: true, value }));

  it('takes plain numbers in the column’s unit', () => {
    expect(parseArea(120, '亩')).toMatchObject({ value: 80_000 });
    expect(parseArea('200亩', '亩')).toMatchObject({ value: 133_333 });
    expect(parseArea(5, '公顷')).toMatchObject({ value: 50_000 });
    expect(parseArea(120)).toEqual({ ok: false, reason: 'unitMissing' });
    expect(parseArea('-3', '亩')).toEqual({ ok: false, reason: 'belowZero' });
    expect(parseArea('3亿元', '亩')).toEqual({ ok: false, reason: 'notNumber' });
  });

  it('survives the round trip with two decimals', () => {
    expect(parseArea('323', '亩')).toMatchObject({ value: 215_333 });
    expect(formatMu(215_333)).toBe('323.00');
    fc.assert(
      fc.property(fc.nat(100_000_000), (hundredths) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
        const reading = parseArea(text, '亩');
        expect(reading.ok && reading.value !== null && formatMu(reading.value)).toBe(text);
      }),
    );
  });
});

describe('power, water, energy, heads', () => {
  it.each<[string | number, QuantityKind, string | undefined, number]>([
    ['1.5万kWh', 'powerKwh', undefined, 15_000],
    ['500万度', 'powerKwh', undefined, 5_000_000],
    [300, 'powerKwh', '万kWh', 3_000_000],
    ['2亿kWh', 'powerKwh', undefined, 200_000_000],
    ['12MVA', 'powerKva', undefined, 12_000],
    [1200, 'powerKva', 'kVA', 1200],
    ['5t/h', 'steamKgH', undefined, 5000],
    ['5吨/小时', 'steamKgH', undefined, 5000],
    ['3万m³', 'waterM3', undefined, 30_000],
    ['3万立方米/年', 'waterM3', undefined, 30_000],
    ['20万吨', 'waterM3', undefined, 200_000],
    [3, 'gasM3', '万m³/年', 30_000],
    ['2.5万吨标煤', 'energyTce', undefined, 25_000],
    ['300tce', 'energyTce', undefined, 300],
    ['2000多人', 'count', undefined, 2000],
    [35, 'count', undefined, 35],
    ['200名', 'count', undefined, 200],
  ])('%s of %s in %s is %s', (cell, kind, unit, value) =>
    expect(parseQuantity(cell, kind, unit)).toMatchObject({ ok: true, value }),
  );

  it('knows its units', () => {
    expect(isUnitOf('powerKwh', '万千瓦时')).toBe(true);
    expect(isUnitOf('landArea', '万元')).toBe(false);
  });

  it('prints in the unit of the field', () => {
    expect([
      formatQuantity(12_345_678, '万kWh'),
      formatQuantity(5500, 't/h'),
      formatQuantity(1200, 'kVA'),
      formatQuantity(80_000, '亩', { isTrimmed: true }),
      formatQuantity(4559, '%'),
    ]).toEqual(['1234.57', '5.50', '1200', '120', '45.59']);
  });
});

describe('shares and capacities', () => {
  it('reads percentages into hundredths', () => {
    expect(parsePercent('15.5%')).toMatchObject({ value: 1550 });
    expect(parsePercent(0.155, true)).toMatchObject({ value: 1550 });
    expect(parsePercent('高')).toEqual({ ok: false, reason: 'notNumber' });
  });

  it('divides a plot ratio in percent by 100', () => {
    expect(parseRatio(1.2)).toMatchObject({ value: 120 });
    expect(parseRatio('120%')).toMatchObject({ value: 120 });
  });

  it('takes a capacity apart', () => {
    expect(parseCapacity('7500吨/年')).toEqual({ value: '7500', unit: '吨/年' });
    expect(parseCapacity('年产3.50万台(套)/年')).toEqual({ value: '3.5', unit: '万台(套)/年' });
    expect(parseCapacity('一期60万吨PVC')).toBeNull();
  });
});
