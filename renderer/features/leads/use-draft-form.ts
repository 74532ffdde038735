// The values of a form as they are typed, mirrored to a draft row, with what is wrong beside each.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Issue } from '#model/refusal';
import { issuesOf } from '#model/zod-issues';
import { useDraft, type DraftValue } from '../../lib/use-draft.ts';
import { useLabel } from '../../lib/use-words.ts';

export type FormValues = Readonly<Record<string, unknown>>;

export type DraftForm = {
  readonly values: FormValues;
  /** Only what was typed, over what the form began with. */
  readonly typed: FormValues;
  readonly set: (patch: FormValues) => void;
  /** What is wrong at a path such as `name` or `investors.0.companyName`. */
  readonly errorOf: (path: string) => string | undefined;
  /** The sentences of issues that belong to none of the fields shown. */
  readonly unplaced: (shown: readonly string[]) => string[];
  readonly refuse: (issues: readonly Issue[]) => void;
  readonly isReady: boolean;
  /** Text typed before the form was last left stands in it again. */
  readonly isRestored: boolean;
  /** Throws away what was typed. */
  readonly reset: () => void;
  /** Forgets the draft: the form was saved. */
  readonly forget: () => void;
};

const nothing: FormValues = {};
const noIssues: readonly Issue[] = [];

/** A form over `initial`; what is typed is kept under `key` until it is saved. */
export function useDraftForm(key: string, initial: FormValues): DraftForm {
  const { kept, isLoading, keep, clear } = useDraft(key);
  const say = useLabel();
  const [changes, setChanges] = useState<FormValues | null>(null);
  const [issues, setIssues] = useState(noIssues);
  const restored = asValues(kept);
  const typed = changes ?? restored;
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });

  const set = useCallback(
    (patch: FormValues) => {
      // Two controls may speak within one render, so the newest values are kept outside of it.
      latest.current = { ...latest.current, ...patch };
      setChanges(latest.current);
      setIssues((before) => before.filter(({ path: [field] }) => !Object.hasOwn(patch, String(field))));
      keep(latest.current as DraftValue); // plain JSON: text, numbers, flags and lists of these
    },
    [keep],
  );
  const reset = useCallback(() => {
    latest.current = nothing;
    setChanges(nothing);
    setIssues(noIssues);
    clear();
  }, [clear]);

  const values = useMemo(() => ({ ...initial, ...typed }), [initial, typed]);
  const messages = useMemo(
    () => new Map(issues.map(({ path, message }) => [path.join('.'), message])),
    [issues],
  );
  return {
    values,
    typed,
    set,
    reset,
    errorOf: (path) => {
      const message = messages.get(path);
      return message && say(message);
    },
    unplaced: (shown) =>
      issues.filter(({ path: [field] }) => !shown.includes(String(field))).map(({ message }) => say(message)),
    refuse: setIssues,
    isReady: !isLoading,
    isRestored: changes === null && Object.keys(restored).length > 0,
    forget: clear,
  };
}

function asValues(kept: DraftValue): FormValues {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : nothing;
}

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What a form would send, or what is wrong with it. */
export function parseForm<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(input, { reportInput: true });
  return result.success ? { ok: true, value: result.data } : { ok: false, issues: issuesOf(result.error) };
}

/** A value of a form as text, where it is any. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
