// The six calls that every plain noun has; a noun with rules of its own adds more beside them.
import type { z } from 'zod';
import type { NounName } from './noun-names.ts';
import { idOnly, pageOf } from './paging.ts';

type NounSchemas<
  Row extends z.ZodType,
  Draft extends z.ZodType,
  Patch extends z.ZodType,
  Query extends z.ZodType,
> = {
  readonly noun: NounName;
  readonly row: Row;
  readonly draft: Draft;
  readonly patch: Patch;
  readonly query: Query;
  /** Other nouns whose names the rows show. */
  readonly alsoReads?: readonly NounName[];
};

/** `create`, `get`, `list`, `update`, `remove` and `restore` of one noun, under its plural. */
export function nounChannels<
  const Plural extends string,
  Row extends z.ZodType,
  Draft extends z.ZodType,
  Patch extends z.ZodType,
  Query extends z.ZodType,
>(plural: Plural, schemas: NounSchemas<Row, Draft, Patch, Query>) {
  const { noun, row, draft, patch, query, alsoReads = [] } = schemas;
  const reads = [noun, ...alsoReads];
  const changes = [noun];
  const page = pageOf(row);
  const channels = {
    [`${plural}.create`]: { kind: 'write', input: draft, output: row, changes },
    [`${plural}.get`]: { kind: 'read', input: idOnly, output: row, reads },
    [`${plural}.list`]: { kind: 'read', input: query, output: page, reads },
    [`${plural}.update`]: { kind: 'write', input: patch, output: row, changes },
    [`${plural}.remove`]: { kind: 'write', input: idOnly, output: row, changes },
    [`${plural}.restore`]: { kind: 'write', input: idOnly, output: row, changes },
  };
  type Read<Input extends z.ZodType, Output extends z.ZodType> = {
    kind: 'read';
    input: Input;
    output: Output;
    reads: readonly NounName[];
  };
  type Write<Input extends z.ZodType> = {
    kind: 'write';
    input: Input;
    output: Row;
    changes: readonly NounName[];
  };
  // The keys are exactly these; TypeScript can't follow template keys through an object literal.
  return channels as unknown as Record<`${Plural}.create`, Write<Draft>> &
    Record<`${Plural}.get`, Read<typeof idOnly, Row>> &
    Record<`${Plural}.list`, Read<Query, typeof page>> &
    Record<`${Plural}.update`, Write<Patch>> &
    Record<`${Plural}.remove` | `${Plural}.restore`, Write<typeof idOnly>>;
}
