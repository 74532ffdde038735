import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Label } from '#model/field';
import { isComposing, keysText } from '../../lib/keys.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useLabel } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';

type SearchBoxProps = {
  readonly label: Label;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

const typingPauseMs = 120;

/** Narrows a list while one types; `/` goes there, Esc empties it. */
export function SearchBox({ label, clearLabel, value, onChange }: SearchBoxProps) {
  const say = useLabel();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const search = useDebouncedCallback((next: string) => onChange(next.trim()), typingPauseMs);
  useShortcut({ keys: '/', label, run: () => input.current?.select() });
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  const type = (next: string, isDone: boolean) => {
    setTyped(next);
    if (isDone) search(next);
  };
  return (
    <TextInput
      ref={input}
      type="search"
      className="record-search"
      aria-label={say(label)}
      placeholder={`${say(label)} (${keysText('/')})`}
      title={say(label)}
      aria-keyshortcuts="/"
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed !== '' && (
          <IconButton
            size="sm"
            label={clearLabel}
            icon={<IconX size={14} />}
            onClick={() => type('', true)}
          />
        )
      }
      value={typed}
      // Letters that an input method is still composing are no words yet.
      onChange={(event) =>
        type(
          event.currentTarget.value,
          !(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing),
        )
      }
      onCompositionEnd={(event) => type(event.currentTarget.value, true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        if (typed === '') event.currentTarget.blur();
        else type('', true);
      }}
    />
  );
}
