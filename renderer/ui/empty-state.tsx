import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** What belongs here, in one sentence. */
  readonly text: string;
  /** The one button that starts it. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
};

/** An empty screen teaches: one sentence and the button that begins. */
export function EmptyState({ text, action, icon }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap="sm" p="xl" mih={200}>
      {icon && (
        <Text c="dimmed" component="div" aria-hidden>
          {icon}
        </Text>
      )}
      <Text c="dimmed" size="md" ta="center" maw={460} style={{ textWrap: 'balance' }}>
        {text}
      </Text>
      {action}
    </Stack>
  );
}
