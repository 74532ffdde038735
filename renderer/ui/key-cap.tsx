import { Kbd } from '@mantine/core';
import { keysText, type Keys } from '../lib/keys.ts';

/** The key of a button, for the eye; for screen readers the button has `aria-keyshortcuts`. */
export function KeyCap({ keys }: { readonly keys: Keys }) {
  return (
    <Kbd size="xs" aria-hidden>
      {keysText(keys)}
    </Kbd>
  );
}
