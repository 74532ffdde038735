import { useRegionName } from '../lib/region-names.ts';
import { useRead } from '../lib/use-read.ts';
import { useWords } from '../lib/use-words.ts';
import type { ControlProps } from './control.tsx';
import { FindSelect } from './find-select.tsx';
import { useFindState } from './find-state.ts';
import { words } from './words.ts';

type Region = { readonly code: string; readonly name: string; readonly fullName: string };

type RegionSelectProps = ControlProps & {
  readonly value: string | null;
  /** The chosen region comes along for a caller that shows its name. */
  readonly onChange: (code: string | null, region: Region | null) => void;
};

/** A province, city or county, found by any part of its name. */
export function RegionSelect({ value, onChange, ...control }: RegionSelectProps) {
  const t = useWords(words);
  const find = useFindState();
  const { text } = find;
  const {
    value: found = [],
    isPending,
    isPrevious,
  } = useRead('regions.list', text === '' ? {} : { text }, { keepsPrevious: true, isWanted: find.isOpen });
  const current = useRegionName(value);
  const name = current ?? found.find(({ code }) => code === value)?.fullName ?? '…';
  const options = found.map(({ code, fullName }) => ({ id: code, name: fullName }));
  // What is chosen stands in the list until one looks for something else.
  if (text === '' && value !== null && !options.some(({ id }) => id === value))
    options.unshift({ id: value, name });
  return (
    <FindSelect
      {...control}
      placeholder={control.placeholder ?? t.searchRegion}
      find={find}
      value={value}
      valueName={value === null ? '' : name}
      options={options}
      isStale={isPrevious}
      emptyText={isPending ? t.searching : t.nothingFound}
      onPick={(picked) => onChange(picked, found.find(({ code }) => code === picked) ?? null)}
    />
  );
}
