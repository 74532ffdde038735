// The evening: what was typed in a hurry gets its company, its person, its lead; one key each.
import { Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Activity } from '#model/activity';
import type { UntidyCard } from '#model/card';
import type { Label } from '#model/field';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useTitle } from '../../lib/use-title.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { SmallPhoto } from '../../ui/photo/photo-list.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { amountSaid, titleOf, valuesOfCard } from './card-values.ts';
import { useTidying, type TidyAct } from './use-tidying.ts';
import { words } from './words.ts';

type TidyCardsProps = { readonly activity: Activity; readonly onBack: () => void };

export function TidyCards({ activity, onBack }: TidyCardsProps) {
  const t = useWords(words);
  useTitle(t.tidyTitle(activity.name));
  const untidy = useRead('cards.untidy', { activityId: activity.id });
  useShortcut({ keys: 'Escape', label: words.backToStand, run: onBack });
  return (
    <div className="expo">
      <header className="expo-head">
        <IconButton label={t.backToStand} keys="Escape" icon={<IconArrowLeft size={20} />} onClick={onBack} />
        <Title order={1} className="page-title" title={activity.name}>
          {t.tidyTitle(activity.name)}
        </Title>
        <Text c="dimmed" role="status">
          {untidy.value && t.tidyLeft(untidy.value.rows.length, untidy.value.left > 0)}
        </Text>
      </header>
      <div className="expo-tidy">
        <ReadView read={untidy}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState
                text={t.tidyDone}
                action={
                  <Group justify="center">
                    <Button onClick={onBack}>{t.backToStand}</Button>
                    <Button
                      component={Link}
                      variant="default"
                      href={`/activities?id=${encodeURIComponent(activity.id)}&full&tab=visits`}
                    >
                      {t.toVisits}
                    </Button>
                  </Group>
                }
              />
            ) : (
              <UntidyList rows={rows} />
            )
          }
        </ReadView>
      </div>
    </div>
  );
}

/** ↑ and ↓ walk; the keys act on the card that is looked at. */
function UntidyList({ rows }: { readonly rows: readonly UntidyCard[] }) {
  const t = useWords(words);
  const [lookedId, setLookedId] = useState<string | null>(null);
  const found = rows.findIndex(({ card }) => card.id === lookedId);
  const at = Math.max(0, found);
  const looked = rows[at];
  const acts = useTidying(looked);
  const walk = (by: number) => setLookedId(rows[at + by]?.card.id ?? looked?.card.id ?? null);
  useShortcut({ keys: 'ArrowDown', label: words.nextCard, run: () => walk(1) });
  useShortcut({ keys: 'ArrowUp', label: words.previousCard, run: () => walk(-1) });
  return (
    <ol className="expo-untidy" aria-label={t.list}>
      {rows.map((row, index) => (
        <UntidyRow
          key={row.card.id}
          row={row}
          acts={index === at ? acts : []}
          onLook={() => setLookedId(row.card.id)}
        />
      ))}
    </ol>
  );
}

type UntidyRowProps = {
  readonly row: UntidyCard;
  /** What can be done with it; none while another card is looked at. */
  readonly acts: readonly TidyAct[];
  readonly onLook: () => void;
};

function UntidyRow({ row: { card, hints }, acts, onLook }: UntidyRowProps) {
  const t = useWords(words);
  const say = useLabel();
  const values = valuesOfCard(card);
  const more = [values.title, values.mobile, values.chain, amountSaid(card, useLanguage()), values.summary];
  return (
    <li aria-current={acts.length > 0}>
      <button type="button" className="expo-untidy-card" onClick={onLook}>
        <b>{titleOf(values, t.nameless)}</b>
        <span>{more.filter(Boolean).join(' · ')}</span>
        {card.photoId !== null && (
          <span className="expo-photo">
            <SmallPhoto id={card.photoId} />
          </span>
        )}
      </button>
      <ul className="expo-untidy-hints">
        {card.companyId === null && card.companyText !== null && <li>{t.companyStill}</li>}
        {hints.map((hint) => (
          <li key={hint.id}>
            <span className="expo-level">{hint.level}</span> <b>{hint.name}</b> {hint.detail} ·{' '}
            {say(hint.rule)}
          </li>
        ))}
      </ul>
      {acts.length > 0 && (
        <div className="expo-untidy-acts">
          {acts.map((act) => (
            <ActButton key={act.keys} act={act} />
          ))}
        </div>
      )}
    </li>
  );
}

function ActButton({ act: { keys, label, text, run } }: { readonly act: TidyAct }) {
  useShortcut({ keys, label: label satisfies Label, run });
  return (
    <Button variant="default" aria-keyshortcuts={keys} rightSection={<KeyCap keys={keys} />} onClick={run}>
      {text}
    </Button>
  );
}
