// All that was ever said with a company or a contact, across leads and trips, newest first.
import type { SaidEntry } from '#model/record-page';
import type { Parameter, Reader } from '../connection.ts';
import { codecOf, decodeRow } from '../rows.ts';
import { visitTable } from '../schema/tables.ts';

type Page = { readonly id: string; readonly limit: number; readonly offset: number };
type Condition = { readonly sql: string; readonly parameters: readonly Parameter[] };

/** More people than these are looked up one by one in each list, which then costs less than as many searches. */
const fewContacts = 10;

/**
 * Visits that name one of these people, live ones only unless asked otherwise. A visit keeps them in a list, which no
 * index reaches into: this walks the index of those lists once, never the table.
 */
export function visitsNaming(contactIds: readonly string[], { isLive = true } = {}): Condition {
  if (contactIds.length === 0) return { sql: '0', parameters: [] };
  const named =
    contactIds.length <= fewContacts
      ? contactIds.map(() => 'instr("contactIds", ?) > 0').join(' OR ')
      : `EXISTS (SELECT 1 FROM json_each("contactIds") AS named WHERE named."value" IN (SELECT "value" FROM json_each(?)))`;
  return {
    sql: `"rowid" IN (SELECT "rowid" FROM "visit" INDEXED BY "visit_named"
      WHERE "contactIds" <> '[]' AND (${named})${isLive ? ' AND +"deletedAt" IS NULL' : ''})`,
    parameters: contactIds.length <= fewContacts ? contactIds : [JSON.stringify(contactIds)],
  };
}

/**
 * Visits to the company, those that name its people, those on leads it is the local entity of or has referred, and
 * those on leads it invests in that name no firm: with several investors, one that is named is the one it was said with.
 */
export function companyTimeline(reader: Reader, page: Page): { rows: SaidEntry[]; total: number } {
  const naming = visitsNaming(contactIdsOf(reader, page.id));
  return timeline(reader, page, {
    sql: `SELECT "id" FROM "visit" WHERE "companyId" = ? AND +"deletedAt" IS NULL
      UNION SELECT "id" FROM "visit" WHERE "companyId" IS NULL AND +"deletedAt" IS NULL AND "leadId" IN (
        SELECT "leadId" FROM "leadInvestor" WHERE "companyId" = ? AND "deletedAt" IS NULL)
      UNION SELECT "id" FROM "visit" WHERE +"deletedAt" IS NULL AND "leadId" IN (
        SELECT "id" FROM "lead" WHERE "localCompanyId" = ? UNION SELECT "id" FROM "lead" WHERE "referrerCompanyId" = ?)
      UNION SELECT "id" FROM "visit" WHERE ${naming.sql}`,
    parameters: [page.id, page.id, page.id, page.id, ...naming.parameters],
  });
}

export function contactTimeline(reader: Reader, page: Page): { rows: SaidEntry[]; total: number } {
  const naming = visitsNaming([page.id]);
  return timeline(reader, page, {
    sql: `SELECT "id" FROM "visit" WHERE ${naming.sql}`,
    parameters: naming.parameters,
  });
}

export function contactIdsOf(reader: Reader, companyId: string): string[] {
  return reader
    .all<{ id: string }>(
      'SELECT "id" FROM "contact" WHERE "companyId" = ? AND "deletedAt" IS NULL',
      companyId,
    )
    .map(({ id }) => id);
}

const columns = codecOf(visitTable)
  .columns.map(({ name }) => `visit."${name}"`)
  .join(', ');

type Stored = Record<string, unknown> & Pick<SaidEntry, 'companyName' | 'leadName' | 'activityName'>;

/** Which visits there are is found once; rows are read for the page alone. */
function timeline(reader: Reader, { limit, offset }: Page, wanted: Condition) {
  const ids = reader
    .all<{ id: string }>(
      `SELECT "id" FROM "visit" WHERE "id" IN (${wanted.sql}) ORDER BY "happenedAt" DESC, "createdAt" DESC, "id"`,
      ...wanted.parameters,
    )
    .map(({ id }) => id);
  const onPage = ids.slice(offset, offset + limit);
  const rows = reader.all<Stored>(
    `SELECT ${columns}, company."name" AS "companyName", lead."name" AS "leadName", activity."name" AS "activityName"
     FROM json_each(?) AS wanted JOIN "visit" ON visit."id" = wanted."value"
     LEFT JOIN "company" ON company."id" = visit."companyId" LEFT JOIN "lead" ON lead."id" = visit."leadId"
     LEFT JOIN "activity" ON activity."id" = visit."activityId" ORDER BY wanted."key"`,
    JSON.stringify(onPage),
  );
  return { rows: rows.map((row) => entryOf(reader, row)), total: ids.length };
}

function entryOf(reader: Reader, row: Stored): SaidEntry {
  const { companyName, leadName, activityName } = row;
  const visit = decodeRow(visitTable, row);
  return {
    ...visit,
    companyName,
    leadName,
    activityName,
    contactNames: namesOf(reader, 'contact', visit.contactIds),
    personNames: namesOf(reader, 'person', visit.personIds),
  };
}

function namesOf(reader: Reader, noun: 'contact' | 'person', ids: readonly string[]): string[] {
  return ids.flatMap(
    (id) => reader.one<{ name: string }>(`SELECT "name" FROM "${noun}" WHERE "id" = ?`, id)?.name ?? [],
  );
}
