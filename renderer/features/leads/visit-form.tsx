import { useState } from 'react';
import type { z } from 'zod';
import { newVisit, visitFields, visitPatch, type Visit } from '#model/visit';
import { notifyDone, notifyRefusal } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { FlagInput } from '../../ui/flag-input.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { PartForm } from './part-form.tsx';
import { words } from './part-words.ts';
import { undoTimes } from './undo-times.ts';
import { useAttempt, type Attempt } from './use-attempt.ts';
import { textOf, type FormValues } from './use-draft-form.ts';

type VisitFormProps = {
  /** Left out for a new visit. */
  readonly visit?: Visit;
  readonly onClose: () => void;
};

const names = ['mode', 'happenedAt', 'summary', 'asks', 'reply', 'nextStep', 'nextOn'] as const;
const moreNames = [
  'progress',
  'interest',
  'heardInvestment',
  'contactIds',
  'personIds',
  'place',
  'companyId',
  'activityId',
] as const;

/** A visit of this lead: what was said, what they ask, what comes next. */
export function VisitForm({ visit, onClose }: VisitFormProps) {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const creating = useAttempt('visits.create');
  const updating = useAttempt('visits.update');
  const leads = useAttempt('leads.update');
  const [companyId] = useState(lead.investors[0]?.companyId ?? null);
  const [now] = useState(() => new Date().toISOString());

  /** The lead’s own next step is refreshed by the newest visit; both acts are taken back together. */
  const refreshLead = async (values: FormValues): Promise<number> => {
    const [nextStep, nextOn, progress] = [
      textOf(values.nextStep),
      textOf(values.nextOn),
      textOf(values.progress),
    ];
    if (values.copies !== true || !(nextStep || nextOn || progress)) return 0;
    const answer = await leads.attempt({
      id: lead.id,
      ...((nextStep || nextOn) && { nextAction: nextStep, nextActionOn: nextOn }),
      ...(progress && { progress }),
    });
    if (!answer.ok && answer.refusal) notifyRefusal(answer.refusal);
    return answer.ok ? 1 : 0;
  };
  const create = async (input: z.output<typeof newVisit>, values: FormValues): Promise<Attempt<unknown>> => {
    const answer = await creating.attempt(input);
    if (!answer.ok) return answer;
    const acts = 1 + (await refreshLead(values));
    notifyDone({ message: t.visitAdded, undo: () => undoTimes(acts) });
    return answer;
  };
  const update = async (input: z.output<typeof visitPatch>): Promise<Attempt<unknown>> => {
    const answer = await updating.attempt(input);
    if (answer.ok) notifyDone({ message: t.visitChanged, undo: undoLast });
    return answer;
  };
  const common = {
    fields: visitFields,
    names,
    moreNames,
    moreLabel: t.more,
    needed: ['mode', 'happenedAt', 'summary'],
    leadId: lead.id,
    onClose,
    isPending: creating.isPending || updating.isPending || leads.isPending,
  };
  if (visit) {
    return (
      <PartForm
        {...common}
        label={t.editVisit}
        draftKey={`visit-edit:${visit.id}`}
        beginning={visit}
        schema={visitPatch}
        inputOf={() => ({ id: visit.id })}
        send={update}
      />
    );
  }
  return (
    <PartForm
      {...common}
      label={t.newVisit}
      draftKey={`visit-new:${lead.id}`}
      schema={newVisit}
      send={create}
      beginning={{ mode: 'call', happenedAt: now, companyId, contactIds: [], copies: true }}
      inputOf={() => ({ leadId: lead.id })}
      extra={(values, set) => (
        <FlagInput
          label={t.copyNextStep}
          value={values.copies === true}
          onChange={(copies) => set({ copies })}
        />
      )}
    />
  );
}
