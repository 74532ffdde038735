// The money fields of a lead that may be in a foreign currency, with their companions.
import type { LeadField } from '#model/lead';

export const fxNames = ['plannedInvestment', 'agreedInvestment'] as const satisfies readonly LeadField[];
export type FxName = (typeof fxNames)[number];

const suffixes = ['', 'Currency', 'Foreign', 'Rate', 'RateOn', 'Text'] as const;

export function isFxName(name: string): name is FxName {
  return fxNames.some((known) => known === name);
}

/** The field itself and, for an amount that may be foreign, the five that belong to it. */
export function withCompanions(name: string): readonly string[] {
  return isFxName(name) ? suffixes.map((suffix) => name + suffix) : [name];
}

/** The field whose control shows a companion: `plannedInvestmentRate` → `plannedInvestment`. */
export function controlOf(name: string): string {
  return fxNames.find((known) => withCompanions(known).includes(name)) ?? name;
}
