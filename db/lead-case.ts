import type { LeadCase } from '#model/lead-rules';
import type { Lead } from '#model/lead';
import type { Settings } from '#model/setting';
import type { Reader } from './connection.ts';

type InvestorFacts = LeadCase['investors'][number];

/** Gathers what the rules look at beside the lead itself. */
export function leadCaseOf(
  reader: Reader,
  lead: Lead,
  { settings, today }: { settings: Settings; today: string },
): LeadCase {
  const investors = reader.all<InvestorFacts>(
    `SELECT "leadInvestor"."role", "leadInvestor"."share", company."regionCode", company."ownership", company."country"
     FROM "leadInvestor" JOIN "company" ON company."id" = "leadInvestor"."companyId"
     WHERE "leadInvestor"."leadId" = ? AND "leadInvestor"."deletedAt" IS NULL`,
    lead.id,
  );
  const file = reader.one<{ found: number }>(
    `SELECT 1 AS "found" FROM "attachment"
     WHERE "ownerType" = 'lead' AND "ownerId" = ? AND "kind" = 'agreement' AND "deletedAt" IS NULL LIMIT 1`,
    lead.id,
  );
  return { lead, investors, hasAgreementFile: file !== undefined, settings, today };
}
