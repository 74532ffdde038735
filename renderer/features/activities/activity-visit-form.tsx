import { useState } from 'react';
import type { Activity } from '#model/activity';
import type { ActivityPlanRow } from '#model/activity-plan';
import { localDay, momentOf, type Day } from '#model/day';
import type { Visit } from '#model/visit';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { VisitForm } from '../../ui/visit/visit-form.tsx';
import { words as tripWords } from './trip-words.ts';
import { words } from './words.ts';

type ActivityVisitFormProps = {
  readonly activity: Activity;
  /** Left out for a new visit. */
  readonly visit?: Visit;
  /** The planned call that is carried out. */
  readonly plan?: ActivityPlanRow;
  /** The day that is looked at. */
  readonly day?: Day;
  readonly onClose: () => void;
};

/** Now, unless the day asked for is over: then its morning. */
function likelyTime({ startOn, endOn }: Activity, day: Day | undefined, now: Date): string {
  const today = localDay(now);
  if (day !== undefined) return (day < today ? momentOf(day, '09:00') : now).toISOString();
  const isOver = startOn !== null && (endOn ?? startOn) < today;
  return (isOver ? momentOf(startOn, '09:00') : now).toISOString();
}

/** Adds a visit to a trip or an event, or edits one. */
export function ActivityVisitForm({ activity, visit, plan, day, onClose }: ActivityVisitFormProps) {
  const t = useWords(words);
  const trip = useWords(tripWords);
  const settings = useRead('settings.get', {});
  const [time] = useState(() => likelyTime(activity, day, new Date()));
  if (visit) {
    return (
      <VisitForm
        visit={visit}
        label={t.visits}
        draftKey={`visit-edit:${visit.id}`}
        savedText={t.visitChanged}
        onClose={onClose}
      />
    );
  }
  if (!settings.value) return null;
  const { personId } = settings.value;
  const mode = activity.kind === 'expo' ? 'booth' : activity.kind === 'reception' ? 'incoming' : 'outgoing';
  return (
    <VisitForm
      label={plan ? trip.recordOf(plan.name) : t.addVisit}
      isFirmKnown={plan !== undefined}
      draftKey={plan ? `visit-plan:${plan.id}` : `visit-new:${activity.id}`}
      beginning={{
        activityId: activity.id,
        mode,
        happenedAt: time,
        personIds: personId === null ? [] : [personId],
        ...(plan && {
          planId: plan.id,
          companyId: plan.companyId,
          companyText: plan.companyText,
          place: plan.place,
        }),
      }}
      savedText={t.visitAdded}
      onClose={onClose}
    />
  );
}
