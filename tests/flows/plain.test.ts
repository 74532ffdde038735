import { expect, test } from 'vitest';
import { z } from 'zod';
import { channels } from '../../db/model/channels.ts';

test('what crosses is plain: no dates, maps, sets, bigints or functions in any schema', () => {
  const plain = new Set([
    'string',
    'number',
    'int',
    'boolean',
    'null',
    'array',
    'object',
    'enum',
    'literal',
    'union',
    'optional',
    'nullable',
    'default',
    'record',
    'lazy',
    'pipe',
    'nonoptional',
  ]);
  const kinds = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (schema: unknown): void => {
    if (!(schema instanceof z.ZodType) || seen.has(schema)) return;
    seen.add(schema);
    const definition = schema.def as { type: string } & Record<string, unknown>;
    kinds.add(definition.type);
    if (schema instanceof z.ZodObject) Object.values(schema.shape as Record<string, unknown>).forEach(walk);
    if (schema instanceof z.ZodUnion) schema.options.forEach(walk);
    for (const key of ['innerType', 'element', 'valueType', 'keyType', 'in', 'out']) walk(definition[key]);
    if (schema instanceof z.ZodLazy) walk(schema.unwrap());
  };
  for (const { input, output } of Object.values(channels)) {
    walk(input);
    walk(output);
  }
  expect([...kinds].filter((kind) => !plain.has(kind))).toEqual([]);
});
