import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { TextField } from '../../ui/text-field.tsx';
import { words } from './merge-words.ts';
import { channelsOf, type RecordNoun } from './record-noun.ts';

type KeepApartProps = {
  readonly noun: RecordNoun;
  readonly id: string;
  readonly other: { readonly id: string; readonly name: string };
};

/** Says with a reason that two records are two; the pair is not offered again. */
export function KeepApart({ noun, id, other }: KeepApartProps) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const { run, isPending } = useWrite(channelsOf[noun].keepApart);
  const keep = async () => {
    const said = reason?.trim();
    if (!said || !(await run({ leftId: id, rightId: other.id, reason: said }))) return;
    setOpen(false);
    notifyDone({ message: t.apartDone(other.name), undo: undoLast });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus width={320} position="bottom-end">
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t.apartFrom(other.name)}
          onClick={() => setOpen(!isOpen)}
        >
          {t.apart}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.apartFrom(other.name)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextField
            label={t.apartReason}
            description={t.apartHint}
            isRequired
            hasFocus
            value={reason}
            onChange={setReason}
          />
          <Button type="submit" mt="xs" size="compact-sm" disabled={!reason?.trim()} loading={isPending}>
            {t.apartDo}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
