import type { Answer } from '#model/answer';
import type { ChannelName, ChannelOfKind, InputOf, OutputOf } from '#model/channels';
import type { Label } from '#model/field';
import type { Issue } from '#model/refusal';
import './luodi.ts';

export type JobName = ChannelOfKind<'job'>;
export type WriteName = ChannelOfKind<'write'>;
/** Channels that answer with their value at once; a job answers with its id (`use-job.ts`). */
export type PlainName = Exclude<ChannelName, JobName>;

/** What the host would not do, with the sentence that says what to do about it. */
export class RefusalError extends Error {
  readonly code: string;
  readonly label: Label;
  readonly issues: readonly Issue[];

  constructor(answer: Extract<Answer, { ok: false }>) {
    super(answer.code);
    this.name = 'RefusalError';
    this.code = answer.code;
    this.label = answer.message;
    this.issues = answer.issues ?? [];
  }
}

/** Calls a channel; throws a `RefusalError` when the answer is a refusal. */
export async function call<Name extends PlainName>(
  channel: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  // The gate has parsed the value with this channel’s output schema.
  return (await ask(channel, input)) as OutputOf<Name>;
}

/** Starts a job; its progress and its result come as events under the id returned. */
export async function startJob<Name extends JobName>(channel: Name, input: InputOf<Name>): Promise<string> {
  // A job started from a window answers `{ jobId }`, whatever its output is.
  const { jobId } = (await ask(channel, input)) as { jobId: string };
  return jobId;
}

async function ask(channel: ChannelName, input: unknown): Promise<unknown> {
  const answer = await globalThis.luodi.invoke(channel, input);
  if (!answer.ok) throw new RefusalError(answer);
  return answer.value;
}
