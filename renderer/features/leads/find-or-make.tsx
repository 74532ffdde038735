import { Autocomplete } from '@mantine/core';
import { useRef, useState } from 'react';
import { useRefOptions, type MakeableNoun } from '../../lib/refs.ts';
import { inputProps, type ControlProps } from '../../ui/control.tsx';

type FindOrMakeProps = ControlProps & {
  readonly noun: MakeableNoun;
  readonly name: string;
  /** The id of the record of this name; undefined when there is none yet. */
  readonly onChange: (name: string, id: string | undefined) => void;
};

/** A name that finds a record or, when the form is saved, makes one; nothing is made while one types. */
export function FindOrMake({ noun, name, onChange, ...control }: FindOrMakeProps) {
  const [isFocused, setFocused] = useState(false);
  const { options } = useRefOptions(noun, name, isFocused);
  const names = [...new Set(options.map((option) => option.name))];
  const picked = useRef<string | null>(null);
  const type = (text: string) => {
    // Companies are told apart by their names, people are not: a namesake has to be picked from the list.
    const isMeant = noun === 'company' || picked.current === text;
    picked.current = null;
    onChange(text, isMeant ? options.find((option) => option.name === text.trim())?.id : undefined);
  };
  return (
    <Autocomplete
      {...inputProps(control)} data={names} value={name} filter={({ options: all }) => all} maxDropdownHeight={220} maxLength={100}
      onOptionSubmit={(chosen) => {
        picked.current = chosen;
      }}
      onChange={type}
      onFocus={(event) => {
        setFocused(true);
        control.onFocus?.(event);
      }}
      onBlur={(event) => {
        setFocused(false);
        control.onBlur?.(event);
      }}
    />
  );
}
