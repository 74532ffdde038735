import { useEffect } from 'react';
import { pressKey } from '../lib/shortcuts.ts';

/** Listens for keys, once for the window. */
export function KeyPresses() {
  useEffect(() => {
    window.addEventListener('keydown', pressAltKey, { capture: true });
    window.addEventListener('keydown', pressKey);
    return () => {
      window.removeEventListener('keydown', pressAltKey, { capture: true });
      window.removeEventListener('keydown', pressKey);
    };
  }, []);
  return null;
}

/** Tabs and lists take any arrow for theirs, with Alt too; going back and forward comes before them. */
function pressAltKey(event: KeyboardEvent): void {
  if (!event.altKey) return;
  pressKey(event);
  if (event.defaultPrevented) event.stopPropagation();
}
