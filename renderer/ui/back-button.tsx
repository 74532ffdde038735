import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';

type BackButtonProps = { readonly label: string; readonly onClick: () => void };

/** The way back from a screen, which Esc goes too. */
export function BackButton({ label, onClick }: BackButtonProps) {
  return (
    <Button
      variant="default"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
      title={`${label} (Esc)`}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
