import { Group, Popover, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { cancelJob } from '../lib/use-job.ts';
import { useJobs, type Job } from '../lib/jobs-store.ts';
import { useLabel, useLanguage, useWords } from '../lib/use-words.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { words } from './words.ts';

/** The jobs, in the one place they live; they go on while one works elsewhere. */
export function JobTray({ isCollapsed }: { readonly isCollapsed: boolean }) {
  const t = useWords(words);
  const jobs = useJobs((state) => state.jobs);
  if (jobs.length === 0) return null;
  const running = jobs.filter((job) => job.answer === null).length;
  const list = (
    <Stack gap="sm">
      {jobs.map((job) => (
        <JobLine key={job.jobId} job={job} />
      ))}
    </Stack>
  );
  if (!isCollapsed)
    return (
      <section className="rail-jobs" aria-label={t.jobs}>
        {list}
      </section>
    );
  return (
    <section className="rail-jobs" aria-label={t.jobs}>
      <Popover position="right-end" width={260} withinPortal>
        <Popover.Target>
          <UnstyledButton className="rail-jobs-count" aria-label={t.jobsRunning(running)}>
            {running || '✓'}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>{list}</Popover.Dropdown>
      </Popover>
    </section>
  );
}

function JobLine({ job }: { readonly job: Job }) {
  const t = useWords(words);
  const say = useLabel();
  const dismiss = useJobs((state) => state.dismiss);
  const name = job.title ? say(job.title) : t.job;
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text size="sm" truncate title={name}>
          {name}
        </Text>
        {job.answer === null ? (
          <IconButton
            size="sm"
            label={t.jobCancel(name)}
            icon={<IconX size={14} />}
            isDisabled={job.isCancelling}
            onClick={() => void cancelJob(job.jobId)}
          />
        ) : (
          <IconButton
            size="sm"
            label={t.jobDismiss(name)}
            icon={<IconX size={14} />}
            onClick={() => dismiss(job.jobId)}
          />
        )}
      </Group>
      {job.answer === null ? <JobProgress job={job} name={name} /> : <JobEnd job={job} />}
    </div>
  );
}

function JobProgress({ job, name }: { readonly job: Job; readonly name: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const number = (value: number) => value.toLocaleString(language);
  const isCounted = job.total > 0;
  return (
    <>
      <Progress.Root size="sm">
        <Progress.Section
          value={isCounted ? (100 * job.done) / job.total : 100}
          animated={!isCounted}
          striped={!isCounted}
          aria-label={t.jobProgress(name)}
        />
      </Progress.Root>
      <Text size="xs" c="dimmed" className="tabular" component="output">
        {job.isCancelling && t.jobCancelling}
        {!job.isCancelling && (isCounted ? `${number(job.done)} / ${number(job.total)}` : t.jobCounting)}
      </Text>
    </>
  );
}

function JobEnd({ job: { answer } }: { readonly job: Job }) {
  const t = useWords(words);
  const say = useLabel();
  return (
    <Text size="xs" c="dimmed" component="output">
      {answer?.ok === false ? say(answer.message) : t.jobDone}
    </Text>
  );
}
