// Writes what was planned: one act, so that one undo takes the whole import back.
import type { Day } from '#model/day';
import type { Lead } from '#model/lead';
import type { ContactInput, InvestorInput } from '#model/lead-shapes';
import type { Money } from '#model/money';
import {
  companyTable,
  fundArrivalTable,
  importRowTable,
  keyProjectTable,
  leadTable,
  monthProgressTable,
  stageChangeTable,
} from '../../schema/tables.ts';
import { addCompany, findCompanyByName } from '../../queries/companies.ts';
import { findOrAddChainNode } from '../../queries/chains.ts';
import { businessDay, entryDay, recordEntries } from '../../queries/lead-history.ts';
import { saveContacts, saveInvestors } from '../../queries/lead-parts.ts';
import { completed, nextLeadCode, type LeadFieldsPatch } from '../../queries/lead-save.ts';
import { findOrAddPerson } from '../../queries/people.ts';
import { findRegion } from '../../regions/regions.ts';
import { findRow, findRows } from '../../rows.ts';
import type { Writer } from '../../write.ts';
import { asAtDay, yearOf } from '../read/read-ledger.ts';
import type { ReadRow } from '../read/reading.ts';
import { movesForward, ownValues, type PlannedRow } from './plan-import.ts';

type Task = {
  readonly batchId: string;
  readonly codePrefix: string;
  readonly today: Day;
  readonly tick: () => void;
};

/** Writes every planned row and what was read of it. */
export function applyPlan(w: Writer, plan: readonly PlannedRow[], task: Task): void {
  const made = new Map<PlannedRow, string>();
  for (const planned of plan) {
    task.tick();
    const leadId = applyRow(w, planned, { ...task, made });
    if (planned.result === 'created' && leadId) made.set(planned, leadId);
    w.add(importRowTable, {
      batchId: task.batchId,
      sheet: planned.sheet.name.slice(0, 60),
      rowNo: planned.row.rowNo,
      raw: planned.raw,
      rawHash: planned.rawHash,
      leadId,
      result: planned.result,
    });
  }
}

type RowTask = Task & { readonly made: ReadonlyMap<PlannedRow, string> };

function applyRow(w: Writer, planned: PlannedRow, task: RowTask): string | null {
  const { lead, sameAs, result } = planned;
  if (result === 'waiting') return null;
  if (result === 'created') return createFromRow(w, planned, task);
  const id = lead?.id ?? (sameAs && task.made.get(sameAs)) ?? null;
  if (id && result === 'updated') updateFromRow(w, id, planned, task);
  return id;
}

const textOf = (row: ReadRow, path: string): string | undefined => {
  const value = row.values[path];
  const first = Array.isArray(value) ? (value as readonly string[])[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
};

/** The lead’s own fields and what its row refers to by name. */
function fieldsOf(w: Writer, row: ReadRow): LeadFieldsPatch {
  const leader = textOf(row, 'leader');
  const officer = textOf(row, 'dutyPerson');
  const chain = textOf(row, 'chain');
  const localCompany = textOf(row, 'localCompany');
  const referrer = textOf(row, 'referrer');
  return {
    ...(Object.fromEntries(ownValues(row)) as LeadFieldsPatch), // the reader’s paths are the lead’s own field names
    ...(leader && { leaderId: findOrAddPerson(w, leader, 'leader') }),
    ...(officer && { dutyPersonId: findOrAddPerson(w, officer, 'officer') }),
    ...(chain && { chainNodeId: findOrAddChainNode(w, chain).id }),
    ...(localCompany && { localCompanyId: companyNamed(w, localCompany, 'localEntity') }),
    ...(referrer && { referrerCompanyId: companyNamed(w, referrer, 'intermediary') }),
  };
}

function companyNamed(w: Writer, name: string, role: 'localEntity' | 'intermediary'): string {
  return findCompanyByName(w, name)?.id ?? addCompany(w, { name: name.slice(0, 100), roles: [role] }).id;
}

function createFromRow(w: Writer, { row, sheet, stage }: PlannedRow, task: RowTask): string {
  const fields = completed(fieldsOf(w, row));
  const lead = w.add(leadTable, {
    ...fields,
    name: textOf(row, 'name') ?? '',
    code: textOf(row, 'code') ?? nextLeadCode(w, task.codePrefix),
    stage,
    outcome: row.outcome,
    endedReason: row.outcome === 'active' ? null : 'other',
    reserveKind: stage === 'reserve' ? (fields.reserveKind ?? 'planned') : null,
    buildStatus: stage === 'landed' ? (row.buildStatus ?? 'preliminary') : null,
    sourceType: fields.sourceType ?? 'unknown',
    isFixedAsset: fields.isFixedAsset ?? true,
    investorText:
      row.investors.length === 0 ? (fields.investorText ?? null) : row.investors.join('、').slice(0, 200),
    notes: [fields.notes, row.notes].filter(Boolean).join('\n').slice(0, 20_000) || null,
    nameNorm: '',
    missingCount: 0,
  });
  saveParts(w, lead.id, row);
  recordEntries(w, lead, { history: [], source: 'import', fallback: asAtDay(sheet, task.today) });
  saveYears(w, lead, { row, sheet, task });
  return lead.id;
}

function updateFromRow(w: Writer, id: string, { row, sheet }: PlannedRow, task: RowTask): void {
  const before = findRow(w, leadTable, id);
  if (!before) return;
  const { name: _name, notes, code: _code, ...fields } = completed(fieldsOf(w, row), before);
  const added = [notes, row.notes].filter((text) => text && !before.notes?.includes(text));
  const forward = row.stage && movesForward(before.stage, row.stage) ? row.stage : null;
  const stage = forward ?? before.stage;
  const buildStatus = stage === 'landed' ? (row.buildStatus ?? before.buildStatus ?? 'preliminary') : null;
  const after = w.patch(leadTable, id, {
    ...fields,
    ...(added.length > 0 && { notes: [before.notes, ...added].filter(Boolean).join('\n').slice(0, 20_000) }),
    ...(forward && { stage: forward, reserveKind: null }),
    buildStatus,
  });
  if (row.investors.length > 0 || row.contacts.length > 0) saveParts(w, id, row);
  const change = { leadId: id, source: 'import', before: null } as const;
  const fallback = asAtDay(sheet, task.today);
  const changedOn = forward ? businessDay(entryDay(after, forward) ?? fallback, task.today) : fallback;
  if (forward)
    w.add(stageChangeTable, {
      ...change,
      kind: 'stage',
      fromValue: before.stage,
      toValue: forward,
      changedOn,
    });
  if (buildStatus && buildStatus !== before.buildStatus) {
    w.add(stageChangeTable, {
      ...change,
      kind: 'buildStatus',
      fromValue: before.buildStatus,
      toValue: buildStatus,
      changedOn: fallback,
    });
  }
  saveYears(w, after, { row, sheet, task });
}

function saveParts(w: Writer, leadId: string, row: ReadRow): void {
  if (row.investors.length > 0) {
    const regionText = textOf(row, 'company.regionCode');
    const regionCode = regionText && (findRegion(regionText) ?? undefined);
    const ownership = textOf(row, 'company.ownership') as InvestorInput['ownership']; // the reader gives codes of this field
    const investors = row.investors.map((name, position): InvestorInput => ({
      companyName: name.slice(0, 100),
      ...(position === 0 && { regionCode: regionCode || undefined, ownership }),
    }));
    saveInvestors(w, leadId, investors);
    fillCompany(w, leadId, row);
  }
  const contacts = row.contacts.map(({ name, title, mobiles }): ContactInput => ({
    name: name.slice(0, 50),
    title: title?.slice(0, 100) ?? undefined,
    mobiles: mobiles.map((mobile) => mobile.slice(0, 40)),
  }));
  if (contacts.length > 0) saveContacts(w, leadId, contacts);
}

/** Facts of the principal investor; what is known already stays. */
function fillCompany(w: Writer, leadId: string, row: ReadRow): void {
  const principal = w.one<{ companyId: string }>(
    `SELECT "companyId" FROM "leadInvestor" WHERE "leadId" = ? AND "role" = 'principal' AND "deletedAt" IS NULL LIMIT 1`,
    leadId,
  );
  const company = principal && findRow(w, companyTable, principal.companyId);
  if (!company) return;
  const known: Readonly<Record<string, unknown>> = company;
  const facts = Object.entries(row.values).flatMap(([path, value]): [string, unknown][] => {
    const field = path.startsWith('company.') ? path.slice('company.'.length) : '';
    const isPlain =
      field !== '' &&
      field in known &&
      field !== 'regionCode' &&
      field !== 'honors' &&
      field !== 'hqRegionCode' &&
      field !== 'country';
    return isPlain && (known[field] === null || known[field] === false) ? [[field, value]] : [];
  });
  if (facts.length > 0) w.patch(companyTable, company.id, Object.fromEntries(facts));
}

type Years = { readonly row: ReadRow; readonly sheet: PlannedRow['sheet']; readonly task: Task };

/** Money arrived, the key-project year and the month’s progress, where the sheet has such columns. */
function saveYears(w: Writer, lead: Lead, { row, sheet, task }: Years): void {
  const number = (path: string) =>
    typeof row.values[path] === 'number' ? (row.values[path] as Money) : null;
  const asAt = asAtDay(sheet, task.today);
  const arrived = number('fundArrival.total');
  const known =
    w.one<{ sum: number }>(
      'SELECT coalesce(sum("amount"), 0) AS "sum" FROM "fundArrival" WHERE "leadId" = ? AND "isCounted" = 1 AND "deletedAt" IS NULL',
      lead.id,
    )?.sum ?? 0;
  if (arrived !== null && arrived !== known && (lead.stage === 'signed' || lead.stage === 'landed')) {
    w.add(fundArrivalTable, {
      leadId: lead.id,
      arrivedOn: asAt,
      amount: (arrived - known) as Money,
      kind: 'other',
      source: 'outOfRegion',
      isCounted: true,
      ...(arrived < known && { correctionReason: '台账累计数小于已登记数' }),
    });
  }
  const year = yearOf(sheet, task.today);
  const isKeySheet = /重点项目|重点工业项目|重点工程/.test(`${sheet.name}${sheet.facts.title ?? ''}`);
  const planned = number('keyProject.plannedThisYear');
  const level = textOf(row, 'keyProject.level') as 'zone' | undefined; // the reader gives codes of this field
  const typeText = textOf(row, 'keyProject.typeText');
  if (isKeySheet || planned !== null || level) {
    const entry = {
      leadId: lead.id,
      year,
      level: level ?? 'zone',
      ...(planned !== null && { plannedThisYear: planned }),
      ...(typeText && { typeText }),
    };
    const [listed] = findRows(w, keyProjectTable, '"leadId" = ? AND "year" = ? LIMIT 1', lead.id, year);
    if (listed) w.patch(keyProjectTable, listed.id, { ...entry, level: level ?? listed.level });
    else w.add(keyProjectTable, entry);
  }
  const invested = number('monthProgress.invested');
  const progress = textOf(row, 'monthProgress.progress');
  if (invested === null && !progress) return;
  const month = asAt.slice(0, 7);
  const entry = {
    leadId: lead.id,
    month,
    ...(invested !== null && { invested }),
    ...(progress && { progress: progress.slice(0, 500) }),
    filledOn: asAt,
  };
  const [filled] = findRows(w, monthProgressTable, '"leadId" = ? AND "month" = ? LIMIT 1', lead.id, month);
  if (filled) w.patch(monthProgressTable, filled.id, entry);
  else w.add(monthProgressTable, entry);
}
