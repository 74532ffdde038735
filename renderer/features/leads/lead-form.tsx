import { Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { LeadDetail } from '#model/lead-shapes';
import type { Issue } from '#model/refusal';
import { settings as settingsSchema } from '#model/setting';
import type { RefusalError } from '../../lib/call.ts';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { Delayed } from '../../ui/delayed.tsx';
import { DuplicateNote } from './duplicate-note.tsx';
import { FormFrame } from './form-frame.tsx';
import { words } from './form-words.ts';
import { findingsOf, neededPaths } from './lead-findings.ts';
import { LeadFormGroups } from './lead-form-groups.tsx';
import {
  createInput,
  emptyLead,
  investorsOf,
  stageOf,
  storedLead,
  updateInput,
  withoutUnread,
} from './lead-form-values.ts';
import { useAttempt } from './use-attempt.ts';
import { useDraftForm, type FormValues } from './use-draft-form.ts';

type LeadFormProps = {
  /** Left out for a new lead. */
  readonly lead?: LeadDetail;
  /** What a new lead begins with, over the usual. */
  readonly initial?: FormValues;
  /** Tells the drafts of different beginnings apart. */
  readonly draftKey?: string;
  readonly onClose: () => void;
  readonly onSaved: (lead: LeadDetail) => void;
};

const defaultSettings = settingsSchema.parse({});

/** Adds a lead, or edits all of one. */
export function LeadForm({ lead, initial, draftKey, onClose, onSaved }: LeadFormProps) {
  const t = useWords(words);
  const say = useLabel();
  const { today } = useFormats();
  // The lead as it was when the form was opened: what is typed stands over it, and its `rev` is the one to save by.
  const [read, setRead] = useState(lead);
  const [fresh] = useState(() => ({ ...emptyLead(), ...initial }));
  const beginning = useMemo(() => (read ? storedLead(read) : fresh), [read, fresh]);
  const form = useDraftForm(draftKey ?? (lead ? `lead-edit:${lead.id}` : 'lead-new'), beginning);
  const { value: settings = defaultSettings } = useRead('settings.get', {});
  const creating = useAttempt('leads.create');
  const updating = useAttempt('leads.update');
  const [duplicate, setDuplicate] = useState<RefusalError | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { values, typed } = form;
  const stage = stageOf(values);
  const needed = useMemo(() => neededPaths(stage, settings, today), [stage, settings, today]);
  const findings = useMemo(
    () => findingsOf({ values, investors: investorsOf(values), stage, settings, today }),
    [values, stage, settings, today],
  );

  const refuse = (issues: readonly Issue[], sentences: readonly string[] = []) => {
    form.refuse(withoutUnread(issues, values));
    const loose = issues
      .filter(({ path: [name] }) => name === 'history' || name === undefined)
      .map(({ message }) => say(message));
    setProblems(loose.length > 0 ? loose : sentences.length > 0 ? sentences : [t.fixFields(issues.length)]);
    return false;
  };

  const save = async (separateReason?: string): Promise<boolean> => {
    setDuplicate(null);
    setProblems([]);
    if (read && Object.keys(typed).length === 0) {
      onClose();
      return true;
    }
    const input = read ? updateInput(read, typed, separateReason) : createInput(values, separateReason);
    if (!input.ok) return refuse(input.issues);
    if (findings.errors.length > 0) return refuse(findings.errors);
    // Which of the two was parsed follows from `read`.
    const answer =
      'id' in input.value ? await updating.attempt(input.value) : await creating.attempt(input.value);
    if (answer.ok) {
      form.forget();
      onSaved(answer.value);
      return true;
    }
    const { refusal } = answer;
    if (refusal?.code === 'duplicate') setDuplicate(refusal);
    else if (refusal?.code === 'changed-meanwhile' && lead) setRead(lead);
    return refusal ? refuse(refusal.issues, refusal.code === 'invalid' ? [] : [say(refusal.label)]) : false;
  };

  const isPending = creating.isPending || updating.isPending;
  if (!form.isReady) return <Delayed />;
  return (
    <FormFrame
      label={lead ? t.editLead : t.newLead}
      saveLabel={t.save}
      onSave={() => save()}
      onCancel={onClose}
      isPending={isPending}
      isRestored={form.isRestored}
      onReset={form.reset}
      problems={duplicate ? [] : problems}
      isLong
    >
      <Stack gap="sm">
        {duplicate && (
          <DuplicateNote
            refusal={duplicate}
            isPending={isPending}
            onSeparate={(reason) => void save(reason)}
          />
        )}
        <LeadFormGroups
          form={form}
          stage={stage}
          needed={needed}
          findings={findings}
          {...(lead && { leadId: lead.id })}
        />
      </Stack>
    </FormFrame>
  );
}
