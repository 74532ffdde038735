import { Button, Group, Kbd, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconEyeOff, IconListCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Activity } from '#model/activity';
import type { Card } from '#model/card';
import { keysText } from '../../lib/keys.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useRead } from '../../lib/use-read.ts';
import { useTitle } from '../../lib/use-title.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { CardForm } from './card-form.tsx';
import {
  emptyValues,
  inputOf,
  titleOf,
  valuesOfCard,
  valuesOfDraft,
  type CardValues,
} from './card-values.ts';
import { RecentCards } from './recent-cards.tsx';
import { UnsavedCards, useUnsaved } from './unsaved-cards.tsx';
import { words } from './words.ts';

type StandProps = {
  readonly activity: Activity;
  /** Stands above the list: a camera, for one. */
  readonly strip?: ReactNode;
  readonly onLeave: () => void;
  readonly onTidy: () => void;
};

/** Card after card for one event. */
export function Stand({ activity, strip, onLeave, onTidy }: StandProps) {
  const t = useWords(words);
  useTitle(`${activity.name} · ${t.title}`);
  const { value: cards } = useRead('cards.list', { activityId: activity.id });
  const [corrected, setCorrected] = useState<Card | null>(null);
  const [isHidden, setHidden] = useState(false);
  const rows = cards?.rows ?? [];
  const correctLast = () => {
    const at = rows.findIndex(({ id }) => id === corrected?.id);
    setCorrected(rows[at + 1] ?? rows[0] ?? null);
  };
  const hide = () => setHidden((before) => !before);
  useShortcut({ keys: 'F2', label: words.correctLast, run: correctLast, worksWhileTyping: true });
  useShortcut({ keys: 'Ctrl+B', label: words.privacy, run: hide, worksWhileTyping: true });
  useShortcut({
    keys: 'Escape',
    label: corrected ? words.backToNew : words.changeEvent,
    run: corrected ? () => setCorrected(null) : onLeave,
    worksWhileTyping: true,
  });
  return (
    <div className="expo">
      <StandHead
        activity={activity}
        counts={cards ?? { today: 0, total: 0 }}
        isHidden={isHidden}
        onHide={hide}
        onLeave={onLeave}
        onTidy={onTidy}
      />
      <div className="expo-body">
        <div className="expo-main">
          {corrected ? (
            <Correction
              key={corrected.id}
              card={corrected}
              isQuiet={isHidden}
              onDone={() => setCorrected(null)}
            />
          ) : (
            <NewCards activityId={activity.id} isQuiet={isHidden} />
          )}
        </div>
        <aside className="expo-side">
          {strip}
          <RecentCards
            cards={rows}
            correctedId={corrected?.id ?? null}
            isHidden={isHidden}
            onCorrect={setCorrected}
          />
        </aside>
      </div>
    </div>
  );
}

type StandHeadProps = Pick<StandProps, 'activity' | 'onLeave' | 'onTidy'> & {
  readonly counts: { readonly today: number; readonly total: number };
  readonly isHidden: boolean;
  readonly onHide: () => void;
};

function StandHead({ activity, counts, isHidden, onHide, onLeave, onTidy }: StandHeadProps) {
  const t = useWords(words);
  return (
    <header className="expo-head">
      <IconButton label={t.changeEvent} keys="Escape" icon={<IconArrowLeft size={20} />} onClick={onLeave} />
      <Title order={1} className="page-title" title={activity.name}>
        {activity.name}
      </Title>
      <Text className="expo-count" role="status">
        {t.today(counts.today)}
      </Text>
      <Text c="dimmed" className="tabular">
        {t.total(counts.total)}
      </Text>
      <Group gap="xs" ms="auto" wrap="nowrap">
        <Button
          variant={isHidden ? 'filled' : 'default'}
          aria-pressed={isHidden}
          aria-keyshortcuts="Control+B"
          leftSection={<IconEyeOff size={16} aria-hidden />}
          rightSection={
            <Kbd size="xs" aria-hidden>
              {keysText('Ctrl+B')}
            </Kbd>
          }
          onClick={onHide}
        >
          {t.privacy}
        </Button>
        <Button variant="default" leftSection={<IconListCheck size={16} aria-hidden />} onClick={onTidy}>
          {t.tidy}
        </Button>
      </Group>
    </header>
  );
}

/** So soon is what is typed on disk; the handbook asks for 300 ms. */
const draftPauseMs = 120;

function NewCards({ activityId, isQuiet }: { readonly activityId: string; readonly isQuiet: boolean }) {
  const draftKey = `expo:${activityId}`;
  const draft = useDraft(draftKey, draftPauseMs);
  const unsaved = useUnsaved(activityId);
  const saving = useWrite('cards.save');
  const save = async (values: CardValues) => {
    const saved = await saving.run({ ...inputOf(values), activityId, draftKey });
    if (!saved) unsaved.add(values);
  };
  if (draft.isLoading) return null;
  return (
    <>
      <UnsavedCards unsaved={unsaved} onAgain={(card) => void save(card)} />
      <CardForm
        initial={valuesOfDraft(draft.kept) ?? emptyValues}
        draft={draft}
        cardId={null}
        isQuiet={isQuiet}
        onSave={(values) => void save(values)}
      />
    </>
  );
}

type CorrectionProps = {
  readonly card: Card;
  readonly isQuiet: boolean;
  readonly onDone: () => void;
};

/** A saved card in the form it was typed in; what is typed stays a draft until it is saved. */
function Correction({ card, isQuiet, onDone }: CorrectionProps) {
  const t = useWords(words);
  const draftKey = `expo-card:${card.id}`;
  const draft = useDraft(draftKey, draftPauseMs);
  const saving = useWrite('cards.update');
  const name = titleOf(valuesOfCard(card), t.nameless);
  const save = async (values: CardValues) => {
    if (!(await saving.run({ ...inputOf(values), id: card.id, draftKey }))) return;
    notifyDone({ message: t.corrected(titleOf(values, t.nameless)) });
    onDone();
  };
  if (draft.isLoading) return null;
  return (
    <>
      <p className="expo-correcting" role="status">
        {t.correcting(name)}
        <Button variant="subtle" size="compact-sm" onClick={onDone}>
          {t.backToNew} (Esc)
        </Button>
      </p>
      <CardForm
        initial={valuesOfDraft(draft.kept) ?? valuesOfCard(card)}
        draft={draft}
        cardId={card.id}
        isQuiet={isQuiet}
        onSave={(values) => void save(values)}
      />
    </>
  );
}
