// Rows as SQLite holds them and as the code speaks of them: booleans, lists and JSON are text and numbers down there.
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Parameter, Reader } from './connection.ts';

/** A table with the columns every noun has. */
export type NounTable = SQLiteTable & { id: SQLiteColumn; rev: SQLiteColumn; deletedAt: SQLiteColumn };
export type RowOf<T extends NounTable> = T['$inferSelect'];

type Codec = {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly column: SQLiteColumn;
    readonly isPlain: boolean;
  }[];
  /** The column list of a SELECT. */
  readonly select: string;
};

const codecs = new WeakMap<SQLiteTable, Codec>();

/** The columns of a table, worked out once. */
export function codecOf(table: SQLiteTable): Codec {
  const known = codecs.get(table);
  if (known) return known;
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => ({
    name,
    column,
    isPlain: !/Boolean|Json/.test(column.columnType),
  }));
  const codec = {
    name: getTableName(table),
    columns,
    select: columns.map(({ name }) => `"${name}"`).join(', '),
  };
  codecs.set(table, codec);
  return codec;
}

/** From SQLite: 0/1 to booleans, JSON text to values. Changes the row it is given. */
export function decodeRow<T extends NounTable>(table: T, row: Record<string, unknown>): RowOf<T> {
  for (const { name, column, isPlain } of codecOf(table).columns) {
    if (!isPlain && row[name] !== null) row[name] = column.mapFromDriverValue(row[name]);
  }
  return row as RowOf<T>; // its columns are the table’s own
}

/** To SQLite: a value of one column. Empty text is unknown, which is null. */
export function encodeValue(column: SQLiteColumn, value: unknown): Parameter {
  if (value === undefined || value === null) return null;
  if (value === '' && !column.notNull) return null;
  return column.mapToDriverValue(value) as Parameter;
}

/** One row by id, deleted or not. */
export function findRow<T extends NounTable>(reader: Reader, table: T, id: string): RowOf<T> | undefined {
  const { name, select } = codecOf(table);
  const row = reader.one<Record<string, unknown>>(`SELECT ${select} FROM "${name}" WHERE "id" = ?`, id);
  return row && decodeRow(table, row);
}

/** The live rows of a table that meet a condition written in SQL with bound parameters. */
export function findRows<T extends NounTable>(
  reader: Reader,
  table: T,
  condition: string,
  ...parameters: Parameter[]
): RowOf<T>[] {
  const { name, select } = codecOf(table);
  const sql = `SELECT ${select} FROM "${name}" WHERE "deletedAt" IS NULL AND ${condition}`;
  return reader.all<Record<string, unknown>>(sql, ...parameters).map((row) => decodeRow(table, row));
}

/** The texts of a list column that was selected as it is stored. */
export const textsIn = (json: string) => JSON.parse(json) as string[]; // as encodeValue wrote it
