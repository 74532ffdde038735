import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from '../lib/use-title.ts';
import './page.css';

type PageProps = {
  /** Heading of the screen and name of the window; a record’s screen is named after the record. */
  readonly title: string;
  /** Stands beside the heading: a stage dot, a count, a switch. */
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** A table or a board fills the window and scrolls inside; anything else scrolls as a page. */
  readonly fills?: boolean;
};

/** One screen: heading, actions, content. */
export function Page({ title, beside, actions, children, fills = false }: PageProps) {
  useTitle(title);
  return (
    <div className={fills ? 'page page-fills' : 'page'}>
      <Group className="page-head" gap="sm" wrap="nowrap">
        <Title order={1} className="page-title" title={title}>
          {title}
        </Title>
        {beside}
        {actions && (
          <Group gap="xs" ml="auto" wrap="nowrap">
            {actions}
          </Group>
        )}
      </Group>
      <div className="page-body">{children}</div>
    </div>
  );
}
