import { Autocomplete } from '@mantine/core';
import { useRef, useState } from 'react';
import { useRefOptions, type RefNoun, type RefOption } from '../lib/refs.ts';
import { inputProps, type ControlProps } from './control.tsx';

type NameInputProps = ControlProps & {
  readonly noun: RefNoun;
  readonly value: string;
  /** What stands in the box now, and the record of that name; `isPicked` when it was taken from the list. */
  readonly onChange: (text: string, found: RefOption | undefined, isPicked: boolean) => void;
};

/** A name that a record may have, with those that do under it. Nothing is made while one types. */
export function NameInput({ noun, value, onChange, ...control }: NameInputProps) {
  const [isFocused, setFocused] = useState(false);
  const { options, isPrevious } = useRefOptions(noun, value, isFocused);
  const picked = useRef<string | null>(null);
  const change = (text: string) => {
    const isPicked = picked.current === text;
    picked.current = null;
    // The list may still belong to the text before: what is picked from it stands in it, what is typed may not.
    const known = isPicked || !isPrevious ? options : [];
    onChange(
      text,
      known.find(({ name }) => name === text.trim()),
      isPicked,
    );
  };
  return (
    <Autocomplete
      {...inputProps(control)}
      data={[...new Set(options.map(({ name }) => name))]}
      value={value}
      filter={({ options: all }) => all}
      maxDropdownHeight={220}
      maxLength={100}
      // A form that begins here would hide its other fields under the list before anybody asked.
      openOnFocus={!control.hasFocus}
      onOptionSubmit={(chosen) => {
        picked.current = chosen;
      }}
      onChange={change}
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
