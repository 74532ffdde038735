// What can be computed from other rows: kept beside them so that lists can sort and search by it.
// The pen calls this before every commit, so undo, import and merge need no second mechanism.
import { ownAmount } from '#model/lead';
import type { NounName } from '#model/noun-names';
import { missingFor } from '#model/stage-needs';
import type { Parameter, Reader } from './connection.ts';
import { leadCaseOf } from './lead-case.ts';
import { leadNameNorm, nameCore, nameNorm } from './names/normalise.ts';
import { readSettings } from './queries/settings.ts';
import { findRow } from './rows.ts';
import { companyTable, leadTable } from './schema/tables.ts';
import { indexRecord } from './search-index.ts';
import { dayOfInstant, localDay } from '#model/day';

export type Touched = Map<NounName, Set<string>>;
type Run = (sql: string, ...parameters: Parameter[]) => void;

/** Brings derived columns and the search index up to date with the touched rows; adds the nouns it changed. */
export function deriveTouched(reader: Reader, touched: Touched, run: Run, changed: Set<NounName>): void {
  for (const id of touched.get('company') ?? []) deriveCompany(reader, id, run);
  for (const id of contactsTouched(reader, touched)) indexRecord(reader, { entity: 'contact', id }, run);
  for (const id of touched.get('activity') ?? []) indexRecord(reader, { entity: 'activity', id }, run);
  const leads = leadsTouched(reader, touched);
  if (leads.size === 0) return;
  changed.add('lead');
  const settings = readSettings(reader);
  const today = localDay(new Date());
  for (const id of leads) deriveLead(reader, { id, settings, today }, run);
}

/** Rows of a lead that change what the lead itself shows. */
const leadParts = ['leadInvestor', 'stageChange', 'visit', 'monthProgress', 'fundArrival'] as const;

function leadsTouched(reader: Reader, touched: Touched): Set<string> {
  const leads = new Set(touched.get('lead') ?? []);
  for (const part of leadParts) {
    for (const id of touched.get(part) ?? []) {
      const row = reader.one<{ leadId: string | null }>(`SELECT "leadId" FROM "${part}" WHERE "id" = ?`, id);
      if (row?.leadId) leads.add(row.leadId);
    }
  }
  for (const id of touched.get('company') ?? []) {
    const rows = reader.all<{ leadId: string }>(
      'SELECT "leadId" FROM "leadInvestor" WHERE "companyId" = ?',
      id,
    );
    for (const { leadId } of rows) leads.add(leadId);
  }
  if (touched.has('setting')) {
    for (const { id } of reader.all<{ id: string }>(
      'SELECT "id" FROM "lead" WHERE "deletedAt" IS NULL AND "missingCount" > 0',
    ))
      leads.add(id);
  }
  return leads;
}

/** A company’s name also stands on its people. */
function contactsTouched(reader: Reader, touched: Touched): Set<string> {
  const contacts = new Set(touched.get('contact') ?? []);
  for (const id of touched.get('company') ?? []) {
    for (const row of reader.all<{ id: string }>('SELECT "id" FROM "contact" WHERE "companyId" = ?', id))
      contacts.add(row.id);
  }
  return contacts;
}

function deriveCompany(reader: Reader, id: string, run: Run): void {
  const row = findRow(reader, companyTable, id);
  if (row) {
    run(
      'UPDATE "company" SET "nameNorm" = ?, "nameCore" = ? WHERE "id" = ?',
      nameNorm(row.name),
      nameCore(row.name),
      id,
    );
  }
  indexRecord(reader, { entity: 'company', id }, run);
}

type LeadJob = {
  readonly id: string;
  readonly settings: ReturnType<typeof readSettings>;
  readonly today: string;
};

function deriveLead(reader: Reader, { id, settings, today }: LeadJob, run: Run): void {
  const row = findRow(reader, leadTable, id);
  if (!row) return indexRecord(reader, { entity: 'lead', id }, run);
  const principal = reader.one<{ name: string; regionCode: string | null }>(
    `SELECT company."name", company."regionCode" FROM "leadInvestor" JOIN "company" ON company."id" = "leadInvestor"."companyId"
     WHERE "leadInvestor"."leadId" = ? AND "leadInvestor"."deletedAt" IS NULL
     ORDER BY "leadInvestor"."role" = 'principal' DESC, "leadInvestor"."rowid" LIMIT 1`,
    id,
  );
  const investorName = principal?.name ?? row.investorText;
  const missing = missingFor(row.stage, leadCaseOf(reader, row, { settings, today }));
  const derived = {
    nameNorm: leadNameNorm(row.name),
    investorName,
    regionCode: principal?.regionCode ?? null,
    lastUpdateOn: lastUpdateOn(reader, id),
    amount: ownAmount(row),
    missingCount: missing.length,
  };
  // Most leads of a company stay as they were, and these columns stand in many indexes.
  const columns = Object.keys(derived) as (keyof typeof derived)[];
  if (columns.some((name) => derived[name] !== row[name]))
    run(
      `UPDATE "lead" SET ${columns.map((name) => `"${name}" = ?`).join(', ')} WHERE "id" = ?`,
      ...columns.map((name) => derived[name]),
      id,
    );
  indexRecord(reader, { entity: 'lead', id }, run);
}

/** 最近更新 (handbook 3.4): the latest of stage change, visit and month progress. */
function lastUpdateOn(reader: Reader, id: string): string | null {
  const found = reader.one<{ day: string | null; heardAt: string | null }>(
    `SELECT (SELECT max("day") FROM (
         SELECT max("changedOn") AS "day" FROM "stageChange" WHERE "leadId" = ?1 AND "deletedAt" IS NULL
         UNION ALL SELECT max(coalesce("filledOn", "month" || '-01')) FROM "monthProgress" WHERE "leadId" = ?1 AND "deletedAt" IS NULL)) AS "day",
       (SELECT max("happenedAt") FROM "visit" WHERE "leadId" = ?1 AND "deletedAt" IS NULL) AS "heardAt"`,
    id,
  );
  const heardOn = found?.heardAt ? dayOfInstant(found.heardAt) : null;
  return [found?.day ?? null, heardOn].reduce((a, b) => ((a ?? '') < (b ?? '') ? b : a));
}
