import { useState } from 'react';
import type { Activity } from '#model/activity';
import { localDay } from '#model/day';
import { newVisit, visitFields, visitPatch, type Visit } from '#model/visit';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords, type Spoken } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { RecordForm, type FieldGroup } from '../../ui/record/record-form.tsx';
import { isEmptyValue, type RecordValues } from '../../ui/record/record-values.ts';
import { words } from './words.ts';

type VisitFormProps = {
  readonly activity: Activity;
  /** Left out for a new visit. */
  readonly visit?: Visit;
  readonly onClose: () => void;
};

const groups: readonly FieldGroup[] = [
  { names: ['companyId', 'companyText', 'mode', 'happenedAt', 'summary', 'interest', 'nextStep', 'nextOn'] },
  {
    title: words.visitMore,
    names: ['leadId', 'contactIds', 'personIds', 'place', 'progress', 'asks', 'reply', 'heardInvestment'],
  },
];
const patchSchema = visitPatch.omit({ id: true });

function needed(values: RecordValues): readonly string[] {
  return values['mode'] === 'booth' ? ['mode', 'happenedAt'] : ['mode', 'happenedAt', 'summary'];
}

/** On the first morning of a trip that is over, else now. */
function likelyTime({ startOn, endOn }: Activity, now: Date): string {
  const isOver = startOn !== null && (endOn ?? startOn) < localDay(now);
  return (isOver ? new Date(`${startOn}T09:00:00`) : now).toISOString();
}

/** Adds a visit to a trip or an event, or edits one. */
export function VisitForm({ activity, visit, onClose }: VisitFormProps) {
  const t = useWords(words);
  const settings = useRead('settings.get', {});
  const creating = useWrite('visits.create', { refusals: 'place' });
  const updating = useWrite('visits.update', { refusals: 'place' });
  const [time] = useState(() => likelyTime(activity, new Date()));
  const common = {
    fields: visitFields,
    groups,
    needed,
    onCancel: onClose,
    warningOf: (name: string, values: RecordValues) =>
      name === 'reply' && !isEmptyValue(values['asks']) && isEmptyValue(values['reply'])
        ? t.replyMissing
        : undefined,
  };
  const done = (saved: Visit, message: string) => {
    notifyDone({ message, undo: undoLast, ...nextStepAction(saved, t) });
    onClose();
  };
  if (visit) {
    return (
      <RecordForm
        {...common}
        label={t.visits}
        draftKey={`visit-edit:${visit.id}`}
        beginning={visit}
        isNew={false}
        schema={patchSchema}
        send={(patch) => updating.run({ ...patch, id: visit.id })}
        refusal={updating.refusal}
        isPending={updating.isPending}
        onSaved={(saved) => done(saved, t.visitChanged)}
      />
    );
  }
  if (!settings.value) return null;
  const { personId } = settings.value;
  const mode = activity.kind === 'expo' ? 'booth' : activity.kind === 'reception' ? 'incoming' : 'outgoing';
  return (
    <RecordForm
      {...common}
      label={t.addVisit}
      draftKey={`visit-new:${activity.id}`}
      beginning={{
        activityId: activity.id,
        mode,
        happenedAt: time,
        personIds: personId === null ? [] : [personId],
      }}
      isNew
      schema={newVisit}
      send={creating.run}
      refusal={creating.refusal}
      isPending={creating.isPending}
      onSaved={(saved) => done(saved, t.visitAdded)}
    />
  );
}

/** The next step may become the lead’s own. */
function nextStepAction({ leadId, nextStep, nextOn }: Visit, t: Spoken<typeof words>) {
  if (leadId === null || (nextStep === null && nextOn === null)) return {};
  const run = () => {
    call('leads.update', { id: leadId, nextAction: nextStep, nextActionOn: nextOn })
      .then(({ name }) => notifyDone({ message: t.nextStepCopied(name), undo: undoLast }))
      .catch(notifyError);
  };
  return { action: { label: t.copyNextStep, run } };
}
