import { Checkbox } from '@mantine/core';
import { inputProps, type ControlProps } from './control.tsx';

type FlagInputProps = ControlProps & { readonly value: boolean; readonly onChange: (value: boolean) => void };

/** Yes or no. */
export function FlagInput({ value, onChange, ...control }: FlagInputProps) {
  const { description, error, disabled } = inputProps(control);
  return (
    <Checkbox
      {...(control.isLabelHidden ? { 'aria-label': control.label } : { label: control.label })}
      description={description}
      error={error}
      disabled={disabled}
      size="sm"
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
      {...(control.onBlur && { onBlur: control.onBlur })}
      {...(control.onFocus && { onFocus: control.onFocus })}
    />
  );
}
