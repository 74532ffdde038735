// What a stored value looks like in words: on a page, in a table, on the clipboard.
import { formatDay } from '#model/day';
import type { Field } from '#model/field';
import { formatAmount, type Money, type MoneyUnit } from '#model/money';
import type { NounName } from '#model/noun-names';
import { formatQuantity } from '#model/quantity';
import { amountInUnit, fullInstant } from '../lib/formats.ts';
import type { Language } from '../lib/preferences.ts';
import { quantityText, quantityUnit } from './quantity-input.tsx';

export type FieldTextOptions = {
  readonly language: Language;
  /** Names the record a reference points to; ids are never printed. */
  readonly nameOf?: (noun: NounName, id: string) => string | undefined;
  /** Puts the unit behind, where no header says it. */
  readonly withUnit?: boolean;
};

/** A value as a person reads it; empty for “unknown”. */
export function fieldText(field: Field, value: unknown, options: FieldTextOptions): string {
  if (value === null || value === undefined) return '';
  const digits = numberText(field, value);
  if (digits !== null)
    return options.withUnit && field.unit ? digits + unitText(field.unit, options.language) : digits;
  if (typeof value === 'boolean') return yesNo[options.language][value ? 'yes' : 'no'];
  if (Array.isArray(value))
    return value
      .map((item) => oneText(field, item, options))
      .filter(Boolean)
      .join(options.language === 'zh' ? '、' : ', ');
  return oneText(field, value, options);
}

/** A value as a spreadsheet takes it: plain digits in the column’s unit, ISO days. */
export function fieldCell(field: Field, value: unknown, options: FieldTextOptions): string {
  if (typeof value !== 'number')
    return isDayKind(field) && typeof value === 'string' ? value : fieldText(field, value, options);
  if (field.kind === 'money')
    return formatAmount(asMoney(value), moneyUnit(field), { decimals: 8, isTrimmed: true });
  return formatQuantity(value, plainUnit(field), {
    decimals: field.kind === 'area' ? 2 : 4,
    isTrimmed: true,
  });
}

/** Whether the values of a field are figures, which stand right-aligned under each other. */
export function isFigure(field: Field): boolean {
  return ['money', 'count', 'area', 'hundredths', 'decimal'].includes(field.kind);
}

export function moneyUnit(field: Field): MoneyUnit {
  return field.unit === '元' || field.unit === '万元' ? field.unit : '亿元';
}

const yesNo = { zh: { yes: '是', no: '否' }, en: { yes: 'Yes', no: 'No' } } as const;

function numberText(field: Field, value: unknown): string | null {
  if (typeof value !== 'number') return null;
  return field.kind === 'money'
    ? amountInUnit(asMoney(value), moneyUnit(field))
    : quantityText(value, plainUnit(field), field.kind !== 'area');
}

/** Hundredths print as a percentage or, for a ratio, as the same digits without the sign. */
function plainUnit(field: Field) {
  return quantityUnit(field.unit) ?? (field.kind === 'hundredths' ? '%' : '人');
}

function oneText(field: Field, value: unknown, { language, nameOf }: FieldTextOptions): string {
  if (typeof value !== 'string') return '';
  if (field.choices) return field.choices[value]?.[language] ?? value;
  if (field.to) return nameOf?.(field.to, value) ?? '';
  if (isDayKind(field)) return formatDay(value, language);
  return field.kind === 'instant' ? fullInstant(value, language) : value;
}

function isDayKind({ kind }: Field): boolean {
  return kind === 'day' || kind === 'dayOrMonth';
}

/** 亿元 stays as it is in English, where 100 M would be another figure; a space goes before it. */
function unitText(unit: string, language: Language): string {
  return language === 'zh' || unit === '%' ? unit : ` ${unit}`;
}

/** A stored value of a money field, whose schema is `money`. */
export function asMoney(value: number): Money {
  return value as Money;
}
