// What every control has: a label, a hint, and one of three states: fine, worth a second look, wrong.
import { Group } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import type { FocusEventHandler, ReactNode } from 'react';
import './control.css';

export type ControlProps = {
  readonly label: string;
  /** Leaves the label to screen readers, where a table’s header or a heading already says it. */
  readonly isLabelHidden?: boolean;
  readonly description?: ReactNode;
  /** Blocks saving. */
  readonly error?: ReactNode;
  /** Deserves a second look; saving is still possible. */
  readonly warning?: ReactNode;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
  /** Takes the focus when it appears, for a control that a person asked for. */
  readonly hasFocus?: boolean;
  readonly onFocus?: FocusEventHandler;
  readonly onBlur?: FocusEventHandler;
};

/** The same, in the words of Mantine’s inputs. */
export function inputProps(props: ControlProps) {
  const {
    label,
    isLabelHidden,
    description,
    error,
    warning,
    isRequired,
    isDisabled,
    placeholder,
    hasFocus,
    onFocus,
    onBlur,
  } = props;
  const hint = warning ? (
    <Sign icon={<IconAlertTriangle size={14} aria-hidden />}>{warning}</Sign>
  ) : (
    description
  );
  return {
    ...(isLabelHidden && { 'aria-label': label }),
    ...(!isLabelHidden && { label }),
    ...(hint && { description: hint }),
    ...(error && {
      error: error === true ? true : <Sign icon={<IconAlertCircle size={14} aria-hidden />}>{error}</Sign>,
    }),
    ...(isRequired && { withAsterisk: true, 'aria-required': true }),
    ...(placeholder !== undefined && { placeholder }),
    ...(hasFocus && { 'data-autofocus': true, autoFocus: true }),
    ...(onFocus && { onFocus }),
    ...(onBlur && { onBlur }),
    disabled: isDisabled ?? false,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] satisfies (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
    descriptionProps: { className: warning ? 'control-warning' : 'control-hint' },
  };
}

function Sign({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <Group component="span" gap={4} wrap="nowrap" align="flex-start" className="control-sign">
      {icon}
      <span>{children}</span>
    </Group>
  );
}
