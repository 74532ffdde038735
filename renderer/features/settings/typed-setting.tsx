import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Label } from '#model/field';
import { isComposing } from '../../lib/keys.ts';
import { useLabel } from '../../lib/use-words.ts';
import { useSaveSetting, type SettingDraft } from './use-save-setting.ts';

type SettingSlot<Value> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
};

type TypedSettingProps<Value> = {
  readonly name: Label;
  readonly stored: Value;
  readonly patchOf: (value: Value) => SettingDraft;
  /** A sentence of its own for what the schema refuses. */
  readonly wrong?: Label;
  readonly children: (slot: SettingSlot<Value>) => ReactNode;
};

/** A setting that is typed: Enter or leaving it saves, Esc leaves it as it was. */
export function TypedSetting<Value>({ name, stored, patchOf, wrong, children }: TypedSettingProps<Value>) {
  const say = useLabel();
  const save = useSaveSetting();
  const [typed, setTyped] = useState<{ readonly value: Value } | null>(null);
  const [error, setError] = useState<Label | null>(null);
  const value = typed ? typed.value : stored;
  const commit = async () => {
    if (!typed || JSON.stringify(typed.value) === JSON.stringify(stored)) return setTyped(null);
    const problem = await save(patchOf(typed.value), name);
    setError(problem && (wrong ?? problem));
    if (problem === null) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.defaultPrevented) return;
    if (event.key === 'Enter') void commit();
    else if (event.key === 'Escape' && typed) {
      setTyped(null);
      setError(null);
    } else return;
    event.preventDefault();
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) void commit();
  };
  const change = (next: Value) => {
    setTyped({ value: next });
    setError(null);
  };
  return (
    <div onKeyDown={onKeyDown} onBlur={onBlur}>
      {children({ label: say(name), value, onChange: change, error: error ? say(error) : undefined })}
    </div>
  );
}
