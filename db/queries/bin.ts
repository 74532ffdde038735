// 回收站: deleted records wait here until they are restored or removed for good.
import type { NounName } from '#model/noun-names';
import type { Reader } from '../connection.ts';
import { tables } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { setActivityDeleted } from './activity-deletion.ts';
import { restoreCompany } from './companies.ts';
import { restoreContact } from './contacts.ts';
import { namedIn, referencesTo } from './references.ts';
import { nameOf } from './undo.ts';

/** The nouns that a person deletes by name; their parts come and go with them. */
const binNouns = [
  'lead',
  'company',
  'contact',
  'activity',
  'visit',
  'person',
  'chain',
  'chainNode',
  'attachment',
  'savedView',
] as const satisfies readonly NounName[];

/** A merged record is another name of its survivor: it does not wait here, and emptying the bin keeps it. */
const inBin = (noun: NounName) =>
  `"deletedAt" IS NOT NULL${noun === 'company' || noun === 'contact' ? ' AND "mergedIntoId" IS NULL' : ''}`;

const union = binNouns
  .map(
    (noun) =>
      `SELECT '${noun}' AS "noun", "id", "deletedAt", "updatedById" FROM "${noun}" WHERE ${inBin(noun)}`,
  )
  .join(' UNION ALL ');

/** What waits in the bin, newest first. */
export function listBin(reader: Reader, { limit, offset }: { limit: number; offset: number }) {
  const rows = reader.all<{
    noun: (typeof binNouns)[number];
    id: string;
    deletedAt: string;
    byName: string | null;
  }>(
    `SELECT bin."noun", bin."id", bin."deletedAt", person."name" AS "byName" FROM (${union}) AS bin
     LEFT JOIN "person" ON person."id" = bin."updatedById" ORDER BY bin."deletedAt" DESC, bin."id" LIMIT ? OFFSET ?`,
    limit,
    offset,
  );
  const total = reader.one<{ total: number }>(`SELECT count(*) AS "total" FROM (${union})`)?.total ?? 0;
  return { rows: rows.map((row) => ({ ...row, name: nameOf(reader, row.noun, row.id) })), total };
}

export function restoreFromBin(
  w: Writer,
  { noun, id }: { noun: NounName; id: string },
): Record<string, never> {
  if (noun === 'company') restoreCompany(w, { id });
  else if (noun === 'contact') restoreContact(w, { id });
  else if (noun === 'activity') setActivityDeleted(w, id, false);
  else w.setDeleted(tables[noun], id, false);
  const name = nameOf(w, noun, id);
  w.describe({ zh: `恢复 ${name}`, en: `Restore ${name}` });
  return {};
}

/** Parts that go with their lead, children first so that no reference is left hanging. */
const leadParts = [
  'leadInvestor',
  'leadContact',
  'stageChange',
  'fundArrival',
  'keyProject',
  'monthProgress',
] as const satisfies readonly NounName[];

/** Removes for good what waits in the bin. A record that another one still refers to stays. */
export function emptyBin(w: Writer): { removed: number } {
  // A planned call is part of its activity and never listed here by itself.
  for (const { id } of w.all<{ id: string }>('SELECT "id" FROM "activityPlan" WHERE "deletedAt" IS NOT NULL'))
    w.erase('activityPlan', id);
  let removed = 0;
  // What is gone no longer holds what it named: that goes in the next round.
  for (let gone = -1; gone !== 0; removed += gone) gone = sum(binNouns.map((noun) => eraseUnnamed(w, noun)));
  w.describe({ zh: `清空回收站（${removed} 项）`, en: `Empty the recycle bin (${removed})` });
  return { removed };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function eraseUnnamed(w: Writer, noun: (typeof binNouns)[number]): number {
  const kept = [
    ...(referencesTo[noun] ?? []).map(
      ([table, column]) => `SELECT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL`,
    ),
    ...(namedIn[noun] ?? []).map(
      ([table, column]) =>
        `SELECT named."atom" FROM "${table}", json_tree("${table}"."${column}") AS named WHERE "${column}" <> '[]' AND named."atom" IS NOT NULL`,
    ),
  ].map((inUse) => ` AND "id" NOT IN (${inUse})`);
  const rows = w.all<{ id: string }>(`SELECT "id" FROM "${noun}" WHERE ${inBin(noun)}${kept.join('')}`);
  for (const { id } of rows) {
    if (noun === 'lead') eraseLeadParts(w, id);
    w.erase(noun, id);
  }
  return rows.length;
}

function eraseLeadParts(w: Writer, leadId: string): void {
  for (const part of leadParts) {
    for (const { id } of w.all<{ id: string }>(`SELECT "id" FROM "${part}" WHERE "leadId" = ?`, leadId))
      w.erase(part, id);
  }
}
