import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { buildStatuses } from '#model/stage';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { Section } from '../../ui/section.tsx';
import { BuildStatusDialog } from './build-status-dialog.tsx';
import { FundsSection } from './funds-section.tsx';
import { KeyYearsSection } from './key-years-section.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { LeadFieldSection } from './lead-section.tsx';
import { sectionsOf } from './lead-sections.ts';
import { MonthsSection } from './months-section.tsx';
import { words } from './part-words.ts';

/** 建设与到资: how far the building has come, and the money that arrived. */
export function TabBuilding() {
  return (
    <>
      <BuildStatusSection />
      {sectionsOf('building').map((name) => (
        <LeadFieldSection key={name} name={name} />
      ))}
      <FundsSection />
      <KeyYearsSection />
      <MonthsSection />
    </>
  );
}

function BuildStatusSection() {
  const t = useWords(words);
  const say = useLabel();
  const { lead } = useLeadEdit();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t.buildStatus}>
      {lead.buildStatus === null ? (
        <Text size="sm" c="dimmed">
          {t.notLanded}
        </Text>
      ) : (
        <Group gap="sm">
          <Text>{say(buildStatuses[lead.buildStatus])}</Text>
          {lead.outcome === 'active' && (
            <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
              {t.changeStatus}
            </Button>
          )}
        </Group>
      )}
      {isOpen && <BuildStatusDialog lead={lead} onClose={() => setOpen(false)} />}
    </Section>
  );
}
