import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconId, IconPencil } from '@tabler/icons-react';
import { Fragment, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { activityFields, type Activity } from '#model/activity';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { Facts } from '../../ui/record/facts.tsx';
import { InBin, RecordActions } from '../../ui/record/record-actions.tsx';
import { Section } from '../../ui/section.tsx';
import { areResultsDue, dateRange } from './activity-dates.ts';
import { ActivityForm } from './activity-form.tsx';
import { ActivityVisits } from './activity-visits.tsx';
import type { Destination } from './destinations.ts';
import { useMemberNames } from './members-control.tsx';
import { sessionName } from './session-name.ts';
import { words } from './words.ts';

type ActivityRecordProps = {
  readonly activity: Activity;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

/** All that is known of a trip or an event, beside the list. */
export function ActivityRecord({ activity, onEdit, onRemoved }: ActivityRecordProps) {
  const remove = useRemoveActivity(activity, onRemoved);
  return (
    <div className="record-sections">
      <ActivityFacts
        activity={activity}
        actions={<ActivityActions activity={activity} onEdit={onEdit} onRemove={remove} />}
      />
      <Outcome activity={activity} />
      <ActivityVisits activity={activity} isFull={false} />
    </div>
  );
}

const names = ['kind', 'startOn', 'destinations', 'leaderId', 'members'];
const moreNames = [
  'sessionNo',
  'regionGroup',
  'host',
  'coHost',
  'area',
  'purpose',
  'chainIds',
  'receivedBatches',
  'receivedPeople',
  'cost',
];

/** Deletes at once, with 撤销 in reach. */
export function useRemoveActivity({ id, name }: Activity, onRemoved: () => void): () => void {
  const t = useWords(words);
  const { run } = useWrite('activities.remove');
  const remove = async () => {
    if (!(await run({ id }))) return;
    notifyDone({ message: t.removed(name), undo: undoLast });
    onRemoved();
  };
  return () => void remove();
}

type ActivityFactsProps = { readonly activity: Activity; readonly actions?: ReactNode };

export function ActivityFacts({ activity, actions }: ActivityFactsProps) {
  const t = useWords(words);
  const language = useLanguage();
  const members = useMemberNames(activity.members);
  if (activity.deletedAt !== null) return <DeletedActivity activity={activity} />;
  return (
    <Section title={t.particulars} actions={actions}>
      <Facts
        fields={{ ...activityFields, startOn: { ...activityFields.startOn, label: words.dates } }}
        row={activity}
        names={names}
        moreNames={moreNames}
        own={{
          startOn: dateRange(activity.startOn, activity.endOn, language) || null,
          destinations:
            activity.destinations.length > 0 ? <Route destinations={activity.destinations} /> : null,
          members: members.length > 0 ? members.join(language === 'zh' ? '、' : ', ') : null,
          sessionNo: activity.sessionNo === null ? null : sessionName(activity.sessionNo, language),
        }}
      />
    </Section>
  );
}

/** 北京 → 上海 → 浙江 */
export function Route({ destinations }: { readonly destinations: readonly Destination[] }) {
  return (
    <span className="activity-route">
      {destinations.map(({ text }, index) => (
        // A place may be passed twice; its position is what tells the two apart.
        <Fragment key={index}>
          {index > 0 && <IconArrowRight size={14} aria-label="→" role="img" />}
          <span className="activity-place">{text}</span>
        </Fragment>
      ))}
    </span>
  );
}

/** Where strangers come by with cards. */
const standKinds: readonly Activity['kind'][] = ['expo', 'promotion', 'signing', 'forum'];

function StandButton({ id }: { readonly id: string }) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const open = () => navigate(`/expo?activity=${id}`);
  useShortcut({ keys: 'X', label: words.expoMode, run: open });
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconId size={14} aria-hidden />}
      title={`${t.expoMode} (X)`}
      aria-keyshortcuts="X"
      onClick={open}
    >
      {t.expoMode}
    </Button>
  );
}

export function ActivityActions({
  activity,
  onEdit,
  onRemove,
}: {
  readonly activity: Activity;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  return (
    <>
      {standKinds.includes(activity.kind) && <StandButton id={activity.id} />}
      <RecordActions editing={words.editActivity} onEdit={onEdit} onRemove={onRemove} />
    </>
  );
}

/** What came of it and what comes next; asked for a week after it ended. */
export function Outcome({ activity }: { readonly activity: Activity }) {
  const t = useWords(words);
  const say = useLabel();
  const { today } = useFormats();
  const [isEditing, setEditing] = useState(false);
  const stop = () => setEditing(false);
  if (activity.deletedAt !== null) return null;
  const edit = (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPencil size={14} aria-hidden />}
      onClick={() => setEditing(true)}
    >
      {t.editOutcome}
    </Button>
  );
  return (
    <Section title={t.outcome} actions={!isEditing && edit}>
      {isEditing ? (
        <ActivityForm activity={activity} isOutcome onSaved={stop} onCancel={stop} />
      ) : (
        <>
          {areResultsDue(activity, today) && (
            <Group gap={4} mb="xs" wrap="nowrap" className="activity-due">
              <IconAlertTriangle size={14} aria-hidden />
              <Text size="sm">{t.resultsMissing}</Text>
            </Group>
          )}
          <dl className="record-facts">
            {(['results', 'nextPlan'] as const).map((name) => (
              <div key={name}>
                <dt>{say(activityFields[name].label)}</dt>
                <dd>{activity[name] ?? '—'}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}

/** One can come here from a record that still names the activity. */
function DeletedActivity({ activity: { id, name } }: { readonly activity: Activity }) {
  const t = useWords(words);
  const { run, isPending } = useWrite('activities.restore');
  const restore = async () => {
    if (await run({ id })) notifyDone({ message: t.restored(name), undo: undoLast });
  };
  return <InBin text={t.inBin} isPending={isPending} onRestore={() => void restore()} />;
}
