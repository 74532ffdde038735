// Half-typed forms, on disk so that a killed process loses no field.
import type { Reader } from '../connection.ts';
import { findRows } from '../rows.ts';
import { draftTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';

export type DraftValue = (typeof draftTable)['$inferSelect']['value'];

export function getDraft(reader: Reader, key: string): { value: DraftValue } {
  return { value: findRows(reader, draftTable, '"key" = ?', key)[0]?.value ?? null };
}

export function setDraft(w: Writer, key: string, value: DraftValue): Record<string, never> {
  const known = w.one<{ id: string }>('SELECT "id" FROM "draft" WHERE "key" = ?', key);
  if (!known) w.add(draftTable, { key, value });
  else {
    w.setDeleted(draftTable, known.id, false);
    w.patch(draftTable, known.id, { value });
  }
  return {};
}

export function clearDraft(w: Writer, key: string): Record<string, never> {
  const known = w.one<{ id: string }>('SELECT "id" FROM "draft" WHERE "key" = ?', key);
  if (known) w.patch(draftTable, known.id, { value: null });
  return {};
}
