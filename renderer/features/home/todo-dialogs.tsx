import { Button, Checkbox, Modal, Stack } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { day as daySchema } from '#model/day';
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
import { useRecordValues, type RecordValues } from '../../ui/record/record-values.ts';
import { RestoredNote } from '../../ui/record/restored-note.tsx';
import { RefSelect } from '../../ui/ref-select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TodoQuestion } from './todo-actions.ts';
import type { TodoLine } from './todo-line.ts';
import { words } from './words.ts';

type TodoDialogProps = {
  readonly question: TodoQuestion | null;
  readonly line: TodoLine;
  readonly onClose: () => void;
};

const forms = { finish: FinishForm, move: MoveForm, handOver: HandOverForm };

/** One dialog for all items; who opens it gives the focus back, since a field that takes it at once would be taken for the asker. */
export function TodoDialog({ question, line, onClose }: TodoDialogProps) {
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
      {Form && <Form item={question.item} line={line} onClose={onClose} />}
    </Modal>
  );
}

type TodoFormProps = { readonly item: FollowUp } & Pick<TodoDialogProps, 'line' | 'onClose'>;

/** A key that is pressed twice asks once: what comes while the work goes on is passed over. */
function useOnce(work: () => Promise<void>): (event?: FormEvent) => void {
  const isRunning = useRef(false);
  return (event) => {
    event?.preventDefault();
    if (isRunning.current) return;
    isRunning.current = true;
    void work().finally(() => {
      isRunning.current = false;
    });
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
const isMode = (value: unknown): value is keyof typeof visitModes =>
  typeof value === 'string' && Object.hasOwn(visitModes, value);

const emptyNote: RecordValues = {
  outcome: null,
  mode: 'call',
  isProgress: true,
  nextStep: null,
  nextOn: null,
};

/** What came of a step, and what comes next; Ctrl+Enter saves from the longer field. */
function FinishForm({ item, line, onClose }: TodoFormProps) {
  const { kind, id, name } = item;
  const t = useWords(words);
  const { run, isPending } = useWrite('followups.done');
  const form = useRecordValues(`followup-done:${kind}:${id}`, emptyNote);
  const outcome = textOf(form.values['outcome']);
  const nextStep = textOf(form.values['nextStep']);
  const nextOn = textOf(form.values['nextOn']);
  const isProgress = form.values['isProgress'] !== false;
  const mode = isMode(form.values['mode']) ? form.values['mode'] : 'call';
  const day = daySchema.nullable().safeParse(nextOn);
  const submit = useOnce(async () => {
    if (!day.success) return;
    const note = { outcome: outcome ?? '', mode, isProgress, nextStep, nextOn: day.data };
    if (!(await line.take(item, (rev) => run({ kind, id, rev, ...note })))) return;
    form.forget();
    notifyDone({ message: t.finished(name), undo: undoLast });
    onClose();
  });
  if (!form.isReady) return null;
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      <Stack gap="sm">
        {form.isRestored && <RestoredNote onReset={form.reset} />}
        <TextField
          label={t.outcome}
          description={t.outcomeHint}
          value={outcome}
          onChange={(text) => form.set({ outcome: text })}
          isLong
          hasFocus
        />
        {kind === 'lead' && (
          <Checkbox
            label={t.isProgress}
            checked={isProgress}
            onChange={(event) => form.set({ isProgress: event.currentTarget.checked })}
          />
        )}
        <ChoiceSelect
          label={t.mode}
          choices={visitModes}
          value={mode}
          onChange={(code) => form.set({ mode: code ?? 'call' })}
          isRequired
        />
        <TextField label={t.nextStep} value={nextStep} onChange={(text) => form.set({ nextStep: text })} />
        <DayInput label={t.nextOn} value={nextOn} onChange={(next) => form.set({ nextOn: next })} />
        <Button type="submit" loading={isPending} disabled={!day.success}>
          {t.save}
        </Button>
      </Stack>
    </form>
  );
}

/** Moves the step to another day. */
function MoveForm({ item, line, onClose }: TodoFormProps) {
  const { kind, id, name, on } = line.asWritten(item);
  const t = useWords(words);
  const formats = useFormats();
  const { run, isPending } = useWrite('followups.move');
  const form = useRecordValues(`followup-move:${kind}:${id}`, { on });
  const value = textOf(form.values['on']);
  const day = daySchema.safeParse(value);
  const submit = useOnce(async () => {
    if (!day.success) return;
    const { data: next } = day;
    if (!(await line.take(item, (rev) => run({ kind, id, rev, on: next })))) return;
    form.forget();
    notifyDone({ message: t.moved(name, formats.day(next)), undo: undoLast });
    onClose();
  });
  if (!form.isReady) return null;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {form.isRestored && <RestoredNote onReset={form.reset} />}
        <DayInput label={t.newDay} value={value} onChange={(next) => form.set({ on: next })} hasFocus />
        <Button type="submit" loading={isPending} disabled={!day.success}>
          {t.save}
        </Button>
      </Stack>
    </form>
  );
}

/** Gives the step to another of our people. */
function HandOverForm({ item, line, onClose }: TodoFormProps) {
  const { kind, id, name, personId } = item;
  const t = useWords(words);
  const { run, isPending } = useWrite('followups.handOver');
  const [person, setPerson] = useState<RefOption | null>(null);
  const submit = useOnce(async () => {
    if (!person || !(await line.take(item, (rev) => run({ kind, id, rev, personId: person.id })))) return;
    notifyDone({ message: t.handedOver(name, person.name), undo: undoLast });
    onClose();
  });
  return (
    <form onSubmit={submit}>
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
