// Leads as they stood on a day (handbook 4.6). Most have not changed since, so only the others are worked out.
import { firstDayOf, lastDayOf, type Day, type DayOrMonth } from '#model/day';
import type { Lead } from '#model/lead';
import type { StageChange } from '#model/lead-parts';
import type { Money } from '#model/money';
import type { Reader } from '../connection.ts';

/** What reports need of a lead, as at a day. */
export type LeadAt = Pick<
  Lead,
  | 'id'
  | 'name'
  | 'stage'
  | 'outcome'
  | 'reserveKind'
  | 'buildStatus'
  | 'plannedInvestment'
  | 'agreedInvestment'
  | 'signedOn'
  | 'agreementKind'
  | 'contractSignedOn'
  | 'landedOn'
  | 'startedOn'
  | 'resumedOn'
  | 'productionOn'
  | 'investorName'
  | 'regionCode'
  | 'plannedInvestmentCurrency'
  | 'plannedInvestmentForeign'
  | 'agreedInvestmentCurrency'
  | 'agreedInvestmentForeign'
  | 'codeName'
  | 'createdAt'
  | 'product'
  | 'capacityValue'
  | 'capacityUnit'
> & {
  readonly isConfidential: boolean;
  readonly isExcluded: boolean;
  readonly chainId: string | null;
  readonly chainName: string | null;
};

type Stored = Omit<LeadAt, 'isConfidential' | 'isExcluded'> & { isConfidential: number; isExcluded: number };

const columns = [
  'id',
  'name',
  'stage',
  'outcome',
  'reserveKind',
  'buildStatus',
  'plannedInvestment',
  'agreedInvestment',
  'signedOn',
  'agreementKind',
  'contractSignedOn',
  'landedOn',
  'startedOn',
  'resumedOn',
  'productionOn',
  'investorName',
  'regionCode',
  'plannedInvestmentCurrency',
  'plannedInvestmentForeign',
  'agreedInvestmentCurrency',
  'agreedInvestmentForeign',
  'isConfidential',
  'isExcluded',
  'codeName',
  'createdAt',
  'product',
  'capacityValue',
  'capacityUnit',
] as const;

const leadSelect = `SELECT ${columns.map((name) => `lead."${name}"`).join(', ')}, chain."id" AS "chainId", chain."name" AS "chainName"
  FROM "lead" LEFT JOIN "chainNode" AS node ON node."id" = lead."chainNodeId" LEFT JOIN "chain" ON chain."id" = node."chainId"
  WHERE lead."deletedAt" IS NULL`;

/** The live leads as they stood at the end of `asAt`; leads that had not entered any stage by then are left out. */
export function leadsAt(reader: Reader, asAt: Day): LeadAt[] {
  const histories = changedLater(reader, asAt);
  const amounts = amountsAt(reader, asAt);
  const result: LeadAt[] = [];
  for (const stored of reader.iterate<Stored>(leadSelect)) {
    const lead: LeadAt = {
      ...stored,
      isConfidential: stored.isConfidential !== 0,
      isExcluded: stored.isExcluded !== 0,
    };
    const history = histories.get(lead.id);
    const then = history ? rewound(lead, history, asAt) : lead;
    if (then) result.push({ ...then, ...amounts.get(lead.id) });
  }
  return result;
}

type Change = Pick<StageChange, 'kind' | 'fromValue' | 'toValue' | 'changedOn' | 'before'> & {
  readonly isCorrection: boolean;
};

/** The whole history of each lead that changed after `asAt` or holds a correction. */
function changedLater(reader: Reader, asAt: Day): Map<string, Change[]> {
  type Row = Omit<Change, 'before' | 'isCorrection'> & {
    leadId: string;
    before: string | null;
    isCorrection: number;
  };
  const rows = reader.all<Row>(
    `SELECT "leadId", "kind", "fromValue", "toValue", "changedOn", "before", "isCorrection" FROM "stageChange"
     WHERE "deletedAt" IS NULL AND "leadId" IN (
       SELECT "leadId" FROM "stageChange" WHERE "deletedAt" IS NULL AND ("changedOn" > ? OR "isCorrection" = 1))
     ORDER BY "leadId", "createdAt", "rowid"`,
    asAt,
  );
  const histories = new Map<string, Change[]>();
  for (const { leadId, before, isCorrection, ...row } of rows) {
    const history = histories.get(leadId) ?? [];
    // What the move cleared, as the app wrote it.
    history.push({
      ...row,
      isCorrection: isCorrection !== 0,
      before: before === null ? null : (JSON.parse(before) as Change['before']),
    });
    histories.set(leadId, history);
  }
  return histories;
}

/**
 * The changes of one kind that still stand, oldest first: a correction replaces the row it corrects,
 * so neither counts on any day.
 */
export function standing(history: readonly Change[], kind: StageChange['kind']): Change[] {
  const rows: Change[] = [];
  for (const change of history) {
    if (change.kind !== kind) continue;
    const last = rows.at(-1);
    if (change.isCorrection && last && last.toValue === change.fromValue) {
      rows.pop();
      if ((rows.at(-1)?.toValue ?? null) !== change.toValue)
        rows.push({ ...change, changedOn: last.changedOn });
    } else {
      rows.push(change);
    }
  }
  return rows.sort((a, b) => (a.changedOn < b.changedOn ? -1 : a.changedOn > b.changedOn ? 1 : 0));
}

function valueAt(history: readonly Change[], kind: StageChange['kind'], asAt: Day): string | null {
  return standing(history, kind).findLast(({ changedOn }) => changedOn <= asAt)?.toValue ?? null;
}

/** A lead with its stage, outcome and build status as at a day, and the signing or landing that a later move cleared. */
function rewound(lead: LeadAt, history: readonly Change[], asAt: Day): LeadAt | null {
  const stage = valueAt(history, 'stage', asAt);
  if (stage === null) return null;
  const cleared: Record<string, unknown> = {};
  for (const { changedOn, before, isCorrection } of history) {
    if (changedOn > asAt && before && !isCorrection)
      for (const [name, value] of Object.entries(before)) cleared[name] ??= value;
  }
  return {
    ...lead,
    ...cleared,
    // History holds the codes of these very fields.
    stage: stage as LeadAt['stage'],
    outcome: (valueAt(history, 'outcome', asAt) ?? 'active') as LeadAt['outcome'],
    buildStatus: valueAt(history, 'buildStatus', asAt) as LeadAt['buildStatus'],
  };
}

type Amounts = { plannedInvestment?: Money; agreedInvestment?: Money };

/**
 * Amounts that were changed after `asAt`: the last value logged by then, or the first one if the lead was entered later.
 * Either is what the first change after that day replaced; where that was nothing, what it set.
 */
function amountsAt(reader: Reader, asAt: Day): Map<string, Amounts> {
  const end = endOfDay(asAt);
  if (!reader.one('SELECT 1 FROM "act" WHERE "at" > ? LIMIT 1', end)) return new Map();
  const rows = reader.all<{ entityId: string; field: keyof Amounts; old: string | null; new: string | null }>(
    `SELECT log."entityId", log."field", log."old", log."new" FROM "changeLog" AS log JOIN "act" ON act."id" = log."actId"
     WHERE act."at" > ? AND log."entity" = 'lead' AND log."field" IN ('plannedInvestment', 'agreedInvestment') ORDER BY log."seq"`,
    end,
  );
  const amounts = new Map<string, Amounts>();
  for (const row of rows) {
    const known = amounts.get(row.entityId) ?? {};
    const value = row.old ?? row.new;
    if (known[row.field] !== undefined || value === null) continue;
    amounts.set(row.entityId, { ...known, [row.field]: Number(value) as Money }); // logged from a money column
  }
  return amounts;
}

/** The last instant of a calendar day where the laptop is. */
function endOfDay(day: Day): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}

/** Whether a day or month falls into [from, to]; a month counts as its last day, or as the cut-off if that comes first. */
export function fallsInto(
  value: DayOrMonth | null,
  { from, to, asAt }: { from: Day; to: Day; asAt: Day },
): boolean {
  if (value === null || firstDayOf(value) > asAt) return false;
  const day = lastDayOf(value) > asAt ? asAt : lastDayOf(value);
  return day >= from && day <= to;
}
