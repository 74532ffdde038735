// Columns follow from the field list, so a row can't differ from its contract.
import { integer, text, type SQLiteColumnBuilderBase } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import type { Field, FieldKind, Fields } from '#model/field';

type DefaultedKind = 'flag' | 'texts' | 'choices' | 'refs';

/** A column whose value is the field’s; null there means the column may be empty. */
type ColumnOf<F extends Field> = SQLiteColumnBuilderBase<{
  name: string;
  dataType: 'custom';
  columnType: 'LuodiField';
  data: NonNullable<z.output<F['schema']>>;
  driverParam: unknown;
  enumValues: undefined;
}> & {
  _: {
    notNull: null extends z.output<F['schema']> ? false : true;
    hasDefault: F['kind'] extends DefaultedKind ? true : false;
  };
};

type ColumnsOf<F extends Fields> = { [K in keyof F]: ColumnOf<F[K]> };

const numberKinds: readonly FieldKind[] = ['count', 'money', 'area', 'hundredths'];
const listKinds: readonly FieldKind[] = ['texts', 'choices', 'refs'];

function columnOf(field: Field): SQLiteColumnBuilderBase {
  const isOptional = field.schema.safeParse(null).success;
  if (field.kind === 'flag') return integer({ mode: 'boolean' }).notNull().default(false);
  if (listKinds.includes(field.kind)) return text({ mode: 'json' }).notNull().default([]);
  if (field.kind === 'json')
    return isOptional ? text({ mode: 'json' }) : text({ mode: 'json' }).notNull().default([]);
  const column = numberKinds.includes(field.kind) ? integer() : text();
  return isOptional ? column : column.notNull();
}

/** The table columns of a field list, in its order, under its names. */
export function columnsOf<F extends Fields>(fields: F): ColumnsOf<F> {
  // The loop builds exactly the mapped type; TypeScript can't see that through Object.fromEntries.
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, columnOf(field)]),
  ) as unknown as ColumnsOf<F>;
}

/** The columns every table has (handbook 3.1). */
export const rowColumns = () => ({
  id: text().primaryKey(),
  createdAt: text().notNull(),
  updatedAt: text().notNull(),
  createdById: text(),
  updatedById: text(),
  deviceId: text().notNull(),
  deletedAt: text(),
  rev: integer().notNull().default(1),
});
