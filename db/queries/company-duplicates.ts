// Which companies a company repeats (handbook 5.2), found by index instead of by looking at all.
import type { Company } from '#model/company';
import type { KeepApart, Likeness, Repetition } from '#model/record-merge';
import type { Parameter, Reader } from '../connection.ts';
import { matchQuery } from '../names/bigrams.ts';
import { isOfKind } from './search-text.ts';
import { companyLikeness, duplicateLimits, likenesses, type CompanyCandidate } from '../names/duplicates.ts';
import { nameNorm } from '../names/normalise.ts';
import { findRows, textsIn } from '../rows.ts';
import { companyTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { getCompany } from './companies.ts';
import { contactIdsWithNumber } from './contact-numbers.ts';
import { decidedPairs, pairKey, rememberDecision } from './decided-pairs.ts';
import { readSettings } from './settings.ts';

/** A company as it is compared. */
export type ComparedCompany = CompanyCandidate & Pick<Company, 'id' | 'name' | 'uscc' | 'address'>;

export function companyCandidate(
  company: Pick<Company, 'id' | 'name' | 'nameNorm' | 'nameCore' | 'formerNames' | 'uscc' | 'address'>,
  numbers: { readonly mobiles: readonly string[]; readonly phones: readonly string[] },
): ComparedCompany {
  const { id, name, nameCore, uscc, address } = company;
  const nameNorms = [company.nameNorm, ...company.formerNames.map(nameNorm)];
  return { id, name, nameNorms, nameCore, uscc, address, ...numbers };
}

export function companyLimits(reader: Reader) {
  return { ...duplicateLimits, ...readSettings(reader).duplicateLimits };
}

function comparedCompany(reader: Reader, company: Company): ComparedCompany {
  const people = reader.all<{ mobiles: string; phones: string }>(
    'SELECT "mobiles", "phones" FROM "contact" WHERE "companyId" = ? AND "deletedAt" IS NULL',
    company.id,
  );
  return companyCandidate(company, {
    mobiles: people.flatMap(({ mobiles }) => textsIn(mobiles)),
    phones: people.flatMap(({ phones }) => textsIn(phones)),
  });
}

/** How alike two companies are; null when no rule holds. */
export function likenessOfCompanies(reader: Reader, a: Company, b: Company): Likeness | null {
  return companyLikeness(comparedCompany(reader, a), comparedCompany(reader, b), companyLimits(reader));
}

const most = 20;

/** The companies that this one likely repeats, the most alike first; decided pairs are left out. */
export function companyDuplicates(reader: Reader, { id }: { id: string }): Repetition[] {
  const company = getCompany(reader, id);
  if (company.deletedAt !== null) return [];
  const own = comparedCompany(reader, company);
  const decided = decidedPairs(reader, 'company');
  const limits = companyLimits(reader);
  const ids = [...candidateIds(reader, company, own)].filter(
    (other) => other !== id && !decided.has(pairKey(id, other)),
  );
  const others = findRows(
    reader,
    companyTable,
    '"id" IN (SELECT "value" FROM json_each(?))',
    JSON.stringify(ids),
  ).map((other) => comparedCompany(reader, other));
  return likenesses<ComparedCompany, ComparedCompany>(own, others, (a, b) => companyLikeness(a, b, limits))
    .slice(0, most)
    .map(({ other, likeness }) => ({ id: other.id, name: other.name, detail: detailOf(other), likeness }));
}

export const detailOf = ({ uscc, address }: { uscc?: string | null; address?: string | null }) =>
  uscc ?? address ?? null;

function candidateIds(reader: Reader, company: Company, own: ComparedCompany): Set<string> {
  const found = new Set<string>();
  const look = (sql: string, ...parameters: Parameter[]) => {
    for (const { id } of reader.all<{ id: string }>(sql, ...parameters)) found.add(id);
  };
  const live = '"deletedAt" IS NULL LIMIT 100';
  if (company.uscc)
    look(
      `SELECT "id" FROM "company" WHERE "uscc" IN (?, ?) AND ${live}`,
      company.uscc,
      company.uscc.toUpperCase(),
    );
  for (const norm of own.nameNorms) look(`SELECT "id" FROM "company" WHERE "nameNorm" = ? AND ${live}`, norm);
  look(`SELECT "id" FROM "company" WHERE "nameCore" = ? AND ${live}`, company.nameCore);
  for (const norm of own.nameNorms) for (const id of namedAlike(reader, norm)) found.add(id);
  if (company.address)
    look(
      `SELECT "id" FROM "company" WHERE "deletedAt" IS NULL AND "regionCode" IS ? AND "address" = ? LIMIT 100`,
      company.regionCode,
      company.address,
    );
  for (const number of [...(own.mobiles ?? []), ...(own.phones ?? [])]) {
    const people = contactIdsWithNumber(reader, number);
    look(
      `SELECT "companyId" AS "id" FROM "contact" WHERE "companyId" IS NOT NULL AND "deletedAt" IS NULL
       AND "id" IN (SELECT "value" FROM json_each(?))`,
      JSON.stringify(people),
    );
  }
  return found;
}

/** A piece that stands in more names than these tells little alone. */
const mostHits = 300;

/** Companies whose names, former ones too, share three characters side by side; common ones count with the beginning. */
export function namedAlike(reader: Reader, norm: string): string[] {
  const characters = [...norm];
  const pieces = characters
    .slice(2)
    .map((last, at) => `${characters[at] ?? ''}${characters[at + 1] ?? ''}${last}`);
  const beginning = matchQuery(characters.slice(0, 2).join(''));
  const docIds = new Set<number>();
  for (const piece of pieces.length > 0 ? pieces : [norm]) {
    const match = matchQuery(piece);
    if (match === null) continue;
    let hits = docsWith(reader, match);
    if (hits.length > mostHits && beginning !== null) hits = docsWith(reader, `${beginning} ${match}`);
    for (const { docId } of hits) docIds.add(docId);
  }
  return reader
    .all<{ id: string }>(
      `SELECT "entityId" AS "id" FROM "searchDoc" WHERE "docId" IN (SELECT "value" FROM json_each(?)) AND "entity" = 'company'`,
      JSON.stringify([...docIds]),
    )
    .map(({ id }) => id);
}

function docsWith(reader: Reader, match: string): { docId: number }[] {
  return reader.all<{ docId: number }>(
    `SELECT "rowid" AS "docId" FROM "searchIndex" WHERE "searchIndex" MATCH ? AND ${isOfKind('company')} LIMIT ${mostHits + 1}`,
    match,
  );
}

/** Says that two companies are two; the pair is not offered again. */
export function keepCompaniesApart(w: Writer, { leftId, rightId, reason }: KeepApart): { level: string } {
  const [left, right] = [getCompany(w, leftId), getCompany(w, rightId)];
  w.describe({
    zh: `确认不是同一家：${left.name}、${right.name}`,
    en: `Keep apart ${left.name} and ${right.name}`,
  });
  const likeness = likenessOfCompanies(w, left, right);
  return rememberDecision(w, { noun: 'company', leftId, rightId, likeness, decision: 'separate', reason });
}
