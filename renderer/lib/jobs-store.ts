// The jobs of this window: what runs, how far it has come, what came of it.
import { create } from 'zustand';
import type { Answer, LuodiEvent, Progress } from '#model/answer';
import type { Label } from '#model/field';

export type Job = Progress & {
  readonly jobId: string;
  /** What the tray calls it; null for a job that another window or the menu started. */
  readonly title: Label | null;
  /** Null while it runs. */
  readonly answer: Answer | null;
  readonly isCancelling: boolean;
};

type JobsState = {
  readonly jobs: readonly Job[];
  readonly name: (jobId: string, title: Label) => void;
  readonly hear: (event: LuodiEvent) => void;
  readonly cancelling: (jobId: string) => void;
  readonly dismiss: (jobId: string) => void;
};

/** What was done is shown where it belongs, so the job leaves by itself, seen or not; what failed stays. */
const doneStaysMs = 8_000;
/** Done, or stopped by whoever asked for it: there is nothing left to read. */
const isSettled = (answer: Answer) => answer.ok || answer.code === 'job-cancelled';

const unstarted = { title: null, answer: null, isCancelling: false, done: 0, total: 0, phase: '' } as const;

export const useJobs = create<JobsState>((set, get) => {
  // An event can overtake the answer that tells the job’s id, so either may be the first to name a job.
  const change = (jobId: string, part: Partial<Job>) =>
    set(({ jobs }) => ({
      jobs: jobs.some((job) => job.jobId === jobId)
        ? jobs.map((job) => (job.jobId === jobId ? { ...job, ...part } : job))
        : [...jobs, { ...unstarted, jobId, ...part }],
    }));
  return {
    jobs: [],
    name: (jobId, title) => change(jobId, { title }),
    hear: (event) => {
      if (event.type === 'progress')
        change(event.jobId, { done: event.done, total: event.total, phase: event.phase });
      if (event.type !== 'finished') return;
      change(event.jobId, { answer: event.answer });
      if (isSettled(event.answer)) setTimeout(() => get().dismiss(event.jobId), doneStaysMs);
    },
    // A job that has left meanwhile would come back and never end.
    cancelling: (jobId) => {
      if (get().jobs.some((job) => job.jobId === jobId)) change(jobId, { isCancelling: true });
    },
    dismiss: (jobId) => set(({ jobs }) => ({ jobs: jobs.filter((job) => job.jobId !== jobId) })),
  };
});

/** Resolves with the job’s answer, whether it has come already or is still to come. */
export function jobFinished(jobId: string): Promise<Answer> {
  return new Promise((resolve) => {
    const answerOf = () => useJobs.getState().jobs.find((job) => job.jobId === jobId)?.answer;
    const known = answerOf();
    if (known) return resolve(known);
    const stop = useJobs.subscribe(() => {
      const answer = answerOf();
      if (!answer) return;
      stop();
      resolve(answer);
    });
  });
}
