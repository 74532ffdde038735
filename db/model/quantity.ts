// Land, counts, power, water and energy: read into whole base units and printed in the units people use.
import { formatScaled, movePoint, readDecimal, toWhole, type DecimalFormat } from './decimal.ts';
import { readFigure, tidy, type Figure } from './figure.ts';
import type { ReadReason } from './read-reasons.ts';

/** What is measured; the base units are m², m², kVA, kWh, m³, m³, kg/h, 吨标准煤 and heads. */
export type QuantityKind =
  | 'landArea'
  | 'floorArea'
  | 'powerKva'
  | 'powerKwh'
  | 'waterM3'
  | 'gasM3'
  | 'steamKgH'
  | 'energyTce'
  | 'count';

/** A unit as a fraction of the base unit. */
type Factor = { readonly times: bigint; readonly over: bigint };

const per = (times: bigint, over = 1n): Factor => ({ times, over });
const one = per(1n);
const areas = {
  亩: per(2000n, 3n),
  '㎡': one,
  m2: one,
  平方米: one,
  平米: one,
  平: one,
  平方: one,
  公顷: per(10_000n),
  hm2: per(10_000n),
  ha: per(10_000n),
  平方公里: per(1_000_000n),
  km2: per(1_000_000n),
};
const volumes = { m3: one, 方: one, 立方米: one, 立方: one, 吨: one, t: one };
const unitsOf: Readonly<Record<QuantityKind, ReadonlyMap<string, Factor>>> = {
  landArea: new Map(Object.entries(areas)),
  floorArea: new Map(Object.entries(areas)),
  powerKva: new Map(
    Object.entries({
      kva: one,
      千伏安: one,
      mva: per(1000n),
      兆伏安: per(1000n),
      kw: one,
      千瓦: one,
      mw: per(1000n),
      兆瓦: per(1000n),
    }),
  ),
  powerKwh: new Map(
    Object.entries({ kwh: one, 度: one, 千瓦时: one, 千瓦小时: one, kw·h: one, mwh: per(1000n) }),
  ),
  waterM3: new Map(Object.entries(volumes)),
  gasM3: new Map(Object.entries({ m3: one, 方: one, 立方米: one, 立方: one, nm3: one })),
  steamKgH: new Map(
    Object.entries({ 't/h': per(1000n), '吨/小时': per(1000n), '吨/时': per(1000n), 'kg/h': one }),
  ),
  energyTce: new Map(Object.entries({ tce: one, 吨标煤: one, 吨标准煤: one, 吨: one })),
  count: new Map(Object.entries({ 人: one, 名: one, 个: one, 家: one })),
};
const scales: Readonly<Record<string, bigint>> = { 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

function factorOf(kind: QuantityKind, unit: string): Factor | null {
  const text = tidy(unit)
    .toLowerCase()
    .replace(/([/每])(?:年|a)$/, '')
    .replace(/^年/, '');
  const plain = unitsOf[kind].get(text);
  if (plain) return plain;
  const scale = scales[text.slice(0, 1)];
  const rest = scale ? unitsOf[kind].get(text.slice(1)) : undefined;
  return scale && rest ? { times: scale * rest.times, over: rest.over } : null;
}

/** Whether a header’s words are a unit of this kind: 亩, 万平方米, 万kWh, t/h. */
export function isUnitOf(kind: QuantityKind, unit: string): boolean {
  return factorOf(kind, unit) !== null;
}

export type QuantityReading =
  | {
      readonly ok: true;
      readonly value: number | null;
      readonly approximate?: boolean;
      readonly original?: string;
      readonly warnings: readonly ReadReason[];
    }
  | { readonly ok: false; readonly reason: ReadReason };

/** Reads a quantity into whole base units; a plain number is taken in `unit`. Counts need none. */
export function parseQuantity(cell: string | number, kind: QuantityKind, unit?: string): QuantityReading {
  const reading = readFigure(cell);
  if (!reading.ok) return { ok: false, reason: reading.reason };
  const { figure } = reading;
  if (!figure) return { ok: true, value: null, warnings: [] };
  const factor = factorOfFigure(figure, kind, unit);
  if (!factor) return { ok: false, reason: figure.unit === '' ? 'unitMissing' : 'notNumber' };
  if (figure.number.isNegative) return { ok: false, reason: 'belowZero' };
  const whole = toWhole(figure.number, factor.times, factor.over);
  if (!whole) return { ok: false, reason: 'tooLong' };
  return {
    ok: true,
    value: whole.value,
    ...(figure.isApproximate && { approximate: true }),
    ...(figure.original !== null && { original: figure.original }),
    warnings: figure.isMixed ? ['mixedUnits'] : [],
  };
}

function factorOfFigure(figure: Figure, kind: QuantityKind, unit: string | undefined): Factor | null {
  if (figure.unit !== '') return factorOf(kind, figure.unit);
  if (kind === 'count') return one;
  const column = unit === undefined ? null : factorOf(kind, unit);
  return column ?? (/^0*$/.test(figure.number.digits) ? one : null);
}

/** Reads land: 150亩, 10万平方米, 10公顷; a plain number in `unit`. In whole m². */
export function parseArea(cell: string | number, unit?: string): QuantityReading {
  return parseQuantity(cell, 'landArea', unit);
}

/** m² printed in 亩 (1 亩 = 2000/3 m²), half up: 215333 → `323.00`. */
export function formatMu(squareMetres: number, format: DecimalFormat = {}): string {
  return formatScaled(BigInt(squareMetres) * 15n, 4, format);
}

const shown = { 'm²': 0, 人: 0, kVA: 0, 万kWh: 4, '万m³': 4, 't/h': 3, 吨标准煤: 0, '%': 2 } as const;
export type QuantityUnit = keyof typeof shown | '亩';

/** A stored quantity in the unit its field shows; `%` prints hundredths, whole units print no point. */
export function formatQuantity(value: number, unit: QuantityUnit, format: DecimalFormat = {}): string {
  if (unit === '亩') return formatMu(value, format);
  const power = shown[unit];
  return formatScaled(value, power, power === 0 ? { decimals: 0 } : format);
}

/** Reads a percentage into hundredths of a percent: `15.5%` is 1550; a percent-formatted 0.155 too, by `isFraction`. */
export function parsePercent(cell: string | number, isFraction = false): QuantityReading {
  return hundredthsOf(cell, isFraction ? 4 : 2);
}

/** Reads a ratio such as 容积率 into hundredths: 1.2 is 120, 120% too. */
export function parseRatio(cell: string | number): QuantityReading {
  const isPercent = typeof cell === 'string' && tidy(cell).endsWith('%');
  return hundredthsOf(cell, isPercent ? 0 : 2);
}

function hundredthsOf(cell: string | number, power: number): QuantityReading {
  const text = typeof cell === 'number' ? cell : tidy(cell).replace(/%$/, '');
  const reading = readFigure(text);
  if (!reading.ok) return { ok: false, reason: reading.reason };
  if (!reading.figure) return { ok: true, value: null, warnings: [] };
  const { number, unit } = reading.figure;
  const whole = unit === '' ? toWhole(movePoint(number, power)) : null;
  if (!whole) return { ok: false, reason: 'notNumber' };
  return whole.value < 0
    ? { ok: false, reason: 'belowZero' }
    : { ok: true, value: whole.value, warnings: [] };
}

/** Takes a capacity such as 7500吨/年 apart into its exact number and its unit; null when it does not begin with one. */
export function parseCapacity(text: string): { readonly value: string; readonly unit: string } | null {
  const [, digits = '', unit = ''] = /^(?:年产)?([\d,.]+)(\D.*)$/.exec(tidy(text)) ?? [];
  const decimal = readDecimal(digits);
  if (!decimal || !unit || unit.length > 30) return null;
  return {
    value: formatScaled(BigInt(decimal.digits), decimal.places, {
      decimals: decimal.places,
      isTrimmed: true,
    }),
    unit,
  };
}
