import { LeadFieldSection } from './lead-section.tsx';
import { sectionsOf } from './lead-sections.ts';

/** 要素与准入: the land, power and water it asks for, and what its admission rests on. */
export function TabFactors() {
  return sectionsOf('factors').map((name) => <LeadFieldSection key={name} name={name} />);
}
