// The focus among the cards of a column: brought to the card one walks to, and kept when a card leaves.
import { useEffect, useRef } from 'react';
import type { CardPlace } from './board-walk.ts';

type CardFocusOptions = {
  readonly scroll: { readonly current: HTMLElement | null };
  /** The card to go to; a new object each time. */
  readonly goTo: CardPlace | null;
  readonly scrollToIndex: (index: number) => void;
  readonly standsAt: number;
  /** Whether a lead stands in this column. */
  readonly has: (id: string) => boolean;
};

export function useCardFocus({ scroll, goTo, scrollToIndex, standsAt, has }: CardFocusOptions): void {
  const waiting = useRef<CardPlace | null>(null);
  const focusedId = useRef<string | null>(null);
  useEffect(() => {
    waiting.current = goTo;
    if (goTo) scrollToIndex(goTo.index);
  }, [goTo, scrollToIndex]);
  // After every drawing: the card gone to may only now be there, and the card that had the focus may be gone.
  useEffect(() => {
    const active = document.activeElement;
    const inside = scroll.current?.contains(active)
      ? active?.closest<HTMLElement>('[data-card]')?.dataset['card']
      : undefined;
    if (inside !== undefined) focusedId.current = inside;
    const isLost = active === document.body && focusedId.current !== null && !has(focusedId.current);
    const index = waiting.current?.index ?? (isLost ? standsAt : null);
    if (index === null) return;
    const card = scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-card]`);
    if (!card) return;
    waiting.current = null;
    focusedId.current = card.dataset['card'] ?? null;
    card.focus({ preventScroll: true });
  });
}
