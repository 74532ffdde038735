import { Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { Fields } from '#model/field';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { isParagraph } from '../../ui/field-schema.ts';
import { FormControl, withCompanions } from './form-control.tsx';
import { FormFrame } from './form-frame.tsx';
import { words } from './form-words.ts';
import { bringIntoSight } from './in-sight.ts';
import type { Attempt } from './use-attempt.ts';
import { parseForm, useDraftForm, type FormValues } from './use-draft-form.ts';

type PartFormProps<S extends z.ZodType> = {
  readonly label: string;
  readonly draftKey: string;
  readonly fields: Fields;
  readonly names: readonly string[];
  /** Asked for below a fold. */
  readonly moreNames?: readonly string[];
  readonly moreLabel?: string;
  readonly needed: readonly string[];
  readonly beginning: FormValues;
  readonly schema: S;
  /** What is sent beside the fields, or in place of their values. */
  readonly inputOf: (values: FormValues) => FormValues;
  readonly send: (input: z.output<S>, values: FormValues) => Promise<Attempt<unknown>>;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly leadId: string;
  /** Stands between the fields and the buttons. */
  readonly extra?: (values: FormValues, set: (patch: FormValues) => void) => ReactNode;
  readonly isShown?: (name: string, values: FormValues) => boolean;
};

/** Something that hangs on a lead: a visit, a payment, a year, a month. */
export function PartForm<S extends z.ZodType>(props: PartFormProps<S>) {
  const {
    label,
    draftKey,
    fields,
    names,
    moreNames = [],
    moreLabel,
    beginning,
    schema,
    inputOf,
    send,
    isPending,
    onClose,
    extra,
    isShown,
  } = props;
  const t = useWords(words);
  const say = useLabel();
  const [initial] = useState(beginning);
  const form = useDraftForm(draftKey, initial);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { values } = form;

  const save = async (): Promise<boolean> => {
    setProblems([]);
    const asked = [...names, ...moreNames].flatMap((name) => withCompanions(fields, name));
    const filled = asked
      .map((name): [string, unknown] => [name, values[name]])
      .filter(([, value]) => value !== undefined && value !== '');
    const input = parseForm(schema, { ...Object.fromEntries(filled), ...inputOf(values) });
    if (!input.ok) {
      form.refuse(input.issues.filter(({ path: [name] }) => !isUnread(fields, String(name), values)));
      setProblems([t.fixFields(input.issues.length)]);
      return false;
    }
    const answer = await send(input.value, values);
    if (!answer.ok) {
      const issues = answer.refusal?.issues ?? [];
      form.refuse(issues);
      const loose = issues
        .filter(({ path: [name] }) => !asked.includes(String(name)))
        .map(({ message }) => say(message));
      if (answer.refusal) setProblems(loose.length > 0 ? loose : [say(answer.refusal.label)]);
      return false;
    }
    form.forget();
    onClose();
    return true;
  };

  if (!form.isReady) return null;
  const controls = (list: readonly string[], hasFocus: boolean) =>
    list
      .filter((name) => isShown?.(name, values) ?? true)
      .map((name, index) => (
        <PartControl
          key={name}
          name={name}
          hasFocus={hasFocus && index === 0}
          values={values}
          onChange={form.set}
          error={form.errorOf(name)}
          {...props}
        />
      ));
  return (
    <div className="lead-card" ref={showWhole}>
      <FormFrame
        label={label}
        saveLabel={t.save}
        onSave={save}
        onCancel={onClose}
        isPending={isPending}
        isRestored={form.isRestored}
        onReset={form.reset}
        problems={problems}
      >
        <div className="part-fields">{controls(names, true)}</div>
        {moreNames.length > 0 && (
          <details className="form-group">
            <summary>{moreLabel}</summary>
            <div className="part-fields">{controls(moreNames, false)}</div>
          </details>
        )}
        {extra && <Stack gap="xs">{extra(values, form.set)}</Stack>}
      </FormFrame>
    </div>
  );
}

/** A form that opens below what is on screen is brought up whole. */
function showWhole(card: HTMLElement | null): void {
  if (card) bringIntoSight(card);
}

type PartControlProps = {
  readonly name: string;
  readonly fields: Fields;
  readonly needed: readonly string[];
  readonly values: FormValues;
  readonly onChange: (patch: FormValues) => void;
  readonly error: string | undefined;
  readonly leadId: string;
  readonly hasFocus: boolean;
};

function PartControl({ name, fields, needed, values, onChange, error, leadId, hasFocus }: PartControlProps) {
  return (
    <div data-wide={isWide(fields, name)}>
      <FormControl
        fields={fields}
        name={name}
        values={values}
        onChange={onChange}
        error={error}
        leadId={leadId}
        isRequired={needed.includes(name)}
        {...(hasFocus && { hasFocus })}
      />
    </div>
  );
}

/** Paragraphs and files want the whole width. */
function isWide(fields: Fields, name: string): boolean {
  const field = fields[name];
  return field !== undefined && (field.to === 'attachment' || (field.kind === 'text' && isParagraph(field)));
}

/** Text that could not be read is marked by its own control, in better words than a schema has. */
function isUnread(fields: Fields, name: string, values: FormValues): boolean {
  const kind = fields[name]?.kind;
  return (
    kind !== undefined &&
    !['text', 'texts', 'choice', 'ref'].includes(kind) &&
    typeof values[name] === 'string'
  );
}
