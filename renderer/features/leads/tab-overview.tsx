import { ContactsSection } from './contacts-section.tsx';
import { InvestorsSection } from './investors-section.tsx';
import { LeadFieldSection } from './lead-section.tsx';
import { sectionsOf } from './lead-sections.ts';

/** 概况: what the lead is, who invests, who answers for it. */
export function TabOverview() {
  return (
    <>
      <LeadFieldSection name="ended" />
      <InvestorsSection />
      <ContactsSection />
      {sectionsOf('overview')
        .filter((name) => name !== 'ended')
        .map((name) => (
          <LeadFieldSection key={name} name={name} />
        ))}
    </>
  );
}
