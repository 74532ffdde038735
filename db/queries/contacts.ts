import { desc, eq } from 'drizzle-orm';
import type { ContactQuery } from '#model/contact';
import type { Reader } from '../connection.ts';
import { contactTable } from '../schema/tables.ts';
import { listRows, type PlainNoun } from './plain-nouns.ts';

export const contacts = { table: contactTable, label: { zh: '联系人', en: 'contact' } } satisfies PlainNoun<
  typeof contactTable
>;

export function listContacts(reader: Reader, { companyId, ...query }: ContactQuery) {
  return listRows(reader, contacts, {
    ...query,
    textIn: [contactTable.name, contactTable.companyText, contactTable.mobiles],
    where: [companyId ? eq(contactTable.companyId, companyId) : undefined],
    orderBy: [desc(contactTable.updatedAt)],
  });
}
