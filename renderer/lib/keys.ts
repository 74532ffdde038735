// Reading the keyboard: which keys an event is, and when a key belongs to the person’s text instead.

/** Keys as they are written in the key list: `N`, `?`, `Ctrl+K`, `Ctrl+Shift+Z`, `Alt+ArrowLeft`. */
export type Keys = string;

const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** True while an input method is composing; its Enter and Escape are not ours. */
export function isComposing(event: KeyboardEvent): boolean {
  // 229 is what Chromium reports for the first key of a composition, before `isComposing` is set.
  return event.isComposing || event.keyCode === 229;
}

const textFields =
  'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable=true], [role=textbox]';

/** True where a typed letter is text. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(textFields) !== null;
}

/** True inside a modal dialog, whose keys are its own. */
export function isInDialog(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[aria-modal=true]') !== null;
}

/** True for Esc inside a menu or a box over the page: it closes that, and nothing behind it. */
export function isClosing(event: KeyboardEvent): boolean {
  return (
    event.key === 'Escape' &&
    event.target instanceof Element &&
    event.target.closest('[role=menu], [role=dialog]') !== null
  );
}

/** Whether an event is these keys. Ctrl stands for the command key on a Mac. */
export function matchesKeys(event: KeyboardEvent, keys: Keys): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if (has('Ctrl') !== (isMac ? event.metaKey : event.ctrlKey) || has('Alt') !== event.altKey) return false;
  // `?` is Shift and a key that differs between keyboards, so for signs Shift is not asked about.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSign && has('Shift') !== event.shiftKey) return false;
  return event.key.toLowerCase() === key.toLowerCase() || isSamePhysicalLetter(event, key);
}

/** A Chinese or Cyrillic layout may report another letter for the key that is labelled N. */
function isSamePhysicalLetter({ code }: KeyboardEvent, key: string): boolean {
  return /^[a-z]$/i.test(key) && code === `Key${key.toUpperCase()}`;
}

const signs: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
};
const macSigns: Record<string, string> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** Keys as a person reads them on this machine’s keyboard. */
export function keysText(keys: Keys): string {
  const parts = keys.split('+').map((part) => signs[part] ?? (isMac ? macSigns[part] : undefined) ?? part);
  return parts.join(isMac ? '' : '+');
}
