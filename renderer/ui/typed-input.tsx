import { TextInput } from '@mantine/core';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { afterClick } from '../lib/pointer.ts';
import { inputProps, type ControlProps } from './control.tsx';
import { useTypedText } from './use-typed-text.ts';

/** What a control made of its text: the value, or why there is none. */
export type TextReading<Value> =
  | {
      readonly ok: true;
      readonly value: Value | null;
      /** Said beneath while one types: “读作 8910万元”. */ readonly understood?: string;
    }
  | { readonly ok: false; readonly reason: string };

export type TypedInputProps<Value> = ControlProps & {
  /** A value, or the text that could not be read as one. */
  readonly value: Value | string | null;
  readonly onChange: (value: Value | string | null) => void;
  readonly read: (text: string) => TextReading<Value>;
  readonly show: (value: Value) => string;
  readonly isValue: (value: Value | string) => value is Value;
  readonly isSame?: (a: Value | string | null, b: Value | string | null) => boolean;
  readonly rightSection?: ReactNode;
  readonly rightSectionWidth?: number;
  readonly align?: 'start' | 'end';
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** A text field that understands what is typed: amounts, days, quantities. */
export function TypedInput<Value>(props: TypedInputProps<Value>) {
  const {
    value,
    onChange,
    read,
    show,
    isValue,
    isSame,
    rightSection,
    rightSectionWidth,
    align = 'start',
    onKeyDown,
  } = props;
  const meaning = (text: string): Value | string | null => {
    const reading = read(text);
    return reading.ok ? reading.value : text;
  };
  const { text, isFocused, type, enter, leave } = useTypedText({
    value,
    read: meaning,
    show: (known) => (isValue(known) ? show(known) : known),
    onChange,
    ...(isSame && { isSame }),
  });
  const reading = read(text);
  const understood = isFocused && reading.ok ? reading.understood : undefined;
  const unread = !isFocused && !reading.ok ? reading.reason : undefined;
  // What was understood comes before a doubt about the value that stood there before.
  const hint = understood === undefined ? {} : { description: understood, warning: undefined };
  const control = inputProps({ ...props, ...hint, error: props.error ?? unread });
  return (
    <TextInput
      {...control}
      value={text}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event: FocusEvent<HTMLInputElement>) => {
        enter();
        props.onFocus?.(event);
      }}
      onBlur={(event: FocusEvent<HTMLInputElement>) => {
        afterClick(leave); // the line beneath goes, and what lies below moves
        props.onBlur?.(event);
      }}
      {...(onKeyDown && { onKeyDown })}
      {...(rightSection !== undefined && { rightSection, rightSectionPointerEvents: 'all' as const })}
      {...(rightSectionWidth !== undefined && { rightSectionWidth })}
      styles={{ input: { textAlign: align } }}
    />
  );
}
