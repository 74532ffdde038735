// Outcomes and build statuses of a lead, beside its stage (handbook 4.3, 4.5).
import { localDay } from '#model/day';
import type { Lead } from '#model/lead';
import type { LeadDetail, OutcomeMove, StatusMove } from '#model/lead-shapes';
import { invalid, Refusal, type Issue } from '#model/refusal';
import { buildStatuses, canFollowStatus, outcomes, stages, type BuildStatus } from '#model/stage';
import { leadTable, stageChangeTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { getLead, leadDetailOf } from './lead-detail.ts';
import { neededIssue, refuseWrongDay } from './lead-history.ts';

/** Puts a lead on hold, ends it, or makes it active again (handbook 4.3). */
export function setOutcome(w: Writer, input: OutcomeMove): LeadDetail {
  const lead = getLead(w, input.id);
  const { id, outcome, reason } = input;
  const isCorrection = input.isCorrection ?? false;
  if (outcome === lead.outcome) return leadDetailOf(w, id);
  const isReopened = lead.outcome === 'terminated';
  const issues: Issue[] = [];
  if (outcome !== 'active' && !input.endedReason)
    issues.push(neededIssue('endedReason', '请选择原因', 'Choose the reason'));
  if (input.endedReason === 'other' && !input.endedNote)
    issues.push(neededIssue('endedNote', '请说明原因', 'Explain the reason'));
  if (isReopened && !reason)
    issues.push(
      neededIssue('reason', '恢复已终止的项目请写明原因', 'Reopening an ended lead needs a reason'),
    );
  if (isReopened && (lead.stage === 'signed' || lead.stage === 'landed') && !isCorrection) {
    issues.push(
      neededIssue(
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
      neededIssue('reason', '不按顺序变更建设状态请写明原因', 'A build status out of order needs a reason'),
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
