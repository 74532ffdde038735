import type { Progress } from '#model/answer';
import { Refusal } from '#model/refusal';
import type { RecognitionFiles } from './card/recognition-files.ts';
import type { Connection, Reader } from '../connection.ts';
import type { Writer, Written } from '../write.ts';

/** What long work is given: its own connection, a way to tell how far it is, and the pen when its turn comes. */
export type Job = {
  readonly connection: Connection;
  readonly reader: Reader;
  readonly appVersion: string;
  /** Where the data for reading text and codes lies on this computer. */
  readonly recognition: RecognitionFiles;
  progress(progress: Progress): void;
  /** True once a person has cancelled; to be looked at every few hundred rows. */
  isCancelled(): boolean;
  /** Waits for the pen, then runs `work` in one transaction and one act. */
  write<Value>(work: (w: Writer) => Value): Promise<Written<Value>>;
};

/** Stops a cancelled job; inside the pen it rolls everything back. */
export function stopIfCancelled(job: Pick<Job, 'isCancelled'>): void {
  if (job.isCancelled()) throw new Refusal('job-cancelled');
}
