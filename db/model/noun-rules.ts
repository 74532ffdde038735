// What the plain nouns may hold, beyond what each field says alone (handbook 3.2–3.18).
import { dayOfInstant } from './day.ts';
import type { Activity } from './activity.ts';
import type { ActivityPlan } from './activity-plan.ts';
import type { Company } from './company.ts';
import { canPrecede } from './lead-rules.ts';
import type { FundArrival } from './lead-parts.ts';
import { issueOf as issue, type Issue } from './refusal.ts';
import type { Visit } from './visit.ts';

export function companyIssues(row: Company, today: string): Issue[] {
  const issues: Issue[] = [];
  if (row.roles.length === 0) issues.push(issue('roles', '请至少选择一个角色', 'Choose at least one role'));
  if (!canPrecede(row.foundedOn, today))
    issues.push(issue('foundedOn', '成立日期不能晚于今天', 'The founding day can’t be in the future'));
  if ((row.registeredCapital ?? 0) < 0)
    issues.push(issue('registeredCapital', '注册资本不能小于 0', 'Registered capital can’t be below zero'));
  for (const field of ['referrerCompanyId', 'anchorCompanyId', 'parentCompanyId'] as const) {
    if (row[field] === row.id)
      issues.push(issue(field, '不能选择企业自己', 'A company can’t refer to itself here'));
  }
  return issues;
}

export function activityIssues(row: Activity): Issue[] {
  const issues: Issue[] = [];
  if (!canPrecede(row.startOn, row.endOn))
    issues.push(issue('endOn', '结束日期不能早于开始日期', 'The end can’t be before the start'));
  if (row.sessionNo !== null && row.sessionNo < 1)
    issues.push(issue('sessionNo', '届次从 1 开始', 'Session numbers start at 1'));
  if ((row.cost ?? 0) < 0) issues.push(issue('cost', '费用不能小于 0', 'The cost can’t be below zero'));
  if (row.kind !== 'trip') return issues;
  if (row.destinations.length === 0)
    issues.push(issue('destinations', '外出考察请至少填一个目的地', 'A trip needs at least one destination'));
  if (row.leaderId === null)
    issues.push(issue('leaderId', '外出考察请填带队领导', 'A trip needs a head of delegation'));
  return issues;
}

export function activityPlanIssues(row: ActivityPlan): Issue[] {
  if (row.companyId || row.companyText) return [];
  return [issue('companyText', '请选择企业，或写上单位名称', 'Choose a company or type the firm’s name')];
}

export function visitIssues(row: Visit, now: string): Issue[] {
  const issues: Issue[] = [];
  if (row.happenedAt > now)
    issues.push(issue('happenedAt', '时间不能晚于现在', 'The time can’t be in the future'));
  // At a stand a name alone is a card; the firm is asked for later.
  const isNameAlone = row.mode === 'booth' && row.contactIds.length > 0;
  if (!row.companyId && !row.leadId && !row.companyText && !isNameAlone) {
    issues.push(
      issue('companyText', '请填企业、项目或单位名称中的一项', 'Name a company, a lead or the firm as typed'),
    );
  }
  if (row.mode !== 'booth' && !row.summary)
    issues.push(issue('summary', '请填洽谈内容', 'Say what was talked about'));
  if (!canPrecede(dayOfInstant(row.happenedAt), row.nextOn)) {
    issues.push(issue('nextOn', '下一步时间不能早于拜访当天', 'The next step can’t be due before the visit'));
  }
  return issues;
}

export function fundArrivalIssues(row: FundArrival, stage: string, today: string): Issue[] {
  const issues: Issue[] = [];
  if (stage !== 'signed' && stage !== 'landed')
    issues.push(issue('leadId', '签约以后才能登记到位资金', 'Funds arrive only after signing'));
  if (row.arrivedOn > today)
    issues.push(issue('arrivedOn', '到位日期不能晚于今天', 'The arrival can’t be in the future'));
  if ((row.amount ?? row.amountForeign ?? 0) === 0)
    issues.push(issue('amount', '金额不能为 0', 'The amount can’t be zero'));
  if ((row.amount ?? 0) < 0 && !row.correctionReason) {
    issues.push(issue('correctionReason', '冲减到位资金请写明原因', 'A negative amount needs a reason'));
  }
  return issues;
}
