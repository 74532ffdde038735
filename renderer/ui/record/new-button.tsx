import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

type NewButtonProps = { readonly label: string; readonly onClick: () => void };

/** Begins a new record; the screen around it takes Shift+N, since the button may stand on it twice. */
export function NewButton({ label, onClick }: NewButtonProps) {
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      title={`${label} (Shift+N)`}
      aria-keyshortcuts="Shift+N"
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
