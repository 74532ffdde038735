import { Autocomplete } from '@mantine/core';
import { useRef, useState } from 'react';
import { useRefOptions, type MakeableNoun } from '../../lib/refs.ts';
import { inputProps, type ControlProps } from '../../ui/control.tsx';

type FindOrMakeProps = ControlProps & {
  readonly noun: MakeableNoun;
  readonly name: string;
  /** The id of the record that was picked; undefined for a name that was typed. */
  readonly onChange: (name: string, id: string | undefined) => void;
};

/** A name that finds a record or, when the form is saved, makes one; nothing is made while one types. */
export function FindOrMake({ noun, name, onChange, ...control }: FindOrMakeProps) {
  const [isFocused, setFocused] = useState(false);
  const { options } = useRefOptions(noun, name, isFocused);
  const names = [...new Set(options.map((option) => option.name))];
  const picked = useRef<string | null>(null);
  const type = (text: string) => {
    // Typing a name means nobody yet, since people share names; picking it from the list does.
    const isPicked = picked.current === text;
    picked.current = null;
    onChange(text, isPicked ? options.find((option) => option.name === text)?.id : undefined);
  };
  return (
    <Autocomplete
      {...inputProps(control)}
      data={names}
      value={name}
      filter={({ options: all }) => all}
      maxDropdownHeight={220}
      maxLength={100}
      // A dialog that begins here would hide its other fields under the list before anybody asked.
      openOnFocus={!control.hasFocus}
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
