import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Company } from '#model/company';
import { useRead, type Read } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { DayText, InstantText } from '../../ui/day-text.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { RegionName } from '../../ui/region-name.tsx';
import { Section } from '../../ui/section.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { words } from './words.ts';

type NearbyPanelProps = {
  readonly id: string;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  /** What plans a call on the firm. */
  readonly plan: (company: Company) => ReactNode;
};

/** What one needs to call on a firm: whom to ring, what is open, what was said. */
export function NearbyPanel({ id, onClose, onOpen, plan }: NearbyPanelProps) {
  const t = useWords(words);
  const company = useRead('companies.get', { id });
  return (
    <SidePanel title={company.value?.name ?? t.firm} onClose={onClose} onOpenFull={onOpen}>
      <ReadView read={company}>
        {(known) => (
          <div className="record-sections">
            {known.deletedAt === null ? (
              <Group gap="xs">
                {plan(known)}
                <Button
                  component={Link}
                  href={`/companies/${encodeURIComponent(id)}`}
                  variant="default"
                  rightSection={<IconArrowRight size={16} aria-hidden />}
                >
                  {t.open}
                </Button>
              </Group>
            ) : (
              <Text size="sm">{t.inBin}</Text>
            )}
            <Where company={known} />
            <People id={id} />
            <Leads id={id} />
            <Talks id={id} />
          </div>
        )}
      </ReadView>
    </SidePanel>
  );
}

function Where({ company: { regionCode, address } }: { readonly company: Company }) {
  if (regionCode === null && !address) return null;
  return (
    <Text size="sm">
      {regionCode !== null && <RegionName code={regionCode} />} {address}
    </Text>
  );
}

type PartProps<Row> = {
  readonly title: string;
  readonly none: string;
  readonly read: Read<readonly Row[]>;
  readonly children: (row: Row) => ReactNode;
};

function Part<Row extends { readonly id: string }>({ title, none, read, children }: PartProps<Row>) {
  return (
    <Section title={title}>
      <ReadView read={read}>
        {(rows) =>
          rows.length === 0 ? (
            <Text size="sm" c="dimmed">
              {none}
            </Text>
          ) : (
            <ul className="record-list" aria-label={title}>
              {rows.map((row) => (
                <li key={row.id}>{children(row)}</li>
              ))}
            </ul>
          )
        }
      </ReadView>
    </Section>
  );
}

const most = 50;

function People({ id }: { readonly id: string }) {
  const t = useWords(words);
  const read = useRead('contacts.list', { companyId: id, limit: most });
  return (
    <Part title={t.people} none={t.noPeople} read={{ ...read, value: read.value?.rows }}>
      {({ id: contactId, name, title, mobiles, phones }) => (
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <span className="record-cut">
            <TextLink href={`/contacts/${encodeURIComponent(contactId)}`}>{name}</TextLink>{' '}
            <Text span size="sm" c="dimmed">
              {title}
            </Text>
          </span>
          <Text span size="sm" className="tabular">
            {[...mobiles, ...phones][0]}
          </Text>
        </Group>
      )}
    </Part>
  );
}

function Leads({ id }: { readonly id: string }) {
  const t = useWords(words);
  const read = useRead('leads.list', { companyId: id, limit: most });
  const open = read.value?.rows.filter(({ outcome }) => outcome === 'active');
  return (
    <Part title={t.leads} none={t.noLeads} read={{ ...read, value: open }}>
      {({ id: leadId, name, stage }) => (
        <Group gap="xs" wrap="nowrap">
          <StageDot stage={stage} />
          <TextLink href={`/leads/${encodeURIComponent(leadId)}`} title={name}>
            {name}
          </TextLink>
        </Group>
      )}
    </Part>
  );
}

const latest = 3;

function Talks({ id }: { readonly id: string }) {
  const t = useWords(words);
  const read = useRead('companies.timeline', { id, limit: latest });
  return (
    <Part title={t.lastTalks} none={t.nothingSaid} read={{ ...read, value: read.value?.rows }}>
      {({ happenedAt, contactNames, summary, nextStep, nextOn }) => (
        <div className="record-part">
          <Text size="sm" c="dimmed">
            <InstantText value={happenedAt} /> {contactNames.join('、')}
          </Text>
          <Text size="sm" className="record-wrap">
            {summary}
          </Text>
          {nextStep && (
            <Text size="sm">
              → {nextStep} <DayText value={nextOn} />
            </Text>
          )}
        </div>
      )}
    </Part>
  );
}
