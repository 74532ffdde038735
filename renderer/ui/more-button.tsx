import { Button, Group } from '@mantine/core';
import type { More } from '../lib/use-more.ts';
import { RefusalNote } from './refusal-note.tsx';

type MoreButtonProps = {
  readonly list: Pick<More<unknown>, 'value' | 'hasMore' | 'more' | 'refusal' | 'again'>;
  readonly label: string;
};

/** Under a list that is read further and further: the way on, or why it stops here. */
export function MoreButton({ list, label }: MoreButtonProps) {
  if (list.value !== undefined && list.refusal)
    return <RefusalNote refusal={list.refusal} onAgain={list.again} />;
  if (!list.hasMore) return null;
  return (
    <Group justify="center" mt="sm">
      <Button variant="default" size="compact-sm" onClick={list.more}>
        {label}
      </Button>
    </Group>
  );
}
