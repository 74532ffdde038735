import { Alert, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { PreviewSheet } from '#model/ledger';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useWords } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { mapColumns } from './run-import.ts';
import { words } from './words.ts';

type SheetProps = { readonly sheet: PreviewSheet };

const longestKey = 4000;

/** A header row as text; the same row again is offered the same mapping. */
function headerKey({ columns }: PreviewSheet): string {
  return columns
    .map(({ column, header }) => `${column}:${header}`)
    .join('|')
    .slice(0, longestKey);
}

/** Where each column goes now, its unit included. */
function mappingOf({ columns }: PreviewSheet): Record<string, string | null> {
  return Object.fromEntries(
    columns.map(({ column, field, unit }) => [
      column,
      field !== null && unit !== null ? `${field} ${unit}` : field,
    ]),
  );
}

/** Offers a mapping that was saved for this header row, unless it already holds. */
export function MappingOffer({ sheet }: SheetProps) {
  const t = useWords(words);
  const { value: saved = [] } = useRead('importMappings.list', {});
  const { run: remove } = useWrite('importMappings.remove');
  const key = headerKey(sheet);
  const now = mappingOf(sheet);
  const offers = saved.filter(
    ({ headerKey: savedKey, mapping }) =>
      savedKey === key && Object.entries(mapping).some(([column, field]) => now[column] !== field),
  );
  const removeOne = async (id: string, name: string) => {
    if (await remove({ id })) notifyDone({ message: t.mappingRemoved(name), undo: undoLast });
  };
  return offers.map(({ id, name, mapping }) => (
    <Alert key={id} color="slate" variant="outline">
      <Group gap="sm">
        <Text size="sm">{t.mappingOffer(name)}</Text>
        <Button size="compact-sm" onClick={() => void mapColumns(sheet.name, mapping)}>
          {t.useMapping}
        </Button>
        <IconButton
          size="sm"
          label={t.removeMapping(name)}
          icon={<IconTrash size={16} />}
          onClick={() => void removeOne(id, name)}
        />
      </Group>
    </Alert>
  ));
}

/** Keeps the mapping under a name. */
export function SaveMapping({ sheet }: SheetProps) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const { run, isPending } = useWrite('importMappings.save');
  const trimmed = name.trim();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (
      trimmed === '' ||
      !(await run({ name: trimmed, headerKey: headerKey(sheet), mapping: mappingOf(sheet) }))
    )
      return;
    setOpen(false);
    setName('');
    notifyDone({ message: t.mappingSaved(trimmed), undo: undoLast });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t.saveMapping}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.saveMapping}>
        <form onSubmit={(event) => void save(event)}>
          <Stack gap="xs">
            <TextInput
              label={t.savedName}
              description={t.saveMappingHint}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            <Button type="submit" loading={isPending} disabled={trimmed === ''}>
              {t.save}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
