// Warnings of a record and which of them a person has seen: the first saving asks, the second does not (handbook 3.1).
import { companyWarnings, contactWarnings, type RecordWarning } from '#model/record-warnings';
import type { Reader } from '../connection.ts';
import { findRow } from '../rows.ts';
import { companyTable, contactTable, warningAckTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import type { DecidedNoun } from './decided-pairs.ts';
import { readSettings } from './settings.ts';

type Place = { readonly entity: DecidedNoun; readonly id: string };
type Seen = Pick<RecordWarning, 'field' | 'rule'>;

export function recordWarnings(
  reader: Reader,
  { entity, id }: Place,
): (RecordWarning & { isAcknowledged: boolean })[] {
  const row = findRow(reader, entity === 'company' ? companyTable : contactTable, id);
  if (!row || row.deletedAt !== null) return [];
  const warnings = entity === 'company' ? companyWarnings(row) : contactWarnings(row);
  return warnings.map((warning) => ({ ...warning, isAcknowledged: isSeen(reader, { entity, id }, warning) }));
}

function isSeen(reader: Reader, { entity, id }: Place, { field, rule }: Seen): boolean {
  const known = reader.one(
    `SELECT 1 FROM "warningAck" WHERE "entity" = ? AND "entityId" = ? AND "field" = ? AND "rule" = ? AND "deletedAt" IS NULL`,
    entity,
    id,
    field,
    rule,
  );
  return known !== undefined;
}

/** Remembers that these were seen; once is enough. */
export function acknowledge(w: Writer, place: Place, warnings: readonly Seen[] = []): number {
  const { personId } = readSettings(w);
  const fresh = warnings.filter((warning) => !isSeen(w, place, warning));
  for (const { field, rule } of fresh)
    w.add(warningAckTable, { entity: place.entity, entityId: place.id, field, rule, personId });
  return fresh.length;
}

/** The same as an act of its own. */
export function acknowledgeWarnings(
  w: Writer,
  { warnings, ...place }: Place & { warnings: readonly Seen[] },
): { count: number } {
  w.describe({ zh: '保留有提示的内容', en: 'Keep what was warned about' });
  return { count: acknowledge(w, place, warnings) };
}
