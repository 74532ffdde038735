import { Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

type SectionProps = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode };

/** A named part of a screen, found by its heading. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" mb="xs" wrap="nowrap" mih={30}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions && (
          <Group gap="xs" wrap="nowrap">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </section>
  );
}
