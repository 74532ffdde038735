import { useCallback, useState } from 'react';
import type { InputOf, OutputOf } from '#model/channels';
import { call, RefusalError, type WriteName } from '../../lib/call.ts';
import { forgetUndo } from '../../lib/notices.tsx';
import { useCrash } from '../../lib/use-crash.ts';

export type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  /** Null when the program itself failed, which the error boundary shows. */
  | { readonly ok: false; readonly refusal: RefusalError | null };

/** A write whose refusal comes back to the form that made it, to be shown field by field. */
export function useAttempt<Name extends WriteName>(channel: Name) {
  const [pending, setPending] = useState(0);
  const crash = useCrash();
  const attempt = useCallback(
    async (input: InputOf<Name>): Promise<Attempt<OutputOf<Name>>> => {
      setPending((count) => count + 1);
      try {
        const value = await call(channel, input);
        forgetUndo();
        return { ok: true, value };
      } catch (error) {
        if (error instanceof RefusalError) return { ok: false, refusal: error };
        crash(error);
        return { ok: false, refusal: null };
      } finally {
        setPending((count) => count - 1);
      }
    },
    [channel, crash],
  );
  return { attempt, isPending: pending > 0 };
}
