import { useEffect } from 'react';
import { pressKey } from '../lib/shortcuts.ts';

/** Listens for keys, once for the window. */
export function KeyPresses() {
  useEffect(() => {
    window.addEventListener('keydown', pressKey);
    return () => window.removeEventListener('keydown', pressKey);
  }, []);
  return null;
}
