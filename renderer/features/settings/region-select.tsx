import { Select } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../../lib/use-read.ts';
import { useWords, type Words } from '../../lib/use-words.ts';
import { inputProps, type ControlProps } from '../../ui/control.tsx';

const words = {
  find: { zh: '输入地名查找', en: 'Type a place' },
  nothingFound: { zh: '没有找到', en: 'Nothing found' },
  clear: { zh: '清除', en: 'Clear' },
} satisfies Words;

type Region = { readonly code: string; readonly name: string; readonly fullName: string };

type RegionSelectProps = ControlProps & {
  readonly value: string | null;
  /** The chosen region comes along for a caller that shows its name. */
  readonly onChange: (code: string | null, region: Region | null) => void;
};

/** A province, city or county, found by any part of its name. */
export function RegionSelect({ value, onChange, ...control }: RegionSelectProps) {
  const t = useWords(words);
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const current = useRegionName(value);
  // The name of what is chosen stands in the search box; looking for it would hide everything else.
  const text = search === current ? '' : search.trim();
  const { value: found = [], isPrevious } = useRead('regions.list', text === '' ? {} : { text }, {
    keepsPrevious: true,
    isWanted: isOpen,
  });
  const data = found.map(({ code, fullName }) => ({ value: code, label: fullName, disabled: isPrevious }));
  if (value !== null && !data.some((option) => option.value === value))
    data.unshift({ value, label: current ?? '…', disabled: false });
  return (
    <Select<string>
      {...inputProps(control)}
      placeholder={control.placeholder ?? t.find}
      searchable
      clearable={!control.isRequired}
      allowDeselect={false}
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={t.nothingFound}
      clearButtonProps={{ 'aria-label': t.clear }}
      maxDropdownHeight={220}
      data={data}
      value={value}
      onChange={(code) => onChange(code, found.find((region) => region.code === code) ?? null)}
    />
  );
}

/** The region with those above it, 浙江省杭州市; null while it is read. */
function useRegionName(code: string | null): string | null {
  const { value } = useRead('regions.list', { code: code ?? '' }, { isWanted: code !== null });
  return code === null ? null : (value?.[0]?.fullName ?? null);
}

/** The name of a region by its code. */
export function RegionName({ code }: { readonly code: string | null }) {
  const name = useRegionName(code);
  return <span title={name ?? undefined}>{name}</span>;
}
