import { Button, Group, Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FlagInput } from '../../ui/flag-input.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import '../../ui/record/record.css';
import './companies.css';
import {
  chooseAll,
  chosenValues,
  firstChoice,
  mergeLines,
  type Choice,
  type Compared,
} from './merge-choice.ts';
import { MergeLikeness, MergeTable } from './merge-table.tsx';
import { words } from './merge-words.ts';
import { channelsOf, recordPath, type RecordNoun } from './record-noun.ts';

type MergePageProps = { readonly noun: RecordNoun; readonly id: string; readonly otherId: string };

/** Two records that may be one, side by side: what to keep of each, then 合并. */
export function MergePage({ noun, id, otherId }: MergePageProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const pair = useRead(channelsOf[noun].compare, { survivorId: id, loserId: otherId });
  const back = () => navigate(recordPath(noun, id));
  useShortcut({ keys: 'Escape', label: words.back, run: back });
  return (
    <Page
      title={noun === 'company' ? t.mergeCompany : t.mergeContact}
      actions={<BackButton label={t.back} onClick={back} />}
    >
      <ReadView read={pair}>
        {(compared) =>
          compared.survivor.deletedAt === null && compared.loser.deletedAt === null ? (
            <Merge
              noun={noun}
              compared={compared}
              onMerged={(to) => navigate(recordPath(noun, to), { replace: true })}
            />
          ) : (
            <EmptyState text={t.gone} />
          )
        }
      </ReadView>
    </Page>
  );
}

/** The one that was entered first stands on the right, and its id goes on. */
function placed({ survivor, loser, survivorHas, loserHas }: Compared) {
  const isSurvivorOlder =
    survivor.createdAt === loser.createdAt ? survivor.id < loser.id : survivor.createdAt < loser.createdAt;
  return isSurvivorOlder
    ? { left: loser, right: survivor, has: { left: loserHas, right: survivorHas } }
    : { left: survivor, right: loser, has: { left: survivorHas, right: loserHas } };
}

type MergeProps = {
  readonly noun: RecordNoun;
  readonly compared: Compared;
  readonly onMerged: (id: string) => void;
};

function Merge({ noun, compared, onMerged }: MergeProps) {
  const t = useWords(words);
  const { left, right, has } = placed(compared);
  const sides = { left, right };
  const lines = mergeLines(noun, sides, compared.fields);
  const [picked, setPicked] = useState<Choice>({});
  const [showsAll, setShowsAll] = useState(false);
  const choice = { ...firstChoice(noun, sides, lines), ...picked };
  const { run, isPending } = useWrite(channelsOf[noun].merge);
  const merge = async () => {
    if (isPending) return;
    const values = chosenValues(noun, sides, { lines, choice });
    const done = await run({ survivorId: right.id, loserId: left.id, values });
    if (!done) return;
    notifyDone({ message: t.merged(done.record.name), undo: undoLast });
    onMerged(right.id);
  };
  const takeLeft = () => setPicked(chooseAll(lines, 'left'));
  const takeRight = () => setPicked(chooseAll(lines, 'right'));
  useShortcut({ keys: 'Shift+ArrowLeft', label: words.allLeft, run: takeLeft });
  useShortcut({ keys: 'Shift+ArrowRight', label: words.allRight, run: takeRight });
  useShortcut({
    keys: 'Ctrl+Enter',
    label: words.merge,
    run: () => void merge(),
    worksWhileTyping: true,
  });
  const shown = showsAll ? lines : lines.filter(({ state }) => state !== 'same');
  return (
    <div className="merge">
      <Text size="sm" c="dimmed" maw="60rem">
        {noun === 'company' ? t.how : t.howContact}
      </Text>
      <MergeLikeness likeness={compared.likeness} />
      <Group gap="xs">
        <Button
          variant="default"
          title={`${t.allLeft} (Shift+←)`}
          aria-keyshortcuts="Shift+ArrowLeft"
          onClick={takeLeft}
        >
          {t.allLeft}
        </Button>
        <Button
          variant="default"
          title={`${t.allRight} (Shift+→)`}
          aria-keyshortcuts="Shift+ArrowRight"
          onClick={takeRight}
        >
          {t.allRight}
        </Button>
        <FlagInput label={t.showAll} value={showsAll} onChange={setShowsAll} />
        <Button
          ml="auto"
          leftSection={<IconArrowMerge size={16} aria-hidden />}
          title={`${t.merge} (Ctrl+Enter)`}
          aria-keyshortcuts="Control+Enter"
          loading={isPending}
          onClick={() => void merge()}
        >
          {t.merge}
        </Button>
      </Group>
      {shown.length === 0 && <Text size="sm">{t.nothingDiffers}</Text>}
      <MergeTable
        noun={noun}
        sides={sides}
        has={has}
        lines={shown}
        choice={choice}
        onChoose={(name, side) => setPicked((before) => ({ ...before, [name]: side }))}
      />
    </div>
  );
}
