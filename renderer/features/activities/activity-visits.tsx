import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Activity } from '#model/activity';
import { dayOfInstant, type Day } from '#model/day';
import type { Visit } from '#model/visit';
import { useFormats } from '../../lib/formats.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useMore } from '../../lib/use-more.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { MoreButton } from '../../ui/more-button.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { VisitCard } from './visit-card.tsx';
import { ActivityVisitForm } from './activity-visit-form.tsx';
import { words as tripWords } from './trip-words.ts';
import { words } from './words.ts';

type ActivityVisitsProps = { readonly activity: Activity; readonly isFull: boolean };

const pageSize = 50;

/** The visits of a trip or an event, day by day, the newest first. */
export function ActivityVisits({ activity, isFull }: ActivityVisitsProps) {
  const t = useWords(words);
  const trip = useWords(tripWords);
  const formats = useFormats();
  const visits = useMore('visits.list', { activityId: activity.id }, pageSize);
  const figures = useRead('activities.yield', { id: activity.id });
  const [isAdding, setAdding] = useState(false);
  const canAdd = activity.deletedAt === null && !isAdding;
  useShortcut({ keys: 'V', label: words.addVisit, run: () => canAdd && setAdding(true) });
  return (
    <Section
      title={t.visits}
      actions={
        <>
          {figures.value && figures.value.visits > 0 && (
            <Text size="sm" c="dimmed">
              {t.visitCount(formats.number(figures.value.visits), formats.number(figures.value.firms))}
            </Text>
          )}
          {canAdd && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              title={`${t.addVisit} (V)`}
              aria-keyshortcuts="V"
              onClick={() => setAdding(true)}
            >
              {t.addVisit}
            </Button>
          )}
        </>
      }
    >
      {isAdding && (
        <div className="record-part activity-new-visit">
          <ActivityVisitForm activity={activity} onClose={() => setAdding(false)} />
        </div>
      )}
      <ReadView read={visits}>
        {({ rows }) =>
          rows.length === 0 ? (
            !isAdding && (
              <Text size="sm" c="dimmed">
                {t.noVisits}
              </Text>
            )
          ) : (
            <>
              <Days activity={activity} visits={rows} isFull={isFull} />
              <MoreButton list={visits} label={trip.showMore} />
            </>
          )
        }
      </ReadView>
    </Section>
  );
}

function Days({ activity, visits, isFull }: ActivityVisitsProps & { readonly visits: readonly Visit[] }) {
  const formats = useFormats();
  const byDay = new Map<Day, Visit[]>();
  for (const visit of visits) {
    const day = dayOfInstant(visit.happenedAt);
    byDay.set(day, [...(byDay.get(day) ?? []), visit]);
  }
  return (
    <div className={isFull ? 'activity-days' : 'record-sections activity-days-stacked'}>
      {[...byDay].map(([day, ofDay]) => (
        <section key={day} aria-label={formats.fullDay(day)}>
          <h3 className="activity-day">{formats.fullDay(day)}</h3>
          <ol className="record-list record-long">
            {ofDay.map((visit) => (
              <VisitCard key={visit.id} visit={visit} activity={activity} hasSequel={isFull} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
