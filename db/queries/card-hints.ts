// Whom a card may repeat: the levels of the handbook (5.2) over the few records that can reach one. Nothing here blocks.
import type { Hint, HintQuery } from '#model/card';
import type { Company } from '#model/company';
import type { Reader } from '../connection.ts';
import { companyLikeness, contactLikeness, likenesses } from '../names/duplicates.ts';
import { nameCore, nameNorm } from '../names/normalise.ts';
import { findRow, findRows, type RowOf } from '../rows.ts';
import { companyTable, contactTable } from '../schema/tables.ts';
import { findCompanyByName } from './companies.ts';
import { companyLimits, namedAlike } from './company-duplicates.ts';
import { contactIdsWithNumber } from './contact-numbers.ts';
import { decidedPairs, pairKey, type DecidedNoun } from './decided-pairs.ts';

type Contact = RowOf<typeof contactTable>;

const shownAtMost = 5;

export function cardHints(reader: Reader, query: HintQuery): Hint[] {
  return [...companyHints(reader, query), ...contactHints(reader, query)];
}

/** None once a company is chosen: the question is answered. */
function companyHints(reader: Reader, { companyId, companyText, mobiles = [], cardId }: HintQuery): Hint[] {
  if (companyId || !companyText?.trim()) return [];
  const one = { nameNorms: [nameNorm(companyText)], nameCore: nameCore(companyText), mobiles };
  const candidates = companiesLike(reader, companyText, contactsWith(reader, mobiles)).map((row) => ({
    row,
    nameNorms: [row.nameNorm, ...row.formerNames.map(nameNorm)],
    nameCore: row.nameCore,
    mobiles: mobilesOf(reader, row.id),
  }));
  const limits = companyLimits(reader);
  const found = likenesses(one, candidates, (a, b) => companyLikeness(a, b, limits));
  return found
    .filter(({ other }) => !isApart(reader, 'company', [cardId, other.row.id]))
    .slice(0, shownAtMost)
    .map(({ other: { row }, likeness: { level, rule, similarity } }) => ({
      noun: 'company',
      id: row.id,
      name: row.name,
      detail: row.formerNames.join('、') || null,
      level,
      rule,
      similarity,
    }));
}

/** Firms of the same name or core, of names that sound alike, and of people with these mobiles. */
function companiesLike(reader: Reader, text: string, people: readonly Contact[]): Company[] {
  const norm = nameNorm(text);
  const ids = [...namedAlike(reader, norm), ...people.map(({ companyId }) => companyId)];
  const rows = [
    findCompanyByName(reader, text),
    ...findRows(reader, companyTable, '"nameNorm" = ? LIMIT 20', norm),
    ...findRows(reader, companyTable, '"nameCore" = ? LIMIT 20', nameCore(text)),
    ...ids.map((id) => (id === null ? undefined : findRow(reader, companyTable, id))),
  ].filter((row) => row !== undefined);
  const live = rows.filter((row) => row.deletedAt === null && row.mergedIntoId === null);
  return [...new Map(live.map((row) => [row.id, row])).values()];
}

const mobilesOf = (reader: Reader, companyId: string) =>
  findRows(reader, contactTable, '"companyId" = ? LIMIT 200', companyId).flatMap(({ mobiles }) => mobiles);

const contactsWith = (reader: Reader, mobiles: readonly string[]): Contact[] =>
  mobiles
    .flatMap((mobile) => contactIdsWithNumber(reader, mobile))
    .flatMap((id) => findRow(reader, contactTable, id) ?? []);

/** None for somebody who was picked from those we know. */
function contactHints(reader: Reader, query: HintQuery): Hint[] {
  const { name, mobiles = [], companyId = null, companyText, cardId, contactId } = query;
  const own = cardId ? ownContact(reader, cardId) : undefined;
  if (!name?.trim() || (contactId && contactId !== own?.id)) return [];
  const norm = companyText ? nameNorm(companyText) : null;
  const one = { name: name.trim(), companyId, companyNorm: norm, mobiles };
  const rows = [
    ...findRows(reader, contactTable, '"name" = ? LIMIT 100', name.trim()),
    ...contactsWith(reader, mobiles),
  ].filter((row) => row.deletedAt === null && row.mergedIntoId === null && isEarlier(row, own));
  const candidates = [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => {
    const company = row.companyId ? findRow(reader, companyTable, row.companyId) : undefined;
    const employer = company?.name ?? row.companyText;
    const { companyId: employerId, mobiles: numbers, emails, wechat } = row;
    const companyNorm = employer ? nameNorm(employer) : null;
    return {
      row,
      employer,
      name: row.name,
      companyId: employerId,
      companyNorm,
      mobiles: numbers,
      emails,
      wechat,
    };
  });
  return likenesses(one, candidates, contactLikeness)
    .filter(({ other }) => !isApart(reader, 'contact', [own?.id, other.row.id]))
    .slice(0, shownAtMost)
    .map(({ other: { row, employer }, likeness: { level, rule, similarity } }) => ({
      noun: 'contact',
      id: row.id,
      name: row.name,
      detail: [employer, row.title].filter(Boolean).join(' · ') || null,
      level,
      rule,
      similarity,
    }));
}

/** The person who came in with a card; one who was picked for it was known before. */
function ownContact(reader: Reader, cardId: string): Contact | undefined {
  const own = reader.one<{ id: string }>(
    `SELECT contact."id" FROM "visit" JOIN "contact" ON contact."id" = json_extract(visit."contactIds", '$[0]')
     WHERE visit."id" = ? AND contact."createdAt" = visit."createdAt"`,
    cardId,
  );
  return own && findRow(reader, contactTable, own.id);
}

/** Of two cards of one person the later is the double. */
function isEarlier(row: Contact, own: Contact | undefined): boolean {
  return !own || (row.id !== own.id && (row.createdAt < own.createdAt || row.id < own.id));
}

/** A person has said that the two are not the same. */
function isApart(reader: Reader, noun: DecidedNoun, ids: readonly [string | undefined, string]): boolean {
  const [own, other] = ids;
  return own !== undefined && decidedPairs(reader, noun).has(pairKey(own, other));
}
