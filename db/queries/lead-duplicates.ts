// Before a lead is saved by hand: does it repeat one we have? L1 and L2 block until a person decides (handbook 5.2).
import type { Lead } from '#model/lead';
import { Refusal } from '#model/refusal';
import type { Reader } from '../connection.ts';
import { nameNorm } from '../names/normalise.ts';
import { similarity } from '../names/similarity.ts';
import { duplicateDecisionTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { getLead } from './lead-detail.ts';
import { readSettings } from './settings.ts';

export type Likeness = {
  readonly leadId: string;
  readonly name: string;
  readonly level: 'L1' | 'L2';
  readonly rule: string;
  readonly similarity: number;
};

type Candidate = {
  id: string;
  name: string;
  nameNorm: string;
  investorName: string | null;
  code: string | null;
};

const candidateColumns = '"id", "name", "nameNorm", "investorName", "code"';

function investorNorm(name: string | null): string | null {
  return name === null ? null : nameNorm(name);
}

/** The first lead that this one repeats at L1 or L2. Names and investors are compared in their normalised forms. */
export function repeatedLead(reader: Reader, lead: Lead): Likeness | undefined {
  for (const code of ['approvalCode', 'superiorCode'] as const) {
    const value = lead[code];
    if (value === null) continue;
    const same = reader.one<Candidate>(
      `SELECT ${candidateColumns} FROM "lead" WHERE "${code}" = ? AND "id" <> ? AND "deletedAt" IS NULL LIMIT 1`,
      value,
      lead.id,
    );
    if (same) return { leadId: same.id, name: same.name, level: 'L1', rule: code, similarity: 100 };
  }
  const own = investorNorm(lead.investorName);
  const sameName = reader.all<Candidate>(
    `SELECT ${candidateColumns} FROM "lead" WHERE "nameNorm" = ? AND "id" <> ? AND "deletedAt" IS NULL`,
    lead.nameNorm,
    lead.id,
  );
  for (const candidate of sameName) {
    const other = investorNorm(candidate.investorName);
    if (own === null || other === null || own === other) {
      return { leadId: candidate.id, name: candidate.name, level: 'L1', rule: 'nameNorm', similarity: 100 };
    }
  }
  return likeLead(reader, lead);
}

/** A lead of the same investor with a similar name. */
function likeLead(reader: Reader, lead: Lead): Likeness | undefined {
  if (lead.investorName === null) return undefined;
  const limit = readSettings(reader).duplicateLimits.lead;
  const sameInvestor = reader.all<Candidate>(
    `SELECT ${candidateColumns} FROM "lead" WHERE "deletedAt" IS NULL AND "id" <> ?1 AND "id" IN (
       SELECT "leadId" FROM "leadInvestor" WHERE "deletedAt" IS NULL AND "companyId" IN (
         SELECT "companyId" FROM "leadInvestor" WHERE "leadId" = ?1 AND "deletedAt" IS NULL))
     UNION SELECT ${candidateColumns} FROM "lead" WHERE "deletedAt" IS NULL AND "id" <> ?1 AND "investorText" = ?2`,
    lead.id,
    lead.investorText ?? lead.investorName,
  );
  for (const candidate of sameInvestor) {
    const likeness = Math.round(similarity(lead.nameNorm, candidate.nameNorm) * 100);
    if (likeness >= limit)
      return {
        leadId: candidate.id,
        name: candidate.name,
        level: 'L2',
        rule: 'similarName',
        similarity: likeness,
      };
  }
  return undefined;
}

/** Refuses a lead that repeats another, unless a reason to keep both is given; the decision is remembered. */
export function refuseRepeatedLead(w: Writer, leadId: string, separateReason: string | undefined): void {
  const found = repeatedLead(w, getLead(w, leadId));
  if (!found || isDecided(w, leadId, found.leadId)) return;
  if (!separateReason) {
    throw new Refusal('duplicate', { name: found.name }, [
      {
        path: ['name'],
        message: {
          zh: `与“${found.name}”重复（${found.level}，相似度 ${found.similarity}%）`,
          en: `Repeats “${found.name}” (${found.level}, ${found.similarity}% alike)`,
        },
      },
    ]);
  }
  w.add(duplicateDecisionTable, {
    entity: 'lead',
    leftId: leadId,
    rightId: found.leadId,
    level: found.level,
    rule: found.rule,
    similarity: found.similarity,
    decision: 'separate',
    reason: separateReason,
  });
}

function isDecided(reader: Reader, a: string, b: string): boolean {
  return (
    reader.one(
      `SELECT 1 FROM "duplicateDecision" WHERE "deletedAt" IS NULL AND "decision" IN ('separate', 'ignore')
     AND (("leftId" = ?1 AND "rightId" = ?2) OR ("leftId" = ?2 AND "rightId" = ?1)) LIMIT 1`,
      a,
      b,
    ) !== undefined
  );
}
