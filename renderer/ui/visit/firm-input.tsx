import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useRefName, useRefOptions } from '../../lib/refs.ts';
import { inputProps, type ControlProps } from '../control.tsx';

export type Firm = { readonly companyId: string | null; readonly companyText: string | null };

type FirmInputProps = ControlProps & { readonly value: Firm; readonly onChange: (firm: Firm) => void };

/** A firm by name: one that is recorded, or the name as typed. Nothing is made while one types. */
export function FirmInput({ value, onChange, ...control }: FirmInputProps) {
  const [isFocused, setFocused] = useState(false);
  const known = useRefName('company', value.companyId);
  const text = value.companyId === null ? (value.companyText ?? '') : (known?.name ?? '…');
  const { options, isPrevious } = useRefOptions('company', text, isFocused);
  const type = (typed: string) => {
    const found = isPrevious ? undefined : options.find(({ name }) => name === typed.trim());
    onChange(
      found
        ? { companyId: found.id, companyText: null }
        : { companyId: null, companyText: typed === '' ? null : typed },
    );
  };
  return (
    <Autocomplete
      {...inputProps(control)}
      data={[...new Set(options.map(({ name }) => name))]}
      value={text}
      filter={({ options: all }) => all}
      maxDropdownHeight={220}
      maxLength={100}
      // A form that begins here would hide its other fields under the list before anybody asked.
      openOnFocus={!control.hasFocus}
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
