import { Select } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { inputProps, type ControlProps } from '../../ui/control.tsx';
import { words } from './form-words.ts';
import { useRegionName } from './region-names.ts';

type RegionSelectProps = ControlProps & {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
};

/** A province, city or county, found by any part of its name. */
export function RegionSelect({ value, onChange, ...control }: RegionSelectProps) {
  const t = useWords(words);
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const current = useRegionName(value);
  // The name of what is chosen stands in the search box; looking for it would hide everything else.
  const text = search === current ? '' : search.trim();
  const { value: found } = useRead('regions.list', text === '' ? {} : { text }, { keepsPrevious: true, isWanted: isOpen });
  const data = (found ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }));
  if (value !== null && !data.some((option) => option.value === value)) data.unshift({ value, label: current ?? '…' });
  return (
    <Select<string>
      {...inputProps(control)} placeholder={control.placeholder ?? t.anyRegion}
      searchable clearable={!control.isRequired} allowDeselect={false} filter={({ options }) => options}
      searchValue={search} onSearchChange={setSearch} selectFirstOptionOnChange
      onDropdownOpen={() => setOpen(true)} onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={t.nothingFound} clearButtonProps={{ 'aria-label': t.clear }} maxDropdownHeight={220}
      data={data} value={value} onChange={onChange}
    />
  );
}
