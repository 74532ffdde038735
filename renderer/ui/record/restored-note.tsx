import { Alert, Button, Group, Text } from '@mantine/core';
import { useWords } from '../../lib/use-words.ts';
import { words } from './record-words.ts';

/** Says that text typed earlier stands in a form again, and offers to begin anew. */
export function RestoredNote({ onReset }: { readonly onReset: () => void }) {
  const t = useWords(words);
  return (
    <Alert color="slate" variant="light" role="status" p="xs">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm">{t.restored}</Text>
        <Button variant="subtle" size="compact-sm" onClick={onReset}>
          {t.startOver}
        </Button>
      </Group>
    </Alert>
  );
}
