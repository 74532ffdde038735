// C11, C12: the key projects of a year, partitioned so that nothing is left over.
import { firstDayOf, type Day } from '#model/day';
import type { Figures } from '#model/report';
import type { Reader } from '../connection.ts';
import type { LeadAt } from './as-at.ts';

export type KeyClass = 'startedOrResumed' | 'preliminary' | 'suspended';
export type KeyLead = {
  readonly lead: LeadAt;
  readonly isPreparatory: boolean;
  readonly keyClass: KeyClass;
  readonly isProducing: boolean;
  readonly isCarriedOver: boolean;
};

const producing = ['trial', 'production', 'full'];

/** Begun before the year and not finished before it (handbook 6, notes). */
function isCarriedOver({ startedOn, productionOn }: LeadAt, year: number): boolean {
  const begin = `${year}-01-01`;
  return (
    startedOn !== null &&
    firstDayOf(startedOn) < begin &&
    (productionOn === null || firstDayOf(productionOn) >= begin)
  );
}

function classOf(lead: LeadAt, { year, asAt }: { year: number; asAt: Day }): KeyClass {
  const status = lead.stage === 'landed' ? lead.buildStatus : null;
  if (status === null || status === 'preliminary') return 'preliminary';
  if (status === 'suspended') return 'suspended';
  if (producing.includes(status) || !isCarriedOver(lead, year)) return 'startedOrResumed';
  const hasResumed =
    lead.resumedOn !== null &&
    firstDayOf(lead.resumedOn) >= `${year}-01-01` &&
    firstDayOf(lead.resumedOn) <= asAt;
  return hasResumed ? 'startedOrResumed' : 'suspended';
}

/** The key projects of a year among `leads`, each once; ended ones are left out. */
export function keyLeadsOf(
  reader: Reader,
  leads: readonly LeadAt[],
  { year, asAt }: { year: number; asAt: Day },
): KeyLead[] {
  const rows = reader.all<{ leadId: string; isPreparatory: number }>(
    'SELECT "leadId", max("isPreparatory") AS "isPreparatory" FROM "keyProject" WHERE "year" = ? AND "deletedAt" IS NULL GROUP BY "leadId"',
    year,
  );
  const listed = new Map(rows.map(({ leadId, isPreparatory }) => [leadId, isPreparatory !== 0]));
  return leads
    .filter(({ id, outcome }) => listed.has(id) && outcome !== 'terminated')
    .map((lead) => ({
      lead,
      isPreparatory: listed.get(lead.id) ?? false,
      keyClass: classOf(lead, { year, asAt }),
      isProducing: lead.stage === 'landed' && producing.includes(lead.buildStatus ?? ''),
      isCarriedOver: isCarriedOver(lead, year),
    }));
}

/** The figures of C11 and C12. */
export function keyFigures(keys: readonly KeyLead[]): Figures['keyProjects'] {
  const count = (isMet: (key: KeyLead) => boolean) => keys.filter(isMet).length;
  const begun = (key: KeyLead) => key.keyClass === 'startedOrResumed';
  return {
    total: keys.length,
    startedOrResumed: count(begun),
    trialOrProduction: count((key) => key.isProducing),
    preliminary: count((key) => key.keyClass === 'preliminary'),
    suspended: count((key) => key.keyClass === 'suspended'),
    newStarted: count((key) => begun(key) && !key.isCarriedOver),
    carriedOverResumed: count((key) => begun(key) && key.isCarriedOver),
    preparatory: count((key) => key.isPreparatory),
  };
}
