// A field is declared once: form, table, export, import, column and history follow from it.
import { z } from 'zod';
import { day, dayOrMonth, instant } from './day.ts';
import { money } from './money.ts';
import type { NounName } from './noun-names.ts';

/** A word for people, in both languages of the interface. */
export type Label = { readonly zh: string; readonly en: string };

/** What a field holds; decides its control, its column type, its printed text and how a cell is read. */
export type FieldKind =
  | 'text'
  | 'texts'
  | 'choice'
  | 'choices'
  | 'flag'
  | 'count'
  | 'money'
  | 'area'
  | 'hundredths'
  | 'decimal'
  | 'day'
  | 'dayOrMonth'
  | 'instant'
  | 'ref'
  | 'refs'
  | 'json';

/** The unit a form, a table and a report show; storage is always the base unit (元, m², …). */
export type FieldUnit =
  | '元'
  | '万元'
  | '亿元'
  | '亩'
  | 'm²'
  | '%'
  | '人'
  | 'kVA'
  | '万kWh'
  | '万m³'
  | 't/h'
  | '吨标准煤';

/** The choices of an enum field: code to label, in printing order. */
export type Choices = Readonly<Record<string, Label>>;

export type Field<Schema extends z.ZodType = z.ZodType> = {
  readonly kind: FieldKind;
  readonly label: Label;
  /** What a stored value looks like; null is “unknown”. */
  readonly schema: Schema;
  readonly unit?: FieldUnit;
  readonly choices?: Choices;
  /** The noun a reference points to. */
  readonly to?: NounName;
  /** Computed by `db/derive.ts`; never typed by a person, never logged. */
  readonly isDerived?: true;
  /** Written by the program alone: no form, table, import or export offers it; it is logged like the rest. */
  readonly isInternal?: true;
};

export type Fields = Readonly<Record<string, Field>>;

/** Turns a field into one that must be filled. */
export function required<S extends z.ZodType>(field: Field<z.ZodNullable<S>>): Field<S> {
  return { ...field, schema: field.schema.unwrap() as S };
}

/** Marks a field as derived. */
export function derived<F extends Field>(field: F): F & { isDerived: true } {
  return { ...field, isDerived: true };
}

/** Marks a field that only the program writes, such as where a merged record went. */
export function internal<F extends Field>(field: F): F & { isInternal: true } {
  return { ...field, isInternal: true };
}

const label = (zh: string, en: string): Label => ({ zh, en });

export function text(zh: string, en: string, max = 2000) {
  return {
    kind: 'text',
    label: label(zh, en),
    schema: z.string().trim().max(max).nullable(),
  } as const satisfies Field;
}

export function texts(zh: string, en: string, max = 100) {
  return {
    kind: 'texts',
    label: label(zh, en),
    schema: z.array(z.string().trim().min(1).max(max)).max(100),
  } as const satisfies Field;
}

export function choice<const C extends Choices>(zh: string, en: string, choices: C) {
  const codes = Object.keys(choices) as (keyof C & string)[];
  return {
    kind: 'choice',
    label: label(zh, en),
    choices,
    schema: z.enum(codes).nullable(),
  } as const satisfies Field;
}

export function choices<const C extends Choices>(zh: string, en: string, options: C) {
  const codes = Object.keys(options) as (keyof C & string)[];
  return {
    kind: 'choices',
    label: label(zh, en),
    choices: options,
    schema: z.array(z.enum(codes)).max(20),
  } as const satisfies Field;
}

export function flag(zh: string, en: string) {
  return { kind: 'flag', label: label(zh, en), schema: z.boolean() } as const satisfies Field;
}

export function count(zh: string, en: string, unit?: FieldUnit): Field<z.ZodNullable<z.ZodInt>> {
  return { kind: 'count', label: label(zh, en), schema: z.int().nullable(), ...(unit && { unit }) };
}

export function amount(zh: string, en: string, unit: '元' | '万元' | '亿元') {
  return { kind: 'money', label: label(zh, en), unit, schema: money.nullable() } as const satisfies Field;
}

export function area(zh: string, en: string, unit: '亩' | 'm²' = '亩') {
  return {
    kind: 'area',
    label: label(zh, en),
    unit,
    schema: z.int().min(0).nullable(),
  } as const satisfies Field;
}

/** Hundredths of a percent (45.59% = 4559) or of one (plot ratio 1.20 = 120). */
export function hundredths(zh: string, en: string, unit?: FieldUnit): Field<z.ZodNullable<z.ZodInt>> {
  return {
    kind: 'hundredths',
    label: label(zh, en),
    schema: z.int().min(0).nullable(),
    ...(unit && { unit }),
  };
}

/** An exact decimal kept as text, such as an exchange rate or a capacity. */
export function decimal(zh: string, en: string, places = 6) {
  return {
    kind: 'decimal',
    label: label(zh, en),
    schema: z
      .string()
      .regex(new RegExp(`^-?\\d{1,15}(\\.\\d{1,${places}})?$`))
      .nullable(),
  } as const satisfies Field;
}

export function onDay(zh: string, en: string) {
  return { kind: 'day', label: label(zh, en), schema: day.nullable() } as const satisfies Field;
}

export function onDayOrMonth(zh: string, en: string) {
  return { kind: 'dayOrMonth', label: label(zh, en), schema: dayOrMonth.nullable() } as const satisfies Field;
}

export function atInstant(zh: string, en: string) {
  return { kind: 'instant', label: label(zh, en), schema: instant.nullable() } as const satisfies Field;
}

/** The id of one row of another noun. */
export function ref(zh: string, en: string, to: NounName) {
  return {
    kind: 'ref',
    label: label(zh, en),
    to,
    schema: z.string().max(60).nullable(),
  } as const satisfies Field;
}

export function refs(zh: string, en: string, to: NounName) {
  return {
    kind: 'refs',
    label: label(zh, en),
    to,
    schema: z.array(z.string().max(60)).max(200),
  } as const satisfies Field;
}

export function json<S extends z.ZodType>(zh: string, en: string, schema: S) {
  return { kind: 'json', label: label(zh, en), schema } as const satisfies Field<S>;
}

/**
 * A money field with its four companions for foreign currency and the words as typed (handbook 3.1):
 * `…Currency`, `…Foreign` (whole units), `…Rate` (元 per unit), `…RateOn`, `…Text`.
 */
export function amountFx<const Name extends string>(
  name: Name,
  zh: string,
  en: string,
  unit: '元' | '万元' | '亿元',
) {
  const fields = {
    [name]: amount(zh, en, unit),
    [`${name}Currency`]: {
      kind: 'text',
      label: label(`${zh}币种`, `${en}: currency`),
      schema: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable(),
    },
    [`${name}Foreign`]: {
      kind: 'count',
      label: label(`${zh}外币金额`, `${en}: foreign amount`),
      schema: z.int().nullable(),
    },
    [`${name}Rate`]: decimal(`${zh}汇率`, `${en}: rate`),
    [`${name}RateOn`]: onDay(`${zh}汇率日期`, `${en}: rate as of`),
    [`${name}Text`]: text(`${zh}(原文)`, `${en}: as typed`, 200),
  };
  type Base = ReturnType<typeof amount>;
  type Text = ReturnType<typeof text>;
  // The computed keys above are exactly these; TypeScript can't follow template keys through an object literal.
  return fields as unknown as Record<Name, Base> &
    Record<`${Name}Currency` | `${Name}Text`, Text> &
    Record<`${Name}Foreign`, Field<z.ZodNullable<z.ZodInt>>> &
    Record<`${Name}Rate`, ReturnType<typeof decimal>> &
    Record<`${Name}RateOn`, ReturnType<typeof onDay>>;
}

type Shape<F extends Fields> = { -readonly [K in keyof F]: F[K]['schema'] };

/** The zod shape of a field list, for building a row, an input or a patch. */
export function shapeOf<F extends Fields>(fields: F): Shape<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])) as Shape<F>;
}

type Untyped = { isDerived: true } | { isInternal: true };
type TypedName<F extends Fields> = { [K in keyof F]: F[K] extends Untyped ? never : K }[keyof F];
type InputShape<F extends Fields> = { -readonly [K in TypedName<F>]: z.ZodOptional<F[K]['schema']> };

/** Whether a person types the field: it is neither computed nor the program’s own. */
export function isTyped({ isDerived, isInternal }: Field): boolean {
  return !isDerived && !isInternal;
}

/** The shape of what a person may send: every field that a person types, each optional. */
export function inputShapeOf<F extends Fields>(fields: F): InputShape<F> {
  const typed = Object.entries(fields).filter(([, field]) => isTyped(field));
  return Object.fromEntries(
    typed.map(([name, field]) => [name, field.schema.optional()]),
  ) as unknown as InputShape<F>;
}
