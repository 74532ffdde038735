// R2 招商项目台账 (handbook 8): nineteen columns in their printed order, grouped by stage with a total for each.
import type { LeadFilter } from '#model/lead-shapes';
import { ledgerHeaders } from '#model/ledger-headers';
import type { Money } from '#model/money';
import { stageCodes, stages, type Stage } from '#model/stage';
import { localDay, type Day } from '#model/day';
import { listedInvestor, listedName, unlessConfidential } from '../confidential-sql.ts';
import type { Parameter, Reader } from '../connection.ts';
import { leadCondition } from '../queries/lead-filter.ts';
import { leadsAt, type LeadAt } from '../reports/as-at.ts';
import { inMu, muOf } from './mu-column.ts';
import type { Cell, SheetColumn, SheetRow } from './write/sheet-layout.ts';

/** The columns of R2. */
export const ledgerColumns: readonly SheetColumn[] = [
  { header: ledgerHeaders.position, width: 5, kind: 'count', align: 'center' },
  { header: ledgerHeaders.name, width: 18, kind: 'text' },
  { header: ledgerHeaders.investor, width: 14, kind: 'text' },
  { header: ledgerHeaders.content, width: 22, kind: 'text' },
  { header: ledgerHeaders.chainNode, width: 9, kind: 'text' },
  { header: ledgerHeaders.amount, width: 9, kind: 'number', power: 8, decimals: 2 },
  { header: ledgerHeaders.fixedInvestment, width: 9, kind: 'number', power: 8, decimals: 2 },
  { header: ledgerHeaders.arrived, width: 9, kind: 'number', power: 4, decimals: 2 },
  { header: ledgerHeaders.landArea, width: 7, ...inMu },
  { header: ledgerHeaders.stage, width: 8, kind: 'text', align: 'center' },
  { header: ledgerHeaders.progress, width: 18, kind: 'text' },
  { header: ledgerHeaders.leader, width: 8, kind: 'text', align: 'center' },
  { header: ledgerHeaders.dutyUnit, width: 9, kind: 'text' },
  { header: ledgerHeaders.officer, width: 8, kind: 'text', align: 'center' },
  { header: ledgerHeaders.plannedStart, width: 9.5, kind: 'date' },
  { header: ledgerHeaders.plannedProduction, width: 9.5, kind: 'date' },
  { header: ledgerHeaders.problem, width: 14, kind: 'text' },
  { header: ledgerHeaders.nextAction, width: 14, kind: 'text' },
  { header: ledgerHeaders.lastUpdate, width: 10, kind: 'date' },
];

type LedgerRow = {
  id: string;
  name: string;
  investorName: string | null;
  content: string | null;
  node: string | null;
  plannedInvestment: Money | null;
  agreedInvestment: Money | null;
  fixedInvestment: Money | null;
  arrived: Money | null;
  landArea: number | null;
  stage: Stage;
  progress: string | null;
  leader: string | null;
  dutyUnit: string | null;
  officer: string | null;
  plannedStartOn: string | null;
  plannedProductionOn: string | null;
  problem: string | null;
  nextAction: string | null;
  lastUpdateOn: string | null;
};

const select = `SELECT lead."id", ${listedName} AS "name", ${listedInvestor} AS "investorName", ${unlessConfidential('lead."content"', 'NULL')} AS "content", node."name" AS "node",
  lead."plannedInvestment", lead."agreedInvestment", lead."fixedInvestment",
  (SELECT sum("amount") FROM "fundArrival" WHERE "leadId" = lead."id" AND "isCounted" = 1 AND "deletedAt" IS NULL) AS "arrived",
  lead."landArea", lead."stage", lead."progress", leader."name" AS "leader", lead."dutyUnit", officer."name" AS "officer",
  lead."plannedStartOn", lead."plannedProductionOn", lead."problem", lead."nextAction", lead."lastUpdateOn"
  FROM "lead" LEFT JOIN "chainNode" AS node ON node."id" = lead."chainNodeId"
  LEFT JOIN "person" AS leader ON leader."id" = lead."leaderId" LEFT JOIN "person" AS officer ON officer."id" = lead."dutyPersonId"`;

export type LedgerScope = { readonly filter?: LeadFilter | undefined; readonly asAt?: Day | undefined };

function cellsOf(row: LedgerRow, position: number): Cell[] {
  const amount =
    row.stage === 'signed' || row.stage === 'landed' ? row.agreedInvestment : row.plannedInvestment;
  return [
    position,
    row.name,
    row.investorName,
    row.content,
    row.node,
    amount,
    row.fixedInvestment,
    row.arrived,
    muOf(row.landArea),
    stages[row.stage].zh,
    row.progress,
    row.leader,
    row.dutyUnit,
    row.officer,
    row.plannedStartOn,
    row.plannedProductionOn,
    row.problem,
    row.nextAction,
    row.lastUpdateOn,
  ];
}

/** Leads as at an earlier day; undefined when today is asked for, whose values are the current columns. */
export function pastLeads(reader: Reader, asAt: Day | undefined): ReadonlyMap<string, LeadAt> | undefined {
  if (asAt === undefined || asAt >= localDay(new Date())) return undefined;
  return new Map(leadsAt(reader, asAt).map((lead) => [lead.id, lead]));
}

/** The rows of some stages, read as they are written. Ended leads are left out unless the filter asks for them. */
export class LedgerRows {
  /** Leads written so far. */
  count = 0;
  private readonly reader: Reader;
  private readonly scope: LedgerScope;
  private readonly past: ReadonlyMap<string, LeadAt> | undefined;

  constructor(reader: Reader, scope: LedgerScope, past: ReadonlyMap<string, LeadAt> | undefined) {
    this.reader = reader;
    this.scope = scope;
    this.past = past;
  }

  /** Group heading, rows and total of each stage, then the grand total, which is of the count only: planned and agreed never add. */
  *grouped(wanted: readonly Stage[] = stageCodes): Generator<SheetRow> {
    for (const stage of wanted) {
      let sum = 0;
      const before = this.count;
      for (const row of this.ofStage(stage)) {
        this.count += 1;
        const cells = cellsOf(row, this.count - before);
        sum += Number(cells[5] ?? 0);
        yield cells;
      }
      const count = this.count - before;
      if (count > 0) yield { mark: 'total', cells: totalCells(`${stages[stage].zh}小计`, count, sum) };
    }
    if (wanted.length > 1) yield { mark: 'total', cells: totalCells('合计', this.count, null) };
  }

  /** Plain records without totals, for CSV. */
  *plain(): Generator<SheetRow> {
    for (const stage of stageCodes) {
      for (const row of this.ofStage(stage)) {
        this.count += 1;
        yield cellsOf(row, this.count);
      }
    }
  }

  private *ofStage(stage: Stage): Generator<LedgerRow> {
    const { filter = {} } = this.scope;
    if (filter.stage !== undefined && filter.stage !== stage) return;
    // As at an earlier day the stage is not the stored one, so every lead is looked at.
    const condition = leadCondition(
      this.reader,
      { ...filter, stage: this.past ? undefined : stage },
      { today: localDay(new Date()), isPage: false },
    );
    const ended = filter.outcome || this.past ? '' : ' AND lead."outcome" <> \'terminated\'';
    const rows = this.reader.iterate<LedgerRow>(
      `${select} WHERE ${condition.sql}${ended} ORDER BY lead."amount" DESC, lead."rowid"`,
      ...(condition.parameters as Parameter[]),
    );
    for (const row of rows) {
      if (!this.past) {
        yield row;
        continue;
      }
      const then = this.past.get(row.id);
      if (!then || then.stage !== stage || (then.outcome === 'terminated' && !filter.outcome)) continue;
      yield {
        ...row,
        stage,
        plannedInvestment: then.plannedInvestment,
        agreedInvestment: then.agreedInvestment,
      };
    }
  }
}

function totalCells(label: string, count: number, sum: number | null): Cell[] {
  const cells: Cell[] = ledgerColumns.map(() => null);
  cells[0] = label;
  cells[1] = `共 ${count} 个`;
  cells[5] = sum;
  return cells;
}
