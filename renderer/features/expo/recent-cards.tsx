import { Kbd, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Card } from '#model/card';
import { interests } from '#model/visit';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SmallPhoto } from '../../ui/photo/photo-list.tsx';
import { amountSaid, titleOf, valuesOfCard } from './card-values.ts';
import { words } from './words.ts';

type RecentCardsProps = {
  readonly cards: readonly Card[];
  readonly correctedId: string | null;
  readonly isHidden: boolean;
  readonly onCorrect: (card: Card) => void;
};

/** The last ten, a click or F2 away from being corrected; blurred while a visitor looks on. */
export function RecentCards({ cards, correctedId, isHidden, onCorrect }: RecentCardsProps) {
  const t = useWords(words);
  return (
    <section className="expo-recent" aria-label={t.recent}>
      <h2>
        {t.recent}
        {isHidden && <Text span size="sm" c="dimmed">{` · ${t.hidden}`}</Text>}
      </h2>
      {cards.length === 0 && (
        <Text c="dimmed" size="md">
          {t.noCards}
        </Text>
      )}
      {cards.length > 0 && (
        <Text c="dimmed" size="sm" mb={4}>
          {t.correctLast} <Kbd size="xs">F2</Kbd>
        </Text>
      )}
      <ol data-hidden={isHidden} inert={isHidden}>
        {cards.map((card) => (
          <RecentCard key={card.id} card={card} isCorrected={card.id === correctedId} onCorrect={onCorrect} />
        ))}
      </ol>
    </section>
  );
}

type RecentCardProps = {
  readonly card: Card;
  readonly isCorrected: boolean;
  readonly onCorrect: (card: Card) => void;
};

function RecentCard({ card, isCorrected, onCorrect }: RecentCardProps) {
  const t = useWords(words);
  const say = useLabel();
  const { instant } = useFormats();
  const removing = useWrite('cards.remove');
  const values = valuesOfCard(card);
  const name = titleOf(values, t.nameless);
  const remove = async () => {
    if (await removing.run({ id: card.id })) notifyDone({ message: t.removed(name), undo: undoLast });
  };
  const more = [values.title, values.mobile, values.chain, values.summary, amountSaid(card, useLanguage())];
  return (
    <li aria-current={isCorrected}>
      <button type="button" title={t.correct(name)} onClick={() => onCorrect(card)}>
        <b>{name}</b>
        <span>{more.filter(Boolean).join(' · ')}</span>
      </button>
      {card.photoId !== null && (
        <span className="expo-photo">
          <SmallPhoto id={card.photoId} />
        </span>
      )}
      <span className="expo-when">
        {card.interest && <em>{say(interests[card.interest])}</em>}
        {instant(card.at).split(' ').at(-1)}
      </span>
      <IconButton label={t.remove(name)} icon={<IconTrash size={16} />} onClick={() => void remove()} />
    </li>
  );
}
