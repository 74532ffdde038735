// Two contacts that are one person: one act, which Ctrl+Z takes back whole (handbook 5.3).
import { contactFields, type Contact } from '#model/contact';
import type { ContactMerge } from '#model/record-page';
import type { Moved } from '#model/record-merge';
import { contactTable } from '../schema/tables.ts';
import type { Patch, Writer } from '../write.ts';
import { getContact, likenessOfContacts } from './contact-duplicates.ts';
import { rememberDecision } from './decided-pairs.ts';
import { refuseWrongPair } from './merge-companies.ts';
import { moveBelongings, moveLeadContacts, moveNamedVisits, moveReferences } from './merge-references.ts';
import { mergedValues } from './merge-values.ts';

export function mergeContacts(
  w: Writer,
  { survivorId, loserId, values = {} }: ContactMerge,
): { record: Contact; moved: Moved } {
  const pair = { survivorId, loserId };
  const [survivor, loser] = [getContact(w, survivorId), getContact(w, loserId)];
  refuseWrongPair(survivor, loser);
  const likeness = likenessOfContacts(w, survivor, loser);
  const fields = mergedValues({ fields: contactFields, survivor, loser, chosen: values });
  moveReferences(w, 'contact', pair);
  const moved = {
    leads: moveLeadContacts(w, pair),
    visits: moveNamedVisits(w, pair),
    contacts: 0,
    companies: 0,
    files: moveBelongings(w, 'contact', pair),
  };
  w.patch(contactTable, survivorId, fields as Patch<typeof contactTable>); // built from the contact’s own fields
  w.patch(contactTable, loserId, { mergedIntoId: survivorId });
  w.setDeleted(contactTable, loserId, true);
  rememberDecision(w, {
    noun: 'contact',
    leftId: loserId,
    rightId: survivorId,
    likeness,
    decision: 'merge',
    reason: null,
  });
  const record = getContact(w, survivorId);
  w.describe({
    zh: `合并联系人：${loser.name} 并入 ${record.name}`,
    en: `Merge contact ${loser.name} into ${record.name}`,
  });
  return { record, moved };
}
