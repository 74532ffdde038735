import { Select } from '@mantine/core';
import { useState } from 'react';
import { notifyError } from '../lib/notices.tsx';
import { isMakeable, makeRef, useRefName, useRefOptions, type RefNoun, type RefOption } from '../lib/refs.ts';
import { useWords } from '../lib/use-words.ts';
import { inputProps, type ControlProps } from './control.tsx';
import { words } from './words.ts';

type RefSelectProps = ControlProps & {
  readonly noun: RefNoun;
  readonly value: string | null;
  /** The chosen record; its name comes along for a caller that shows it at once. */
  readonly onChange: (id: string | null, option: RefOption | null) => void;
  /** Offers to make what is not found. Without `onCreate` it is made at once, by its name alone. */
  readonly canCreate?: boolean;
  /** Makes the record in a way of the caller’s own; null leaves the field as it was. */
  readonly onCreate?: (name: string) => Promise<RefOption | null>;
};

const createValue = '__create__';

/** Finds a record by typing, or makes it: companies, people, chains, activities. */
export function RefSelect({ noun, value, onChange, canCreate = false, onCreate, ...control }: RefSelectProps) {
  const t = useWords(words);
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const current = useRefName(noun, value);
  const currentName = current && (current.isDeleted ? `${current.name} (${t.deleted})` : current.name);
  // The name of what is chosen stands in the search box; looking for it would hide everything else.
  const text = search === currentName ? '' : search.trim();
  const { options, isPending, isPrevious } = useRefOptions(noun, text, isOpen);
  const data = options.map(({ id, name }) => ({ value: id, label: name, disabled: isPrevious }));
  if (value !== null && !options.some(({ id }) => id === value)) data.unshift({ value, label: currentName ?? '…', disabled: false });
  const offersCreate = (canCreate || onCreate) && text !== '' && !isPrevious && !options.some(({ name }) => name === text);
  if (offersCreate) data.push({ value: createValue, label: t.create(text), disabled: false });

  const create = async (name: string) => {
    const make = onCreate ?? (isMakeable(noun) ? (wanted: string) => makeRef(noun, wanted) : null);
    const made = await make?.(name);
    if (made) onChange(made.id, made);
  };
  return (
    <Select<string>
      {...inputProps(control)} placeholder={control.placeholder ?? t.searchRef}
      searchable clearable={!control.isRequired} allowDeselect={false} filter={({ options: all }) => all}
      searchValue={search} onSearchChange={setSearch} selectFirstOptionOnChange
      onDropdownOpen={() => setOpen(true)} onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={isPending ? t.searching : t.nothingFound} clearButtonProps={{ 'aria-label': t.clear }}
      data={data} value={value}
      onChange={(id) => {
        if (id === createValue) create(text).catch(notifyError);
        else onChange(id, options.find((option) => option.id === id) ?? null);
      }}
    />
  );
}
