import { useId, useRef, type KeyboardEvent } from 'react';
import { isComposing } from '../lib/keys.ts';
import { pickedByEnter, useListEscape, type FindOption, type FindState } from './find-state.ts';

type FindBox = {
  readonly find: FindState;
  readonly options: readonly FindOption[];
  /** The options still belong to the text before. */
  readonly isStale: boolean;
  readonly onPick: (id: string) => void;
  /** Backspace in an empty box. */
  readonly onErase: () => void;
};

/** The keys of a box with a list, and what it tells a screen reader. */
export function useFindBox({ find, options, isStale, onPick, onErase }: FindBox) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const picked = pickedByEnter(find, options, isStale);
  useListEscape(input, find.isOpen, find.close);

  const step = (by: 1 | -1) => {
    const from = picked < 0 && by < 0 ? 0 : picked;
    const next = options.at((from + by) % Math.max(1, options.length));
    find.walk(isStale ? null : (next?.id ?? null));
  };
  const enter = (): boolean => {
    if (!find.isOpen) return false;
    const option = options[picked];
    if (option) onPick(option.id);
    // Whoever types faster than the list comes has not meant the form around it.
    return option !== undefined || find.text !== '';
  };
  const act = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (find.isOpen) step(event.key === 'ArrowDown' ? 1 : -1);
      else find.open();
      return true;
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) return enter();
    if (event.key === 'Backspace' && event.currentTarget.value === '') onErase();
    return false;
  };
  return {
    input,
    list: { listId, picked },
    boxProps: {
      role: 'combobox',
      'aria-haspopup': 'listbox' as const,
      'aria-expanded': find.isOpen,
      ...(find.isOpen && { 'aria-controls': listId, 'data-mantine-stop-propagation': true }),
      ...(find.isOpen && picked >= 0 && { 'aria-activedescendant': optionId(listId, picked) }),
      autoComplete: 'off',
      spellCheck: false,
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (isComposing(event.nativeEvent) || event.altKey) return;
        if (act(event)) event.preventDefault();
      },
    },
  };
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
