// Pages and boards of leads: each page walks one index, sums come from the same conditions.
import type { BoardColumn, LeadFilter, LeadQuery, LeadRow, LeadSort } from '#model/lead-shapes';
import { leadRow } from '#model/lead-shapes';
import type { Money } from '#model/money';
import { stageCodes } from '#model/stage';
import type { Reader } from '../connection.ts';
import { localDay } from '#model/day';
import { leadCondition, type Condition } from './lead-filter.ts';

const joined: readonly string[] = ['chainName', 'leaderName', 'dutyPersonName'];
const ownColumns = Object.keys(leadRow.shape)
  .filter((name) => !joined.includes(name))
  .map((name) => `lead."${name}"`)
  .join(', ');

export const leadRowSelect = `SELECT ${ownColumns}, chain."name" AS "chainName", leader."name" AS "leaderName", officer."name" AS "dutyPersonName"
  FROM "lead"
  LEFT JOIN "chainNode" AS node ON node."id" = lead."chainNodeId"
  LEFT JOIN "chain" ON chain."id" = node."chainId"
  LEFT JOIN "person" AS leader ON leader."id" = lead."leaderId"
  LEFT JOIN "person" AS officer ON officer."id" = lead."dutyPersonId"`;

type Stored = Omit<LeadRow, 'isConfidential'> & { isConfidential: number };

/** Rows as `leadRowSelect` yields them. */
export function asLeadRows(rows: readonly Stored[]): LeadRow[] {
  return rows.map((row) => ({ ...row, isConfidential: row.isConfidential !== 0 }));
}

/** `ORDER BY` for a sort name; the rowid breaks ties, as every index ends in it. */
function orderBy(sort: string): string {
  const isDescending = sort.startsWith('-');
  const name = (isDescending ? sort.slice(1) : sort) as LeadSort; // the contract’s enum holds only these
  const direction = isDescending ? 'DESC' : 'ASC';
  const nulls = name === 'nextActionOn' && !isDescending ? ' NULLS LAST' : '';
  return `ORDER BY lead."${name}" ${direction}${nulls}, lead."rowid" ${direction}`;
}

function tallyOf(reader: Reader, { sql, parameters }: Condition): { total: number; sum: Money } {
  const row = reader.one<{ total: number; sum: Money }>(
    `SELECT count(*) AS "total", coalesce(sum(lead."amount"), 0) AS "sum" FROM "lead" WHERE ${sql}`,
    ...parameters,
  );
  return row ?? { total: 0, sum: 0 as Money };
}

/** A page of leads with the count and the sum of all that meet the filter. */
export function listLeads(reader: Reader, query: LeadQuery): { rows: LeadRow[]; total: number; sum: Money } {
  const { limit, offset, sort, ...filter } = query;
  const today = localDay(new Date());
  const page = leadCondition(reader, filter, { today, isPage: true });
  const rows = reader.all<Stored>(
    `${leadRowSelect} WHERE ${page.sql} ${orderBy(sort)} LIMIT ? OFFSET ?`,
    ...page.parameters,
    limit,
    offset,
  );
  return {
    rows: asLeadRows(rows),
    ...tallyOf(reader, leadCondition(reader, filter, { today, isPage: false })),
  };
}

/** Four columns with count, sum and the first cards of each; ended leads only when asked for. */
export function boardOf(reader: Reader, query: LeadFilter & { limit: number; sort: string }): BoardColumn[] {
  const { limit, sort, ...filter } = query;
  return stageCodes
    .filter((stage) => filter.stage === undefined || filter.stage === stage)
    .map((stage) => {
      const today = localDay(new Date());
      const live = filter.outcome ? '' : ' AND lead."outcome" <> \'terminated\'';
      const page = leadCondition(reader, { ...filter, stage }, { today, isPage: true });
      const rows = reader.all<Stored>(
        `${leadRowSelect} WHERE ${page.sql}${live} ${orderBy(sort)} LIMIT ?`,
        ...page.parameters,
        limit,
      );
      const all = leadCondition(reader, { ...filter, stage }, { today, isPage: false });
      const { total, sum } = tallyOf(reader, { ...all, sql: all.sql + live });
      return { stage, count: total, sum, rows: asLeadRows(rows) };
    });
}
