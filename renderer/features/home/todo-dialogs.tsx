import { Button, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { day as daySchema, type DayOrMonth } from '#model/day';
import type { LeadRow } from '#model/lead-shapes';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import type { RefOption } from '../../lib/refs.ts';
import { undoLast } from '../../lib/undo.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useWords } from '../../lib/use-words.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { RefSelect } from '../../ui/ref-select.tsx';
import { words } from './words.ts';

/** What is asked about a lead. */
export type TodoQuestion = { readonly kind: 'postpone' | 'handOver'; readonly lead: LeadRow };
type TodoDialogProps = { readonly question: TodoQuestion | null; readonly onClose: () => void };

/** One dialog for all items; who opens it gives the focus back, since a field that takes it at once would be taken for the asker. */
export function TodoDialog({ question, onClose }: TodoDialogProps) {
  const t = useWords(words);
  return (
    <Modal
      opened={question !== null}
      onClose={onClose}
      returnFocus={false}
      size="sm"
      closeButtonProps={{ 'aria-label': t.cancel }}
      title={question && `${question.kind === 'postpone' ? t.postpone : t.handOver} · ${question.lead.name}`}
    >
      {question?.kind === 'postpone' && <PostponeForm lead={question.lead} onClose={onClose} />}
      {question?.kind === 'handOver' && <HandOverForm lead={question.lead} onClose={onClose} />}
    </Modal>
  );
}

type TodoFormProps = { readonly lead: LeadRow; readonly onClose: () => void };

/** Moves the next step to another day. */
function PostponeForm({ lead: { id, rev, name, nextActionOn }, onClose }: TodoFormProps) {
  const t = useWords(words);
  const formats = useFormats();
  const { run, isPending } = useWrite('leads.update');
  const [value, setValue] = useState<DayOrMonth | null>(nextActionOn);
  const day = daySchema.safeParse(value);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!day.success || !(await run({ id, rev, nextActionOn: day.data }))) return;
    notifyDone({ message: t.postponed(name, formats.day(day.data)), undo: undoLast });
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

/** Gives the lead to another officer. */
function HandOverForm({ lead: { id, rev, name, dutyPersonId }, onClose }: TodoFormProps) {
  const t = useWords(words);
  const { run, isPending } = useWrite('leads.update');
  const [person, setPerson] = useState<RefOption | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!person || !(await run({ id, rev, dutyPersonId: person.id }))) return;
    notifyDone({ message: t.handedOver(name, person.name), undo: undoLast });
    onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <RefSelect
          noun="person"
          label={t.newOfficer}
          value={person?.id ?? dutyPersonId}
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
