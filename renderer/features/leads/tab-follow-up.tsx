import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { LeadFieldSection } from './lead-section.tsx';
import { PartSection } from './part-section.tsx';
import { words } from './part-words.ts';
import { VisitCard } from './visit-card.tsx';
import { LeadVisitForm } from './lead-visit-form.tsx';

const pageSize = 20;

/** 跟进: where the talks stand, and every visit, newest first. */
export function TabFollowUp() {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const [limit, setLimit] = useState(pageSize);
  const read = useRead('visits.list', { leadId: lead.id, limit }, { keepsPrevious: true });
  return (
    <>
      <LeadFieldSection name="nextStep" />
      <PartSection
        title={t.visits}
        path="visits"
        addLabel={t.newVisit}
        form={(close) => <LeadVisitForm onClose={close} />}
      >
        <ReadView read={read}>
          {({ rows, total }) =>
            total === 0 ? (
              <EmptyState text={t.noVisits} />
            ) : (
              <Stack gap="xs" mt="xs">
                <ol className="visit-list" aria-label={t.visits}>
                  {rows.map((visit) => (
                    <VisitCard key={visit.id} visit={visit} />
                  ))}
                </ol>
                {rows.length < total && (
                  <Group justify="center">
                    <Button variant="default" size="compact-sm" onClick={() => setLimit(limit + pageSize)}>
                      {t.loadMore}
                    </Button>
                  </Group>
                )}
              </Stack>
            )
          }
        </ReadView>
      </PartSection>
    </>
  );
}
