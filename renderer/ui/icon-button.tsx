import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { keysText, type Keys } from '../lib/keys.ts';

type IconButtonProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  /** The key that does the same, named in the tooltip. */
  readonly keys?: Keys;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly size?: 'sm' | 'md';
};

/** A button with no word on it: its name is its label, its tooltip and what a screen reader says. */
export function IconButton({
  label,
  icon,
  onClick,
  keys,
  isDisabled = false,
  isPressed,
  size = 'md',
}: IconButtonProps) {
  return (
    <Tooltip label={keys ? `${label} (${keysText(keys)})` : label}>
      <ActionIcon
        variant="subtle"
        size={size === 'sm' ? 24 : 30}
        aria-label={label}
        onClick={onClick}
        disabled={isDisabled}
        {...(keys && { 'aria-keyshortcuts': keys })}
        {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
