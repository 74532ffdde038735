import { Button, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { Label } from '#model/field';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useWords } from '../../lib/use-words.ts';
import { words } from './record-words.ts';

type RecordActionsProps = {
  /** What the key list says of E. */
  readonly editing: Label;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** Edits or deletes the record that is looked at. */
export function RecordActions({ editing, onEdit, onRemove }: RecordActionsProps) {
  const t = useWords(words);
  useShortcut({ keys: 'E', label: editing, run: onEdit });
  useShortcut({ keys: 'Delete', label: words.remove, run: onRemove });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPencil size={14} aria-hidden />}
        title={`${t.edit} (E)`}
        aria-keyshortcuts="E"
        onClick={onEdit}
      >
        {t.edit}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTrash size={14} aria-hidden />}
        title={`${t.remove} (Delete)`}
        aria-keyshortcuts="Delete"
        onClick={onRemove}
      >
        {t.remove}
      </Button>
    </>
  );
}

type InBinProps = { readonly text: string; readonly isPending: boolean; readonly onRestore: () => void };

/** One can come to a deleted record from another that still names it. */
export function InBin({ text, isPending, onRestore }: InBinProps) {
  const t = useWords(words);
  return (
    <Group gap="xs">
      <Text size="sm">{text}</Text>
      <Button variant="default" size="compact-sm" loading={isPending} onClick={onRestore}>
        {t.restore}
      </Button>
    </Group>
  );
}
