import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RefusalError } from '../../lib/call.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { words } from './form-words.ts';

type DuplicateNoteProps = {
  readonly refusal: RefusalError;
  readonly isPending: boolean;
  /** Saves it all the same, with the reason why. */
  readonly onSeparate: (reason: string) => void;
};

/** The lead that this one repeats, and the way to keep both. */
export function DuplicateNote({ refusal, isPending, onSeparate }: DuplicateNoteProps) {
  const t = useWords(words);
  const say = useLabel();
  const [reason, setReason] = useState<string | null>(null);
  const name = repeatedName(refusal);
  const { value: found } = useRead('leads.list', { text: name, limit: 50 }, { isWanted: name !== '' });
  const existing = found?.rows.find((row) => row.name === name);
  return (
    <Alert icon={<IconCopy />} color="slate" variant="outline" role="alert" title={t.repeats}>
      <Stack gap="xs">
        <Text size="sm">{say(refusal.issues[0]?.message ?? refusal.label)}</Text>
        {existing && (
          <Group gap="xs">
            <StageDot stage={existing.stage} />
            <Text size="sm">{existing.investorName}</Text>
            <MoneyCell value={existing.amount} />
            <Anchor component={Link} href={`/leads/${existing.id}`} size="sm">
              {t.openExisting}
            </Anchor>
          </Group>
        )}
        <TextField
          label={t.separateReason}
          description={t.separateHint}
          value={reason}
          onChange={setReason}
        />
        <div>
          <Button
            variant="default"
            size="compact-sm"
            disabled={!reason?.trim()}
            loading={isPending}
            onClick={() => onSeparate(reason?.trim() ?? '')}
          >
            {t.separate}
          </Button>
        </div>
      </Stack>
    </Alert>
  );
}

/** A refusal carries sentences only; the name of the other lead stands in its quotation marks. */
function repeatedName({ issues, label }: RefusalError): string {
  const quoted = /“(.+)”/.exec(issues[0]?.message.zh ?? label.zh);
  return quoted?.[1]?.slice(0, 100) ?? '';
}
