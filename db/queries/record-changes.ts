// What was changed on a record, from the log, newest first.
import type { FieldChange } from '#model/lead-shapes';
import type { Reader } from '../connection.ts';

type StoredChange = Omit<FieldChange, 'old' | 'new'> & { old: string | null; new: string | null };
export type ChangePage = { readonly id: string; readonly limit: number; readonly offset: number };

/** A page of the log; `touched` says in SQL which lines, with the record’s id as `?1`. */
export function changesWhere(
  reader: Reader,
  touched: string,
  { id, limit, offset }: ChangePage,
): { rows: FieldChange[]; total: number } {
  const rows = reader.all<StoredChange>(
    `SELECT act."at", person."name" AS "byName", log."entity", log."entityId", log."field", log."old", log."new"
     FROM "changeLog" AS log JOIN "act" ON act."id" = log."actId" LEFT JOIN "person" ON person."id" = act."personId"
     WHERE ${touched} ORDER BY log."seq" DESC LIMIT ?2 OFFSET ?3`,
    id,
    limit,
    offset,
  );
  const total =
    reader.one<{ total: number }>(`SELECT count(*) AS "total" FROM "changeLog" AS log WHERE ${touched}`, id)
      ?.total ?? 0;
  const value = (text: string | null) => (text === null ? null : (JSON.parse(text) as FieldChange['old']));
  return {
    rows: rows.map((row) => ({
      ...row,
      old: value(row.old),
      new: row.field === 'id' ? row.entityId : value(row.new),
    })),
    total,
  };
}

/** What was changed on one company or contact. */
export function recordChanges(reader: Reader, noun: 'company' | 'contact', page: ChangePage) {
  return changesWhere(reader, `log."entity" = '${noun}' AND log."entityId" = ?1`, page);
}
