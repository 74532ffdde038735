import { Button, Group, Popover } from '@mantine/core';
import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { leadFields } from '#model/lead';
import { leadPatch, type LeadRow } from '#model/lead-shapes';
import { notifyError } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { FieldControl } from '../../ui/field-control.tsx';
import { PopoverBody } from '../../ui/popover-body.tsx';
import type { Selection } from '../../ui/table-selection.ts';
import { useBulkWrites } from './bulk-writes.ts';
import { words } from './table-words.ts';

type BulkActionsProps = {
  readonly selection: Selection<LeadRow>;
  /** Moving asks for the facts of one lead, so it is offered for one. */
  readonly onMove: (leadId: string) => void;
};

/** What can be done with the chosen leads. */
export function BulkActions({ selection, onMove }: BulkActionsProps) {
  const t = useWords(words);
  const { run, isPending } = useBulkWrites();
  const withRows = (act: (rows: readonly LeadRow[]) => void | Promise<void>) => {
    selection.load().then(act).catch(notifyError);
  };
  const remove = () =>
    withRows(async (rows) => {
      const [only] = rows;
      await run({
        channel: 'leads.remove',
        inputs: rows.map(({ id }) => ({ id })),
        done: (count) =>
          count === 1 && rows.length === 1 && only ? t.removedOne(only.name) : t.removed(count),
      });
      selection.clear();
    });
  const move = () => withRows(([row]) => row && onMove(row.id));
  useShortcut({ keys: 'Delete', label: words.removeChosen, run: remove });
  return (
    <>
      {selection.count === 1 && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowRight size={14} aria-hidden />}
          aria-keyshortcuts="M"
          title={`${t.moveStage} (M)`}
          onClick={move}
        >
          {t.moveStage}
        </Button>
      )}
      {bulkFields.map((name) => (
        <SetField key={name} name={name} selection={selection} />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTrash size={14} aria-hidden />}
        aria-keyshortcuts="Delete"
        title={`${t.remove} (Delete)`}
        loading={isPending}
        onClick={remove}
      >
        {t.remove}
      </Button>
    </>
  );
}

const bulkFields = ['dutyPersonId', 'leaderId', 'dutyUnit'] as const;
type BulkField = (typeof bulkFields)[number];
const buttonWords = {
  dutyPersonId: 'setOfficer',
  leaderId: 'setLeader',
  dutyUnit: 'setUnit',
} as const satisfies Record<BulkField, keyof typeof words>;

function SetField({ name, selection }: { readonly name: BulkField; readonly selection: Selection<LeadRow> }) {
  const t = useWords(words);
  const say = useLabel();
  const { run, isPending } = useBulkWrites();
  const [isOpen, setOpen] = useState(false);
  const [value, setValue] = useState<unknown>(null);
  const field = leadFields[name];
  const open = (isNext: boolean) => {
    setValue(null);
    setOpen(isNext);
  };
  const apply = async () => {
    const rows = await selection.load();
    const inputs = rows.map(({ id }) => leadPatch.parse({ id, [name]: value }));
    await run({ channel: 'leads.update', inputs, done: (count) => t.changed(count, say(field.label)) });
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={open} position="top-start" trapFocus returnFocus width={280}>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" onClick={() => open(!isOpen)}>
          {t[buttonWords[name]]}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <PopoverBody>
          <FieldControl field={field} value={value} onChange={setValue} hasFocus />
          <Group justify="flex-end" mt="sm">
            <Button
              size="compact-sm"
              disabled={value === null}
              loading={isPending}
              onClick={() => void apply().catch(notifyError)}
            >
              {t.apply(selection.count)}
            </Button>
          </Group>
        </PopoverBody>
      </Popover.Dropdown>
    </Popover>
  );
}
