import { asc, eq } from 'drizzle-orm';
import type { PersonQuery, Person } from '#model/person';
import type { Reader } from '../connection.ts';
import { findRows } from '../rows.ts';
import { personTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { listRows, type PlainNoun } from './plain-nouns.ts';

export const people = { table: personTable, label: { zh: '人员', en: 'person' } } satisfies PlainNoun<
  typeof personTable
>;

/** Our people in official order, never by alphabet (handbook 3.18). */
export function listPeople(reader: Reader, { kind, isActive, ...query }: PersonQuery) {
  return listRows(reader, people, {
    ...query,
    textIn: [personTable.name, personTable.unit],
    where: [
      kind && eq(personTable.kind, kind),
      isActive === undefined ? undefined : eq(personTable.isActive, isActive),
    ],
    orderBy: [asc(personTable.sortOrder), asc(personTable.createdAt)],
  });
}

/** The person of this name; one that is not known yet is added. */
export function findOrAddPerson(w: Writer, name: string, kind: Person['kind']): string {
  const [known] = findRows(w, personTable, '"name" = ? ORDER BY "createdAt" LIMIT 1', name);
  return known?.id ?? w.add(personTable, { name, kind, isActive: true }).id;
}
