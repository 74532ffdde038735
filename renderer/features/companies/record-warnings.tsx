import { Alert, Button, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { words } from './page-words.ts';
import type { RecordNoun } from './record-noun.ts';

/** What deserves a second look, until a person has had it. */
export function RecordWarnings({ noun, id }: { readonly noun: RecordNoun; readonly id: string }) {
  const t = useWords(words);
  const say = useLabel();
  const { value = [] } = useRead('warnings.list', { entity: noun, id });
  const { run, isPending } = useWrite('warnings.acknowledge');
  const open = value.filter(({ isAcknowledged }) => !isAcknowledged);
  if (open.length === 0) return null;
  const keep = async () => {
    const warnings = open.map(({ field, rule }) => ({ field, rule }));
    if (await run({ entity: noun, id, warnings })) notifyDone({ message: t.kept, undo: undoLast });
  };
  return (
    <Alert icon={<IconAlertTriangle />} color="slate" variant="outline" title={t.look}>
      <List size="sm" mb="xs">
        {open.map(({ rule, message }) => (
          <List.Item key={rule}>{say(message)}</List.Item>
        ))}
      </List>
      <Button variant="default" size="compact-sm" loading={isPending} onClick={() => void keep()}>
        {t.keepAsIs}
      </Button>
    </Alert>
  );
}
