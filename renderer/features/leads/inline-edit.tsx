import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Label } from '#model/field';
import { leadFields } from '#model/lead';
import { leadPatch, type LeadRow } from '#model/lead-shapes';
import { issuesOf } from '#model/zod-issues';
import { isComposing } from '../../lib/keys.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { FieldControl } from '../../ui/field-control.tsx';
import './inline-edit.css';
import { words } from './table-words.ts';

export type EditableName = 'nextAction' | 'nextActionOn' | 'dutyPersonId' | 'dutyUnit';

type InlineEditProps = {
  readonly row: LeadRow;
  readonly name: EditableName;
  /** Gives the focus back to the table. */
  readonly onDone: () => void;
};

/** One field of a row in place: Enter or leaving it saves, Esc leaves it as it was. */
export function InlineEdit({ row, name, onDone }: InlineEditProps) {
  const t = useWords(words);
  const say = useLabel();
  const field = leadFields[name];
  const { run, isPending, refusal } = useWrite('leads.update', { refusals: 'place' });
  const [value, setValue] = useState<unknown>(row[name]);
  const [unread, setUnread] = useState<Label | null>(null);
  const refused = refusal && (refusal.issues[0]?.message ?? refusal.label);
  const error = unread ?? refused;
  // The focus goes back to the table while the field still stands: that loss of focus saves nothing more.
  const isLeft = useRef(false);
  const leave = () => {
    isLeft.current = true;
    onDone();
  };
  const save = async (next: unknown) => {
    if (isPending || isLeft.current) return;
    if (next === row[name]) return leave();
    const patch = leadPatch.safeParse({ id: row.id, rev: row.rev, [name]: next }, { reportInput: true });
    if (!patch.success) return setUnread(issuesOf(patch.error)[0]?.message ?? null);
    setUnread(null);
    if (await run(patch.data)) leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.defaultPrevented) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') void save(value);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    // A calendar or a list that belongs to the field floats elsewhere in the document.
    const stays =
      relatedTarget instanceof Element &&
      (currentTarget.contains(relatedTarget) ||
        relatedTarget.closest('[role=dialog], [role=listbox]') !== null);
    if (!stays) void save(value);
  };
  const isRef = field.kind === 'ref';
  return (
    <Tooltip label={error && say(error)} opened={error !== null} position="bottom-start" openDelay={0}>
      <div
        className="inline-edit"
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <FieldControl
          field={field}
          label={t.edit(say(field.label))}
          isLabelHidden
          hasFocus
          error={error !== null}
          value={value}
          onChange={(next) => {
            setValue(next);
            // What is chosen from a list needs no further word.
            if (isRef) void save(next);
          }}
        />
        {error && <VisuallyHidden role="alert">{say(error)}</VisuallyHidden>}
      </div>
    </Tooltip>
  );
}
