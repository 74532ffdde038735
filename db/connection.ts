// What queries are given: a Reader can't write, by type; only db/write.ts makes a Writer.
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Raw, Statement } from './driver.ts';

export type Parameter = string | number | null | Uint8Array;

/** An open database and what belongs to this laptop. */
export type Connection = {
  readonly raw: Raw;
  readonly orm: BetterSQLite3Database;
  readonly deviceId: string;
  /** The workspace folder. */
  readonly dir: string;
  readonly isReadOnly: boolean;
};

/** Reads only. `all` and `one` prepare their statement once for each text; the type of a row is the caller’s promise. */
export type Reader = {
  readonly orm: Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | '$count'>;
  all<Row>(sql: string, ...parameters: Parameter[]): Row[];
  one<Row>(sql: string, ...parameters: Parameter[]): Row | undefined;
  iterate<Row>(sql: string, ...parameters: Parameter[]): IterableIterator<Row>;
  readonly dir: string;
};

const statements = new WeakMap<Raw, Map<string, Statement>>();

/** A statement prepared once a connection: building it each time makes a point read eight times slower. */
export function prepared(raw: Raw, sql: string): Statement {
  let cache = statements.get(raw);
  if (!cache) statements.set(raw, (cache = new Map()));
  let statement = cache.get(sql);
  if (!statement) cache.set(sql, (statement = raw.prepare(sql)));
  return statement;
}

/** The driver takes `?1`, `?2` … for names, so numbered parameters go in as an object. */
export function bound(sql: string, parameters: readonly Parameter[]): unknown[] {
  return sql.includes('?1')
    ? [Object.fromEntries(parameters.map((value, position) => [position + 1, value]))]
    : [...parameters];
}

/** The reading half of a connection. */
export function readerOf({ raw, orm, dir }: Connection): Reader {
  return {
    orm,
    dir,
    // SQLite can't tell us row types; each query states its own beside its SQL.
    all: <Row>(sql: string, ...parameters: Parameter[]) =>
      prepared(raw, sql).all(...bound(sql, parameters)) as Row[],
    one: <Row>(sql: string, ...parameters: Parameter[]) =>
      prepared(raw, sql).get(...bound(sql, parameters)) as Row | undefined,
    iterate: <Row>(sql: string, ...parameters: Parameter[]) =>
      raw.prepare(sql).iterate(...bound(sql, parameters)) as IterableIterator<Row>,
  };
}
