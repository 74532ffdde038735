// A control whose value is held, as a form does.
import { useState } from 'react';

/** A control with its value in state, as a form holds it. */
export function Held<Value>({
  first,
  onValue,
  children,
}: {
  first: Value;
  onValue: (value: Value) => void;
  children: (value: Value, set: (value: Value) => void) => React.ReactNode;
}) {
  const [value, setValue] = useState(first);
  return children(value, (next) => {
    setValue(next);
    onValue(next);
  });
}
