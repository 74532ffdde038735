import { DateTimePicker } from '@mantine/dates';
import type { Instant } from '#model/day';
import { useWords } from '../lib/use-words.ts';
import { inputProps, type ControlProps } from './control.tsx';
import { useCalendarLabels } from './use-calendar-labels.ts';
import { words } from './words.ts';

type InstantInputProps = ControlProps & {
  readonly value: Instant | null;
  readonly onChange: (value: Instant | null) => void;
};

/** A moment, picked in the time of this computer and kept in UTC. */
export function InstantInput({ value, onChange, ...control }: InstantInputProps) {
  const t = useWords(words);
  // The picker is a button, which may not be called required; its asterisk says it.
  const { 'aria-required': _required, ...props } = { 'aria-required': false, ...inputProps(control) };
  return (
    <DateTimePicker
      {...props}
      {...useCalendarLabels()}
      valueFormat="YYYY-MM-DD HH:mm"
      clearable={!control.isRequired}
      clearButtonProps={{ 'aria-label': t.clear }}
      submitButtonProps={{ 'aria-label': t.close }}
      value={value && localText(value)}
      onChange={(text) => onChange(text && new Date(text.replace(' ', 'T')).toISOString())}
    />
  );
}

/** `YYYY-MM-DD HH:mm:ss` where the computer is. */
function localText(value: Instant): string {
  const moment = new Date(value);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}
