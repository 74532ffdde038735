// A lead filter as SQL with bound parameters, shared by lists, boards and exports.
import type { LeadFilter } from '#model/lead-shapes';
import type { Parameter, Reader } from '../connection.ts';
import { searchCondition } from './search-text.ts';

export type Condition = { readonly sql: string; readonly parameters: readonly Parameter[] };

/** The part of a region code that covers what lies below it: 150000 → 15, 150600 → 1506, 150621 whole. */
function regionPrefix(code: string): string {
  return code.replace(/(00){1,2}$/, '');
}

/** The live leads that meet a filter; `today` decides what is overdue, `isPage` whether only the first rows are wanted. */
export function leadCondition(
  reader: Reader,
  filter: LeadFilter,
  { today, isPage }: { today: string; isPage: boolean },
): Condition {
  const parts: string[] = ['lead."deletedAt" IS NULL'];
  const parameters: Parameter[] = [];
  const add = (sql: string, ...values: Parameter[]) => {
    parts.push(sql);
    parameters.push(...values);
  };
  for (const name of [
    'stage',
    'outcome',
    'chainNodeId',
    'leaderId',
    'dutyPersonId',
    'dutyUnit',
    'buildStatus',
    'agreementKind',
  ] as const) {
    const value = filter[name];
    if (value !== undefined) add(`lead."${name}" = ?`, value);
  }
  if (filter.regionCode) {
    const prefix = regionPrefix(filter.regionCode);
    add('lead."regionCode" >= ? AND lead."regionCode" < ?', prefix, `${prefix}~`);
  }
  if (filter.chainId)
    add('lead."chainNodeId" IN (SELECT "id" FROM "chainNode" WHERE "chainId" = ?)', filter.chainId);
  // The plus keeps the planner on the chain's index, which is the narrower one.
  const amount = filter.chainId ? '+lead."amount"' : 'lead."amount"';
  if (filter.minAmount !== undefined) add(`${amount} >= ?`, filter.minAmount);
  if (filter.maxAmount !== undefined) add(`${amount} <= ?`, filter.maxAmount);
  if (filter.companyId) {
    add(
      'lead."id" IN (SELECT "leadId" FROM "leadInvestor" WHERE "companyId" = ? AND "deletedAt" IS NULL)',
      filter.companyId,
    );
  }
  if (filter.keyYear !== undefined) {
    add(
      'lead."id" IN (SELECT "leadId" FROM "keyProject" WHERE "year" = ? AND "deletedAt" IS NULL)',
      filter.keyYear,
    );
  }
  if (filter.isOverdue)
    add('lead."nextActionOn" < ? AND lead."nextActionOn" IS NOT NULL AND lead."outcome" = \'active\'', today);
  if (filter.isIncomplete) add('lead."missingCount" > 0');
  if (filter.batchId)
    add('lead."id" IN (SELECT "leadId" FROM "importRow" WHERE "batchId" = ?)', filter.batchId);
  if (filter.text) {
    const found = searchCondition(reader, { entity: 'lead', text: filter.text, column: 'lead."id"', isPage });
    add(found.sql, ...found.parameters);
  }
  return { sql: parts.join(' AND '), parameters };
}
