// Moves between stages, outcomes and build statuses (handbook 4).
import type { Lead } from '#model/lead';
import type { LeadDetail, LeadMove, OutcomeMove, StatusMove } from '#model/lead-channels';
import { warningsOf } from '#model/lead-rules';
import { invalid, Refusal, type Issue } from '#model/refusal';
import { missingFor } from '#model/stage-needs';
import {
  buildStatuses,
  canFollowStatus,
  moveKind,
  outcomes,
  stages,
  stagesPassed,
  type BuildStatus,
  type Stage,
} from '#model/stage';
import type { Reader } from '../connection.ts';
import { leadCaseOf } from '../lead-case.ts';
import { leadTable, stageChangeTable } from '../schema/tables.ts';
import { localDay } from '#model/day';
import type { Writer } from '../write.ts';
import { getLead, leadDetailOf } from './lead-detail.ts';
import { backdateFirstEntry, businessDay, entryDay, refuseWrongDay } from './lead-history.ts';
import { saveContacts, saveInvestors } from './lead-parts.ts';
import { completed, refuseBroken, type LeadFieldsPatch } from './lead-save.ts';
import { readSettings } from './settings.ts';

const reasonNeeded = (path: string, zh: string, en: string): Issue => ({ path: [path], message: { zh, en } });

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
    throw invalid([reasonNeeded('reason', '跨阶段补录请写明原因', 'Skipping a stage needs a reason')]);
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
  if (!reason) issues.push(reasonNeeded('reason', '退回上一阶段请写明原因', 'Moving back needs a reason'));
  if (to === 'reserve' && reserveKind !== 'parked' && reserveKind !== 'returned') {
    issues.push(reasonNeeded('reserveKind', '请选择暂缓或回流', 'Choose parked or returned'));
  }
  if (lead.stage === 'landed' && !attachmentId && !isCorrection) {
    issues.push(
      reasonNeeded(
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

/** Puts a lead on hold, ends it, or makes it active again (handbook 4.3). */
export function setOutcome(w: Writer, input: OutcomeMove): LeadDetail {
  const lead = getLead(w, input.id);
  const { id, outcome, reason } = input;
  const isCorrection = input.isCorrection ?? false;
  if (outcome === lead.outcome) return leadDetailOf(w, id);
  const isReopened = lead.outcome === 'terminated';
  const issues: Issue[] = [];
  if (outcome !== 'active' && !input.endedReason)
    issues.push(reasonNeeded('endedReason', '请选择原因', 'Choose the reason'));
  if (input.endedReason === 'other' && !input.endedNote)
    issues.push(reasonNeeded('endedNote', '请说明原因', 'Explain the reason'));
  if (isReopened && !reason)
    issues.push(
      reasonNeeded('reason', '恢复已终止的项目请写明原因', 'Reopening an ended lead needs a reason'),
    );
  if (isReopened && (lead.stage === 'signed' || lead.stage === 'landed') && !isCorrection) {
    issues.push(
      reasonNeeded(
        'outcome',
        '已签约项目终止后不能直接恢复，请另建项目；误操作请勾选更正',
        'A signed lead that was ended can’t be reopened: start a new one, or mark a correction',
      ),
    );
  }
  if (issues.length > 0) throw invalid(issues);
  const on = input.on ?? localDay(new Date());
  refuseWrongDay(w, { leadId: id, kind: 'outcome', on, isCorrection });
  const comesBack = isReopened && !isCorrection;
  w.patch(leadTable, id, {
    outcome,
    endedReason: outcome === 'active' ? null : (input.endedReason ?? null),
    endedNote: outcome === 'active' ? null : (input.endedNote ?? null),
    resumeOn: outcome === 'on_hold' ? (input.resumeOn ?? null) : null,
    ...(comesBack && { stage: 'reserve', reserveKind: 'returned' }),
  });
  const change = { leadId: id, changedOn: on, isCorrection, source: 'manual', before: null } as const;
  const why = reason ?? input.endedNote ?? input.endedReason ?? null;
  w.add(stageChangeTable, {
    ...change,
    kind: 'outcome',
    fromValue: lead.outcome,
    toValue: outcome,
    reason: why,
  });
  if (comesBack && lead.stage !== 'reserve') {
    w.add(stageChangeTable, {
      ...change,
      kind: 'stage',
      fromValue: lead.stage,
      toValue: 'reserve',
      reason: why,
    });
  }
  w.describe({ zh: `${lead.name} ${outcomes[outcome].zh}`, en: `${lead.name}: ${outcomes[outcome].en}` });
  w.settle();
  return leadDetailOf(w, id);
}

const statusDays = {
  preliminary: null,
  started: 'startedOn',
  resumed: 'resumedOn',
  suspended: 'suspendedOn',
  trial: 'trialOn',
  production: 'productionOn',
  full: 'fullOn',
} as const satisfies Record<BuildStatus, keyof Lead | null>;

/** Changes the build status of a landed lead; out of order it is a correction, which needs a reason (handbook 4.5). */
export function setBuildStatus(w: Writer, input: StatusMove): LeadDetail {
  const lead = getLead(w, input.id);
  const { id, buildStatus: status } = input;
  if (lead.stage !== 'landed')
    throw new Refusal('stage-order', { from: stages[lead.stage], to: buildStatuses[status] });
  if (status === lead.buildStatus) return leadDetailOf(w, id);
  const isCorrection = !canFollowStatus(lead.buildStatus, status);
  if (isCorrection && !input.reason)
    throw invalid([
      reasonNeeded('reason', '不按顺序变更建设状态请写明原因', 'A build status out of order needs a reason'),
    ]);
  const on = input.on ?? localDay(new Date());
  refuseWrongDay(w, { leadId: id, kind: 'buildStatus', on, isCorrection });
  const dayField = statusDays[status];
  const keepsFirstDay = status !== 'suspended' && status !== 'resumed';
  w.patch(leadTable, id, {
    buildStatus: status,
    ...(dayField && !(keepsFirstDay && lead[dayField]) && { [dayField]: on }),
  });
  w.add(stageChangeTable, {
    leadId: id,
    kind: 'buildStatus',
    fromValue: lead.buildStatus,
    toValue: status,
    changedOn: on,
    isCorrection,
    reason: input.reason ?? null,
    source: 'manual',
    before: null,
  });
  w.describe({
    zh: `${lead.name} ${buildStatuses[status].zh}`,
    en: `${lead.name}: ${buildStatuses[status].en}`,
  });
  w.settle();
  return leadDetailOf(w, id);
}
