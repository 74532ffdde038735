import { MultiSelect } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { refQuery, useRefOptions, type RefNoun } from '../lib/refs.ts';
import { useWords } from '../lib/use-words.ts';
import { inputProps, type ControlProps } from './control.tsx';
import { words } from './words.ts';

type RefsSelectProps = ControlProps & {
  readonly noun: RefNoun;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
};

/** Several records of one noun, found by typing. */
export function RefsSelect({ noun, value, onChange, ...control }: RefsSelectProps) {
  const t = useWords(words);
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { options, isPending, isPrevious } = useRefOptions(noun, search, isOpen);
  const chosen = useQueries({ queries: value.map((id) => refQuery(noun, id)) });
  const known = new Map(options.map(({ id, name }) => [id, name]));
  value.forEach((id, index) => {
    if (!known.has(id)) known.set(id, chosen[index]?.data?.name ?? '…');
  });
  return (
    <MultiSelect<string>
      {...inputProps(control)} {...(value.length === 0 && { placeholder: control.placeholder ?? t.searchRef })}
      searchable clearable filter={({ options: all }) => all} searchValue={search} onSearchChange={setSearch}
      onDropdownOpen={() => setOpen(true)} onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={isPending ? t.searching : t.nothingFound} clearButtonProps={{ 'aria-label': t.clear }}
      data={[...known].map(([id, name]) => ({ value: id, label: name, disabled: isPrevious && !value.includes(id) }))} value={[...value]} onChange={onChange}
    />
  );
}
