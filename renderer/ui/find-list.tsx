import { CheckIcon, Combobox, Group } from '@mantine/core';
import { useEffect } from 'react';
import type { FindOption } from './find-state.ts';
import { optionId } from './use-find-box.ts';

type FindListProps = {
  readonly listId: string;
  readonly label: string;
  readonly options: readonly FindOption[];
  /** The option that Enter picks. */
  readonly picked: number;
  readonly chosenId?: string | null;
  readonly isStale: boolean;
  readonly emptyText: string;
};

/** What was found, under the box it was looked for in. */
export function FindList({
  listId,
  label,
  options,
  picked,
  chosenId = null,
  isStale,
  emptyText,
}: FindListProps) {
  useEffect(() => {
    if (picked >= 0) document.getElementById(optionId(listId, picked))?.scrollIntoView({ block: 'nearest' });
  }, [listId, picked]);
  return (
    <Combobox.Dropdown>
      <Combobox.Options id={listId} aria-label={label} mah={240} style={{ overflowY: 'auto' }}>
        {options.map(({ id, name }, index) => (
          <Combobox.Option
            key={id}
            id={optionId(listId, index)}
            value={id}
            disabled={isStale}
            selected={index === picked}
            active={id === chosenId}
            aria-selected={id === chosenId}
          >
            <Group gap="xs" wrap="nowrap">
              {id === chosenId && <CheckIcon size={12} aria-hidden />}
              <span>{name}</span>
            </Group>
          </Combobox.Option>
        ))}
        {options.length === 0 && <Combobox.Empty>{emptyText}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
