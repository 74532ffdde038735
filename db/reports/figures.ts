// The counting rules (handbook 6): one place for every figure of the work report.
import { lastDayOf, type Day } from '#model/day';
import type { Money } from '#model/money';
import { Refusal } from '#model/refusal';
import type { Figures, ReportPeriod, Tally } from '#model/report';
import type { Settings } from '#model/setting';
import type { Reader } from '../connection.ts';
import { readSettings } from '../queries/settings.ts';
import { fallsInto, leadsAt, type LeadAt } from './as-at.ts';
import { keyFigures, keyLeadsOf, type KeyLead } from './key-projects.ts';
import { byChain, byRegion, bySize, tallyOf, type Counted } from './splits.ts';

type Period = { readonly from: Day; readonly to: Day; readonly asAt: Day };

/** The leads behind each figure, so that it can be opened to its list. */
export type Groups = {
  readonly period: Period;
  readonly reserve: readonly LeadAt[];
  readonly negotiating: readonly LeadAt[];
  readonly signed: readonly LeadAt[];
  readonly landed: readonly LeadAt[];
  readonly keys: readonly KeyLead[];
  readonly terminated: readonly LeadAt[];
  readonly onHold: readonly LeadAt[];
  readonly signedWithoutDay: readonly LeadAt[];
};

const isSigned = ({ stage }: LeadAt) => stage === 'signed' || stage === 'landed';
const planned = (lead: LeadAt): Counted => ({ ...lead, amount: lead.plannedInvestment });
const agreed = (lead: LeadAt): Counted => ({ ...lead, amount: lead.agreedInvestment });

/** A period with its cut-off, which is `to` unless another day is given; refuses one that ends before it begins. */
export function periodOf({ from, to, asAt }: ReportPeriod): Period {
  if (to < from) throw new Refusal('period-order');
  return { from, to, asAt: asAt ?? to };
}

/** Gathers the leads that each figure counts. */
export function groupsOf(reader: Reader, input: ReportPeriod): Groups {
  const period = periodOf(input);
  const leads = leadsAt(reader, period.asAt);
  const counted = leads.filter(({ outcome }) => outcome !== 'terminated');
  const active = counted.filter(({ outcome }) => outcome === 'active');
  return {
    period,
    reserve: active.filter(({ stage }) => stage === 'reserve'),
    negotiating: active.filter(({ stage }) => stage === 'negotiating'),
    signed: counted.filter((lead) => isSigned(lead) && fallsInto(lead.signedOn, period)),
    landed: counted.filter((lead) => lead.stage === 'landed' && fallsInto(lead.landedOn, period)),
    keys: keyLeadsOf(reader, leads, { year: Number(period.to.slice(0, 4)), asAt: period.asAt }),
    terminated: leads.filter(({ outcome }) => outcome === 'terminated'),
    onHold: counted.filter(({ stage, outcome }) => stage === 'negotiating' && outcome === 'on_hold'),
    signedWithoutDay: counted.filter((lead) => isSigned(lead) && lead.signedOn === null),
  };
}

/** C5: converted at the cut-off, or a contract from the start. */
function isContract(lead: LeadAt, asAt: Day): boolean {
  return (
    lead.agreementKind === 'contract' ||
    (lead.contractSignedOn !== null && lastDayOf(lead.contractSignedOn) <= asAt)
  );
}

type SignedKinds = { readonly framework: Tally; readonly contract: Tally; readonly unspecified: Tally };

function signedKinds(signed: readonly LeadAt[], asAt: Day): SignedKinds {
  const contract = signed.filter((lead) => isContract(lead, asAt));
  const framework = signed.filter((lead) => !isContract(lead, asAt) && lead.agreementKind === 'framework');
  const unspecified = signed.filter((lead) => !isContract(lead, asAt) && lead.agreementKind === null);
  return {
    framework: tallyOf(framework.map(agreed)),
    contract: tallyOf(contract.map(agreed)),
    unspecified: tallyOf(unspecified.map(agreed)),
  };
}

/** Leads that entered a stage for the first time within the period. */
export function addedIds(
  reader: Reader,
  stage: 'reserve' | 'negotiating',
  { from, to }: Pick<Period, 'from' | 'to'>,
): Set<string> {
  const rows = reader.all<{ leadId: string }>(
    `SELECT "leadId" FROM "stageChange" WHERE "kind" = 'stage' AND "toValue" = ? AND "deletedAt" IS NULL AND "isCorrection" = 0
     GROUP BY "leadId" HAVING min("changedOn") BETWEEN ? AND ?`,
    stage,
    from,
    to,
  );
  return new Set(rows.map(({ leadId }) => leadId));
}

function splitsOf(counted: readonly Counted[], { sizeBands }: Settings) {
  return { sizeBands: bySize(counted, sizeBands), regions: byRegion(counted), chains: byChain(counted) };
}

/** Every figure of R1 as at the cut-off. */
export function figuresAt(reader: Reader, input: ReportPeriod): Figures {
  return countFigures(reader, groupsOf(reader, input));
}

/** Counts groups that are gathered already. */
export function countFigures(reader: Reader, groups: Groups): Figures {
  const { period, reserve, negotiating, signed, landed } = groups;
  const settings = readSettings(reader);
  const newReserve = addedIds(reader, 'reserve', period);
  const newTalks = addedIds(reader, 'negotiating', period);
  const talks = negotiating.map(planned);
  const signings = signed.map(agreed);
  const kindCount = (kind: LeadAt['reserveKind']) =>
    reserve.filter(({ reserveKind }) => (reserveKind ?? 'planned') === kind).length;
  return {
    ...period,
    reserve: {
      ...tallyOf(reserve.map(planned)),
      planned: kindCount('planned'),
      parked: kindCount('parked'),
      returned: kindCount('returned'),
      added: reserve.filter(({ id }) => newReserve.has(id)).length,
    },
    negotiating: {
      ...tallyOf(talks),
      added: negotiating.filter(({ id }) => newTalks.has(id)).length,
      ...splitsOf(talks, settings),
    },
    signed: {
      ...tallyOf(signings),
      ...signedKinds(signed, period.asAt),
      landed: signed.filter(({ stage }) => stage === 'landed').length,
      ...splitsOf(signings, settings),
    },
    landed: tallyOf(landed.map(agreed)),
    keyProjects: keyFigures(groups.keys),
    footnote: footnoteOf(groups),
  };
}

function footnoteOf({
  negotiating,
  signed,
  terminated,
  onHold,
  signedWithoutDay,
}: Groups): Figures['footnote'] {
  const counted = [...negotiating, ...signed];
  const own = (lead: LeadAt): Money | null =>
    isSigned(lead) ? lead.agreedInvestment : lead.plannedInvestment;
  const foreignOf = (lead: LeadAt) =>
    isSigned(lead)
      ? { currency: lead.agreedInvestmentCurrency, amount: lead.agreedInvestmentForeign }
      : { currency: lead.plannedInvestmentCurrency, amount: lead.plannedInvestmentForeign };
  const foreign = new Map<string, { currency: string; count: number; amount: number }>();
  for (const lead of counted) {
    const { currency, amount } = foreignOf(lead);
    if (own(lead) !== null || currency === null || amount === null) continue;
    const known = foreign.get(currency) ?? { currency, count: 0, amount: 0 };
    foreign.set(currency, { currency, count: known.count + 1, amount: known.amount + amount });
  }
  return {
    terminated: terminated.length,
    onHold: onHold.length,
    signedWithoutDay: signedWithoutDay.length,
    withoutAmount: counted.filter((lead) => own(lead) === null).length,
    confidential: counted.filter(({ isConfidential }) => isConfidential).length,
    excluded: counted.filter(({ isExcluded }) => isExcluded).length,
    foreign: [...foreign.values()],
  };
}
