import { MultiSelect, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Choices } from '#model/field';
import { useLabel, useWords } from '../lib/use-words.ts';
import { inputProps, type ControlProps } from './control.tsx';
import { useListEscape } from './find-state.ts';
import { words } from './words.ts';

/** Lists longer than this can be searched by typing. */
const longList = 8;

type ChoiceSelectProps<Code extends string> = ControlProps & {
  readonly choices: Choices & Readonly<Record<Code, unknown>>;
  readonly value: Code | null;
  readonly onChange: (value: Code | null) => void;
};

/** One of a closed list. */
export function ChoiceSelect<Code extends string>({
  choices,
  value,
  onChange,
  ...control
}: ChoiceSelectProps<Code>) {
  const t = useWords(words);
  const data = useChoices(choices);
  const list = useList();
  return (
    <Select<string>
      {...inputProps(control)}
      {...list}
      placeholder={control.placeholder ?? t.choose}
      data={data}
      value={value}
      // The codes offered are the codes of this list.
      onChange={(code) => onChange(code as Code | null)}
      searchable={data.length > longList}
      clearable={!control.isRequired}
      allowDeselect={!control.isRequired}
      clearButtonProps={{ 'aria-label': t.clear }}
      nothingFoundMessage={t.nothingFound}
    />
  );
}

type ChoicesSelectProps<Code extends string> = ControlProps & {
  readonly choices: Choices & Readonly<Record<Code, unknown>>;
  readonly value: readonly Code[];
  readonly onChange: (value: Code[]) => void;
};

/** Any number of a closed list. */
export function ChoicesSelect<Code extends string>({
  choices,
  value,
  onChange,
  ...control
}: ChoicesSelectProps<Code>) {
  const t = useWords(words);
  const data = useChoices(choices);
  const list = useList();
  return (
    <MultiSelect<string>
      {...inputProps(control)}
      {...list}
      data={data}
      value={[...value]}
      // The codes offered are the codes of this list.
      onChange={(codes) => onChange(codes as Code[])}
      {...(value.length === 0 && { placeholder: control.placeholder ?? t.choose })}
      searchable={data.length > longList}
      clearable
      clearButtonProps={{ 'aria-label': t.clear }}
      nothingFoundMessage={t.nothingFound}
    />
  );
}

function useChoices(choices: Choices): { value: string; label: string }[] {
  const say = useLabel();
  return Object.entries(choices).map(([value, label]) => ({ value, label: say(label) }));
}

/** A list that Esc closes before what lies around it. */
function useList() {
  const ref = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  useListEscape(ref, isOpen, () => setOpen(false));
  return {
    ref,
    dropdownOpened: isOpen,
    onDropdownOpen: () => setOpen(true),
    onDropdownClose: () => setOpen(false),
  };
}
