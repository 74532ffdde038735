import { Button, Group, Tabs, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { activityKinds, type Activity } from '#model/activity';
import type { ActivityPlanRow } from '#model/activity-plan';
import { day as daySchema, type Day } from '#model/day';
import { useFormats } from '../../lib/formats.ts';
import { useRefName } from '../../lib/refs.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import type { RecordAddress } from '../../lib/use-record-address.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { Page } from '../../ui/page.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { dateRange } from './activity-dates.ts';
import { ActivityForm } from './activity-form.tsx';
import { ActivityActions, ActivityFacts, Route, useRemoveActivity } from './activity-record.tsx';
import { ActivityVisits } from './activity-visits.tsx';
import { DayTab, type Recording } from './day-tab.tsx';
import { useMemberNames } from './members-control.tsx';
import { PlanTab } from './plan-tab.tsx';
import { activityName } from './session-name.ts';
import { words as tripWords } from './trip-words.ts';
import { words } from './words.ts';
import { YieldTab } from './yield-tab.tsx';

type ActivityPageProps = { readonly id: string; readonly address: RecordAddress };

/** A trip or an event that has the screen for itself. */
export function ActivityPage({ id, address }: ActivityPageProps) {
  const t = useWords(words);
  const language = useLanguage();
  const activity = useRead('activities.get', { id });
  const [isEditing, setEditing] = useState(false);
  const stop = () => setEditing(false);
  const back = () => address.look(id);
  useShortcut({ keys: 'Escape', label: words.back, run: isEditing ? stop : back });
  const { value } = activity;
  return (
    <Page
      title={value ? activityName(value, language) : t.title}
      actions={
        <>
          {value && value.deletedAt === null && !isEditing && (
            <PageActions activity={value} onEdit={() => setEditing(true)} onRemoved={address.close} />
          )}
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            title={`${t.back} (Esc)`}
            onClick={back}
          >
            {t.back}
          </Button>
        </>
      }
    >
      <div className="record-view" tabIndex={-1}>
        <ReadView read={activity}>
          {(known) =>
            isEditing ? (
              <div className="activity-edit">
                <ActivityForm activity={known} onSaved={stop} onCancel={stop} />
              </div>
            ) : (
              <TripView activity={known} />
            )
          }
        </ReadView>
      </div>
    </Page>
  );
}

type PageActionsProps = {
  readonly activity: Activity;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

function PageActions({ activity, onEdit, onRemoved }: PageActionsProps) {
  const remove = useRemoveActivity(activity, onRemoved);
  return <ActivityActions activity={activity} onEdit={onEdit} onRemove={remove} />;
}

const tabNames = ['plan', 'day', 'visits', 'yield', 'facts'] as const;
type Tab = (typeof tabNames)[number];

/** Before a trip its plan, on the road the day, afterwards what it brought. */
function likelyTab({ startOn, endOn }: Activity, today: Day): Tab {
  const [first, last] = [startOn ?? endOn, endOn ?? startOn];
  if (first === null || last === null || today < first) return 'plan';
  return today <= last ? 'day' : 'yield';
}

function likelyDay({ startOn, endOn }: Activity, today: Day): Day {
  const [first, last] = [startOn ?? endOn, endOn ?? startOn];
  return first === null || last === null || (today >= first && today <= last) ? today : first;
}

function TripView({ activity }: { readonly activity: Activity }) {
  const t = useWords(tripWords);
  const { today } = useFormats();
  const [search, setSearch] = useSearchParams();
  const [recording, setRecording] = useState<Recording>(null);
  const tab = tabNames.find((name) => name === search.get('tab')) ?? likelyTab(activity, today);
  const asked = daySchema.safeParse(search.get('day'));
  const day = asked.success ? asked.data : likelyDay(activity, today);
  const show = (next: { readonly tab?: Tab; readonly day?: Day }) =>
    setSearch((now) => new URLSearchParams({ ...Object.fromEntries(now), ...next }), { replace: true });
  const record = (plan: ActivityPlanRow) => {
    setRecording(plan);
    show({ tab: 'day', ...(plan.plannedOn !== null && { day: plan.plannedOn }) });
  };
  const contents: Readonly<Record<Tab, () => ReactNode>> = {
    plan: () => <PlanTab activity={activity} onRecord={record} />,
    day: () => (
      <DayTab
        key={day}
        activity={activity}
        day={day}
        onDay={(next) => {
          setRecording(null);
          show({ day: next });
        }}
        recording={recording}
        onRecord={setRecording}
      />
    ),
    visits: () => <ActivityVisits activity={activity} isFull />,
    yield: () => <YieldTab activity={activity} />,
    facts: () => <ActivityFacts activity={activity} />,
  };
  return (
    <>
      <TripHeader activity={activity} />
      <Tabs
        value={tab}
        onChange={(next) => show({ tab: tabNames.find((name) => name === next) ?? 'plan' })}
        keepMounted={false}
      >
        <Tabs.List aria-label={t.tabs} className="trip-tabs">
          {tabNames.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className="trip-tab">
          {contents[tab]()}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** When, whither, who. */
function TripHeader({ activity }: { readonly activity: Activity }) {
  const t = useWords(tripWords);
  const say = useLabel();
  const language = useLanguage();
  const leader = useRefName('person', activity.leaderId);
  const members = useMemberNames(activity.members);
  const dates = dateRange(activity.startOn, activity.endOn, language);
  return (
    <Group gap="xs" className="trip-header">
      <Text size="sm">{[say(activityKinds[activity.kind]), dates].filter(Boolean).join(' · ')}</Text>
      {activity.destinations.length > 0 && <Route destinations={activity.destinations} />}
      {leader && <Text size="sm">{t.led(leader.name)}</Text>}
      {members.length > 0 && (
        <Text size="sm" c="dimmed">
          {members.join(language === 'zh' ? '、' : ', ')}
        </Text>
      )}
    </Group>
  );
}
