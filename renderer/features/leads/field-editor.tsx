import { Text } from '@mantine/core';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { leadFields, type LeadField } from '#model/lead';
import { leadPatch } from '#model/lead-shapes';
import type { RefusalError } from '../../lib/call.ts';
import { isComposing, matchesKeys } from '../../lib/keys.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { isParagraph } from '../../ui/field-schema.ts';
import { DuplicateNote } from './duplicate-note.tsx';
import { isFx } from './form-control.tsx';
import { LeadControl } from './lead-control.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { withoutUnread } from './lead-form-values.ts';
import { words } from './lead-words.ts';
import { parseForm, type FormValues } from './use-draft-form.ts';
import { useLeaving } from './use-leaving.ts';

type FieldEditorProps = {
  readonly name: LeadField;
  /** The field was saved or given up; `returnsFocus` when a key did it. */
  readonly onLeave: (returnsFocus: boolean) => void;
};

/** The control of one field in its place on the page. Leaving it or Enter saves, Esc gives up; what is refused stays open. */
export function FieldEditor({ name, onLeave }: FieldEditorProps) {
  const t = useWords(words);
  const say = useLabel();
  const { lead, save } = useLeadEdit();
  const field = leadFields[name];
  const [beginning] = useState(lead);
  // Null once a conflict has been shown: saving again means it, over whatever stands there by then.
  const [readRev, setReadRev] = useState<number | null>(lead.rev);
  const [typed, setTyped] = useState<FormValues>({});
  const [error, setError] = useState<string | null>(null);
  const [duplicate, setDuplicate] = useState<RefusalError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const values = useMemo(() => ({ ...beginning, ...typed }), [beginning, typed]);
  const isLong = isParagraph(field);
  const isPicked = field.kind === 'choice' || field.kind === 'ref';
  const label = say(field.label);

  const commit = async (returnsFocus: boolean, patch: FormValues = typed, separateReason?: string) => {
    const changed = Object.fromEntries(
      Object.entries(patch).filter(([part, value]) => value !== beginning[part as LeadField]),
    );
    if (Object.keys(changed).length === 0) return onLeave(returnsFocus);
    const input = parseForm(leadPatch.omit({ id: true, rev: true }), {
      ...emptied(changed),
      ...(separateReason && { separateReason }),
    });
    if (!input.ok) {
      const [issue] = withoutUnread(input.issues, changed);
      return setError(issue ? say(issue.message) : null);
    }
    setSaving(true);
    const refusal = await save(input.value, { label, readRev: readRev ?? lead.rev });
    setSaving(false);
    if (refusal === null) return onLeave(returnsFocus);
    if (refusal === 'crashed') return undefined;
    setDuplicate(refusal.code === 'duplicate' ? refusal : null);
    setError(
      refusal.code === 'duplicate'
        ? null
        : refusal.issues.map(({ message }) => say(message)).join(' ') || say(refusal.label),
    );
    if (refusal.code === 'changed-meanwhile') setReadRev(null);
    return undefined;
  };

  const { box, enter, leave, stop } = useLeaving(() => void commit(false));
  const change = (patch: FormValues) => {
    setTyped((before) => ({ ...before, ...patch }));
    setError(null);
    // What is picked from a list is meant; what is typed may go on.
    if (isPicked) void commit(true, patch);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      stop();
      onLeave(true);
    } else if (isSaveKey(event, isLong || isPicked)) {
      event.preventDefault();
      void commit(true);
    }
  };
  return (
    <div
      className="lead-field-editor"
      role="group"
      aria-label={label}
      ref={box}
      onFocus={enter}
      onBlur={leave}
      onKeyDown={onKeyDown}
      aria-busy={isSaving}
    >
      <LeadControl
        name={name}
        values={values}
        onChange={change}
        leadId={lead.id}
        error={error}
        isLabelHidden
        hasFocus
      />
      {duplicate && (
        <DuplicateNote
          refusal={duplicate}
          isPending={isSaving}
          onSeparate={(reason) => void commit(true, typed, reason)}
        />
      )}
      {!error && !duplicate && !isPicked && !isFx(leadFields, name) && (
        <Text size="xs" c="dimmed">
          {isLong ? t.paragraphSaves : t.enterSaves}
        </Text>
      )}
    </div>
  );
}

function isSaveKey(event: KeyboardEvent, needsCtrl: boolean): boolean {
  return (
    matchesKeys(event.nativeEvent, 'Ctrl+Enter') ||
    (!needsCtrl && event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLInputElement)
  );
}

/** Empty text is unknown, also in the companions of an amount. */
function emptied(changed: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(changed).map(([part, value]) => [part, value === '' ? null : value]),
  );
}
