import { Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconEyeOff, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Activity } from '#model/activity';
import type { Card } from '#model/card';
import { keysText } from '../../lib/keys.ts';
import { forgetUndo, notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useRead } from '../../lib/use-read.ts';
import { useTitle } from '../../lib/use-title.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { CardForm } from './card-form.tsx';
import { inputOf, newValues, titleOf, valuesOfCard, valuesOfDraft, type CardValues } from './card-values.ts';
import { RecentCards } from './recent-cards.tsx';
import { UnsavedCards, useUnsaved } from './unsaved-cards.tsx';
import { useLatePhotos } from './use-late-photos.ts';
import { words } from './words.ts';

type StandProps = {
  readonly activity: Activity;
  readonly onLeave: () => void;
  readonly onTidy: () => void;
};

/** Card after card for one event. */
export function Stand({ activity, onLeave, onTidy }: StandProps) {
  const t = useWords(words);
  useTitle(`${activity.name} · ${t.title}`);
  const { value: cards } = useRead('cards.list', { activityId: activity.id });
  const [corrected, setCorrected] = useState<Card | null>(null);
  const [isHidden, setHidden] = useState(false);
  const [strip, setStrip] = useState<HTMLElement | null>(null);
  const rows = cards?.rows ?? [];
  const correctLast = () => {
    if (isHidden) return notifyDone({ message: t.coveredFirst(keysText('Ctrl+B')) });
    const at = rows.findIndex(({ id }) => id === corrected?.id);
    setCorrected(rows[at + 1] ?? rows[0] ?? null);
  };
  // A visitor would read a card that is open, and the name in a notice; what was typed stays its draft.
  const hide = () => {
    setHidden(!isHidden);
    if (isHidden) return;
    setCorrected(null);
    forgetUndo();
  };
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
              strip={strip}
              onDone={() => setCorrected(null)}
            />
          ) : (
            <NewCards activityId={activity.id} isQuiet={isHidden} strip={strip} />
          )}
        </div>
        <aside className="expo-side">
          <div ref={setStrip} />
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
          rightSection={<KeyCap keys="Ctrl+B" />}
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

type NewCardsProps = {
  readonly activityId: string;
  readonly isQuiet: boolean;
  readonly strip: HTMLElement | null;
};

function NewCards({ activityId, isQuiet, strip }: NewCardsProps) {
  const draftKey = `expo:${activityId}`;
  const draft = useDraft(draftKey, draftPauseMs);
  const unsaved = useUnsaved(activityId);
  const saving = useWrite('cards.save');
  const latePhotos = useLatePhotos();
  const [first] = useState(newValues);
  const save = async (values: CardValues) => {
    const saved = saving.run({ ...inputOf(values), activityId, draftKey });
    latePhotos.sent(values.photoKey, saved);
    if (!(await saved)) unsaved.add(values);
  };
  if (draft.isLoading) return null;
  return (
    <>
      <UnsavedCards unsaved={unsaved} onAgain={(card) => void save(card)} />
      <CardForm
        initial={valuesOfDraft(draft.kept) ?? first}
        draft={draft}
        cardId={null}
        isQuiet={isQuiet}
        strip={strip}
        onPhoto={(photo) => void latePhotos.came(photo)}
        onSave={(values) => void save(values)}
      />
    </>
  );
}

type CorrectionProps = {
  readonly card: Card;
  readonly isQuiet: boolean;
  readonly strip: HTMLElement | null;
  readonly onDone: () => void;
};

/** A saved card in the form it was typed in; what is typed stays a draft until it is saved. */
function Correction({ card, isQuiet, strip, onDone }: CorrectionProps) {
  const t = useWords(words);
  const draftKey = `expo-card:${card.id}`;
  const draft = useDraft(draftKey, draftPauseMs);
  const saving = useWrite('cards.update');
  const latePhotos = useLatePhotos();
  const [first] = useState(() => valuesOfCard(card));
  const name = titleOf(first, t.nameless);
  const save = async (values: CardValues) => {
    const saved = saving.run({ ...inputOf(values), id: card.id, draftKey });
    latePhotos.sent(values.photoKey, saved);
    if (!(await saved)) return;
    notifyDone({ message: t.corrected(titleOf(values, t.nameless)), undo: undoLast });
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
        initial={valuesOfDraft(draft.kept) ?? first}
        draft={draft}
        cardId={card.id}
        photoId={card.photoId}
        isQuiet={isQuiet}
        strip={strip}
        onPhoto={(photo) => void latePhotos.came(photo)}
        onSave={(values) => void save(values)}
      />
    </>
  );
}
