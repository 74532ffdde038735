import { asc } from 'drizzle-orm';
import type { Reader } from '../connection.ts';
import { savedViewTable } from '../schema/tables.ts';
import { listRows, type PlainNoun } from './plain-nouns.ts';

export const savedViews = { table: savedViewTable, label: { zh: '视图', en: 'view' } } satisfies PlainNoun<
  typeof savedViewTable
>;

export function listSavedViews(reader: Reader, query: { limit: number; offset: number }) {
  return listRows(reader, savedViews, { ...query, orderBy: [asc(savedViewTable.createdAt)] });
}
