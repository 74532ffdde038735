// Two records side by side: what is the same, what is near, what differs, and what hangs on each (handbook 5.3).
import { companyFields } from '#model/company';
import { contactFields } from '#model/contact';
import type { Fields } from '#model/field';
import { comparedFields, fieldGroup, type FieldState } from '#model/record-merge';
import type { Reader } from '../connection.ts';
import { duplicateLimits } from '../names/duplicates.ts';
import { amountsNear } from '../names/same.ts';
import { similarity } from '../names/similarity.ts';
import { getCompany } from './companies.ts';
import { likenessOfCompanies } from './company-duplicates.ts';
import { getContact, likenessOfContacts } from './contact-duplicates.ts';
import { hangingOn } from './record-links.ts';
import type { MergePair } from './merge-references.ts';

type Row = Readonly<Record<string, unknown>>;

export function compareCompanies(reader: Reader, { survivorId, loserId }: MergePair) {
  const [survivor, loser] = [getCompany(reader, survivorId), getCompany(reader, loserId)];
  return {
    survivor,
    loser,
    fields: fieldStates(companyFields, survivor, loser),
    survivorHas: hangingOn(reader, 'company', survivorId),
    loserHas: hangingOn(reader, 'company', loserId),
    likeness: likenessOfCompanies(reader, survivor, loser),
  };
}

export function compareContacts(reader: Reader, { survivorId, loserId }: MergePair) {
  const [survivor, loser] = [getContact(reader, survivorId), getContact(reader, loserId)];
  return {
    survivor,
    loser,
    fields: fieldStates(contactFields, survivor, loser),
    survivorHas: hangingOn(reader, 'contact', survivorId),
    loserHas: hangingOn(reader, 'contact', loserId),
    likeness: likenessOfContacts(reader, survivor, loser),
  };
}

function fieldStates(fields: Fields, a: Row, b: Row): Record<string, FieldState> {
  return Object.fromEntries(
    comparedFields(fields).map((name) => {
      const isSame = fieldGroup(fields, name).every(
        (member) => JSON.stringify(a[member] ?? null) === JSON.stringify(b[member] ?? null),
      );
      if (isSame) return [name, 'same'];
      return [name, isNear(fields[name]?.kind ?? 'text', a[name], b[name]) ? 'near' : 'differs'];
    }),
  );
}

const nearText = 85;

function isNear(kind: string, a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return kind === 'money' && amountsNear(a, b, duplicateLimits.amount);
  return (
    kind === 'text' && typeof a === 'string' && typeof b === 'string' && similarity(a, b) * 100 >= nearText
  );
}
