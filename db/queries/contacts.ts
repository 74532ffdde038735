import type { Contact, ContactPatch, ContactQuery, NewContact } from '#model/contact';
import type { Parameter, Reader } from '../connection.ts';
import { codecOf, decodeRow } from '../rows.ts';
import { contactTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { addRow, changeRow, setRowDeleted, type PlainNoun } from './plain-nouns.ts';
import { ownPhoto } from './photos.ts';
import { acknowledge } from './record-warnings.ts';
import { searchCondition } from './search-text.ts';

export const contacts = { table: contactTable, label: { zh: '联系人', en: 'contact' } } satisfies PlainNoun<
  typeof contactTable
>;

/** A page of contacts; `text` is found in names, firms as typed, numbers and pinyin initials. */
export function listContacts(
  reader: Reader,
  { companyId, metActivityId, text, sort, limit, offset }: ContactQuery,
): { rows: Contact[]; total: number } {
  const parts = ['"deletedAt" IS NULL'];
  const parameters: Parameter[] = [];
  const add = (sql: string, ...values: readonly Parameter[]) => {
    parts.push(sql);
    parameters.push(...values);
  };
  if (companyId) add('"companyId" = ?', companyId);
  if (metActivityId) add('"metActivityId" = ?', metActivityId);
  if (text) {
    const found = searchCondition(reader, { entity: 'contact', text, column: 'contact."id"', isPage: false });
    add(found.sql, ...found.parameters);
  }
  const where = parts.join(' AND ');
  const order = `"${sort.replace('-', '')}" ${sort.startsWith('-') ? 'DESC' : 'ASC'}`;
  const rows = reader.all<Record<string, unknown>>(
    `SELECT ${codecOf(contactTable).select} FROM "contact" WHERE ${where} ORDER BY ${order}, "rowid" LIMIT ? OFFSET ?`,
    ...parameters,
    limit,
    offset,
  );
  const total =
    reader.one<{ total: number }>(`SELECT count(*) AS "total" FROM "contact" WHERE ${where}`, ...parameters)
      ?.total ?? 0;
  return { rows: rows.map((row) => decodeRow(contactTable, row)), total };
}

export function createContact(w: Writer, { acknowledged, ...draft }: NewContact): Contact {
  const row = addRow(w, contacts, draft);
  acknowledge(w, { entity: 'contact', id: row.id }, acknowledged);
  ownPhoto(w, row.cardAttachmentId, { ownerType: 'contact', ownerId: row.id });
  return row;
}

/** Takes a contact out of the bin; one that was merged is then a contact of its own again. */
export function restoreContact(w: Writer, { id }: { id: string }): Contact {
  w.patch(contactTable, id, { mergedIntoId: null });
  return setRowDeleted(w, contacts, id, false);
}

/** Changes a contact; warnings that were seen with it are remembered in the same act. */
export function updateContact(w: Writer, { id, acknowledged, ...fields }: ContactPatch): Contact {
  acknowledge(w, { entity: 'contact', id }, acknowledged);
  const row = changeRow(w, contacts, id, fields);
  ownPhoto(w, row.cardAttachmentId, { ownerType: 'contact', ownerId: row.id });
  return row;
}
