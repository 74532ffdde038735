// What a company is part of: the leads it invests in, and the visits to it.
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { visitModes, type Visit } from '#model/visit';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { RefName } from '../../ui/record/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import { words } from './words.ts';

const shownLeads = 10;

/** The leads a company invests in, newest change first. */
export function CompanyLeads({ companyId }: { readonly companyId: string }) {
  const t = useWords(words);
  const formats = useFormats();
  const leads = useRead('leads.list', { companyId, limit: shownLeads });
  return (
    <Section title={t.leads}>
      <ReadView read={leads}>
        {({ rows, total }) => (
          <>
            {total === 0 && (
              <Text size="sm" c="dimmed">
                {t.noLeads}
              </Text>
            )}
            <ul className="record-list" aria-label={t.leads}>
              {rows.map(({ id, name, stage, amount }) => (
                <li key={id} className="company-lead">
                  <StageDot stage={stage} />
                  <Anchor
                    component={Link}
                    href={`/leads/${id}`}
                    size="sm"
                    c="inherit"
                    underline="always"
                    className="record-cut"
                    title={name}
                  >
                    {name}
                  </Anchor>
                  <Text span size="sm">
                    <MoneyCell value={amount} />
                  </Text>
                </li>
              ))}
            </ul>
            {total > rows.length && (
              <Anchor
                component={Link}
                href={`/leads/table?companyId=${encodeURIComponent(companyId)}`}
                size="sm"
                c="inherit"
                underline="always"
              >
                {t.showAll(formats.number(total))}
              </Anchor>
            )}
          </>
        )}
      </ReadView>
    </Section>
  );
}

const visitStep = 10;

/** The visits to a company, newest first. */
export function CompanyVisits({ companyId }: { readonly companyId: string }) {
  const t = useWords(words);
  const [limit, setLimit] = useState(visitStep);
  const visits = useRead('visits.list', { companyId, limit }, { keepsPrevious: true });
  return (
    <Section title={t.visits}>
      <ReadView read={visits}>
        {({ rows, total }) => (
          <>
            {total === 0 && (
              <Text size="sm" c="dimmed">
                {t.noVisits}
              </Text>
            )}
            <ol className="record-list" aria-label={t.visits}>
              {rows.map((visit) => (
                <VisitLine key={visit.id} visit={visit} />
              ))}
            </ol>
            {total > rows.length && (
              <Button variant="subtle" size="compact-sm" onClick={() => setLimit(limit + visitStep)}>
                {t.showMore}
              </Button>
            )}
          </>
        )}
      </ReadView>
    </Section>
  );
}

function VisitLine({ visit }: { readonly visit: Visit }) {
  const say = useLabel();
  return (
    <li className="record-part">
      <Text size="sm" c="dimmed" component="div">
        <InstantText value={visit.happenedAt} />
        {` · ${say(visitModes[visit.mode])}`}
        {visit.activityId !== null && (
          <>
            {' · '}
            <Anchor
              component={Link}
              href={`/activities?id=${encodeURIComponent(visit.activityId)}`}
              size="sm"
              c="inherit"
              underline="always"
            >
              <RefName noun="activity" id={visit.activityId} />
            </Anchor>
          </>
        )}
      </Text>
      {visit.summary !== null && (
        <Text size="sm" className="record-wrap">
          {visit.summary}
        </Text>
      )}
    </li>
  );
}
