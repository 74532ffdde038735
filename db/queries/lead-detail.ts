import type { Lead } from '#model/lead';
import type { InvestorRow, LeadDetail } from '#model/lead-shapes';
import { warningsOf } from '#model/lead-warnings';
import type { StageChange } from '#model/lead-parts';
import type { Money } from '#model/money';
import { Refusal } from '#model/refusal';
import { missingFor } from '#model/stage-needs';
import type { Reader } from '../connection.ts';
import { leadCaseOf } from '../lead-case.ts';
import { decodeRow, findRow, textsIn } from '../rows.ts';
import { leadTable, stageChangeTable } from '../schema/tables.ts';
import { localDay } from '#model/day';
import { changesWhere, type ChangePage } from './record-changes.ts';
import { readSettings } from './settings.ts';

/** The stored lead; refuses an id that is unknown. */
export function getLead(reader: Reader, id: string): Lead {
  const row = findRow(reader, leadTable, id);
  if (!row) throw new Refusal('not-found');
  return row;
}

export function investorsOf(reader: Reader, leadId: string): InvestorRow[] {
  return reader.all<InvestorRow>(
    `SELECT part."id", part."companyId", company."name" AS "companyName", company."regionCode", company."ownership", part."role", part."share"
     FROM "leadInvestor" AS part JOIN "company" ON company."id" = part."companyId"
     WHERE part."leadId" = ? AND part."deletedAt" IS NULL
     ORDER BY part."role" = 'principal' DESC, part."rowid"`,
    leadId,
  );
}

type StoredContact = Omit<LeadDetail['contacts'][number], 'mobiles' | 'isPrimary'> & {
  mobiles: string;
  isPrimary: number;
};

function contactsOf(reader: Reader, leadId: string): LeadDetail['contacts'] {
  const rows = reader.all<StoredContact>(
    `SELECT part."id", part."contactId", contact."name", contact."title", contact."companyId", contact."mobiles", part."isPrimary"
     FROM "leadContact" AS part JOIN "contact" ON contact."id" = part."contactId"
     WHERE part."leadId" = ? AND part."deletedAt" IS NULL ORDER BY part."isPrimary" DESC, part."rowid"`,
    leadId,
  );
  return rows.map((row) => ({
    ...row,
    mobiles: textsIn(row.mobiles),
    isPrimary: row.isPrimary !== 0,
  }));
}

type Names = {
  chainName: string | null;
  chainNodeName: string | null;
  leaderName: string | null;
  dutyPersonName: string | null;
};

/** A lead with its parts, what it misses and what deserves a second look. */
export function leadDetailOf(reader: Reader, id: string): LeadDetail {
  const lead = getLead(reader, id);
  const names = reader.one<Names>(
    `SELECT chain."name" AS "chainName", node."name" AS "chainNodeName", leader."name" AS "leaderName", officer."name" AS "dutyPersonName"
     FROM "lead" LEFT JOIN "chainNode" AS node ON node."id" = lead."chainNodeId" LEFT JOIN "chain" ON chain."id" = node."chainId"
     LEFT JOIN "person" AS leader ON leader."id" = lead."leaderId" LEFT JOIN "person" AS officer ON officer."id" = lead."dutyPersonId"
     WHERE lead."id" = ?`,
    id,
  );
  if (!names) throw new Refusal('not-found');
  const arrived = reader.one<{ sum: Money }>(
    'SELECT coalesce(sum("amount"), 0) AS "sum" FROM "fundArrival" WHERE "leadId" = ? AND "isCounted" = 1 AND "deletedAt" IS NULL',
    id,
  );
  const subject = leadCaseOf(reader, lead, { settings: readSettings(reader), today: localDay(new Date()) });
  return {
    ...lead,
    ...names,
    arrivedAmount: arrived?.sum ?? (0 as Money),
    investors: investorsOf(reader, id),
    contacts: contactsOf(reader, id),
    missing: missingFor(lead.stage, subject),
    warnings: warningsOf(subject),
  };
}

/** The stage history of a lead, oldest first. */
export function leadHistory(reader: Reader, leadId: string): (StageChange & { byName: string | null })[] {
  const rows = reader.all<Record<string, unknown> & { byName: string | null }>(
    `SELECT change.*, person."name" AS "byName" FROM "stageChange" AS change LEFT JOIN "person" ON person."id" = change."createdById"
     WHERE change."leadId" = ? AND change."deletedAt" IS NULL ORDER BY change."changedOn", change."createdAt", change."rowid"`,
    leadId,
  );
  return rows.map((row) => Object.assign(decodeRow(stageChangeTable, row), { byName: row.byName }));
}

/** What was changed on a lead and its parts, newest first. */
export function leadChanges(reader: Reader, page: ChangePage) {
  return changesWhere(
    reader,
    `(log."entity" = 'lead' AND log."entityId" = ?1) OR (log."entity" IN ('leadInvestor', 'leadContact', 'fundArrival', 'keyProject', 'monthProgress')
    AND log."entityId" IN (SELECT "id" FROM "leadInvestor" WHERE "leadId" = ?1 UNION ALL SELECT "id" FROM "leadContact" WHERE "leadId" = ?1
      UNION ALL SELECT "id" FROM "fundArrival" WHERE "leadId" = ?1 UNION ALL SELECT "id" FROM "keyProject" WHERE "leadId" = ?1
      UNION ALL SELECT "id" FROM "monthProgress" WHERE "leadId" = ?1))`,
    page,
  );
}
