import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { isComposing, matchesKeys } from '../../lib/keys.ts';
import { useWords } from '../../lib/use-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Making, useSaveWhenMade } from '../../ui/making.ts';
import { RestoredNote } from '../../ui/record/restored-note.tsx';
import './form-frame.css';
import { words } from './form-words.ts';

type FormFrameProps = {
  readonly label: string;
  /** False when something is wrong; the first wrong field then takes the focus. */
  readonly onSave: () => Promise<boolean>;
  readonly onCancel: () => void;
  readonly saveLabel: string;
  readonly isPending: boolean;
  readonly children: ReactNode;
  /** Sentences that belong to no field shown. */
  readonly problems?: readonly string[];
  /** Typed before the form was last left. */
  readonly isRestored: boolean;
  readonly onReset: () => void;
  /** Stays in sight at the bottom of a long form. */
  readonly isLong?: boolean;
};

const saveKeys = 'Ctrl+Enter';
/** Room for the sentence beneath a wrong field, in pixels. */
const spaceBelow = 40;

/** A form with its buttons. Ctrl+Enter saves; Enter never does, so that a composing input method can’t. */
export function FormFrame(props: FormFrameProps) {
  const {
    label,
    onSave,
    onCancel,
    saveLabel,
    isPending,
    children,
    problems = [],
    isRestored,
    onReset,
    isLong,
  } = props;
  const t = useWords(words);
  const form = useRef<HTMLFormElement>(null);
  const save = async () => {
    if (isPending || (await onSave())) return;
    requestAnimationFrame(() => focusFirstWrong(form.current));
  };
  const { ask, isWaiting, track } = useSaveWhenMade(() => void save());
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || !matchesKeys(event.nativeEvent, saveKeys)) return;
    event.preventDefault();
    ask();
  };
  return (
    <form
      ref={form}
      className="form-frame"
      aria-label={label}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {isRestored && <RestoredNote onReset={onReset} />}
      <Making value={track}>{children}</Making>
      <div className="form-frame-foot" data-long={isLong}>
        {problems.length > 0 && <Problems sentences={problems} />}
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
          <Button
            onClick={ask}
            loading={isPending || isWaiting}
            aria-keyshortcuts={saveKeys}
            rightSection={<KeyCap keys={saveKeys} />}
          >
            {saveLabel}
          </Button>
        </Group>
      </div>
    </form>
  );
}

/** Focusing scrolls a field into sight, but it counts what the buttons of a long form cover as seen. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid=true]');
  const foot = form?.querySelector('.form-frame-foot[data-long=true]');
  field?.focus();
  if (!field || !foot || !form?.parentElement) return;
  const covered = field.getBoundingClientRect().bottom + spaceBelow - foot.getBoundingClientRect().top;
  if (covered > 0) form.parentElement.scrollTop += covered;
}

function Problems({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <Alert icon={<IconAlertCircle />} color="slate" variant="outline" role="alert" p="xs">
      {sentences.length === 1 ? (
        <Text size="sm">{sentences[0]}</Text>
      ) : (
        <List size="sm">
          {sentences.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
