import { useEffect, useEffectEvent, type RefObject } from 'react';
import { isComposing } from '../lib/keys.ts';

/** Hears Esc inside a part, unless something further inside has taken it. Preventing it keeps it from what is around. */
export function useEscape(
  part: RefObject<HTMLElement | null>,
  onEscape: (event: KeyboardEvent) => void,
): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isComposing(event)) onEscape(event);
  });
  useEffect(() => {
    // What is around listens to its own element, so React’s events would come too late.
    const press = (event: KeyboardEvent) => hear(event);
    const element = part.current;
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [part]);
}
