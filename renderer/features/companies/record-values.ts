// The values of a form as they are typed, mirrored to a draft row.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDraft, type DraftValue } from '../../lib/use-draft.ts';

export type RecordValues = Readonly<Record<string, unknown>>;

export type RecordDraft = {
  readonly values: RecordValues;
  /** Only what was typed, over what the form began with. */
  readonly typed: RecordValues;
  readonly set: (patch: RecordValues) => void;
  readonly isReady: boolean;
  /** Text typed before the form was last left stands in it again. */
  readonly isRestored: boolean;
  /** Throws away what was typed. */
  readonly reset: () => void;
  /** Forgets the draft: the form was saved. */
  readonly forget: () => void;
};

const nothing: RecordValues = {};

/** A form over `beginning`; what is typed is kept under `key` until it is saved. */
export function useRecordValues(key: string, beginning: RecordValues): RecordDraft {
  const { kept, isLoading, keep, clear } = useDraft(key);
  const [changes, setChanges] = useState<RecordValues | null>(null);
  const restored = asValues(kept);
  const typed = changes ?? restored;
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  const set = useCallback(
    (patch: RecordValues) => {
      // Two controls may speak within one render, so the newest values are kept outside of it.
      latest.current = { ...latest.current, ...patch };
      setChanges(latest.current);
      keep(latest.current as DraftValue); // plain JSON: text, numbers, flags and lists of these
    },
    [keep],
  );
  const reset = useCallback(() => {
    latest.current = nothing;
    setChanges(nothing);
    clear();
  }, [clear]);
  const values = useMemo(() => ({ ...beginning, ...typed }), [beginning, typed]);
  const isRestored = changes === null && Object.keys(restored).length > 0;
  return { values, typed, set, isReady: !isLoading, isRestored, reset, forget: clear };
}

function asValues(kept: DraftValue): RecordValues {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : nothing;
}

/** Whether there is nothing there: no value, no text, an empty list. */
export function isEmptyValue(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** What a new record sends: everything that is filled. */
export function createInput(values: RecordValues): RecordValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmptyValue(value)));
}

/** What a changed record sends: only what was typed; empty text is unknown. */
export function changeInput(typed: RecordValues): RecordValues {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, value === '' ? null : value]),
  );
}
