import type { FieldUnit } from '#model/field';
import {
  formatQuantity,
  parsePercent,
  parseQuantity,
  parseRatio,
  type QuantityKind,
  type QuantityReading,
  type QuantityUnit,
} from '#model/quantity';
import { readReasons } from '#model/read-reasons';
import { grouped } from '../lib/formats.ts';
import { useLabel, useWords } from '../lib/use-words.ts';
import type { ControlProps } from './control.tsx';
import { UnitSign } from './money-input.tsx';
import { TypedInput, type TextReading } from './typed-input.tsx';
import { words } from './words.ts';

/** Units whose quantities are kept as they are shown, so that a fraction of one can’t be. */
const wholeUnits: ReadonlySet<QuantityUnit> = new Set(['人', 'kVA', '吨标准煤', 'm²']);

const kinds: Readonly<Record<QuantityUnit, QuantityKind>> = {
  亩: 'landArea',
  'm²': 'floorArea',
  人: 'count',
  kVA: 'powerKva',
  万kWh: 'powerKwh',
  '万m³': 'waterM3',
  't/h': 'steamKgH',
  吨标准煤: 'energyTce',
  '%': 'count',
};

type QuantityInputProps = ControlProps & {
  /** Whole base units (m², kWh, hundredths of a percent …), or the text that could not be read. */
  readonly value: number | string | null;
  readonly onChange: (value: number | string | null) => void;
  /** Left out for a plain count, and for a ratio such as 容积率 together with `isRatio`. */
  readonly unit?: QuantityUnit;
  /** Kept in hundredths, without a unit. */
  readonly isRatio?: boolean;
};

/** A count, an area, a percentage or another quantity, typed in the unit people use. */
export function QuantityInput({ unit, isRatio = false, ...props }: QuantityInputProps) {
  const t = useWords(words);
  const say = useLabel();
  const hundredths = isRatio || unit === '%';
  const isWhole = !hundredths && (unit === undefined || wholeUnits.has(unit));
  const parse = (text: string): QuantityReading => {
    if (isRatio) return parseRatio(text);
    return unit === '%' ? parsePercent(text) : parseQuantity(text, unit ? kinds[unit] : 'count', unit);
  };
  const read = (text: string): TextReading<number> => {
    if (isWhole && /^[\d,]*[.．]\d*[1-9]\d*$/.test(text.trim())) return { ok: false, reason: t.numberWhole };
    if (hundredths && /[.．]\d{3,}/.test(text)) return { ok: false, reason: t.numberPlaces(2) };
    const reading = parse(text);
    if (!reading.ok)
      return {
        ok: false,
        reason: reading.reason === 'notNumber' ? t.numberUnread : say(readReasons[reading.reason]),
      };
    return { ok: true, value: reading.value };
  };
  const show = (value: number) => formatQuantity(value, unit ?? (isRatio ? '%' : '人'), { isTrimmed: true });
  return (
    <TypedInput
      {...props}
      read={read}
      show={show}
      isValue={(value): value is number => typeof value === 'number'}
      align="end"
      {...(unit && { rightSection: <UnitSign unit={unit} />, rightSectionWidth: unit.length > 2 ? 56 : 36 })}
    />
  );
}

/** The unit of a quantity field; money has units of its own. */
export function quantityUnit(unit: FieldUnit | undefined): QuantityUnit | undefined {
  return unit === undefined || unit === '元' || unit === '万元' || unit === '亿元' ? undefined : unit;
}

/** A stored quantity as a table prints it, without its unit. */
export function quantityText(value: number, unit: QuantityUnit | undefined, isTrimmed = true): string {
  return grouped(formatQuantity(value, unit ?? '人', { isTrimmed }));
}
