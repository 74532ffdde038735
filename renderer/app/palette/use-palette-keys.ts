import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../../lib/keys.ts';
import { entriesOf, walkBy, type Entry, type Offer } from './entries.ts';

/** Which entry Enter opens, and what the keys of the box do. */
export function usePaletteKeys({ groups, isStale }: Offer, onPick: (entry: Entry) => void) {
  const entries = entriesOf(groups);
  const [walked, setWalked] = useState<string | null>(null);
  // Enter that came before the answer: opens what the answer puts there, or what one had walked to.
  const [awaited, setAwaited] = useState<{ readonly key: string | null } | null>(null);
  const at = entries.findIndex(({ key }) => key === walked);
  const picked = entries[Math.max(0, at)];

  const heard = useRef(awaited);
  useEffect(() => {
    if (awaited === null || isStale || heard.current === awaited) return;
    heard.current = awaited;
    const isThere = awaited.key === null || awaited.key === picked?.key;
    if (picked && isThere) onPick(picked);
  }, [awaited, isStale, picked, onPick]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isStale) setAwaited({ key: at < 0 ? null : walked });
      else if (picked) onPick(picked);
      return;
    }
    const next = walkBy(event, groups, Math.max(0, at));
    if (next === null) return;
    event.preventDefault();
    setAwaited(null);
    setWalked(entries[next]?.key ?? null);
  };
  /** Other letters: what one had walked to is meant no more. */
  const restart = () => {
    setWalked(null);
    setAwaited(null);
  };
  return { picked, count: entries.length, onKeyDown, walk: (entry: Entry) => setWalked(entry.key), restart };
}
