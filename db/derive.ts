// What can be computed from other rows: kept beside them so that lists can sort and search by it.
// The pen calls this before every commit, so undo, import and merge need no second mechanism.
import { ownAmount } from '#model/lead';
import type { NounName } from '#model/noun-names';
import { missingFor } from '#model/stage-needs';
import type { Parameter, Reader } from './connection.ts';
import { leadCaseOf } from './lead-case.ts';
import { bigrams } from './names/bigrams.ts';
import { leadNameNorm, nameCore, nameNorm } from './names/normalise.ts';
import { initials } from './names/pinyin.ts';
import { readSettings } from './queries/settings.ts';
import { findRow } from './rows.ts';
import { companyTable, contactTable, leadTable } from './schema/tables.ts';
import { localDay } from '#model/day';

export type Touched = Map<NounName, Set<string>>;
type Run = (sql: string, ...parameters: Parameter[]) => void;

/** Brings derived columns and the search index up to date with the touched rows; adds the nouns it changed. */
export function deriveTouched(reader: Reader, touched: Touched, run: Run, changed: Set<NounName>): void {
  for (const id of touched.get('company') ?? []) deriveCompany(reader, id, run);
  for (const id of touched.get('contact') ?? []) deriveContact(reader, id, run);
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

function deriveCompany(reader: Reader, id: string, run: Run): void {
  const row = findRow(reader, companyTable, id);
  if (!row) return forget('company', id, run, reader);
  run(
    'UPDATE "company" SET "nameNorm" = ?, "nameCore" = ? WHERE "id" = ?',
    nameNorm(row.name),
    nameCore(row.name),
    id,
  );
  const names = [row.name, row.shortName, ...row.formerNames].filter((name) => name !== null);
  index(
    reader,
    { entity: 'company', id, text: names.join('\n'), names, isLive: row.deletedAt === null },
    run,
  );
}

function deriveContact(reader: Reader, id: string, run: Run): void {
  const row = findRow(reader, contactTable, id);
  if (!row) return forget('contact', id, run, reader);
  const text = [row.name, row.companyText ?? '', ...row.mobiles, ...row.phones].join('\n');
  index(reader, { entity: 'contact', id, text, names: [row.name], isLive: row.deletedAt === null }, run);
}

type LeadJob = {
  readonly id: string;
  readonly settings: ReturnType<typeof readSettings>;
  readonly today: string;
};

function deriveLead(reader: Reader, { id, settings, today }: LeadJob, run: Run): void {
  const row = findRow(reader, leadTable, id);
  if (!row) return forget('lead', id, run, reader);
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
  const text = [
    row.name,
    investorName,
    row.code,
    row.content,
    row.product,
    row.isConfidential ? row.codeName : null,
  ]
    .filter((part) => part !== null)
    .join('\n');
  const names = [row.name, investorName].filter((name) => name !== null);
  index(reader, { entity: 'lead', id, text, names, isLive: row.deletedAt === null }, run);
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
  const heardOn = found?.heardAt ? localDay(new Date(found.heardAt)) : null;
  return [found?.day ?? null, heardOn].reduce((a, b) => ((a ?? '') < (b ?? '') ? b : a));
}

type Doc = {
  readonly entity: NounName;
  readonly id: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly isLive: boolean;
};

function index(reader: Reader, { entity, id, text, names, isLive }: Doc, run: Run): void {
  if (!isLive) return forget(entity, id, run, reader);
  const plain = text.normalize('NFKC').toLowerCase();
  const letters = names.map((name) => initials(name)).join('\n');
  const known = reader.one<{ docId: number; text: string; initials: string }>(
    'SELECT "docId", "text", "initials" FROM "searchDoc" WHERE "entity" = ? AND "entityId" = ?',
    entity,
    id,
  );
  if (known && known.text === plain && known.initials === letters) return;
  if (known) {
    run('UPDATE "searchDoc" SET "text" = ?, "initials" = ? WHERE "docId" = ?', plain, letters, known.docId);
    run('DELETE FROM "searchIndex" WHERE "rowid" = ?', known.docId);
    run(
      'INSERT INTO "searchIndex" ("rowid", "grams") VALUES (?, ?)',
      known.docId,
      bigrams(`${plain}\n${letters}`),
    );
    return;
  }
  run(
    'INSERT INTO "searchDoc" ("entity", "entityId", "text", "initials") VALUES (?, ?, ?, ?)',
    entity,
    id,
    plain,
    letters,
  );
  run(
    'INSERT INTO "searchIndex" ("rowid", "grams") VALUES (last_insert_rowid(), ?)',
    bigrams(`${plain}\n${letters}`),
  );
}

function forget(entity: NounName, id: string, run: Run, reader: Reader): void {
  const known = reader.one<{ docId: number }>(
    'SELECT "docId" FROM "searchDoc" WHERE "entity" = ? AND "entityId" = ?',
    entity,
    id,
  );
  if (!known) return;
  run('DELETE FROM "searchIndex" WHERE "rowid" = ?', known.docId);
  run('DELETE FROM "searchDoc" WHERE "docId" = ?', known.docId);
}
