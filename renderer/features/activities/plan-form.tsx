import { activityPlanFields, activityPlanPatch, type ActivityPlanRow } from '#model/activity-plan';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { RecordForm } from '../../ui/record/record-form.tsx';
import { words } from './trip-words.ts';

type PlanFormProps = { readonly plan: ActivityPlanRow; readonly onClose: () => void };

const groups = [{ names: ['plannedOn', 'place', 'purpose', 'ownerId'] }];
const patchSchema = activityPlanPatch.omit({ id: true });

/** When, where and what for a firm is called on, and who sees to it. */
export function PlanForm({ plan, onClose }: PlanFormProps) {
  const t = useWords(words);
  const { run, refusal, isPending } = useWrite('activityPlans.update', { refusals: 'place' });
  return (
    <RecordForm
      label={t.editPlan}
      draftKey={`plan-edit:${plan.id}`}
      fields={activityPlanFields}
      groups={groups}
      beginning={plan}
      isNew={false}
      schema={patchSchema}
      send={(patch) => run({ ...patch, id: plan.id })}
      refusal={refusal}
      isPending={isPending}
      onCancel={onClose}
      onSaved={() => {
        notifyDone({ message: t.planChanged(plan.name), undo: undoLast });
        onClose();
      }}
    />
  );
}
