// The plain nouns: added, read, listed, changed, deleted and restored in one way.
import { and, count, isNull, like, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Label } from '#model/field';
import { invalid, Refusal, type Issue } from '#model/refusal';
import type { Reader } from '../connection.ts';
import { findRow, type NounTable, type RowOf } from '../rows.ts';
import type { Insert, Patch, Writer } from '../write.ts';

export type PlainNoun<T extends NounTable> = {
  readonly table: T;
  readonly label: Label;
  /** What is wrong with a row as it would be saved. */
  readonly issues?: (row: RowOf<T>) => readonly Issue[];
};

const titleOf = (row: Record<string, unknown>) => (typeof row.name === 'string' ? row.name : '');

function check<T extends NounTable>(noun: PlainNoun<T>, row: RowOf<T>): RowOf<T> {
  const issues = noun.issues?.(row) ?? [];
  if (issues.length > 0) throw invalid(issues);
  return row;
}

function describe(w: Writer, verb: Label, { label }: { label: Label }, row: Record<string, unknown>): void {
  w.describe({
    zh: `${verb.zh}${label.zh} ${titleOf(row)}`.trim(),
    en: `${verb.en} ${label.en} ${titleOf(row)}`.trim(),
  });
}

export function addRow<T extends NounTable>(w: Writer, noun: PlainNoun<T>, draft: Insert<T>): RowOf<T> {
  const row = check(noun, w.add(noun.table, draft));
  describe(w, { zh: '新增', en: 'Add' }, noun, row);
  return row;
}

export function getRow<T extends NounTable>(reader: Reader, { table }: PlainNoun<T>, id: string): RowOf<T> {
  const row = findRow(reader, table, id);
  if (!row) throw new Refusal('not-found');
  return row;
}

export function changeRow<T extends NounTable>(
  w: Writer,
  noun: PlainNoun<T>,
  id: string,
  fields: Patch<T>,
): RowOf<T> {
  const row = check(noun, w.patch(noun.table, id, fields));
  describe(w, { zh: '修改', en: 'Edit' }, noun, row);
  return row;
}

export function setRowDeleted<T extends NounTable>(
  w: Writer,
  noun: PlainNoun<T>,
  id: string,
  isDeleted: boolean,
): RowOf<T> {
  const row = w.setDeleted(noun.table, id, isDeleted);
  describe(w, isDeleted ? { zh: '删除', en: 'Delete' } : { zh: '恢复', en: 'Restore' }, noun, row);
  return row;
}

export type PageQuery = {
  readonly limit: number;
  readonly offset: number;
  readonly text?: string | undefined;
  /** The columns that `text` is looked for in. */
  readonly textIn?: readonly SQLiteColumn[];
  readonly where?: readonly (SQL | undefined)[];
  readonly orderBy: readonly SQL[];
};

/** A page of live rows and how many there are in all. */
export function listRows<T extends NounTable>(
  reader: Reader,
  { table }: PlainNoun<T>,
  query: PageQuery,
): { rows: RowOf<T>[]; total: number } {
  const pattern = query.text ? `%${query.text.replace(/[\\%_]/g, '')}%` : undefined;
  const found =
    pattern && query.textIn ? or(...query.textIn.map((column) => like(column, pattern))) : undefined;
  const where = and(isNull(table.deletedAt), found, ...(query.where ?? []));
  const source: NounTable = table; // Drizzle’s builder can’t follow a type parameter
  const rows = reader.orm
    .select()
    .from(source)
    .where(where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
    .offset(query.offset)
    .all();
  return { rows: rows as RowOf<T>[], total: countRows(reader, source, where) };
}

function countRows(reader: Reader, table: NounTable, where: SQL | undefined): number {
  return reader.orm.select({ total: count() }).from(table).where(where).get()?.total ?? 0;
}
