// Likely repetitions among all companies, when a person asks for them.
import type { Likeness, RepeatedPair } from '#model/record-merge';
import type { Reader } from '../connection.ts';
import { companyLikeness } from '../names/duplicates.ts';
import { pairsAlike } from '../names/name-blocks.ts';
import { mobileKey } from '../names/same.ts';
import { textsIn } from '../rows.ts';
import { companyCandidate, companyLimits, detailOf, type ComparedCompany } from './company-duplicates.ts';
import { decidedPairs, pairKey } from './decided-pairs.ts';

/** The pairs that look the same, the most alike first, and how many there are in all; decided ones are left out. */
export function allCompanyDuplicates(
  reader: Reader,
  { limit }: { limit: number },
): { pairs: RepeatedPair[]; total: number } {
  const companies = everyCompany(reader);
  const limits = companyLimits(reader);
  const decided = decidedPairs(reader, 'company');
  const found: { left: ComparedCompany; right: ComparedCompany; likeness: Likeness }[] = [];
  for (const [left, right] of candidatePairs(companies, limits.company)) {
    if (decided.has(pairKey(left.id, right.id))) continue;
    const likeness = companyLikeness(left, right, limits);
    if (likeness) found.push({ left, right, likeness });
  }
  found.sort(
    (a, b) =>
      a.likeness.level.localeCompare(b.likeness.level) || b.likeness.similarity - a.likeness.similarity,
  );
  const named = (company: ComparedCompany) => ({
    id: company.id,
    name: company.name,
    detail: detailOf(company),
  });
  return {
    pairs: found
      .slice(0, limit)
      .map(({ left, right, likeness }) => ({ left: named(left), right: named(right), likeness })),
    total: found.length,
  };
}

type Stored = Pick<ComparedCompany, 'id' | 'name' | 'nameCore' | 'uscc' | 'address'> & {
  nameNorm: string;
  formerNames: string;
};
type Numbers = { mobiles: string[]; phones: string[] };

function everyCompany(reader: Reader): ComparedCompany[] {
  const numbers = new Map<string, Numbers>();
  for (const { companyId, mobiles, phones } of reader.iterate<
    Record<'companyId' | 'mobiles' | 'phones', string>
  >(
    `SELECT "companyId", "mobiles", "phones" FROM "contact"
     WHERE "companyId" IS NOT NULL AND +"deletedAt" IS NULL AND ("mobiles" <> '[]' OR "phones" <> '[]')`,
  )) {
    const known = numbers.get(companyId) ?? { mobiles: [], phones: [] };
    known.mobiles.push(...textsIn(mobiles));
    known.phones.push(...textsIn(phones));
    numbers.set(companyId, known);
  }
  const none: Numbers = { mobiles: [], phones: [] };
  const companies: ComparedCompany[] = [];
  // The oldest come first, so that the one that was there before stands on the left of a pair.
  for (const row of reader.iterate<Stored>(
    `SELECT "id", "name", "nameNorm", "nameCore", "formerNames", "uscc", "address" FROM "company"
     WHERE +"deletedAt" IS NULL ORDER BY "createdAt", "id"`,
  )) {
    const formerNames = row.formerNames === '[]' ? [] : textsIn(row.formerNames);
    companies.push(
      companyCandidate(
        { ...row, formerNames, uscc: row.uscc ?? null, address: row.address ?? null },
        numbers.get(row.id) ?? none,
      ),
    );
  }
  return companies;
}

type Pair = readonly [ComparedCompany, ComparedCompany];

/** So many firms of one number or address are a business centre, not repetitions. */
const mostSharers = 20;

function* candidatePairs(companies: readonly ComparedCompany[], percent: number): Generator<Pair> {
  const seen = new Set<string>();
  const fresh = (left: ComparedCompany, right: ComparedCompany) => {
    const key = pairKey(left.id, right.id);
    return left.id !== right.id && !seen.has(key) && seen.add(key) !== undefined;
  };
  const exact = new Map<string, ComparedCompany[]>();
  for (const company of companies) {
    for (const key of new Set(keysOf(company))) {
      const sharers = exact.get(key) ?? [];
      for (const other of sharers) if (fresh(other, company)) yield [other, company];
      if (sharers.length < mostSharers) sharers.push(company);
      exact.set(key, sharers);
    }
  }
  const names = companies.map(({ nameNorms }) => nameNorms[0] ?? '');
  for (const [a, b] of pairsAlike(names, percent)) {
    const [left, right] = [companies[a], companies[b]];
    if (left && right && fresh(left, right)) yield [left, right];
  }
}

/** What two companies that meet an exact rule have in common. */
function keysOf({
  nameNorms,
  nameCore,
  uscc,
  address,
  mobiles = [],
  phones = [],
}: ComparedCompany): string[] {
  const numbers = [...mobiles, ...phones].map(mobileKey).filter((number) => number !== '');
  return [
    ...nameNorms.map((norm) => `n${norm}`),
    `c${nameCore}`,
    ...(uscc ? [`u${uscc.toUpperCase()}`] : []),
    ...(address ? [`a${address}`] : []),
    ...numbers.map((number) => `t${number}`),
  ];
}
