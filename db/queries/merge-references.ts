// Everything that referred to the loser of a merge refers to the survivor, row by row through the pen.
import type { NounName } from '#model/noun-names';
import { findRows, textsIn, type NounTable } from '../rows.ts';
import {
  attachmentTable,
  duplicateDecisionTable,
  leadContactTable,
  leadInvestorTable,
  savedViewTable,
  tables,
  visitTable,
  warningAckTable,
} from '../schema/tables.ts';
import type { Patch, Writer } from '../write.ts';
import type { DecidedNoun } from './decided-pairs.ts';
import { visitsNaming } from './record-timeline.ts';
import { referencesTo } from './references.ts';

export type MergePair = { readonly survivorId: string; readonly loserId: string };

/** Rows of the lead are not doubled when both were part of it. */
const partTables: readonly NounName[] = ['leadInvestor', 'leadContact'];

/** How many live rows of each table moved. */
type MovedRows = Partial<Record<NounName, number>>;

/** Moves plain references, in the bin too, so that what is restored later finds the survivor. */
export function moveReferences(w: Writer, noun: DecidedNoun, { survivorId, loserId }: MergePair): MovedRows {
  const moved: MovedRows = {};
  const places = [...(referencesTo[noun] ?? []), [noun, 'mergedIntoId'] as const];
  const byTable = new Map<NounName, string[]>();
  for (const [table, column] of places)
    if (!partTables.includes(table)) byTable.set(table, [...(byTable.get(table) ?? []), column]);
  for (const [name, columns] of byTable) {
    const table: NounTable = tables[name];
    const condition = columns.map((column) => `"${column}" = ?1`).join(' OR ');
    const rows = w.all<Record<string, string | null>>(
      `SELECT "id", "deletedAt", ${columns.map((column) => `"${column}"`).join(', ')} FROM "${name}" WHERE ${condition}`,
      loserId,
    );
    for (const row of rows) {
      const id = row['id'] ?? '';
      // A company can’t refer to itself: what named the loser is emptied on the survivor.
      const to = name === noun && id === survivorId ? null : survivorId;
      const fields = Object.fromEntries(
        columns.filter((column) => row[column] === loserId).map((column) => [column, to]),
      );
      w.patch(table, id, fields as Patch<NounTable>); // the columns are the table’s own, by the list above
    }
    moved[name] = rows.filter(({ deletedAt }) => deletedAt === null).length;
  }
  return moved;
}

/** Investors: one row a lead, the principal if either was; a share fills an empty one and is never added up. */
export function moveInvestors(w: Writer, { survivorId, loserId }: MergePair): number {
  const rows = findRows(w, leadInvestorTable, '"companyId" = ?', loserId);
  for (const row of rows) {
    const [own] = findRows(w, leadInvestorTable, '"leadId" = ? AND "companyId" = ?', row.leadId, survivorId);
    w.patch(leadInvestorTable, row.id, { companyId: survivorId });
    if (!own) continue;
    w.patch(leadInvestorTable, own.id, {
      role: row.role === 'principal' ? row.role : own.role,
      share: own.share ?? row.share,
    });
    w.setDeleted(leadInvestorTable, row.id, true);
  }
  moveDeleted(w, 'leadInvestor', { column: 'companyId', survivorId, loserId });
  return rows.length;
}

/** Contacts of leads: one row a lead, the primary one if either was. */
export function moveLeadContacts(w: Writer, { survivorId, loserId }: MergePair): number {
  const rows = findRows(w, leadContactTable, '"contactId" = ?', loserId);
  for (const row of rows) {
    const [own] = findRows(w, leadContactTable, '"leadId" = ? AND "contactId" = ?', row.leadId, survivorId);
    w.patch(leadContactTable, row.id, { contactId: survivorId });
    if (!own) continue;
    w.patch(leadContactTable, own.id, { isPrimary: own.isPrimary || row.isPrimary });
    w.setDeleted(leadContactTable, row.id, true);
  }
  moveDeleted(w, 'leadContact', { column: 'contactId', survivorId, loserId });
  return rows.length;
}

type PartColumn = MergePair & { readonly column: 'companyId' | 'contactId' };

function moveDeleted(
  w: Writer,
  noun: 'leadInvestor' | 'leadContact',
  { column, survivorId, loserId }: PartColumn,
): void {
  const table: NounTable = tables[noun];
  for (const { id } of w.all<{ id: string }>(`SELECT "id" FROM "${noun}" WHERE "${column}" = ?`, loserId))
    w.patch(table, id, { [column]: survivorId } as Patch<NounTable>); // one of its own columns
}

/** Visits keep their people in a list. */
export function moveNamedVisits(w: Writer, { survivorId, loserId }: MergePair): number {
  const { sql, parameters } = visitsNaming([loserId], { isLive: false });
  const rows = w.all<{ id: string; contactIds: string }>(
    `SELECT "id", "contactIds" FROM "visit" WHERE ${sql}`,
    ...parameters,
  );
  for (const { id, contactIds } of rows) {
    const ids = textsIn(contactIds).map((one) => (one === loserId ? survivorId : one));
    w.patch(visitTable, id, { contactIds: [...new Set(ids)] });
  }
  return rows.length;
}

/** Files, seen warnings and decisions about the loser; returns how many files. */
export function moveBelongings(w: Writer, noun: DecidedNoun, { survivorId, loserId }: MergePair): number {
  const ids = (sql: string) => w.all<{ id: string }>(sql, noun, loserId);
  const files = ids('SELECT "id" FROM "attachment" WHERE "ownerType" = ? AND "ownerId" = ?');
  for (const { id } of files) w.patch(attachmentTable, id, { ownerId: survivorId });
  for (const { id } of ids('SELECT "id" FROM "warningAck" WHERE "entity" = ? AND "entityId" = ?'))
    w.patch(warningAckTable, id, { entityId: survivorId });
  for (const [column, other] of [
    ['leftId', 'rightId'],
    ['rightId', 'leftId'],
  ] as const) {
    // What was decided between the two themselves stays as it was: it is history.
    const rows = w.all<{ id: string }>(
      `SELECT "id" FROM "duplicateDecision" WHERE "entity" = ? AND "${column}" = ? AND "${other}" <> ? AND "decision" <> 'merge'`,
      noun,
      loserId,
      survivorId,
    );
    for (const { id } of rows) w.patch(duplicateDecisionTable, id, { [column]: survivorId });
  }
  return files.length;
}

/** Views of the lead table that were narrowed to the loser. */
export function moveSavedViews(w: Writer, { survivorId, loserId }: MergePair): void {
  for (const { id, state } of findRows(w, savedViewTable, 'instr("state", ?) > 0', loserId)) {
    if (state.filter.companyId !== loserId) continue;
    w.patch(savedViewTable, id, { state: { ...state, filter: { ...state.filter, companyId: survivorId } } });
  }
}
