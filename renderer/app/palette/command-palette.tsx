import { Kbd, Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'react';
import { keysText } from '../../lib/keys.ts';
import { useWords } from '../../lib/use-words.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import type { Command } from '../commands.tsx';
import type { Entry } from './entries.ts';
import { words } from './palette-words.ts';
import './palette.css';
import { optionId, PaletteList } from './palette-list.tsx';
import { useOffer } from './use-offer.tsx';
import { usePaletteKeys } from './use-palette-keys.ts';

type CommandPaletteProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
};

/** Ctrl+K: finds any record, goes anywhere, does anything that a key or the rail can do. */
export function CommandPalette({ isOpen, onClose, commands }: CommandPaletteProps) {
  const t = useWords(words);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="42rem"
      yOffset="10vh"
      attributes={{ content: { 'aria-label': t.search } }}
      returnFocus={false}
      overlayProps={{ backgroundOpacity: 0.3 }}
      transitionProps={{ duration: 0 }}
    >
      <Palette commands={commands} onClose={onClose} />
    </Modal>
  );
}

function Palette({ commands, onClose }: Omit<CommandPaletteProps, 'isOpen'>) {
  const t = useWords(words);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [before] = useState(() => document.activeElement);
  // At once: a letter typed right after Ctrl+K would be a key of the screen.
  useLayoutEffect(() => {
    input.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [before]);
  const [typed, setTyped] = useState('');
  // Letters that an input method is still composing are no words yet.
  const [text, setText] = useState('');
  const pick = useCallback(
    ({ run }: Entry) => {
      onClose();
      // Once the dialog is gone, so that what runs may take the focus, and its keys are the screen’s again.
      setTimeout(run);
    },
    [onClose],
  );
  const offer = useOffer(commands, text);
  const { picked, count, onKeyDown, walk, restart } = usePaletteKeys(offer, pick);
  const type = (next: string, isDone: boolean) => {
    setTyped(next);
    if (!isDone || next.trim() === text) return;
    setText(next.trim());
    restart();
  };
  return (
    <div className="palette">
      <TextInput
        className="palette-input"
        variant="unstyled"
        size="md"
        ref={input}
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={t.hint}
        maxLength={mostLetters}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-label={t.search}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={count > 0}
        aria-controls={listId}
        {...(picked && { 'aria-activedescendant': optionId(listId, picked.key) })}
        value={typed}
        onChange={(event) => type(event.currentTarget.value, !isComposed(event.nativeEvent))}
        onCompositionEnd={(event) => type(event.currentTarget.value, true)}
        onKeyDown={onKeyDown}
      />
      {offer.refusal && (
        <div className="palette-say">
          <RefusalNote refusal={offer.refusal} onAgain={offer.again} />
        </div>
      )}
      {offer.isNothing && <div className="palette-say">{t.nothing(text)}</div>}
      {offer.isPartial && <div className="palette-say">{t.partial}</div>}
      <VisuallyHidden role="status">
        {offer.isStale || text === '' ? '' : offer.isNothing ? t.nothing(text) : t.found(count)}
      </VisuallyHidden>
      <PaletteList
        listId={listId}
        groups={offer.groups}
        picked={picked?.key}
        isStale={offer.isStale}
        onPick={pick}
        onWalk={walk}
      />
      <PaletteFoot />
    </div>
  );
}

const mostLetters = 100;

function isComposed(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}

function PaletteFoot() {
  const t = useWords(words);
  const keys = [
    ['ArrowUp', 'ArrowDown', t.walk],
    ['Ctrl+ArrowUp', 'Ctrl+ArrowDown', t.skip],
    ['Enter', t.open],
    ['Escape', t.leave],
  ] as const;
  return (
    <div className="palette-foot">
      {keys.map((line) => (
        <span key={line.at(-1)}>
          {line.slice(0, -1).map((key) => (
            <Kbd key={key} size="xs" me={4}>
              {keysText(key)}
            </Kbd>
          ))}
          {line.at(-1)}
        </span>
      ))}
    </div>
  );
}
