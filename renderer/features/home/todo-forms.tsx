import { Button, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { day as daySchema, type DayOrMonth } from '#model/day';
import type { LeadRow } from '#model/lead-channels';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import type { RefOption } from '../../lib/refs.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useWords } from '../../lib/use-words.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { RefSelect } from '../../ui/ref-select.tsx';
import { words } from './words.ts';

type TodoFormProps = { readonly lead: LeadRow; readonly onDone: () => void };

/** Moves the next step to another day. */
export function PostponeForm({ lead: { id, rev, name, nextActionOn }, onDone }: TodoFormProps) {
  const t = useWords(words);
  const formats = useFormats();
  const { run, isPending } = useWrite('leads.update');
  const [value, setValue] = useState<DayOrMonth | null>(nextActionOn);
  const day = daySchema.safeParse(value);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!day.success || !(await run({ id, rev, nextActionOn: day.data }))) return;
    notifyDone({ message: t.postponed(name, formats.day(day.data)), undo: undoLast });
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <DayInput label={t.newDay} value={value} onChange={setValue} hasFocus />
        <Button type="submit" loading={isPending} disabled={!day.success}>{t.save}</Button>
      </Stack>
    </form>
  );
}

/** Gives the lead to another officer. */
export function HandOverForm({ lead: { id, rev, name, dutyPersonId }, onDone }: TodoFormProps) {
  const t = useWords(words);
  const { run } = useWrite('leads.update');
  const [value, setValue] = useState(dutyPersonId);
  const choose = async (personId: string | null, person: RefOption | null) => {
    setValue(personId);
    if (personId === null || personId === dutyPersonId || !(await run({ id, rev, dutyPersonId: personId }))) return;
    notifyDone({ message: t.handedOver(name, person?.name ?? ''), undo: undoLast });
    onDone();
  };
  return (
    <RefSelect noun="person" label={t.newOfficer} value={value} onChange={(personId, person) => void choose(personId, person)} hasFocus canCreate />
  );
}
