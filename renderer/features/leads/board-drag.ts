// What happens while a card is dragged: which columns are open, what is announced, what a drop asks for.
import type { BeforeCapture, DragStart, DragUpdate, DropResult, ResponderProvided } from '@hello-pangea/dnd';
import { useState } from 'react';
import type { LeadRow } from '#model/lead-shapes';
import { stages, type Stage } from '#model/stage';
import { useLabel, useWords } from '../../lib/use-words.ts';
import type { ColumnCards } from './board-cards.ts';
import { stagesOpen } from './board-moves.ts';
import type { CardPlace } from './board-walk.ts';
import { words } from './leads-words.ts';
import type { Moving } from './move-flow.tsx';

export type Dragged = {
  readonly row: LeadRow;
  /** It was picked up in the lower half of the window, where what the columns say would be hidden behind it. */
  readonly isLow: boolean;
};

type DropAction = (moving: Moving, from: CardPlace) => void;

export function useBoardDrag(columns: readonly ColumnCards[], onDrop: DropAction) {
  const t = useWords(words);
  const say = useLabel();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const cardOf = (id: string) => columns.flatMap(({ cards }) => cards).find((row) => row.id === id) ?? null;
  const stageName = (id: string) => (isStage(id) ? say(stages[id]) : '');
  return {
    dragged,
    responders: {
      onBeforeCapture: ({ draggableId }: BeforeCapture) => {
        const row = cardOf(draggableId);
        setDragged(row && { row, isLow: isLow(draggableId) });
      },
      onDragStart: ({ draggableId }: DragStart, { announce }: ResponderProvided) => {
        const row = cardOf(draggableId);
        if (!row) return;
        const open = stagesOpen(row).map((stage) => say(stages[stage]));
        announce(open.length === 0 ? t.liftedStuck(row.name) : t.lifted(row.name, open.join(', ')));
      },
      onDragUpdate: ({ destination }: DragUpdate, { announce }: ResponderProvided) => {
        announce(destination ? t.carriedOver(stageName(destination.droppableId)) : t.carriedNowhere);
      },
      onDragEnd: ({ draggableId, source, destination }: DropResult, { announce }: ResponderProvided) => {
        setDragged(null);
        const row = cardOf(draggableId);
        if (!row) return;
        const to = destination?.droppableId;
        if (to === undefined || !isStage(to) || to === row.stage) return announce(t.putBack(row.name));
        announce(t.dropped(row.name, stageName(to)));
        onDrop({ leadId: row.id, to }, { stage: row.stage, index: source.index });
      },
    },
  };
}

function isLow(id: string): boolean {
  const card = document.querySelector(`[data-card="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  return card !== undefined && card.top > window.innerHeight / 2;
}

function isStage(id: string): id is Stage {
  return Object.hasOwn(stages, id);
}
