import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useJobs } from '../../lib/jobs-store.ts';
import { useFormats } from '../../lib/formats.ts';
import { useWords } from '../../lib/use-words.ts';
import { cancelRunning } from './run-import.ts';
import { words } from './words.ts';

type RunningNoteProps = {
  readonly kind: 'preview' | 'import';
  readonly jobId: string | null;
  readonly name: string;
};

/** How far reading or importing has come, with numbers and a way out. */
export function RunningNote({ kind, jobId, name }: RunningNoteProps) {
  const t = useWords(words);
  const formats = useFormats();
  const job = useJobs(({ jobs }) => jobs.find((known) => known.jobId === jobId));
  const { done = 0, total = 0, isCancelling = false } = job ?? {};
  const title = kind === 'preview' ? t.readingTitle(name) : t.importingTitle(name);
  const isCounted = total > 0;
  return (
    <Stack gap="xs" maw={560}>
      <Text fw={600}>{title}</Text>
      <Progress.Root size="md">
        <Progress.Section
          value={isCounted ? (100 * done) / total : 100}
          animated={!isCounted}
          striped={!isCounted}
          aria-label={title}
        />
      </Progress.Root>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" className="tabular" role="status">
          {isCancelling
            ? t.cancelling
            : isCounted
              ? t.rowsDone(formats.number(done), formats.number(total))
              : t.preparing}
        </Text>
        <Button
          variant="default"
          size="compact-sm"
          disabled={jobId === null || isCancelling}
          onClick={() => void cancelRunning()}
        >
          {t.cancel}
        </Button>
      </Group>
      {kind === 'import' && (
        <Text size="sm" c="dimmed">
          {t.goesOn}
        </Text>
      )}
    </Stack>
  );
}
