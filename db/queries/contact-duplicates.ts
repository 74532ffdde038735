// Which contacts a contact repeats (handbook 5.2), found by index instead of by looking at all.
import type { Contact } from '#model/contact';
import type { KeepApart, Likeness, Repetition } from '#model/record-merge';
import { Refusal } from '#model/refusal';
import type { Parameter, Reader } from '../connection.ts';
import { contactLikeness, likenesses, type ContactCandidate } from '../names/duplicates.ts';
import { nameNorm } from '../names/normalise.ts';
import { findRow, findRows } from '../rows.ts';
import { companyTable, contactTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { contactIdsWithNumber } from './contact-numbers.ts';
import { decidedPairs, pairKey, rememberDecision } from './decided-pairs.ts';

type ComparedContact = ContactCandidate & {
  readonly id: string;
  readonly name: string;
  readonly employer: string | null;
};

export function getContact(reader: Reader, id: string): Contact {
  const row = findRow(reader, contactTable, id);
  if (!row) throw new Refusal('not-found');
  return row;
}

function comparedContact(reader: Reader, contact: Contact): ComparedContact {
  const { id, name, companyId, companyText, mobiles, emails, wechat } = contact;
  const company = companyId === null ? undefined : findRow(reader, companyTable, companyId);
  const employer = company?.name ?? companyText;
  const companyNorm = company?.nameNorm ?? (companyText && nameNorm(companyText));
  return { id, name, employer, companyId, companyNorm, mobiles, emails, wechat };
}

/** How alike two contacts are; null when no rule holds. */
export function likenessOfContacts(reader: Reader, a: Contact, b: Contact): Likeness | null {
  return contactLikeness(comparedContact(reader, a), comparedContact(reader, b));
}

const most = 20;

/** The contacts that this one likely repeats, the most alike first; decided pairs are left out. */
export function contactDuplicates(reader: Reader, { id }: { id: string }): Repetition[] {
  const contact = getContact(reader, id);
  if (contact.deletedAt !== null) return [];
  const decided = decidedPairs(reader, 'contact');
  const ids = [...candidateIds(reader, contact)].filter(
    (other) => other !== id && !decided.has(pairKey(id, other)),
  );
  const others = findRows(
    reader,
    contactTable,
    '"id" IN (SELECT "value" FROM json_each(?))',
    JSON.stringify(ids),
  ).map((other) => comparedContact(reader, other));
  return likenesses<ComparedContact, ComparedContact>(
    comparedContact(reader, contact),
    others,
    contactLikeness,
  )
    .slice(0, most)
    .map(({ other, likeness }) => ({ id: other.id, name: other.name, detail: other.employer, likeness }));
}

function candidateIds(reader: Reader, contact: Contact): Set<string> {
  const found = new Set<string>();
  const look = (condition: string, ...parameters: Parameter[]) => {
    const rows = reader.all<{ id: string }>(
      `SELECT "id" FROM "contact" WHERE ${condition} LIMIT 200`,
      ...parameters,
    );
    for (const { id } of rows) found.add(id);
  };
  look('"name" = ? AND "deletedAt" IS NULL', contact.name);
  for (const number of contact.mobiles) for (const id of contactIdsWithNumber(reader, number)) found.add(id);
  // Few people have an address or WeChat on record, so looking through those is quick.
  for (const column of ['emails', 'wechat'] as const) {
    for (const value of contact[column])
      look(
        `"${column}" <> '[]' AND instr(lower("${column}"), ?) > 0 AND +"deletedAt" IS NULL`,
        value.toLowerCase(),
      );
  }
  return found;
}

/** Says that two contacts are two people; the pair is not offered again. */
export function keepContactsApart(w: Writer, { leftId, rightId, reason }: KeepApart): { level: string } {
  const [left, right] = [getContact(w, leftId), getContact(w, rightId)];
  w.describe({
    zh: `确认不是同一人：${left.name}、${right.name}`,
    en: `Keep apart ${left.name} and ${right.name}`,
  });
  const likeness = likenessOfContacts(w, left, right);
  return rememberDecision(w, { noun: 'contact', leftId, rightId, likeness, decision: 'separate', reason });
}
