// Moves between stages (handbook 4.2).
import type { Lead } from '#model/lead';
import type { LeadDetail, LeadMove } from '#model/lead-shapes';
import { warningsOf } from '#model/lead-warnings';
import { invalid, Refusal, type Issue } from '#model/refusal';
import { missingFor } from '#model/stage-needs';
import { moveKind, stages, stagesPassed, type BuildStatus, type Stage } from '#model/stage';
import type { Reader } from '../connection.ts';
import { leadCaseOf } from '../lead-case.ts';
import { leadTable, stageChangeTable } from '../schema/tables.ts';
import { localDay } from '#model/day';
import type { Writer } from '../write.ts';
import { getLead, leadDetailOf } from './lead-detail.ts';
import { backdateFirstEntry, businessDay, entryDay, neededIssue, refuseWrongDay } from './lead-history.ts';
import { saveContacts, saveInvestors } from './lead-parts.ts';
import { completed, refuseBroken, type LeadFieldsPatch } from './lead-save.ts';
import { readSettings } from './settings.ts';

/** What a move would need, without making it. */
export function moveNeeds(reader: Reader, id: string, to: Stage) {
  const lead = getLead(reader, id);
  const kind = moveKind(lead.stage, to);
  const subject = leadCaseOf(reader, lead, { settings: readSettings(reader), today: localDay(new Date()) });
  const isForward = kind === 'step' || kind === 'jump';
  return {
    kind,
    missing: isForward ? missingFor(to, subject) : [],
    warnings: isForward ? warningsOf({ ...subject, lead: { ...lead, stage: to } }) : [],
    needsReason: kind === 'jump' || kind === 'back',
  };
}

/** Moves a lead to another stage, with the fields that the move needs, in one act. */
export function moveLead(w: Writer, input: LeadMove): LeadDetail {
  const lead = getLead(w, input.id);
  const kind = moveKind(lead.stage, input.to);
  if (kind === 'never') throw new Refusal('stage-order', { from: stages[lead.stage], to: stages[input.to] });
  if (lead.outcome !== 'active') throw new Refusal('lead-ended');
  if (kind === 'back') moveBack(w, lead, input);
  else moveForward(w, lead, input);
  w.describe({
    zh: `${lead.name} 移到${stages[input.to].zh}`,
    en: `Move ${lead.name} to ${stages[input.to].en}`,
  });
  w.settle();
  return leadDetailOf(w, lead.id);
}

function moveForward(w: Writer, lead: Lead, input: LeadMove): void {
  const {
    id,
    to,
    on,
    reason,
    isCorrection: _correction,
    investors,
    contacts,
    attachmentId,
    reserveKind: _kind,
    buildStatus,
    ...draft
  } = input;
  const today = localDay(new Date());
  const passed = stagesPassed(lead.stage, to);
  if (passed.length > 1 && !reason)
    throw invalid([neededIssue('reason', '跨阶段补录请写明原因', 'Skipping a stage needs a reason')]);
  const dayField = to === 'signed' ? 'signedOn' : to === 'landed' ? 'landedOn' : null;
  const proposed: LeadFieldsPatch =
    dayField && !lead[dayField] && !draft[dayField] ? { [dayField]: on ?? today } : {};
  w.patch(leadTable, id, completed({ ...draft, ...proposed, stage: to, reserveKind: null }, lead));
  if (investors) saveInvestors(w, id, investors);
  if (contacts) saveContacts(w, id, contacts);
  w.settle();
  refuseBroken(w, id, { settings: readSettings(w), stage: to });
  const moved = getLead(w, id);
  let from = lead.stage;
  for (const stage of passed) {
    const own = stage === 'negotiating' && stage === to ? null : entryDay(moved, stage);
    const changedOn = own ? businessDay(own, today) : (on ?? today);
    backdateFirstEntry(w, id, changedOn);
    refuseWrongDay(w, { leadId: id, kind: 'stage', on: changedOn, isCorrection: false });
    w.add(stageChangeTable, {
      leadId: id,
      kind: 'stage',
      fromValue: from,
      toValue: stage,
      changedOn,
      reason: reason ?? null,
      source: 'manual',
      before: null,
      attachmentId: attachmentId ?? null,
    });
    from = stage;
  }
  if (to === 'landed') enterBuild(w, moved, buildStatus ?? statusByDays(moved));
}

/** 建设状态 as the days entered say it (handbook 4.2). */
function statusByDays(lead: Lead): BuildStatus {
  if (lead.fullOn) return 'full';
  if (lead.productionOn) return 'production';
  if (lead.trialOn) return 'trial';
  return lead.startedOn ? 'started' : 'preliminary';
}

function enterBuild(w: Writer, lead: Lead, status: BuildStatus): void {
  w.patch(leadTable, lead.id, { buildStatus: status });
  w.add(stageChangeTable, {
    leadId: lead.id,
    kind: 'buildStatus',
    fromValue: null,
    toValue: status,
    changedOn: businessDay(lead.landedOn ?? localDay(new Date()), localDay(new Date())),
    source: 'manual',
    before: null,
  });
}

const signingFields = [
  'signedOn',
  'agreementKind',
  'contractSignedOn',
  'agreedInvestment',
  'agreedInvestmentCurrency',
  'agreedInvestmentForeign',
  'agreedInvestmentRate',
  'agreedInvestmentRateOn',
  'agreedInvestmentText',
] as const satisfies readonly (keyof Lead)[];
const landingFields = ['landedOn', 'buildStatus'] as const satisfies readonly (keyof Lead)[];

function moveBack(w: Writer, lead: Lead, input: LeadMove): void {
  const { id, to, reason, attachmentId, reserveKind } = input;
  const isCorrection = input.isCorrection ?? false;
  const issues: Issue[] = [];
  if (!reason) issues.push(neededIssue('reason', '退回上一阶段请写明原因', 'Moving back needs a reason'));
  if (to === 'reserve' && reserveKind !== 'parked' && reserveKind !== 'returned') {
    issues.push(neededIssue('reserveKind', '请选择暂缓或回流', 'Choose parked or returned'));
  }
  if (lead.stage === 'landed' && !attachmentId && !isCorrection) {
    issues.push(
      neededIssue(
        'attachmentId',
        '请附上依据文件，或勾选更正',
        'Attach the document it rests on, or mark it as a correction',
      ),
    );
  }
  if (issues.length > 0) throw invalid(issues);
  if (lead.stage === 'signed' && hasFunds(w, id)) throw new Refusal('funds-exist');
  const on = input.on ?? localDay(new Date());
  refuseWrongDay(w, { leadId: id, kind: 'stage', on, isCorrection });
  const cleared = lead.stage === 'signed' ? signingFields : lead.stage === 'landed' ? landingFields : [];
  const before = Object.fromEntries(
    cleared.filter((name) => lead[name] !== null).map((name) => [name, lead[name]]),
  );
  w.patch(leadTable, id, {
    ...Object.fromEntries(cleared.map((name) => [name, null])),
    stage: to,
    reserveKind: to === 'reserve' ? (reserveKind ?? 'returned') : null,
  });
  w.add(stageChangeTable, {
    leadId: id,
    kind: 'stage',
    fromValue: lead.stage,
    toValue: to,
    changedOn: on,
    isCorrection,
    reason: reason ?? null,
    source: 'manual',
    before: Object.keys(before).length > 0 ? before : null,
    attachmentId: attachmentId ?? null,
  });
}

function hasFunds(reader: Reader, leadId: string): boolean {
  return (
    reader.one(
      'SELECT 1 FROM "fundArrival" WHERE "leadId" = ? AND "isCounted" = 1 AND "deletedAt" IS NULL LIMIT 1',
      leadId,
    ) !== undefined
  );
}
