// What a field’s schema tells the control: whether it must be filled, and how long its text may be.
import { z } from 'zod';
import type { Field } from '#model/field';

const neverMissing: ReadonlySet<Field['kind']> = new Set(['texts', 'choices', 'refs', 'flag']);

/** Whether a field must be filled. Lists and flags always hold something. */
export function isNeeded({ kind, schema }: Field): boolean {
  return !neverMissing.has(kind) && !schema.safeParse(null).success;
}

/** Text longer than this is a paragraph. */
const lineLimit = 200;

/** Whether the text of a field may run over several lines. */
export function isParagraph({ schema }: Field): boolean {
  const bare = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  return bare instanceof z.ZodString && (bare.maxLength ?? 0) > lineLimit;
}
