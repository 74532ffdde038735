// What is typed into a box that finds things, and where one has walked in its list.
import { useCallback, useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { isComposing } from '../lib/keys.ts';

export type FindOption = { readonly id: string; readonly name: string };

export type FindState = {
  /** Null while nobody types: the box then shows what is chosen. */
  readonly typed: string | null;
  /** What to look for. */
  readonly text: string;
  readonly isOpen: boolean;
  /** The option one has walked to by arrow keys. */
  readonly walkedId: string | null;
  readonly type: (typed: string) => void;
  readonly open: () => void;
  /** Closes the list and forgets what was typed. */
  readonly close: () => void;
  readonly walk: (id: string | null) => void;
};

type Parts = Pick<FindState, 'typed' | 'isOpen' | 'walkedId'>;
const atRest: Parts = { typed: null, isOpen: false, walkedId: null };

export function useFindState(): FindState {
  const [parts, setParts] = useState(atRest);
  const type = useCallback((typed: string) => setParts({ typed, isOpen: true, walkedId: null }), []);
  const open = useCallback(
    () => setParts((before) => (before.isOpen ? before : { ...before, isOpen: true, walkedId: null })),
    [],
  );
  const close = useCallback(() => setParts(atRest), []);
  const walk = useCallback(
    (walkedId: string | null) => setParts((before) => ({ ...before, isOpen: true, walkedId })),
    [],
  );
  return { ...parts, text: (parts.typed ?? '').trim(), type, open, close, walk };
}

/** Where Enter picks: what one walked to, else the first that was found; −1 where there is nothing to pick. */
export function pickedByEnter(find: FindState, options: readonly FindOption[], isStale: boolean): number {
  if (isStale) return -1;
  const walked = options.findIndex(({ id }) => id === find.walkedId);
  if (walked >= 0) return walked;
  return find.text === '' ? -1 : Math.min(0, options.length - 1);
}

/** Esc in a box with an open list closes the list, before any panel, popover or dialog around it hears the key. */
export function useListEscape(box: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  const leaveList = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.target !== box.current || isComposing(event)) return;
      event.preventDefault();
      event.stopPropagation();
      leaveList();
    };
    document.addEventListener('keydown', leave, true);
    return () => document.removeEventListener('keydown', leave, true);
  }, [box, isOpen]);
}
