// Cards that the host would not take: kept, said why, and one press away from being tried again.
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useDraft, type DraftValue } from '../../lib/use-draft.ts';
import { useWords } from '../../lib/use-words.ts';
import { titleOf, valuesOfDraft, type CardValues } from './card-values.ts';
import { words } from './words.ts';

export type Unsaved = {
  readonly cards: readonly CardValues[];
  readonly add: (card: CardValues) => void;
  readonly drop: (card: CardValues) => void;
};

const listOf = (kept: DraftValue) =>
  Array.isArray(kept) ? kept.flatMap((one) => valuesOfDraft(one) ?? []) : [];

/** They outlive the window as a draft of their own. */
export function useUnsaved(activityId: string): Unsaved {
  const draft = useDraft(`expo-unsaved:${activityId}`);
  const [changed, setChanged] = useState<readonly CardValues[] | null>(null);
  const cards = changed ?? listOf(draft.kept);
  const latest = useRef(cards);
  useEffect(() => {
    latest.current = cards;
  });
  // An answer may come long after the card was sent, when others have come and gone.
  const put = (next: readonly CardValues[]) => {
    latest.current = next;
    setChanged(next);
    draft.keep([...next]);
    draft.flush();
  };
  return {
    cards,
    add: (card) => put([...latest.current, card]),
    drop: (card) => put(latest.current.filter((other) => other !== card)),
  };
}

type UnsavedCardsProps = { readonly unsaved: Unsaved; readonly onAgain: (card: CardValues) => void };

export function UnsavedCards({ unsaved, onAgain }: UnsavedCardsProps) {
  const t = useWords(words);
  if (unsaved.cards.length === 0) return null;
  return (
    <section className="expo-unsaved" role="alert" aria-label={t.unsaved}>
      <h2>{t.unsaved}</h2>
      <Group gap="xs">
        {unsaved.cards.map((card, index) => (
          <Button
            // Two of them may hold the same words.
            key={index}
            variant="default"
            onClick={() => {
              unsaved.drop(card);
              onAgain(card);
            }}
          >
            {t.again(titleOf(card, t.nameless))}
          </Button>
        ))}
      </Group>
    </section>
  );
}
