// A stand-in for the host: answers by channel, typed by the contract, and keeps what it was asked.
import { vi } from 'vitest';
import type { Answer, LuodiEvent } from '#model/answer';
import { channels, type ChannelName, type InputOf, type OutputOf } from '#model/channels';
import type { Label } from '#model/field';
import type { Issue } from '#model/refusal';

/** What a handler returns to refuse. */
export class Refused {
  readonly code: string;
  readonly message: Label;
  readonly issues: readonly Issue[];

  constructor(code: string, message: Label, issues: readonly Issue[] = []) {
    this.code = code;
    this.message = message;
    this.issues = issues;
  }
}

type Reply<Name extends ChannelName> =
  | ((input: InputOf<Name>) => OutputOf<Name> | Refused)
  | OutputOf<Name>
  | Refused;
type JobName = {
  [Name in ChannelName]: (typeof channels)[Name]['kind'] extends 'job' ? Name : never;
}[ChannelName];
export type Replies = { readonly [Name in Exclude<ChannelName, JobName>]?: Reply<Name> };

export type FakeHost = {
  readonly calls: { readonly channel: string; readonly input: unknown }[];
  /** The inputs a channel was called with. */
  readonly inputsOf: <Name extends ChannelName>(channel: Name) => InputOf<Name>[];
  readonly emit: (event: LuodiEvent) => void;
};

/** Puts a fake `window.luodi` in place. A job answers with the id `job-1`, `job-2` …; its events are the test’s to emit. */
export function fakeHost(replies: Replies): FakeHost {
  const calls: { channel: string; input: unknown }[] = [];
  const listeners = new Set<(event: LuodiEvent) => void>();
  let jobs = 0;
  const answer = (channel: string, input: unknown): Answer => {
    calls.push({ channel, input });
    if (Object.hasOwn(channels, channel) && channels[channel as ChannelName].kind === 'job')
      return { ok: true, value: { jobId: `job-${++jobs}` } };
    const reply = (replies as Record<string, unknown>)[channel];
    if (reply === undefined) throw new Error(`the test has no reply for ${channel}`);
    const value: unknown = typeof reply === 'function' ? reply(input) : reply;
    return value instanceof Refused
      ? { ok: false, code: value.code, message: value.message, issues: value.issues }
      : { ok: true, value: structuredClone(value) };
  };
  vi.stubGlobal('luodi', {
    invoke: async (channel: string, input: unknown) => answer(channel, structuredClone(input)),
    listen: (callback: (event: LuodiEvent) => void) => {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    ticket: async () => 'ticket',
  });
  return {
    calls,
    inputsOf: <Name extends ChannelName>(channel: Name) =>
      calls.filter((call) => call.channel === channel).map(({ input }) => input as InputOf<Name>),
    emit: (event) => listeners.forEach((listener) => listener(event)),
  };
}
