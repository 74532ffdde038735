// Two records that are one (handbook 5): what repeats what, two of them side by side, merging, keeping apart.
import { z } from 'zod';
import type { Fields } from './field.ts';
import { isTyped } from './field.ts';

const label = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.int().min(0);

/** How alike two records are, by the highest rule that holds. */
export const likeness = z.strictObject({
  level: z.enum(['L1', 'L2', 'L3', 'L4']),
  action: z.enum(['block', 'warn', 'hint']),
  rule: label,
  similarity: z.int(),
});
export type Likeness = z.output<typeof likeness>;

/** A record that looks like another one; `detail` tells it from others of its name. */
export const repetition = z.strictObject({
  id: z.string(),
  name: z.string(),
  detail: z.string().nullable(),
  likeness,
});
export type Repetition = z.output<typeof repetition>;

const named = z.strictObject({ id: z.string(), name: z.string(), detail: z.string().nullable() });

/** A pair found by looking through all. */
export const repeatedPair = z.strictObject({ left: named, right: named, likeness });
export type RepeatedPair = z.output<typeof repeatedPair>;

/** What hangs on a record and goes to the survivor. */
export const moved = z.strictObject({
  leads: count,
  visits: count,
  contacts: count,
  companies: count,
  files: count,
});
export type Moved = z.output<typeof moved>;

/** Red, yellow and green of the side by side view. */
export const fieldState = z.enum(['same', 'near', 'differs']);
export type FieldState = z.output<typeof fieldState>;

export const pairOfIds = z.strictObject({ survivorId: z.string(), loserId: z.string() });

/** Two records side by side; the survivor is the older one by custom, never by rule. */
export function comparisonOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    survivor: row,
    loser: row,
    fields: z.record(z.string(), fieldState),
    survivorHas: moved,
    loserHas: moved,
    likeness: likeness.nullable(),
  });
}

/** What was merged, and how much moved with it. */
export function mergedOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ record: row, moved });
}

export const keepApart = z.strictObject({
  leftId: z.string(),
  rightId: z.string(),
  reason: z.string().trim().min(1).max(200),
});
export type KeepApart = z.output<typeof keepApart>;

const companions = ['Currency', 'Foreign', 'Rate', 'RateOn', 'Text'] as const;

/** The fields that are chosen together: an amount with its currency, its rate and its words, anything else alone. */
export function fieldGroup(fields: Fields, name: string): string[] {
  const hasCompanions = `${name}Currency` in fields;
  return hasCompanions ? [name, ...companions.map((ending) => `${name}${ending}`)] : [name];
}

/** The fields two records are compared in, without the companions of an amount. */
export function comparedFields(fields: Fields): string[] {
  const grouped = new Set(Object.keys(fields).flatMap((name) => fieldGroup(fields, name).slice(1)));
  return Object.entries(fields).flatMap(([name, field]) =>
    isTyped(field) && !grouped.has(name) ? [name] : [],
  );
}

/** Lists are not chosen between: what stands in either is kept. */
export function isUnited(fields: Fields, name: string): boolean {
  const kind = fields[name]?.kind;
  return kind === 'texts' || kind === 'choices' || kind === 'refs' || kind === 'json';
}
