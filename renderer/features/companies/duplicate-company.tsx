import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import type { RefusalError } from '../../lib/call.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { RegionName } from '../../ui/region-name.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { words } from './words.ts';

type DuplicateCompanyProps = {
  readonly refusal: RefusalError;
  readonly isPending: boolean;
  readonly onOpen: (id: string) => void;
  /** Saves it all the same, with the reason why. */
  readonly onSeparate: (reason: string) => void;
};

/** The company that this one repeats, and the way to keep both. */
export function DuplicateCompany({ refusal, isPending, onOpen, onSeparate }: DuplicateCompanyProps) {
  const t = useWords(words);
  const say = useLabel();
  const [reason, setReason] = useState<string | null>(null);
  const name = repeatedName(refusal);
  const { value: found } = useRead('companies.list', { text: name, limit: 50 }, { isWanted: name !== '' });
  const existing = found?.rows.find((row) => row.name === name);
  return (
    <Alert icon={<IconCopy />} color="slate" variant="outline" role="alert" title={t.repeats}>
      <Stack gap="xs">
        <Text size="sm">{say(refusal.issues[0]?.message ?? refusal.label)}</Text>
        {existing && (
          <Group gap="xs">
            <Text size="sm">
              <RegionName code={existing.regionCode} />
            </Text>
            <Anchor
              component="button"
              type="button"
              size="sm"
              c="inherit"
              underline="always"
              onClick={() => onOpen(existing.id)}
            >
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

/** A refusal carries sentences only; the name of the other company stands in its quotation marks. */
function repeatedName({ issues, label }: RefusalError): string {
  const quoted = /“(.+)”/.exec(issues[0]?.message.zh ?? label.zh);
  return quoted?.[1]?.slice(0, 100) ?? '';
}
