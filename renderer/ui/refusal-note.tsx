import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { RefusalError } from '../lib/call.ts';
import { useLabel, useWords } from '../lib/use-words.ts';
import { words } from './words.ts';

type RefusalNoteProps = { readonly refusal: RefusalError; readonly onAgain?: () => void };

/** A refusal where it belongs: what happened, which fields, and the way to try again. */
export function RefusalNote({ refusal, onAgain }: RefusalNoteProps) {
  const t = useWords(words);
  const say = useLabel();
  return (
    <Alert icon={<IconAlertCircle />} color="slate" variant="outline" role="alert">
      <Text size="sm">{say(refusal.label)}</Text>
      {refusal.issues.length > 0 && (
        <List size="sm" mt={4}>
          {refusal.issues.map((issue, index) => (
            <List.Item key={index}>{say(issue.message)}</List.Item>
          ))}
        </List>
      )}
      {onAgain && (
        <Group mt="xs">
          <Button variant="default" size="compact-sm" onClick={onAgain}>
            {t.again}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
