import { useCallback, useState } from 'react';
import type { InputOf, OutputOf } from '#model/channels';
import type { Label } from '#model/field';
import { call, RefusalError, startJob, type JobName } from './call.ts';
import { jobFinished, useJobs, type Job } from './jobs-store.ts';
import { forgetUndo, notifyRefusal } from './notices.tsx';
import { useCrash } from './use-crash.ts';
import type { RefusalOptions } from './use-write.ts';

export type JobRun<Name extends JobName> = {
  /** Starts the job and resolves with its result, or with undefined when it was refused or cancelled. */
  readonly run: (input: InputOf<Name>) => Promise<OutputOf<Name> | undefined>;
  readonly isRunning: boolean;
  /** How far the running job has come; null when none runs. */
  readonly job: Job | null;
  readonly refusal: RefusalError | null;
  readonly cancel: () => void;
};

type JobOptions = RefusalOptions & {
  /** What the job tray calls it: “导入 台账.xlsx”. */
  readonly title: Label;
};

/** Runs long work; it goes on, and stays in the tray, when the screen that started it is left. */
export function useJob<Name extends JobName>(
  channel: Name,
  { title, refusals = 'notice' }: JobOptions,
): JobRun<Name> {
  const [jobId, setJobId] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<RefusalError | null>(null);
  const crash = useCrash();
  const job = useJobs(
    ({ jobs }) => jobs.find((known) => known.jobId === jobId && known.answer === null) ?? null,
  );

  const run = useCallback(
    async (input: InputOf<Name>) => {
      setRunning(true);
      setRefusal(null);
      try {
        const startedId = await startJob(channel, input);
        useJobs.getState().name(startedId, title);
        setJobId(startedId);
        const answer = await jobFinished(startedId);
        if (!answer.ok) throw new RefusalError(answer);
        forgetUndo();
        // The gate has parsed the value with this channel’s output schema.
        return answer.value as OutputOf<Name>;
      } catch (error) {
        if (!(error instanceof RefusalError)) {
          crash(error);
          return undefined;
        }
        setRefusal(error);
        if (refusals === 'notice' && error.code !== 'job-cancelled') notifyRefusal(error);
        return undefined;
      } finally {
        setRunning(false);
      }
    },
    [channel, title, refusals, crash],
  );

  const cancel = useCallback(() => {
    if (jobId) void cancelJob(jobId);
  }, [jobId]);
  return { run, isRunning, job, refusal, cancel };
}

/** Asks a running job to stop; it answers `job-cancelled` when it has. */
export async function cancelJob(jobId: string): Promise<void> {
  useJobs.getState().cancelling(jobId);
  await call('jobs.cancel', { jobId });
}
