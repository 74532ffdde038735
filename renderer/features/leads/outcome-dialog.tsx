import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { outcomeMove, type LeadDetail } from '#model/lead-shapes';
import { outcomes, type Outcome } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { FlagInput } from '../../ui/flag-input.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { FormFrame } from './form-frame.tsx';
import { words } from './form-words.ts';
import { LeadControl } from './lead-control.tsx';
import { useAttempt } from './use-attempt.ts';
import { parseForm, textOf, useDraftForm, type DraftForm } from './use-draft-form.ts';

type OutcomeDialogProps = {
  readonly lead: LeadDetail;
  readonly outcome: Outcome;
  readonly onClose: () => void;
  /** A lead that ended after signing is followed by a new one. */
  readonly onStartNew: () => void;
};

const verbs = { active: words.resume, on_hold: words.hold, terminated: words.terminate } as const;

/** Puts a lead on hold, ends it, or makes it active again. */
export function OutcomeDialog({ lead, outcome, onClose, onStartNew }: OutcomeDialogProps) {
  const say = useLabel();
  const verb = say(verbs[outcome]);
  return (
    <FormDialog title={`${lead.name}: ${verb}`} onClose={onClose}>
      <OutcomeForm lead={lead} outcome={outcome} onClose={onClose} onStartNew={onStartNew} />
    </FormDialog>
  );
}

function OutcomeForm({ lead, outcome, onClose, onStartNew }: OutcomeDialogProps) {
  const t = useWords(words);
  const say = useLabel();
  const { today } = useFormats();
  const [beginning] = useState(() => ({
    on: today,
    endedReason: null,
    endedNote: null,
    resumeOn: null,
    reason: null,
    isCorrection: false,
  }));
  const form = useDraftForm(`lead-outcome:${lead.id}:${outcome}`, beginning);
  const { attempt, isPending } = useAttempt('leads.setOutcome');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { values } = form;
  const isReopened = lead.outcome === 'terminated';

  const save = async (): Promise<boolean> => {
    setProblems([]);
    const filled = Object.entries(values).filter(([, value]) => value !== null && value !== '');
    const input = parseForm(outcomeMove, { ...Object.fromEntries(filled), id: lead.id, outcome });
    if (!input.ok) {
      form.refuse(input.issues);
      setProblems([t.fixFields(input.issues.length)]);
      return false;
    }
    const answer = await attempt(input.value);
    if (!answer.ok) {
      const issues = answer.refusal?.issues ?? [];
      form.refuse(issues);
      const loose = issues
        .filter(({ path: [name] }) => name === 'outcome')
        .map(({ message }) => say(message));
      setProblems(answer.refusal ? (loose.length > 0 ? loose : [say(answer.refusal.label)]) : []);
      return false;
    }
    form.forget();
    notifyDone({ message: t.outcomeDone(lead.name, say(outcomes[outcome])), undo: undoLast });
    onClose();
    return true;
  };

  if (!form.isReady) return null;
  return (
    <FormFrame
      label={say(verbs[outcome])}
      saveLabel={say(verbs[outcome])}
      onSave={save}
      onCancel={onClose}
      isPending={isPending}
      isRestored={form.isRestored}
      onReset={form.reset}
      problems={problems}
    >
      <Stack gap="sm">
        {outcome === 'active' ? (
          isReopened && <ReopenControls lead={lead} form={form} onStartNew={onStartNew} />
        ) : (
          <EndControls lead={lead} outcome={outcome} form={form} />
        )}
        <DayInput
          label={t.businessDay}
          description={t.businessDayHint}
          kind="actual"
          isRequired
          value={textOf(values.on)}
          error={form.errorOf('on')}
          onChange={(on) => form.set({ on })}
        />
      </Stack>
    </FormFrame>
  );
}

type PartProps = { readonly lead: LeadDetail; readonly form: DraftForm };

function EndControls({ lead, outcome, form }: PartProps & { readonly outcome: Outcome }) {
  const t = useWords(words);
  const common = { values: form.values, onChange: form.set, leadId: lead.id };
  return (
    <>
      <Text size="sm">{outcome === 'on_hold' ? t.holdHint : t.terminateHint}</Text>
      <LeadControl {...common} name="endedReason" isRequired hasFocus error={form.errorOf('endedReason')} />
      <LeadControl
        {...common}
        name="endedNote"
        error={form.errorOf('endedNote')}
        {...(form.values.endedReason === 'other' && { isRequired: true })}
      />
      {outcome === 'on_hold' && <LeadControl {...common} name="resumeOn" error={form.errorOf('resumeOn')} />}
    </>
  );
}

function ReopenControls({ lead, form, onStartNew }: PartProps & { readonly onStartNew: () => void }) {
  const t = useWords(words);
  const wasSigned = lead.stage === 'signed' || lead.stage === 'landed';
  return (
    <>
      <Text size="sm">{wasSigned ? t.reopenSigned : t.reopenHint}</Text>
      {wasSigned && (
        <div>
          <Button variant="default" onClick={onStartNew}>
            {t.startNew}
          </Button>
        </div>
      )}
      <TextField
        label={t.reason}
        isLong
        isRequired
        hasFocus
        value={textOf(form.values.reason)}
        error={form.errorOf('reason')}
        onChange={(reason) => form.set({ reason })}
      />
      <FlagInput
        label={t.isCorrection}
        description={t.correctionHint}
        value={form.values.isCorrection === true}
        onChange={(isCorrection) => form.set({ isCorrection })}
      />
    </>
  );
}
