import { Checkbox, Group, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { leadFields, type LeadField } from '#model/lead';
import { useLabel, useWords } from '../../lib/use-words.ts';
import './editable-field.css';
import { FieldEditor } from './field-editor.tsx';
import { FieldValue } from './field-value.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { words } from './lead-words.ts';
import { useJump } from './use-jump.ts';

/** A field of the lead: its value, which a click turns into its control. */
export function EditableField({ name }: { readonly name: LeadField }) {
  const t = useWords(words);
  const say = useLabel();
  const { lead, warningOf, isMissing, isReadOnly } = useLeadEdit();
  const { box, isOpen: isEditing, setOpen: setEditing } = useJump(name);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  const field = leadFields[name];
  const warning = warningOf(name);
  const leave = (returnsFocus: boolean) => {
    setEditing(false);
    if (returnsFocus) requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div className="lead-field" ref={box} data-wide={widths[name]} data-missing={isMissing(name)}>
      <Group id={`${id}-label`} className="lead-field-label" gap={6} wrap="nowrap">
        {say(field.label)}
        {isMissing(name) && (
          <Text span size="xs" className="lead-field-missing">
            {t.missingMark}
          </Text>
        )}
      </Group>
      {field.kind === 'flag' && <FlagField name={name} />}
      {field.kind !== 'flag' && !isEditing && (
        <UnstyledButton
          ref={button}
          className="lead-field-value"
          aria-labelledby={`${id}-label ${id}-value`}
          onClick={() => setEditing(true)}
          {...(isReadOnly ? { disabled: true } : { title: t.editHint })}
        >
          <span id={`${id}-value`}>
            <FieldValue name={name} lead={lead} />
          </span>
          <IconPencil size={14} aria-hidden className="lead-field-pencil" />
        </UnstyledButton>
      )}
      {field.kind !== 'flag' && isEditing && <FieldEditor name={name} onLeave={leave} />}
      {warning && !isEditing && (
        <Text size="xs" className="lead-field-warning">
          <IconAlertTriangle size={13} aria-hidden />
          {say(warning.message)}
        </Text>
      )}
    </div>
  );
}

const widths: Partial<Record<LeadField, 'true' | 'half'>> = {
  content: 'true',
  progress: 'true',
  problem: 'true',
  notes: 'true',
  factorNote: 'true',
  endedNote: 'true',
  name: 'half',
  nextAction: 'half',
  agreementAttachmentId: 'half',
};

/** Yes or no is changed by the box itself. */
function FlagField({ name }: { readonly name: LeadField }) {
  const say = useLabel();
  const { lead, save, isReadOnly } = useLeadEdit();
  const [error, setError] = useState<string | null>(null);
  const label = say(leadFields[name].label);
  const change = async (isOn: boolean) => {
    const refusal = await save({ [name]: isOn }, { label, readRev: lead.rev });
    setError(refusal && refusal !== 'crashed' ? say(refusal.issues[0]?.message ?? refusal.label) : null);
  };
  return (
    <div className="lead-field-flag">
      <Checkbox
        aria-label={label}
        checked={lead[name] === true}
        error={error}
        size="sm"
        disabled={isReadOnly}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
    </div>
  );
}
