// A row with nothing in it, for checking rows that leave columns out.
import type { Field, Fields } from '../../db/model/field.ts';

const rowColumns = {
  id: '',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  createdById: null,
  updatedById: null,
  deviceId: '',
  deletedAt: null,
  rev: 1,
};

function emptyOf({ kind, schema }: Field): unknown {
  if (kind === 'flag') return false;
  return schema.safeParse(null).success
    ? null
    : schema.safeParse([]).success
      ? []
      : kind === 'count'
        ? 0
        : '';
}

export function emptyRowOf(fields: Fields): Record<string, unknown> {
  return {
    ...rowColumns,
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyOf(field)])),
  };
}
