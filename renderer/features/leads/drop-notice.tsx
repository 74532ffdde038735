import type { Stage } from '#model/stage';
import { stages } from '#model/stage';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import type { Dragged } from './board-drag.ts';
import { entryOf, neededLabel } from './board-moves.ts';
import { words } from './leads-words.ts';

type DropNoticeProps = { readonly dragged: Dragged; readonly stage: Stage };

/** What a column says to the card that is dragged: what it will ask for, or why it stays shut. */
export function DropNotice({ dragged: { row, isLow }, stage }: DropNoticeProps) {
  const t = useWords(words);
  const say = useLabel();
  const { kind, canDrop, why } = entryOf(row, stage);
  const { value: needs } = useRead(
    'leads.needs',
    { id: row.id, to: stage },
    { isWanted: kind === 'step' && canDrop },
  );
  if (kind === 'same') return null;
  const names = needs?.missing.map(({ path }) => say(neededLabel(path))) ?? [];
  const asks =
    names.length > 0 ? t.dropNeeds(names.length, names.join(say({ zh: '、', en: ', ' }))) : t.dropReady;
  return (
    <div className="board-notice" data-open={canDrop || undefined} data-top={isLow || undefined} aria-hidden>
      {canDrop && <strong>{t.dropHere(say(stages[stage]))}</strong>}
      <span>{why ? say(why) : kind === 'back' ? t.dropReason : needs && asks}</span>
    </div>
  );
}
