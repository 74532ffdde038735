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

type TypedProps<Value> = {
  readonly name: Label;
  readonly stored: Value;
  readonly children: (slot: SettingSlot<Value>) => ReactNode;
};
type TypedSettingProps<Value> = TypedProps<Value> & {
  readonly patchOf: (value: Value) => SettingDraft;
  /** A sentence of its own for what the schema refuses. */
  readonly wrong?: Label;
};

/** A setting of the workspace that is typed. */
export function TypedSetting<Value>({ patchOf, wrong, ...typed }: TypedSettingProps<Value>) {
  const saveSetting = useSaveSetting();
  const save = async (value: Value) => {
    const problem = await saveSetting(patchOf(value), typed.name);
    return problem && (wrong ?? problem);
  };
  return <TypedValue {...typed} save={save} />;
}

type TypedValueProps<Value> = TypedProps<Value> & {
  /** Resolves with what is wrong, or with null when it is saved. */
  readonly save: (value: Value) => Promise<Label | null>;
};

/** What is typed: Enter or leaving it saves, Esc leaves it as it was. */
export function TypedValue<Value>({ name, stored, save, children }: TypedValueProps<Value>) {
  const say = useLabel();
  const [typed, setTyped] = useState<{ readonly value: Value } | null>(null);
  const [error, setError] = useState<Label | null>(null);
  const value = typed ? typed.value : stored;
  const commit = async () => {
    if (!typed || JSON.stringify(typed.value) === JSON.stringify(stored)) return setTyped(null);
    const problem = await save(typed.value);
    setError(problem);
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
