import type { ImportBatch, ImportMapping } from '#model/ledger';
import type { Reader } from '../connection.ts';
import { findRows } from '../rows.ts';
import { importBatchTable, importMappingTable } from '../schema/tables.ts';
import type { PlainNoun } from './plain-nouns.ts';

export const importMappings = {
  table: importMappingTable,
  label: { zh: '列对应', en: 'mapping' },
} satisfies PlainNoun<typeof importMappingTable>;

/** The newest imports first; a batch that was undone is gone from here. */
export function listImportBatches(reader: Reader): ImportBatch[] {
  return findRows(reader, importBatchTable, '1 ORDER BY "createdAt" DESC LIMIT 200');
}

export function listImportMappings(reader: Reader): ImportMapping[] {
  return findRows(reader, importMappingTable, '1 ORDER BY "createdAt" DESC LIMIT 200');
}
