import { Button, Group, Select, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPencilPlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Activity } from '#model/activity';
import type { ActivityPlanRow } from '#model/activity-plan';
import { addDays, momentOf, type Day } from '#model/day';
import { useFormats } from '../../lib/formats.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { NearbyLinks } from './nearby-links.tsx';
import { ActivityVisitForm } from './activity-visit-form.tsx';
import { daysOf } from './plan-days.ts';
import { words } from './trip-words.ts';
import { usePlan } from './use-plan.ts';
import { VisitCard } from './visit-card.tsx';

/** What is being logged: a planned call, or one that nobody planned. */
export type Recording = ActivityPlanRow | 'unplanned' | null;

type DayTabProps = {
  readonly activity: Activity;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
  readonly recording: Recording;
  readonly onRecord: (recording: Recording) => void;
};

/** 路上: one day with what is still to be visited and what was. */
export function DayTab({ activity, day, onDay, recording, onRecord }: DayTabProps) {
  const t = useWords(words);
  const { rows } = usePlan(activity);
  const waiting = rows.filter(({ plannedOn, visitedAt }) => plannedOn === day && visitedAt === null);
  const isPlanned = rows.some(({ plannedOn }) => plannedOn === day);
  const next = waiting[0];
  useShortcut({ keys: 'R', label: words.recordNext, run: () => next && onRecord(next) });
  useShortcut({ keys: 'V', label: words.otherVisit, run: () => onRecord('unplanned') });
  const days = daysOf(
    activity,
    rows.flatMap(({ plannedOn }) => plannedOn ?? []),
  );
  return (
    <>
      <Group gap="xs" justify="space-between">
        <DayBar days={days} day={day} onDay={onDay} />
        <NearbyLinks activity={activity} day={day} />
      </Group>
      <div className="day-view">
        <Section
          title={t.toVisit}
          actions={
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              title={`${t.otherVisit} (V)`}
              aria-keyshortcuts="V"
              onClick={() => onRecord('unplanned')}
            >
              {t.otherVisit}
            </Button>
          }
        >
          {recording !== null && (
            <div className="record-part day-form" key={recording === 'unplanned' ? recording : recording.id}>
              <ActivityVisitForm
                activity={activity}
                day={day}
                {...(recording !== 'unplanned' && { plan: recording })}
                onClose={() => onRecord(null)}
              />
            </div>
          )}
          {waiting.length === 0 && recording === null && (
            <Text size="sm" c="dimmed">
              {isPlanned ? t.allDone : t.noPlanDay}
            </Text>
          )}
          <ol className="record-list">
            {waiting
              .filter((plan) => recording === null || recording === 'unplanned' || plan.id !== recording.id)
              .map((plan) => (
                <WaitingCall key={plan.id} plan={plan} isNext={plan === next} onRecord={onRecord} />
              ))}
          </ol>
        </Section>
        <DayVisits activity={activity} day={day} />
      </div>
    </>
  );
}

type WaitingCallProps = {
  readonly plan: ActivityPlanRow;
  readonly isNext: boolean;
  readonly onRecord: (plan: ActivityPlanRow) => void;
};

function WaitingCall({ plan, isNext, onRecord }: WaitingCallProps) {
  const t = useWords(words);
  const about = [plan.place, plan.purpose].filter(Boolean).join(' · ');
  return (
    <li className="record-part">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600} className="record-cut" title={plan.name}>
          {plan.name}
        </Text>
        <Button
          variant={isNext ? 'filled' : 'default'}
          size="compact-sm"
          leftSection={<IconPencilPlus size={14} aria-hidden />}
          aria-label={t.recordOf(plan.name)}
          title={isNext ? `${t.record} (R)` : t.record}
          {...(isNext && { 'aria-keyshortcuts': 'R' })}
          onClick={() => onRecord(plan)}
        >
          {t.record}
        </Button>
      </Group>
      {about !== '' && (
        <Text size="sm" c="dimmed" className="record-wrap">
          {about}
        </Text>
      )}
    </li>
  );
}

type DayBarProps = { readonly days: readonly Day[]; readonly day: Day; readonly onDay: (day: Day) => void };

function DayBar({ days, day, onDay }: DayBarProps) {
  const t = useWords(words);
  const formats = useFormats();
  const choices = [...new Set([...days, day, formats.today])].toSorted();
  return (
    <Group gap="xs" wrap="nowrap">
      <IconButton
        label={t.previousDay}
        icon={<IconChevronLeft size={16} />}
        onClick={() => onDay(addDays(day, -1))}
      />
      <Select<string>
        aria-label={t.chooseDay}
        w="13rem"
        data={choices.map((value) => ({
          value,
          label: value === formats.today ? `${formats.fullDay(value)} · ${t.today}` : formats.fullDay(value),
        }))}
        value={day}
        allowDeselect={false}
        onChange={(value) => value !== null && onDay(value)}
      />
      <IconButton
        label={t.nextDay}
        icon={<IconChevronRight size={16} />}
        onClick={() => onDay(addDays(day, 1))}
      />
      {day !== formats.today && (
        <Button variant="subtle" size="compact-sm" onClick={() => onDay(formats.today)}>
          {t.today}
        </Button>
      )}
    </Group>
  );
}

const pageSize = 50;
/** The instant at which a day begins here. */
const startOf = (day: Day) => momentOf(day).toISOString();

function DayVisits({ activity, day }: { readonly activity: Activity; readonly day: Day }) {
  const t = useWords(words);
  const [limit, setLimit] = useState(pageSize);
  const visits = useRead(
    'visits.list',
    { activityId: activity.id, from: startOf(day), before: startOf(addDays(day, 1)), limit },
    { keepsPrevious: true },
  );
  return (
    <Section
      title={t.done}
      actions={
        visits.value &&
        visits.value.total > 0 && (
          <Text size="sm" c="dimmed">
            {visits.value.total}
          </Text>
        )
      }
    >
      <ReadView read={visits}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t.noVisitsDay}
            </Text>
          ) : (
            <>
              <ol className="record-list">
                {rows.map((visit) => (
                  <VisitCard key={visit.id} visit={visit} activity={activity} hasSequel />
                ))}
              </ol>
              {rows.length < total && limit < 1000 && (
                <Group justify="center" mt="sm">
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => setLimit(Math.min(limit + pageSize, 1000))}
                  >
                    {t.showMore}
                  </Button>
                </Group>
              )}
            </>
          )
        }
      </ReadView>
    </Section>
  );
}
