import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../lib/use-words.ts';
import { inputProps, type ControlProps } from './control.tsx';
import { words } from './words.ts';

type TextFieldProps = ControlProps & {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Grows with its text; Enter begins a new line. */
  readonly isLong?: boolean;
};

/** A line or a paragraph of text. Empty is null: unknown. */
export function TextField({ value, onChange, isLong = false, ...control }: TextFieldProps) {
  const text = { value: value ?? '', onChange: (next: string) => onChange(next === '' ? null : next) };
  if (isLong) {
    return (
      <Textarea
        {...inputProps(control)}
        value={text.value}
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => text.onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...inputProps(control)}
      value={text.value}
      onChange={(event) => text.onChange(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}

type TextListProps = ControlProps & {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
};

/** Several short texts, such as telephone numbers. */
export function TextList({ value, onChange, ...control }: TextListProps) {
  const t = useWords(words);
  return (
    <TagsInput
      {...inputProps(control)}
      value={[...value]}
      onChange={onChange}
      acceptValueOnBlur
      splitChars={[',', '，', '、', ';', '；']}
      {...(value.length === 0 && { placeholder: control.placeholder ?? t.addText })}
      clearable
      clearButtonProps={{ 'aria-label': t.clear }}
    />
  );
}
