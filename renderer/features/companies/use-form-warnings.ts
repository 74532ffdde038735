import { useCallback, useMemo } from 'react';
import type { RecordWarning } from '#model/record-warnings';
import { useRead } from '../../lib/use-read.ts';
import { useLabel } from '../../lib/use-words.ts';
import type { RecordValues } from '../../ui/record/record-values.ts';
import type { RecordNoun } from './record-noun.ts';

type FormWarnings = {
  /** What deserves a second look in a field, unless a person has had it. */
  readonly warningOf: (name: string, values: RecordValues) => string | undefined;
  /** What saving these values acknowledges; nothing is sent when there is nothing to look at. */
  readonly acknowledging: (values: RecordValues) => { acknowledged?: { field: string; rule: string }[] };
};

/** The warnings of a form: shown until they are saved once. */
export function useFormWarnings(
  noun: RecordNoun,
  id: string | null,
  find: (values: RecordValues) => readonly RecordWarning[],
): FormWarnings {
  const say = useLabel();
  const { value } = useRead('warnings.list', { entity: noun, id: id ?? '' }, { isWanted: id !== null });
  const seen = useMemo(
    () => new Set((value ?? []).flatMap(({ rule, isAcknowledged }) => (isAcknowledged ? [rule] : []))),
    [value],
  );
  const warningOf = useCallback(
    (name: string, values: RecordValues) => {
      const open = find(values).filter(({ field, rule }) => field === name && !seen.has(rule));
      return open.length === 0 ? undefined : open.map(({ message }) => say(message)).join(' ');
    },
    [find, seen, say],
  );
  const acknowledging = useCallback(
    (values: RecordValues) => {
      const acknowledged = find(values)
        .filter(({ rule }) => !seen.has(rule))
        .map(({ field, rule }) => ({ field, rule }));
      return acknowledged.length > 0 ? { acknowledged } : {};
    },
    [find, seen],
  );
  return { warningOf, acknowledging };
}
