// Carries jobs: starts them, lends the pen, reports progress, stops them.
import { randomUUID } from 'node:crypto';
import type { Answer, Progress } from '#model/answer';
import { channels, type ChannelName } from '#model/channels';
import { Refusal } from '#model/refusal';
import type { RecognitionFiles } from '../../db/exchange/card/recognition-files.ts';
import type { Caller, Router } from '../ipc/router.ts';

export type RunningJob = {
  readonly progress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
  /** Called once, with what stops the job where it runs. */
  readonly onCancel: (stop: () => void) => void;
};

/** Where long work runs. */
export type JobRunner = {
  /** The data for reading text and codes. */
  readonly recognition: RecognitionFiles;
  run(router: Router, name: ChannelName, input: unknown, running: RunningJob): Promise<unknown>;
  /** Answers a slow read on a connection of its own. */
  read(router: Router, name: ChannelName, input: unknown): Promise<unknown>;
  close(): Promise<void>;
};

type Call = { readonly caller: Caller; readonly name: ChannelName; readonly input: unknown };

/** Starts a job. A window gets its id at once and events later; the command line waits for the output. */
export async function runJob(router: Router, { caller, name, input }: Call): Promise<unknown> {
  router.requireOpen();
  const jobId = randomUUID();
  let isCancelled = false;
  let stop: () => void = () => undefined;
  let lastSent = 0;
  const progress = (step: Progress) => {
    const now = Date.now();
    if (now - lastSent < 100 && step.done !== step.total) return;
    lastSent = now;
    router.emit({ type: 'progress', jobId, ...step });
  };
  const finished = router.options.runner
    .run(router, name, input, {
      progress,
      isCancelled: () => isCancelled,
      onCancel: (handler) => {
        stop = handler;
      },
    })
    .then((value) => channels[name].output.parse(value));
  router.jobs.set(jobId, {
    name,
    cancel: () => {
      isCancelled = true;
      stop();
    },
    finished,
  });
  const cleanUp = () => router.jobs.delete(jobId);
  if (caller.kind === 'cli') return finished.finally(cleanUp);
  void finished
    .then(
      (value): Answer => ({ ok: true, value }),
      (error: unknown) => failed(router, name, error),
    )
    .then((answer) => router.emit({ type: 'finished', jobId, answer }))
    .finally(cleanUp);
  return { jobId };
}

function failed(router: Router, name: ChannelName, error: unknown): Answer {
  if (error instanceof Refusal) {
    return {
      ok: false,
      code: error.code,
      message: error.label,
      ...(error.issues && { issues: error.issues }),
    };
  }
  router.options.host.log('job-crash', { channel: name, error });
  const { code, label: message } = new Refusal('job-died');
  return { ok: false, code, message };
}
