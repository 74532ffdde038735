import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { Fields, Label } from '#model/field';
import type { Issue } from '#model/refusal';
import { issuesOf } from '#model/zod-issues';
import type { RefusalError } from '../../lib/call.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { RecordControl, type OwnControls } from './record-control.tsx';
import { RecordFrame } from './record-frame.tsx';
import {
  changeInput,
  createInput,
  isEmptyValue,
  useRecordValues,
  type RecordValues,
} from './record-values.ts';
import { words } from './record-words.ts';
import './record.css';

/** Some fields of a form; a group with a title is folded until it holds something. */
export type FieldGroup = { readonly title?: Label; readonly names: readonly string[] };

type RecordFormProps<S extends z.ZodType, Saved> = {
  readonly label: string;
  readonly draftKey: string;
  readonly fields: Fields;
  readonly groups: readonly FieldGroup[];
  readonly beginning: RecordValues;
  /** A new record sends all that is filled, a stored one what was typed. */
  readonly isNew: boolean;
  readonly schema: S;
  readonly send: (input: z.output<S>) => Promise<Saved | undefined>;
  /** Why the last sending was refused. */
  readonly refusal: RefusalError | null;
  readonly isPending: boolean;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
  readonly own?: OwnControls;
  readonly needed?: (values: RecordValues) => readonly string[];
  /** What blocks saving beyond what the schema says, such as a name that is taken. */
  readonly rules?: (values: RecordValues) => readonly Issue[];
  /** What deserves a second look; saving is still possible. */
  readonly warningOf?: (name: string, values: RecordValues) => string | undefined;
  /** Stands above the fields; may fill them. */
  readonly aside?: (values: RecordValues, fill: (patch: RecordValues) => void) => ReactNode;
  /** Stands above the fields; may save with something added. */
  readonly notice?: (saveWith: (extra: RecordValues) => void) => ReactNode;
  /** Stands between the fields and the buttons. */
  readonly extra?: (values: RecordValues, set: (patch: RecordValues) => void) => ReactNode;
};

const noControls: OwnControls = {};

/** Adds a record, or edits one. What is wrong stands beside its field. */
export function RecordForm<S extends z.ZodType, Saved>(props: RecordFormProps<S, Saved>) {
  const {
    label,
    draftKey,
    fields,
    groups,
    beginning,
    isNew,
    schema,
    send,
    refusal,
    isPending,
    onSaved,
    onCancel,
  } = props;
  const { own = noControls, needed, rules, warningOf, notice, aside, extra: more } = props;
  const t = useWords(words);
  const say = useLabel();
  const [first] = useState(beginning);
  const { values, typed, ...form } = useRecordValues(draftKey, first);
  // Null while the host’s word about the last sending stands.
  const [ownIssues, setOwnIssues] = useState<readonly Issue[] | null>([]);
  const [unread, setUnread] = useState(0);
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());

  const neededNames = needed?.(values) ?? [];
  const issues = (ownIssues ?? refusal?.issues ?? []).filter(({ path: [name] }) => !mended.has(String(name)));
  const shown = groups.flatMap(({ names }) => names);
  const loose = issues
    .filter(({ path: [name] }) => !shown.includes(String(name)))
    .map(({ message }) => say(message));
  const errorOf = (path: string) => {
    const issue = issues.find((one) => one.path.join('.') === path);
    return issue && say(issue.message);
  };
  const problemsNow = (): readonly string[] => {
    if (loose.length > 0) return loose;
    if (ownIssues === null && refusal && refusal.issues.length === 0) return [say(refusal.label)];
    const count = issues.length + unread;
    return count > 0 ? [t.fixFields(count)] : [];
  };

  const save = async (extra: RecordValues = {}): Promise<boolean> => {
    if (!isNew && Object.keys(typed).length === 0) {
      onCancel();
      return true;
    }
    setMended(new Set());
    const missing: readonly Issue[] = [
      ...neededNames
        .filter((name) => isEmptyValue(values[name]))
        .map((name) => ({ path: [name], message: words.needed })),
      ...(rules?.(values) ?? []),
    ];
    const input = schema.safeParse(
      { ...(isNew ? createInput(values) : changeInput(typed)), ...extra },
      { reportInput: true },
    );
    const wrong = input.success
      ? []
      : issuesOf(input.error).filter(({ path: [name] }) => !missing.some(({ path }) => path[0] === name));
    const readable = wrong.filter(({ path }) => !isUnread(fields, String(path[0]), values));
    setOwnIssues([...missing, ...readable]);
    setUnread(wrong.length - readable.length);
    if (!input.success || missing.length > 0) return false;
    setOwnIssues(null);
    const saved = await send(input.data);
    if (saved === undefined) return false;
    form.forget();
    onSaved(saved);
    return true;
  };

  if (!form.isReady) return null;
  const change = (patch: RecordValues) => {
    form.set(patch);
    setMended((before) => new Set([...before, ...Object.keys(patch)]));
  };
  return (
    <RecordFrame
      label={label}
      onSave={() => save()}
      onCancel={onCancel}
      isPending={isPending}
      isRestored={form.isRestored}
      onReset={form.reset}
      problems={notice ? loose : problemsNow()}
    >
      {notice?.((extra) => void save(extra))}
      {aside?.(values, change)}
      {groups.map(({ title, names }, group) => (
        <Group
          key={names.join()}
          title={title && say(title)}
          isFilled={names.some((name) => !isEmptyValue(values[name]) && values[name] !== false)}
          isWrong={issues.some(({ path: [name] }) => names.includes(String(name)))}
        >
          {names.map((name, index) => (
            <RecordControl
              key={name}
              fields={fields}
              own={own}
              name={name}
              values={values}
              onChange={change}
              errorOf={errorOf}
              control={{
                error: errorOf(name),
                warning: warningOf?.(name, values),
                ...(neededNames.includes(name) && { isRequired: true }),
                ...(group === 0 && index === 0 && { hasFocus: true }),
              }}
            />
          ))}
        </Group>
      ))}
      {more?.(values, change)}
    </RecordFrame>
  );
}

type GroupProps = {
  readonly title: string | undefined;
  readonly isFilled: boolean;
  readonly isWrong: boolean;
  readonly children: ReactNode;
};

function Group({ title, isFilled, isWrong, children }: GroupProps) {
  const [isOpen, setOpen] = useState(isFilled);
  if (title === undefined) return <div className="record-fields">{children}</div>;
  return (
    <details
      className="record-group"
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      <div className="record-fields">{children}</div>
    </details>
  );
}

const readKinds = ['money', 'count', 'area', 'hundredths', 'decimal', 'day', 'dayOrMonth'];

/** Text that could not be read is marked by its own control, in better words than a schema has. */
function isUnread(fields: Fields, name: string, values: RecordValues): boolean {
  const kind = fields[name]?.kind;
  return kind !== undefined && readKinds.includes(kind) && typeof values[name] === 'string';
}
