import { Alert, Button, Group, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { isComposing, matchesKeys } from '../../lib/keys.ts';
import { useWords } from '../../lib/use-words.ts';
import { KeyCap } from '../key-cap.tsx';
import { Making, useSaveWhenMade } from '../making.ts';
import { useEscape } from '../use-escape.ts';
import { words } from './record-words.ts';
import { RestoredNote } from './restored-note.tsx';

type RecordFrameProps = {
  readonly label: string;
  /** False when something is wrong; the first wrong field then takes the focus. */
  readonly onSave: () => Promise<boolean>;
  readonly onCancel: () => void;
  readonly isPending: boolean;
  readonly isRestored: boolean;
  readonly onReset: () => void;
  /** Sentences that belong to no field shown. */
  readonly problems: readonly string[];
  readonly children: ReactNode;
};

const saveKeys = 'Ctrl+Enter';

/** A form with its buttons. Ctrl+Enter saves; Enter never does, so that a composing input method can’t. */
export function RecordFrame(props: RecordFrameProps) {
  const { label, onSave, onCancel, isPending, isRestored, onReset, problems, children } = props;
  const t = useWords(words);
  const form = useRef<HTMLFormElement>(null);
  useFocusBack(form);
  // Esc gives up the form and nothing around it, or closes a list in it; what was typed is kept as a draft.
  useEscape(form, (event) => {
    event.preventDefault();
    const isListOpen =
      event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (!isListOpen) onCancel();
  });
  const save = async () => {
    if (isPending || (await onSave())) return;
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const { ask, isWaiting, track } = useSaveWhenMade(() => void save());
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || !matchesKeys(event.nativeEvent, saveKeys)) return;
    event.preventDefault();
    event.stopPropagation();
    ask();
  };
  return (
    <form
      ref={form}
      className="record-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {isRestored && <RestoredNote onReset={onReset} />}
      <Making value={track}>{children}</Making>
      <div className="record-form-foot">
        {problems.length > 0 && (
          <Alert icon={<IconAlertCircle />} color="slate" variant="outline" role="alert" p="xs">
            <List size="sm" listStyleType={problems.length > 1 ? 'disc' : 'none'}>
              {problems.map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
            </List>
          </Alert>
        )}
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
            {t.save}
          </Button>
        </Group>
      </div>
    </form>
  );
}

/** Gives the focus back when the form goes: to what asked for it, or to the view that takes its place. */
function useFocusBack(form: RefObject<HTMLFormElement | null>): void {
  // Looked up while drawing for the first time: the first control takes the focus as it appears.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const view = form.current?.closest<HTMLElement>('.record-view');
    return () => {
      if (document.activeElement !== document.body) return;
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else view?.focus();
    };
  }, [before, form]);
}
