// Every key that does something, in one list: the listener and the key list of `?` read the same.
import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';
import type { Label } from '#model/field';
import { isClosing, isComposing, isInDialog, isTyping, matchesKeys, type Keys } from './keys.ts';

export type Shortcut = {
  readonly keys: Keys;
  readonly label: Label;
  readonly run: () => void;
  /** For keys that are no text, such as Ctrl+Enter in a form. */
  readonly worksWhileTyping?: boolean;
};

/** A key that a part handles itself, such as a table its arrows. */
export type KeyHint = Pick<Shortcut, 'keys' | 'label'>;

type ShortcutsState = { readonly shortcuts: readonly Shortcut[]; readonly hints: readonly KeyHint[] };

export const useShortcuts = create<ShortcutsState>(() => ({ shortcuts: [], hints: [] }));

/** Adds keys that a part handles itself to the key list while it is shown. */
export function useKeyHints(added: readonly KeyHint[]): void {
  useEffect(() => {
    useShortcuts.setState(({ hints }) => ({ hints: [...hints, ...added] }));
    return () =>
      useShortcuts.setState(({ hints }) => ({ hints: hints.filter((hint) => !added.includes(hint)) }));
  }, [added]);
}

/** Registers a key while the component is shown; a screen’s key goes before the frame’s. */
export function useShortcut({ keys, label, run, worksWhileTyping = false }: Shortcut): void {
  const press = useEffectEvent(run);
  const { zh, en } = label;
  useEffect(() => {
    const shortcut: Shortcut = { keys, label: { zh, en }, worksWhileTyping, run: () => press() };
    useShortcuts.setState(({ shortcuts }) => ({ shortcuts: [...shortcuts, shortcut] }));
    return () =>
      useShortcuts.setState(({ shortcuts }) => ({
        shortcuts: shortcuts.filter((other) => other !== shortcut),
      }));
  }, [keys, zh, en, worksWhileTyping]);
}

/** Runs the shortcut that a key press means; the one registered last wins. */
export function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event) || isInDialog(event) || isClosing(event)) return;
  const shortcut = useShortcuts.getState().shortcuts.findLast(({ keys }) => matchesKeys(event, keys));
  if (!shortcut || (isTyping(event) && !shortcut.worksWhileTyping)) return;
  event.preventDefault();
  shortcut.run();
}
