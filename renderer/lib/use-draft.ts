import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { call, RefusalError } from './call.ts';

/** What a draft may hold: the form’s values as plain JSON. */
export type DraftValue = Parameters<typeof call<'drafts.set'>>[1]['value'];

export type Draft = {
  /** What was typed before the window closed, once it is known; null when there is none. */
  readonly kept: DraftValue;
  readonly isLoading: boolean;
  /** Mirrors what is typed, within a quarter of a second. */
  readonly keep: (value: DraftValue) => void;
  /** Forgets it: the form was saved or thrown away. */
  readonly clear: () => void;
  /** Sends what still waits, at once: the write that follows comes after it. */
  readonly flush: () => void;
};

const usualPauseMs = 250;
/** A key is short. */
const mostOfName = 80;

/** The key of a new record’s draft; one named from the start has a draft of its own, and what was typed for another stays there. */
export function newDraftKey(key: string, name: string | null | undefined): string {
  return name ? `${key}:${name.slice(0, mostOfName)}` : key;
}

/** Mirrors a half-typed form to the workspace, so that a killed process loses no field. */
export function useDraft(key: string, pauseMs = usualPauseMs): Draft {
  const [kept, setKept] = useState<{ key: string; value: DraftValue } | null>(null);
  const waiting = useRef<Waiting | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const show = (value: DraftValue) => isCurrent && setKept({ key, value });
    // Without its draft a form starts empty, which is no reason to show an error.
    call('drafts.get', { key }).then(
      ({ value }) => show(value),
      () => show(null),
    );
    const leave = () => sendNow(waiting);
    window.addEventListener('pagehide', leave);
    return () => {
      isCurrent = false;
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [key]);

  const keep = useCallback(
    (value: DraftValue) => {
      // A timer that runs is not put off by more typing: it sends the newest value.
      if (waiting.current) {
        waiting.current.value = value;
        return;
      }
      const send = () => {
        const newest = waiting.current?.value ?? value;
        waiting.current = null;
        ignoreRefusal(call('drafts.set', { key, value: newest }));
      };
      waiting.current = { send, value, timer: setTimeout(send, pauseMs) };
    },
    [key, pauseMs],
  );

  const flush = useCallback(() => sendNow(waiting), []);

  const clear = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    ignoreRefusal(call('drafts.clear', { key }));
  }, [key]);

  const isLoading = kept?.key !== key;
  return { kept: isLoading ? null : kept.value, isLoading, keep, clear, flush };
}

type Waiting = { timer: ReturnType<typeof setTimeout>; send: () => void; value: DraftValue };

function sendNow(waiting: RefObject<Waiting | null>): void {
  if (!waiting.current) return;
  clearTimeout(waiting.current.timer);
  waiting.current.send();
}

/** A read-only workspace refuses drafts at every key press; saving the form will say so once. */
function ignoreRefusal(done: Promise<unknown>): void {
  done.catch((error: unknown) => {
    if (!(error instanceof RefusalError)) throw error;
  });
}
