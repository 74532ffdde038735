// Where a company or a contact takes part: leads, activities, related companies.
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { companyFields, type Company } from '#model/company';
import { companyTies, leadParts, type CompanyLinks } from '#model/record-page';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { DayText } from '../../ui/day-text.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { RefName } from '../../ui/record/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { words } from './page-words.ts';
import { recordPath } from './record-noun.ts';

function Nothing({ text }: { readonly text: string }) {
  return (
    <Text size="sm" c="dimmed">
      {text}
    </Text>
  );
}

const leadsAtFirst = 10;

/** The leads a record is part of, and what it is in each; of many the latest first, so that the rest of the page is near. */
export function RecordLeads({ leads }: Pick<CompanyLinks, 'leads'>) {
  const t = useWords(words);
  const [showsAll, setShowsAll] = useState(false);
  return (
    <Section title={t.leads}>
      {leads.length === 0 && <Nothing text={t.noLeads} />}
      <ul className="record-list" aria-label={t.leads}>
        {leads.slice(0, showsAll ? leads.length : leadsAtFirst).map((lead) => (
          <LeadLine key={`${lead.id} ${lead.part}`} lead={lead} />
        ))}
      </ul>
      {leads.length > leadsAtFirst && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t.fewerLeads : t.allLeads(leads.length)}
        </Button>
      )}
    </Section>
  );
}

function LeadLine({
  lead: { id, name, stage, amount, part },
}: {
  readonly lead: CompanyLinks['leads'][number];
}) {
  const say = useLabel();
  return (
    <li className="company-lead">
      <StageDot stage={stage} />
      <TextLink href={`/leads/${encodeURIComponent(id)}`} title={name}>
        {name}
      </TextLink>
      <Text span size="sm" c="dimmed">
        {say(leadParts[part])}
      </Text>
      <Text span size="sm">
        <MoneyCell value={amount} />
      </Text>
    </li>
  );
}

/** The trips and events where they were met. */
export function RecordActivities({ activities }: Pick<CompanyLinks, 'activities'>) {
  const t = useWords(words);
  return (
    <Section title={t.activities}>
      {activities.length === 0 && <Nothing text={t.noActivities} />}
      <ul className="record-list" aria-label={t.activities}>
        {activities.map(({ id, name, startOn, visits }) => (
          <li key={id} className="record-link">
            <TextLink href={`/activities?id=${encodeURIComponent(id)}`} title={name}>
              {name}
            </TextLink>
            <Text span size="sm" c="dimmed">
              <DayText value={startOn} />
              {` · ${visits > 0 ? t.visitsThere(visits) : t.metThere}`}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ownTies = ['parentCompanyId', 'anchorCompanyId', 'referrerCompanyId'] as const;

type CompanyRelativesProps = { readonly company: Company; readonly companies: CompanyLinks['companies'] };

/** Parent, anchor and referrer, and the companies that name this one as theirs. */
export function CompanyRelatives({ company, companies }: CompanyRelativesProps) {
  const t = useWords(words);
  const say = useLabel();
  const own = ownTies.flatMap((tie) => {
    const id = company[tie];
    return id === null ? [] : [{ id, name: null, label: companyFields[tie].label }];
  });
  const others = companies.map(({ id, name, tie }) => ({ id, name, label: companyTies[tie] }));
  const all = [...own, ...others];
  if (all.length === 0) return null;
  return (
    <Section title={t.ties}>
      <ul className="record-list" aria-label={t.ties}>
        {all.map(({ id, name, label }) => (
          <li key={`${id} ${label.en}`} className="record-link">
            <TextLink href={recordPath('company', id)}>{name ?? <RefName noun="company" id={id} />}</TextLink>
            <Text span size="sm" c="dimmed">
              {say(label)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
