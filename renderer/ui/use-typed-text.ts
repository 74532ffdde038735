import { useState } from 'react';

type TypedTextOptions<Value> = {
  readonly value: Value | null;
  /** What the text says; text that is not understood stays text, and the schema refuses it. */
  readonly read: (text: string) => Value | null;
  /** A value as text one can go on typing in. */
  readonly show: (value: Value) => string;
  readonly onChange: (value: Value | null) => void;
  /** For values that are objects, made anew by the form. */
  readonly isSame?: (a: Value | null, b: Value | null) => boolean;
};

/** Keeps the text as typed while it means the value outside; afterwards shows the value. */
export function useTypedText<Value>({
  value,
  read,
  show,
  onChange,
  isSame = Object.is,
}: TypedTextOptions<Value>) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: Value | null } | null>(null);
  const [isFocused, setFocused] = useState(false);
  const isOurs = typed !== null && isSame(typed.value, value);
  const text = isOurs ? typed.text : value === null ? '' : show(value);
  return {
    text,
    isFocused,
    type: (next: string) => {
      const meant = read(next);
      setTyped({ text: next, value: meant });
      onChange(meant);
    },
    enter: () => setFocused(true),
    leave: () => {
      setFocused(false);
      setTyped(null);
    },
  };
}
