// R2 招商项目台账 (handbook 8): nineteen columns in their printed order, grouped by stage with a total for each.
import type { LeadFilter } from '#model/lead-shapes';
import type { Money } from '#model/money';
import { stageCodes, stages, type Stage } from '#model/stage';
import { localDay, type Day } from '#model/day';
import { listedInvestor, listedName, unlessConfidential } from '../confidential-sql.ts';
import type { Parameter, Reader } from '../connection.ts';
import { leadCondition } from '../queries/lead-filter.ts';
import { leadsAt, type LeadAt } from '../reports/as-at.ts';
import { inMu, muOf } from './mu-column.ts';
import type { Cell, SheetColumn, SheetRow } from './write/sheet-layout.ts';

/** The headers of R2; 产业链 prints the node, which is what is read back. */
export const ledgerColumns: readonly SheetColumn[] = [
  { header: '序号', width: 5, kind: 'count', align: 'center' },
  { header: '项目名称', width: 18, kind: 'text' },
  { header: '投资方', width: 14, kind: 'text' },
  { header: '建设内容', width: 22, kind: 'text' },
  { header: '产业链', width: 9, kind: 'text' },
  { header: '总投资（亿元）', width: 9, kind: 'number', power: 8, decimals: 2 },
  { header: '其中固投（亿元）', width: 9, kind: 'number', power: 8, decimals: 2 },
  { header: '到位资金（万元）', width: 9, kind: 'number', power: 4, decimals: 2 },
  { header: '用地（亩）', width: 7, ...inMu },
  { header: '阶段', width: 8, kind: 'text', align: 'center' },
  { header: '洽谈/建设进展', width: 18, kind: 'text' },
  { header: '包联领导', width: 8, kind: 'text', align: 'center' },
  { header: '责任单位', width: 9, kind: 'text' },
  { header: '责任人', width: 8, kind: 'text', align: 'center' },
  { header: '计划开工', width: 9.5, kind: 'date' },
  { header: '计划投产', width: 9.5, kind: 'date' },
  { header: '存在问题', width: 14, kind: 'text' },
  { header: '下一步', width: 14, kind: 'text' },
  { header: '更新时间', width: 10, kind: 'date' },
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
