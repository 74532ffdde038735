// A visit starts a lead: what was heard and agreed on the visit is what the lead begins with.
import type { Activity } from '#model/activity';
import { dayOfInstant } from '#model/day';
import type { Lead } from '#model/lead';
import type { LeadDetail } from '#model/lead-shapes';
import { invalid } from '#model/refusal';
import type { Visit, VisitLead } from '#model/visit';
import { findRow } from '../rows.ts';
import { activityTable, leadTable, visitTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { soleNodeOf } from './chains.ts';
import { createLead } from './lead-save.ts';
import { getRow } from './plain-nouns.ts';
import { visits } from './visits.ts';

const sourceOf: Record<Activity['kind'], Lead['sourceType']> = {
  trip: 'trip',
  residency: 'residency',
  reception: 'visit',
  expo: 'expo',
  promotion: 'expo',
  signing: 'unknown',
  forum: 'unknown',
};

/** Where, when and on which chain a lead out of this visit begins. */
export function firstMeeting(w: Writer, { activityId, happenedAt, chainId }: Visit) {
  return {
    sourceActivityId: activityId,
    firstContactOn: dayOfInstant(happenedAt),
    chainNodeId: chainId === null ? null : soleNodeOf(w, chainId),
  };
}

/** The amount a visit heard of, as what a lead plans to invest. */
export function heardAmount(visit: Visit) {
  return {
    plannedInvestment: visit.heardInvestment,
    plannedInvestmentCurrency: visit.heardInvestmentCurrency,
    plannedInvestmentForeign: visit.heardInvestmentForeign,
    plannedInvestmentRate: visit.heardInvestmentRate,
    plannedInvestmentRateOn: visit.heardInvestmentRateOn,
    plannedInvestmentText: visit.heardInvestmentText,
  };
}

/** Adds a lead in reserve with the visit’s firm, people, amount and next step, and ties the visit to it. */
export function startVisitLead(w: Writer, input: VisitLead): LeadDetail {
  const visit = getRow(w, visits, input.id);
  refuseTied(w, visit);
  const activity = visit.activityId === null ? undefined : findRow(w, activityTable, visit.activityId);
  const lead = createLead(w, {
    name: input.name,
    stage: 'reserve',
    investors: [investorOf(visit, input.companyName)],
    contacts: visit.contactIds.map((contactId) => ({ contactId })),
    sourceType: activity ? sourceOf[activity.kind] : visit.mode === 'incoming' ? 'visit' : 'unknown',
    ...firstMeeting(w, visit),
    ...(input.plannedInvestment === undefined
      ? heardAmount(visit)
      : { plannedInvestment: input.plannedInvestment }),
    progress: visit.progress ?? visit.summary?.slice(0, 500) ?? null,
    nextAction: visit.nextStep,
    nextActionOn: visit.nextOn,
    ...(input.separateReason !== undefined && { separateReason: input.separateReason }),
  });
  w.patch(visitTable, visit.id, {
    leadId: lead.id,
    // A firm that was only typed is a company now.
    ...(visit.companyId === null && { companyId: lead.investors[0]?.companyId ?? null }),
  });
  w.describe({ zh: `由拜访新建项目 ${lead.name}`, en: `Start lead ${lead.name} from a visit` });
  return lead;
}

function refuseTied(w: Writer, { leadId }: Visit): void {
  const lead = leadId === null ? undefined : findRow(w, leadTable, leadId);
  if (!lead || lead.deletedAt !== null) return;
  throw invalid([
    {
      path: ['id'],
      message: {
        zh: `这次拜访已记在项目“${lead.name}”上，请直接打开该项目`,
        en: `This visit belongs to the lead “${lead.name}” already; open that one`,
      },
    },
  ]);
}

function investorOf({ companyId, companyText }: Visit, typed: string | undefined) {
  if (companyId !== null) return { companyId };
  const companyName = typed ?? companyText;
  if (companyName) return { companyName };
  throw invalid([
    { path: ['companyName'], message: { zh: '请填投资方企业名称', en: 'Name the investing company' } },
  ]);
}
