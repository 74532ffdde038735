// Walking the cards by arrow keys: each column remembers the card one stood on.
import { useCallback, useState, type KeyboardEvent } from 'react';
import { stageCodes, type Stage } from '#model/stage';
import type { ColumnCards } from './board-cards.ts';

export type CardPlace = { readonly stage: Stage; readonly index: number };

export type BoardWalk = {
  /** The card of a column that Tab leads to. */
  readonly standsAt: (stage: Stage) => number;
  /** The card that takes the focus now; a new object each time. */
  readonly goTo: CardPlace | null;
  /** A card got the focus, by key or by click. */
  readonly stand: (place: CardPlace) => void;
  readonly go: (place: CardPlace) => void;
  /** Whether the key was a step. */
  readonly step: (event: KeyboardEvent, from: CardPlace) => boolean;
};

const nowhere: Record<Stage, number> = { reserve: 0, negotiating: 0, signed: 0, landed: 0 };

export function useBoardWalk(columns: readonly ColumnCards[]): BoardWalk {
  const [places, setPlaces] = useState(nowhere);
  const [goTo, setGoTo] = useState<CardPlace | null>(null);
  const stand = useCallback(({ stage, index }: CardPlace) => {
    setPlaces((before) => (before[stage] === index ? before : { ...before, [stage]: index }));
  }, []);
  const go = useCallback(
    (place: CardPlace) => {
      stand(place);
      setGoTo({ ...place });
    },
    [stand],
  );
  const count = (stage: Stage) => columns.find((column) => column.stage === stage)?.cards.length ?? 0;
  const standsAt = (stage: Stage) => Math.max(0, Math.min(places[stage], count(stage) - 1));
  return {
    standsAt,
    goTo,
    stand,
    go,
    step: (event, from) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
      const target = targetOf(event.key, from, count);
      if (target === undefined) return false;
      if (target) go(target);
      return true;
    },
  };
}

const pageStep = 5;

/** Undefined for a key that is no step; null for a step that leads nowhere. */
function targetOf(
  key: string,
  { stage, index }: CardPlace,
  count: (stage: Stage) => number,
): CardPlace | null | undefined {
  const last = count(stage) - 1;
  const inColumn: Readonly<Record<string, number>> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - pageStep,
    PageDown: index + pageStep,
    Home: 0,
    End: last,
  };
  const next = inColumn[key];
  if (next !== undefined) return { stage, index: Math.max(0, Math.min(last, next)) };
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const at = stageCodes.indexOf(stage);
  const side = key === 'ArrowLeft' ? stageCodes.slice(0, at).reverse() : stageCodes.slice(at + 1);
  const to = side.find((other) => count(other) > 0);
  return to ? { stage: to, index: Math.min(index, count(to) - 1) } : null;
}
