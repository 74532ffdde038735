import { Button, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { day as daySchema, type DayOrMonth } from '#model/day';
import type { LeadRow } from '#model/lead-channels';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import type { RefOption } from '../../lib/refs.ts';
import { undoLast } from '../../lib/undo.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useWords } from '../../lib/use-words.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { RefSelect } from '../../ui/ref-select.tsx';
import { words } from './words.ts';

type TodoDialogProps = { readonly lead: LeadRow; readonly onClose: () => void };

/** Moves the next step to another day. */
export function PostponeDialog({ lead: { id, rev, name, nextActionOn }, onClose }: TodoDialogProps) {
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
    <Modal opened onClose={onClose} title={`${t.postpone} · ${name}`} size="sm" closeButtonProps={{ 'aria-label': t.cancel }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <DayInput label={t.newDay} value={value} onChange={setValue} hasFocus />
          <Button type="submit" loading={isPending} disabled={!day.success}>{t.save}</Button>
        </Stack>
      </form>
    </Modal>
  );
}

/** Gives the lead to another officer. */
export function HandOverDialog({ lead: { id, rev, name, dutyPersonId }, onClose }: TodoDialogProps) {
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
    <Modal opened onClose={onClose} title={`${t.handOver} · ${name}`} size="sm" closeButtonProps={{ 'aria-label': t.cancel }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <RefSelect
            noun="person" label={t.newOfficer} value={person?.id ?? dutyPersonId} hasFocus canCreate
            onChange={(_personId, chosen) => setPerson(chosen)}
          />
          <Button type="submit" loading={isPending} disabled={!person}>{t.save}</Button>
        </Stack>
      </form>
    </Modal>
  );
}
