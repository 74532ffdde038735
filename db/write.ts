// The pen: the only way to change a row, for the router, for jobs and for the command line.
import { nextClock } from '#model/clock';
import type { Label } from '#model/field';
import type { NounName } from '#model/noun-names';
import { Refusal } from '#model/refusal';
import type { RowColumn } from '#model/row';
import { foundKinds } from '#model/search';
import { prepared, readerOf, type Connection, type Parameter, type Reader } from './connection.ts';
import { deriveTouched, type Touched } from './derive.ts';
import { newId } from './ids.ts';
import type { Raw } from './driver.ts';
import { codecOf, encodeValue, findRow, type NounTable, type RowOf } from './rows.ts';
import { blank, emptyDerived, filledOf, isSame, jsonOf } from './row-values.ts';
import { derivedFieldsOf } from './schema/derived.ts';
import { tables } from './schema/tables.ts';
import { indexAnew, type Anew } from './search-index.ts';

export type Insert<T extends NounTable> = Omit<T['$inferInsert'], RowColumn> & { id?: string };
export type Patch<T extends NounTable> = {
  [K in Exclude<keyof T['$inferInsert'], RowColumn>]?: T['$inferInsert'][K] | undefined;
};

/** Everything a Reader has, and the three ways to change a row. */
export type Writer = Reader & {
  /** Adds a row; the pen fills id, instants, person, device and `rev`. */
  add<T extends NounTable>(table: T, row: Insert<T>): RowOf<T>;
  /** Changes the given fields; what is equal already is not written. */
  patch<T extends NounTable>(table: T, id: string, fields: Patch<T>): RowOf<T>;
  /** Puts a row into the recycle bin, or takes it out again. */
  setDeleted<T extends NounTable>(table: T, id: string, isDeleted: boolean): RowOf<T>;
  /** Removes for good what waits in the bin; takes the blanked log with it. */
  erase(noun: NounName, id: string): void;
  /** The words that history and 撤销 show for this act. */
  describe(summary: Label): void;
  /** Marks this act as the undoing or redoing of another. */
  retarget(kind: 'undo' | 'redo', targetId: string): void;
  /** The next number of a series on this laptop; `start` tells the last one used when the series is new here. */
  nextNumber(series: string, start: () => number): number;
  /** Sorts derived columns and the search index out now, for work that reads them back. */
  settle(): void;
  /** Makes the next search texts anew that an older version made; nobody’s data is touched. */
  indexAnew(limit: number): Anew;
  readonly actId: string;
  readonly now: string;
  readonly deviceId: string;
};

export type Actor = { readonly personId: string | null };

export type Written<Value> = {
  readonly value: Value;
  readonly changed: readonly NounName[];
  readonly actId: string | null;
};

/** Tables of one laptop: written like the rest, never logged. */
const unlogged: readonly NounName[] = ['draft', 'importRow'];

/**
 * Runs `work` in one immediate transaction and returns its value with the nouns that changed.
 * Throws what `work` throws, with nothing written; throws the refusal `busy` when another process holds the pen.
 */
export function write<Value>(
  connection: Connection,
  actor: Actor,
  work: (w: Writer) => Value,
): Written<Value> {
  const { raw } = connection;
  const act = new Act(connection, actor);
  begin(raw);
  try {
    act.open();
    const value = work(act.writer);
    act.close();
    raw.exec('COMMIT');
    return { value, changed: [...act.changed], actId: act.isLogged ? act.writer.actId : null };
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  }
}

function begin(raw: Raw): void {
  try {
    raw.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
      throw new Refusal('busy');
    throw error;
  }
}

type Place = { readonly entity: string; readonly entityId: string; readonly field: string };

class Act {
  readonly changed = new Set<NounName>();
  readonly writer: Writer;
  isLogged = false;
  private readonly connection: Connection;
  private readonly actor: Actor;
  private readonly touched: Touched = new Map();
  private readonly id = newId();
  private readonly now = new Date().toISOString();
  private clock = '';
  private summary: Label = { zh: '修改', en: 'Change' };
  private kind: 'do' | 'undo' | 'redo' = 'do';
  private targetId: string | null = null;

  constructor(connection: Connection, actor: Actor) {
    this.connection = connection;
    this.actor = actor;
    this.writer = {
      ...readerOf(connection),
      add: (table, row) => this.add(table, row),
      patch: (table, id, fields) => this.patch(table, id, fields),
      setDeleted: (table, id, isDeleted) =>
        this.change(table, id, { deletedAt: isDeleted ? this.now : null }),
      erase: (noun, id) => this.erase(noun, id),
      describe: (summary) => {
        this.summary = summary;
      },
      retarget: (kind, targetId) => {
        this.kind = kind;
        this.targetId = targetId;
      },
      nextNumber: (series, start) => this.nextNumber(series, start),
      settle: () => this.settle(),
      indexAnew: (limit) => this.indexAnew(limit),
      actId: this.id,
      now: this.now,
      deviceId: connection.deviceId,
    };
  }

  open(): void {
    const last = this.writer.one<{ value: string }>('SELECT "value" FROM "local" WHERE "key" = \'clock\'');
    this.clock = nextClock(last?.value ?? null, Date.parse(this.now), this.connection.deviceId);
  }

  close(): void {
    this.settle();
    if (!this.isLogged) return;
    this.run(
      'UPDATE "act" SET "kind" = ?, "targetId" = ?, "summaryZh" = ?, "summaryEn" = ? WHERE "id" = ?',
      this.kind,
      this.targetId,
      this.summary.zh,
      this.summary.en,
      this.id,
    );
    this.run(
      'INSERT INTO "local" ("key", "value") VALUES (\'clock\', ?) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"',
      this.clock,
    );
  }

  private run(sql: string, ...parameters: Parameter[]): void {
    prepared(this.connection.raw, sql).run(...parameters);
  }

  private add<T extends NounTable>(table: T, row: Insert<T>): RowOf<T> {
    const { name, columns, select } = codecOf(table);
    const id = row.id ?? newId();
    const full: Record<string, unknown> = {
      ...row,
      id,
      createdAt: this.now,
      updatedAt: this.now,
      createdById: this.actor.personId,
      updatedById: this.actor.personId,
      deviceId: this.connection.deviceId,
      deletedAt: null,
      rev: 1,
    };
    for (const { name: key, column } of columns) {
      if (full[key] === undefined)
        full[key] = column.default ?? (derivedFieldsOf(name).has(key) ? emptyDerived(column.dataType) : null);
    }
    const values = columns.map(({ name: key, column }) => encodeValue(column, full[key]));
    this.run(`INSERT INTO "${name}" (${select}) VALUES (${columns.map(() => '?').join(', ')})`, ...values);
    this.log({ entity: name, entityId: id, field: 'id' }, null, filledOf(full, derivedFieldsOf(name)));
    this.touch(name, id);
    return full as RowOf<T>; // every column of the table was filled above
  }

  private patch<T extends NounTable>(table: T, id: string, fields: Patch<T>): RowOf<T> {
    return this.change(table, id, fields);
  }

  private change<T extends NounTable>(
    table: T,
    id: string,
    fields: Readonly<Record<string, unknown>>,
  ): RowOf<T> {
    const { name, columns } = codecOf(table);
    const row: Record<string, unknown> | undefined = findRow(this.writer, table, id);
    if (!row) throw new Refusal('not-found');
    const changes = columns.filter(
      ({ name: key, column }) =>
        fields[key] !== undefined && !isSame(blank(fields[key], column.notNull), row[key]),
    );
    if (changes.length === 0) return row as RowOf<T>;
    for (const { name: key, column } of changes) {
      const value = blank(fields[key], column.notNull);
      this.log({ entity: name, entityId: id, field: key }, row[key], value);
      row[key] = value;
    }
    row.rev = Number(row.rev) + 1;
    row.updatedAt = this.now;
    row.updatedById = this.actor.personId;
    const names = [...changes.map((change) => change.name), 'rev', 'updatedAt', 'updatedById'];
    const values = columns
      .filter(({ name: key }) => names.includes(key))
      .map(({ name: key, column }) => encodeValue(column, row[key]));
    const assignments = columns
      .filter(({ name: key }) => names.includes(key))
      .map(({ name: key }) => `"${key}" = ?`);
    this.run(`UPDATE "${name}" SET ${assignments.join(', ')} WHERE "id" = ?`, ...values, id);
    this.touch(name, id);
    return row as RowOf<T>; // read above, with the table’s own columns
  }

  private erase(noun: NounName, id: string): void {
    const { name } = codecOf(tables[noun]);
    this.run(`DELETE FROM "${name}" WHERE "id" = ?`, id);
    this.run(
      'UPDATE "changeLog" SET "old" = NULL, "new" = NULL WHERE "entity" = ? AND "entityId" = ?',
      noun,
      id,
    );
    this.log({ entity: name, entityId: id, field: 'erased' }, null, true);
    this.touch(name, id);
  }

  private log({ entity, entityId, field }: Place, old: unknown, value: unknown): void {
    if (unlogged.includes(entity as NounName) || derivedFieldsOf(entity).has(field)) return;
    if (!this.isLogged) {
      this.isLogged = true;
      this.run(
        'INSERT INTO "act" ("id", "clock", "at", "personId", "deviceId", "kind", "summaryZh", "summaryEn") VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        this.id,
        this.clock,
        this.now,
        this.actor.personId,
        this.connection.deviceId,
        this.kind,
        this.summary.zh,
        this.summary.en,
      );
    }
    this.run(
      'INSERT INTO "changeLog" ("actId", "entity", "entityId", "field", "old", "new") VALUES (?, ?, ?, ?, ?, ?)',
      this.id,
      entity,
      entityId,
      field,
      jsonOf(old),
      jsonOf(value),
    );
  }

  private nextNumber(series: string, start: () => number): number {
    const known = this.writer.one<{ value: string }>(
      'SELECT "value" FROM "local" WHERE "key" = ?',
      `series:${series}`,
    );
    const next = (known ? Number(known.value) : start()) + 1;
    this.run(
      'INSERT INTO "local" ("key", "value") VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"',
      `series:${series}`,
      String(next),
    );
    return next;
  }

  private touch(name: string, id: string): void {
    const noun = name as NounName; // table names are the nouns, by the type of `tables`
    this.changed.add(noun);
    const ids = this.touched.get(noun) ?? new Set<string>();
    this.touched.set(noun, ids.add(id));
  }

  private settle(): void {
    deriveTouched(this.writer, this.touched, this.runDerived, this.changed);
    this.touched.clear();
  }

  private indexAnew(limit: number): Anew {
    const anew = indexAnew(this.writer, limit, this.runDerived);
    if (anew.isReady) for (const noun of foundKinds) this.changed.add(noun);
    return anew;
  }

  private readonly runDerived = (sql: string, ...parameters: Parameter[]) => this.run(sql, ...parameters);
}
