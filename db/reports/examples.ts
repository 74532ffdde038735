// Which leads a sentence names: the largest, contracts before frameworks as in the signing table (handbook 7.1, R3).
import type { Money } from '#model/money';
import type { ReportExamples } from '#model/report';
import type { LeadAt } from './as-at.ts';
import type { Groups } from './figures.ts';
import type { Reader } from '../connection.ts';
import { exampleName } from './sentences.ts';

type Named = {
  readonly signed: string[];
  readonly negotiating: string[];
  readonly trialOrProduction: string[];
  readonly preliminary: string[];
};

/** How many leads each sentence names. */
const named = { signed: 2, negotiating: 1, trialOrProduction: 2, preliminary: 2 } as const;

const bySize = (amountOf: (lead: LeadAt) => Money | null) => (a: LeadAt, b: LeadAt) =>
  (amountOf(b) ?? -1) - (amountOf(a) ?? -1) ||
  a.createdAt.localeCompare(b.createdAt) ||
  a.id.localeCompare(b.id);
const agreed = (lead: LeadAt) => lead.agreedInvestment;
const planned = (lead: LeadAt) => lead.plannedInvestment;

const isFramework = (lead: LeadAt) => Number(lead.agreementKind === 'framework');

/** The leads proposed for each sentence; confidential ones never are. */
export function proposedExamples({ signed, negotiating, keys }: Groups): Record<keyof Named, LeadAt[]> {
  const open = (leads: readonly LeadAt[]) => leads.filter(({ isConfidential }) => !isConfidential);
  const keyLeads = (isMet: (key: Groups['keys'][number]) => boolean) =>
    open(keys.filter(isMet).map(({ lead }) => lead));
  return {
    signed: open(signed)
      .toSorted(bySize(agreed))
      .slice(0, named.signed)
      .toSorted((a, b) => isFramework(a) - isFramework(b)),
    negotiating: open(negotiating).toSorted(bySize(planned)).slice(0, named.negotiating),
    trialOrProduction: keyLeads(({ isProducing }) => isProducing)
      .toSorted(bySize(agreed))
      .slice(0, named.trialOrProduction),
    preliminary: keyLeads(({ keyClass }) => keyClass === 'preliminary')
      .toSorted(bySize(agreed))
      .slice(0, named.preliminary),
  };
}

/** The names to print: the chosen leads where a person chose, else the proposed ones. */
export function exampleNames(reader: Reader, groups: Groups, chosen: ReportExamples = {}): Named {
  const proposed = proposedExamples(groups);
  const pools: Record<keyof Named, readonly LeadAt[]> = {
    signed: groups.signed,
    negotiating: groups.negotiating,
    trialOrProduction: groups.keys.map(({ lead }) => lead),
    preliminary: groups.keys.map(({ lead }) => lead),
  };
  const pick = (key: keyof Named) => {
    const ids = chosen[key];
    const leads = ids ? ids.flatMap((id) => pools[key].find((lead) => lead.id === id) ?? []) : proposed[key];
    return leads.map((lead) =>
      exampleName({
        ...lead,
        investorShortName: shortNameOf(reader, lead.id),
        capacity: lead.capacityValue === null ? null : `${lead.capacityValue}${lead.capacityUnit ?? ''}`,
      }),
    );
  };
  return {
    signed: pick('signed'),
    negotiating: pick('negotiating'),
    trialOrProduction: pick('trialOrProduction'),
    preliminary: pick('preliminary'),
  };
}

function shortNameOf(reader: Reader, leadId: string): string | null {
  return (
    reader.one<{ shortName: string | null }>(
      `SELECT company."shortName" FROM "leadInvestor" JOIN "company" ON company."id" = "leadInvestor"."companyId"
     WHERE "leadInvestor"."leadId" = ? AND "leadInvestor"."role" = 'principal' AND "leadInvestor"."deletedAt" IS NULL LIMIT 1`,
      leadId,
    )?.shortName ?? null
  );
}
