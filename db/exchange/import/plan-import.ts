// From rows as read to what would happen to each: nothing is written here, so a preview and an import can't disagree.
import { createHash } from 'node:crypto';
import type { Lead } from '#model/lead';
import { leadFields } from '#model/lead';
import type { LedgerSource } from '#model/ledger';
import type { Stage } from '#model/stage';
import { stageCodes } from '#model/stage';
import type { Reader } from '../../connection.ts';
import { nameNorm, leadNameNorm } from '../../names/normalise.ts';
import { similarity } from '../../names/similarity.ts';
import { decodeRow } from '../../rows.ts';
import { leadTable } from '../../schema/tables.ts';
import type { LedgerReading, ReadRow, SheetReading } from '../read/reading.ts';
import { rawRecord } from '../read/read-ledger.ts';

/** A lead that a row may speak of, with the names of what it refers to. */
export type KnownLead = Lead & {
  readonly leaderName: string | null;
  readonly dutyPersonName: string | null;
  readonly nodeName: string | null;
  readonly chainName: string | null;
};

export type FieldDiff = { readonly field: string; readonly old: string | null; readonly new: string };

export type PlannedRow = {
  readonly sheet: SheetReading;
  readonly row: ReadRow;
  readonly raw: Record<string, string>;
  readonly rawHash: string;
  readonly stage: Stage;
  readonly result: 'created' | 'updated' | 'unchanged' | 'waiting';
  /** The lead it updates, or repeats while it waits. */
  readonly lead: KnownLead | null;
  /** An earlier row of the same file that speaks of the same new lead. */
  readonly sameAs: PlannedRow | null;
  readonly diffs: readonly FieldDiff[];
};

/** Refs are compared by the name a person reads. */
const refNames = {
  leader: 'leaderName',
  dutyPerson: 'dutyPersonName',
} as const satisfies Record<string, keyof KnownLead>;

/** Fields of the lead that a row fills directly. */
export function ownValues(row: ReadRow): [string, unknown][] {
  return Object.entries(row.values).filter(
    ([name, value]) =>
      Object.hasOwn(leadFields, name) && value !== undefined && name !== 'stage' && name !== 'outcome',
  );
}

export class ImportPlanner {
  private readonly reader: Reader;
  private readonly decisions: ReadonlyMap<string, string>;
  private readonly byName = new Map<string, PlannedRow[]>();
  private readonly likeness: number;

  constructor(reader: Reader, { decisions = [] }: Pick<LedgerSource, 'decisions'>, likeness: number) {
    this.reader = reader;
    this.likeness = likeness;
    this.decisions = new Map(decisions.map(({ sheet, row, decision }) => [`${sheet}/${row}`, decision]));
  }

  /** What each row of the leads’ tables would do. */
  plan(reading: LedgerReading): PlannedRow[] {
    return reading.sheets
      .filter(({ kind }) => kind === 'leads')
      .flatMap((sheet) => sheet.rows.map((row) => this.planRow(sheet, row)));
  }

  private planRow(sheet: SheetReading, row: ReadRow): PlannedRow {
    const raw = rawRecord(sheet.columns, row);
    const rawHash = createHash('sha256')
      .update(JSON.stringify([sheet.name, raw]))
      .digest('hex');
    const base = {
      sheet,
      row,
      raw,
      rawHash,
      stage: row.stage ?? 'reserve',
      lead: null,
      sameAs: null,
      diffs: [],
    } as const;
    const readBefore = this.readBefore(rawHash);
    if (readBefore) return { ...base, result: 'unchanged', lead: readBefore };
    const decision = this.decisions.get(`${sheet.name}/${row.rowNo}`);
    if (decision === 'ignore') return { ...base, result: 'unchanged' };
    const name = leadNameNorm(String(row.values['name'] ?? ''));
    const lead = decision === 'separate' ? undefined : (this.byCode(row) ?? this.sameName(name, row));
    if (lead) return this.planUpdate(base, lead);
    const earlier =
      decision === 'separate'
        ? undefined
        : this.byName.get(name)?.find((other) => sameInvestor(other.row, row));
    if (earlier) return { ...base, result: 'updated', sameAs: earlier };
    const similar = decision === 'separate' ? undefined : this.similarLead(name, row);
    if (similar && decision === 'overwrite') return this.planUpdate(base, similar);
    if (similar) return { ...base, result: 'waiting', lead: similar };
    const planned: PlannedRow = { ...base, result: 'created' };
    this.byName.set(name, [...(this.byName.get(name) ?? []), planned]);
    return planned;
  }

  private planUpdate(base: Omit<PlannedRow, 'result'>, lead: KnownLead): PlannedRow {
    const diffs = diffsOf(base.row, lead);
    return { ...base, lead, diffs, result: diffs.length > 0 ? 'updated' : 'unchanged' };
  }

  /** The live lead that an equal row of an earlier import became. */
  private readBefore(rawHash: string): KnownLead | undefined {
    const row = this.reader.one<{ leadId: string }>(
      `SELECT part."leadId" FROM "importRow" AS part JOIN "lead" ON lead."id" = part."leadId" AND lead."deletedAt" IS NULL
       WHERE part."rawHash" = ? LIMIT 1`,
      rawHash,
    );
    return row && this.lead('lead."id" = ?', row.leadId);
  }

  private byCode(row: ReadRow): KnownLead | undefined {
    for (const field of ['code', 'approvalCode', 'superiorCode'] as const) {
      const code = row.values[field];
      const found =
        typeof code === 'string'
          ? this.lead(`lead."deletedAt" IS NULL AND lead."${field}" = ?`, code)
          : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** L1: the same name, and not a different known investor. */
  private sameName(name: string, row: ReadRow): KnownLead | undefined {
    const found = this.reader.all<{ id: string; investorName: string | null }>(
      'SELECT "id", "investorName" FROM "lead" WHERE "nameNorm" = ? AND "deletedAt" IS NULL ORDER BY "createdAt"',
      name,
    );
    const own = row.investors[0] === undefined ? null : nameNorm(row.investors[0]);
    const match = found.find(
      ({ investorName }) => own === null || investorName === null || nameNorm(investorName) === own,
    );
    return match && this.lead('lead."id" = ?', match.id);
  }

  /** L2: a similar name of the same investor. */
  private similarLead(name: string, row: ReadRow): KnownLead | undefined {
    const [investor] = row.investors;
    if (investor === undefined) return undefined;
    const candidates = this.reader.all<{ id: string; nameNorm: string }>(
      `SELECT lead."id", lead."nameNorm" FROM "company" JOIN "leadInvestor" AS part ON part."companyId" = company."id" AND part."deletedAt" IS NULL
       JOIN "lead" ON lead."id" = part."leadId" AND lead."deletedAt" IS NULL WHERE company."nameNorm" = ? AND company."deletedAt" IS NULL`,
      nameNorm(investor),
    );
    const match = candidates.find((candidate) => similarity(candidate.nameNorm, name) * 100 >= this.likeness);
    return match && this.lead('lead."id" = ?', match.id);
  }

  private lead(condition: string, parameter: string): KnownLead | undefined {
    const row = this.reader.one<
      Record<string, unknown> & Pick<KnownLead, 'leaderName' | 'dutyPersonName' | 'nodeName' | 'chainName'>
    >(
      `SELECT lead.*, leader."name" AS "leaderName", officer."name" AS "dutyPersonName", node."name" AS "nodeName", chain."name" AS "chainName"
       FROM "lead" LEFT JOIN "person" AS leader ON leader."id" = lead."leaderId" LEFT JOIN "person" AS officer ON officer."id" = lead."dutyPersonId"
       LEFT JOIN "chainNode" AS node ON node."id" = lead."chainNodeId" LEFT JOIN "chain" ON chain."id" = node."chainId"
       WHERE ${condition} LIMIT 1`,
      parameter,
    );
    if (!row) return undefined;
    const { leaderName, dutyPersonName, nodeName, chainName } = row;
    return Object.assign(decodeRow(leadTable, row), { leaderName, dutyPersonName, nodeName, chainName });
  }
}

function sameInvestor(a: ReadRow, b: ReadRow): boolean {
  const [left, right] = [a.investors[0], b.investors[0]];
  return left === undefined || right === undefined || nameNorm(left) === nameNorm(right);
}

/** Whether an incoming stage moves a lead on; going back is ignored by default (handbook 5.3). */
export function movesForward(from: Stage, to: Stage): boolean {
  return stageCodes.indexOf(to) > stageCodes.indexOf(from);
}

const printed = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value));

/** What a row would change on a lead; an empty cell never erases, and a name that matched is kept as it was. */
export function diffsOf(row: ReadRow, lead: KnownLead): FieldDiff[] {
  const stored: Readonly<Record<string, unknown>> = lead;
  const diffs: FieldDiff[] = [];
  const compare = (field: string, old: unknown, value: unknown) => {
    if (value !== old)
      diffs.push({
        field,
        old: old === null || old === undefined ? null : printed(old),
        new: printed(value),
      });
  };
  for (const [field, value] of ownValues(row))
    if (field !== 'name' && field !== 'notes') compare(field, stored[field], value);
  for (const [field, name] of Object.entries(refNames)) {
    const value = row.values[field];
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) compare(field, lead[name], first);
  }
  const chain = row.values['chain'];
  if (chain !== undefined && chain !== lead.nodeName && chain !== lead.chainName)
    compare('chain', lead.nodeName, chain);
  if (row.stage && movesForward(lead.stage, row.stage)) compare('stage', lead.stage, row.stage);
  if (row.buildStatus && lead.stage === 'landed' && row.buildStatus !== lead.buildStatus)
    compare('buildStatus', lead.buildStatus, row.buildStatus);
  return diffs;
}
