import { useMemo } from 'react';
import { activityFields, activityPatch, newActivity, type Activity } from '#model/activity';
import { call } from '../../lib/call.ts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { OwnControls } from '../../ui/record/record-control.tsx';
import { RecordForm, type FieldGroup } from '../../ui/record/record-form.tsx';
import { isEmptyValue, type RecordValues } from '../../ui/record/record-values.ts';
import { RefSelect } from '../../ui/ref-select.tsx';
import { areResultsDue } from './activity-dates.ts';
import { DestinationsControl } from './destinations-control.tsx';
import { MembersControl } from './members-control.tsx';
import { words } from './words.ts';

const outcomeNames = ['results', 'nextPlan'];
const groups: readonly FieldGroup[] = [
  { names: ['kind', 'name', 'sessionNo', 'startOn', 'endOn', 'destinations', 'regionGroup', 'leaderId'] },
  { title: words.people, names: ['host', 'coHost', 'members', 'area'] },
  { title: words.aims, names: ['purpose', 'chainIds'] },
  { title: words.reception, names: ['receivedBatches', 'receivedPeople', 'cost'] },
  { title: words.outcome, names: outcomeNames },
];
const outcomeGroups: readonly FieldGroup[] = [{ names: outcomeNames }];

const patchSchema = activityPatch.omit({ id: true });
const fresh: RecordValues = { kind: 'trip' };
const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

async function makeLeader(name: string) {
  const made = await call('people.create', { name, kind: 'leader', isActive: true });
  return { id: made.id, name: made.name };
}

const own: OwnControls = {
  destinations: (slot) => <DestinationsControl {...slot} />,
  members: (slot) => <MembersControl {...slot} />,
  leaderId: ({ name, control, values, onChange }) => (
    <RefSelect
      {...control}
      noun="person"
      value={textOf(values[name])}
      onChange={(id) => onChange({ [name]: id })}
      onCreate={makeLeader}
    />
  ),
};

function needed(values: RecordValues): readonly string[] {
  return values['kind'] === 'trip' ? ['kind', 'name', 'destinations', 'leaderId'] : ['kind', 'name'];
}

type ActivityFormProps = {
  /** Left out for a new one. */
  readonly activity?: Activity;
  /** Asks only for results and next steps. */
  readonly isOutcome?: boolean;
  readonly onSaved: (activity: Activity) => void;
  readonly onCancel: () => void;
};

/** Adds a trip or an event, or edits one. */
export function ActivityForm({ activity, isOutcome = false, onSaved, onCancel }: ActivityFormProps) {
  const t = useWords(words);
  const { today } = useFormats();
  const creating = useWrite('activities.create', { refusals: 'place' });
  const updating = useWrite('activities.update', { refusals: 'place' });
  const common = useMemo(
    () => ({
      fields: activityFields,
      groups: isOutcome ? outcomeGroups : groups,
      own,
      warningOf: (name: string, values: RecordValues) => {
        if (name === 'members' && values['kind'] === 'trip' && isEmptyValue(values['members']))
          return t.membersMissing;
        const dates = {
          startOn: textOf(values['startOn']),
          endOn: textOf(values['endOn']),
          results: textOf(values['results']),
        };
        return name === 'results' && areResultsDue(dates, today) ? t.resultsMissing : undefined;
      },
    }),
    [t, today, isOutcome],
  );
  const done = (saved: Activity, message: string) => {
    notifyDone({ message, undo: undoLast });
    onSaved(saved);
  };
  if (activity) {
    return (
      <RecordForm
        {...common}
        label={isOutcome ? t.editOutcome : t.editActivity}
        draftKey={`activity-${isOutcome ? 'outcome' : 'edit'}:${activity.id}`}
        beginning={activity}
        isNew={false}
        schema={patchSchema}
        send={(patch) => updating.run({ ...patch, id: activity.id })}
        refusal={updating.refusal}
        isPending={updating.isPending}
        onSaved={(saved) => done(saved, t.changed(saved.name))}
        onCancel={onCancel}
        {...(!isOutcome && { needed })}
      />
    );
  }
  return (
    <RecordForm
      {...common}
      label={t.newActivity}
      draftKey="activity-new"
      beginning={fresh}
      isNew
      schema={newActivity}
      send={creating.run}
      refusal={creating.refusal}
      isPending={creating.isPending}
      onSaved={(saved) => done(saved, t.created(saved.name))}
      onCancel={onCancel}
      needed={needed}
    />
  );
}
