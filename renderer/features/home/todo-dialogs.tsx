import { Button, Checkbox, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { day as daySchema, type DayOrMonth } from '#model/day';
import type { FollowUp } from '#model/followup';
import { visitModes } from '#model/visit';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import type { RefOption } from '../../lib/refs.ts';
import { undoLast } from '../../lib/undo.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useWords } from '../../lib/use-words.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { RefSelect } from '../../ui/ref-select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TodoQuestion } from './todo-actions.ts';
import { words } from './words.ts';

type TodoDialogProps = { readonly question: TodoQuestion | null; readonly onClose: () => void };

const forms = { finish: FinishForm, move: MoveForm, handOver: HandOverForm };

/** One dialog for all items; who opens it gives the focus back, since a field that takes it at once would be taken for the asker. */
export function TodoDialog({ question, onClose }: TodoDialogProps) {
  const t = useWords(words);
  const Form = question && forms[question.kind];
  return (
    <Modal
      opened={question !== null}
      onClose={onClose}
      returnFocus={false}
      size="sm"
      closeButtonProps={{ 'aria-label': t.cancel }}
      title={question && `${t[question.kind]} · ${question.item.name}`}
    >
      {Form && <Form item={question.item} onClose={onClose} />}
    </Modal>
  );
}

type TodoFormProps = { readonly item: FollowUp; readonly onClose: () => void };

/** What came of a step, and what comes next; Ctrl+Enter saves from the longer field. */
function FinishForm({ item: { kind, id, rev, name }, onClose }: TodoFormProps) {
  const t = useWords(words);
  const { run, isPending } = useWrite('followups.done');
  const [outcome, setOutcome] = useState<string | null>(null);
  const [mode, setMode] = useState<keyof typeof visitModes>('call');
  const [isProgress, setProgress] = useState(true);
  const [nextStep, setNextStep] = useState<string | null>(null);
  const [nextOn, setNextOn] = useState<DayOrMonth | null>(null);
  const day = daySchema.nullable().safeParse(nextOn);
  const submit = async () => {
    if (!day.success) return;
    const note = { outcome: outcome ?? '', mode, isProgress, nextStep, nextOn: day.data };
    if (!(await run({ kind, id, rev, ...note }))) return;
    notifyDone({ message: t.finished(name), undo: undoLast });
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      <Stack gap="sm">
        <TextField
          label={t.outcome}
          description={t.outcomeHint}
          value={outcome}
          onChange={setOutcome}
          isLong
          hasFocus
        />
        {kind === 'lead' && (
          <Checkbox
            label={t.isProgress}
            checked={isProgress}
            onChange={(event) => setProgress(event.currentTarget.checked)}
          />
        )}
        <ChoiceSelect
          label={t.mode}
          choices={visitModes}
          value={mode}
          onChange={(code) => setMode(code ?? 'call')}
          isRequired
        />
        <TextField label={t.nextStep} value={nextStep} onChange={setNextStep} />
        <DayInput label={t.nextOn} value={nextOn} onChange={setNextOn} />
        <Button type="submit" loading={isPending} disabled={!day.success}>
          {t.save}
        </Button>
      </Stack>
    </form>
  );
}

/** Moves the step to another day. */
function MoveForm({ item: { kind, id, rev, name, on }, onClose }: TodoFormProps) {
  const t = useWords(words);
  const formats = useFormats();
  const { run, isPending } = useWrite('followups.move');
  const [value, setValue] = useState<DayOrMonth | null>(on);
  const day = daySchema.safeParse(value);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!day.success || !(await run({ kind, id, rev, on: day.data }))) return;
    notifyDone({ message: t.moved(name, formats.day(day.data)), undo: undoLast });
    onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <DayInput label={t.newDay} value={value} onChange={setValue} hasFocus />
        <Button type="submit" loading={isPending} disabled={!day.success}>
          {t.save}
        </Button>
      </Stack>
    </form>
  );
}

/** Gives the step to another of our people. */
function HandOverForm({ item: { kind, id, rev, name, personId }, onClose }: TodoFormProps) {
  const t = useWords(words);
  const { run, isPending } = useWrite('followups.handOver');
  const [person, setPerson] = useState<RefOption | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!person || !(await run({ kind, id, rev, personId: person.id }))) return;
    notifyDone({ message: t.handedOver(name, person.name), undo: undoLast });
    onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <RefSelect
          noun="person"
          label={t.newOfficer}
          value={person?.id ?? personId}
          hasFocus
          canCreate
          onChange={(_personId, chosen) => setPerson(chosen)}
        />
        <Button type="submit" loading={isPending} disabled={!person}>
          {t.save}
        </Button>
      </Stack>
    </form>
  );
}
