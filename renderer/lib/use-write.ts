import { useCallback, useState } from 'react';
import type { InputOf, OutputOf } from '#model/channels';
import { call, RefusalError, type WriteName } from './call.ts';
import { forgetUndo, notifyRefusal } from './notices.tsx';
import { useCrash } from './use-crash.ts';

export type Write<Name extends WriteName> = {
  /** The value written, or undefined when the write was refused. */
  readonly run: (input: InputOf<Name>) => Promise<OutputOf<Name> | undefined>;
  readonly isPending: boolean;
  /** Why the last run was refused; null again as soon as the next one starts. */
  readonly refusal: RefusalError | null;
};

export type RefusalOptions = {
  /** `notice` says a refusal at the window’s edge; with `place` the caller shows `refusal` where it belongs. */
  readonly refusals?: 'notice' | 'place';
};

/** Writes through a channel. What shows the changed nouns is read again by itself. */
export function useWrite<Name extends WriteName>(
  channel: Name,
  { refusals = 'notice' }: RefusalOptions = {},
): Write<Name> {
  const [pending, setPending] = useState(0);
  const [refusal, setRefusal] = useState<RefusalError | null>(null);
  const crash = useCrash();
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setPending((count) => count + 1);
      setRefusal(null);
      try {
        const value = await call(channel, input);
        // A standing 撤销 would now take back this write instead of the one it names.
        if (!channel.startsWith('drafts.')) forgetUndo();
        return value;
      } catch (error) {
        if (!(error instanceof RefusalError)) {
          crash(error);
          return undefined;
        }
        setRefusal(error);
        if (refusals === 'notice') notifyRefusal(error);
        return undefined;
      } finally {
        setPending((count) => count - 1);
      }
    },
    [channel, refusals, crash],
  );
  return { run, isPending: pending > 0, refusal };
}
