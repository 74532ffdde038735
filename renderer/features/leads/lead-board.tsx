import { DragDropContext, useMouseSensor, useTouchSensor, type Sensor } from '@hello-pangea/dnd';
import { useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { LeadRow } from '#model/lead-shapes';
import { cspNonce } from '../../lib/csp-nonce.ts';
import { useKeyHints, useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { BoardColumn } from './board-column.tsx';
import type { ColumnCards } from './board-cards.ts';
import { useBoardDrag } from './board-drag.ts';
import { useBoardWalk, type CardPlace } from './board-walk.ts';
import { useCarrySensor } from './carry-sensor.ts';
import './lead-board.css';
import { conditionsOf } from './lead-conditions.ts';
import { boardKeyHints, words } from './leads-words.ts';
import { MoveFlow, type Moving } from './move-flow.tsx';
import { useLeadsView } from './view-store.ts';

const sensors: Sensor[] = [useMouseSensor, useTouchSensor, useCarrySensor];

/** The pipeline as four columns of cards, worked by mouse or by keys alone. */
export function LeadBoard({ columns }: { readonly columns: readonly ColumnCards[] }) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const { value: limits } = useRead('settings.get', {});
  const isNarrowed = useLeadsView(({ filter }) => conditionsOf(filter).length > 0);
  const isPanelOpen = useLeadsView((state) => state.isPanelOpen);
  const lookedAt = useLeadsView((state) => state.lookedAt);
  const set = useLeadsView((state) => state.set);
  const [moving, setMoving] = useState<Moving | null>(null);
  const walk = useBoardWalk(columns);
  const [stood, setStood] = useState<CardPlace | null>(null);
  const { dragged, responders } = useBoardDrag(columns, (next, from) => {
    setStood(from);
    setMoving(next);
  });
  useKeyHints(boardKeyHints);
  useShortcut({
    keys: 'M',
    label: words.move,
    run: () => {
      const leadId = cardWithFocus() ?? (isPanelOpen ? lookedAt : null);
      if (leadId !== null) setMoving({ leadId, to: null });
    },
  });

  const open = ({ id }: LeadRow) => navigate(`/leads/${id}`);
  const look = ({ id }: LeadRow) => set({ isPanelOpen: true, lookedAt: id });
  const onKey = (event: KeyboardEvent, place: CardPlace, row: LeadRow) => {
    if (walk.step(event, place)) return event.preventDefault();
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (event.key === 'Enter' && isPlain) open(row);
    else if (event.key === ' ' && isPlain)
      set({ isPanelOpen: !isPanelOpen || lookedAt !== row.id, lookedAt: row.id });
    else if (event.key === 'Escape' && isPanelOpen) set({ isPanelOpen: false });
    else return;
    event.preventDefault();
  };
  const goOn = (next: Moving | null) => {
    setMoving(next);
    // The card may have gone to another column; its neighbour takes the focus.
    if (next === null && stood) walk.go({ ...stood, index: walk.standsAt(stood.stage) });
  };
  const stand = (place: CardPlace) => {
    setStood(place);
    walk.stand(place);
    // An open preview follows the card one walks to.
    const row = columns.find(({ stage }) => stage === place.stage)?.cards[place.index];
    if (row && isPanelOpen) set({ lookedAt: row.id });
  };
  return (
    <DragDropContext
      {...responders}
      sensors={sensors}
      enableDefaultSensors={false}
      dragHandleUsageInstructions={t.dragHelp}
      nonce={cspNonce()}
    >
      <div className="board">
        {columns.map((column) => (
          <BoardColumn
            key={column.stage}
            column={column}
            limits={limits}
            dragged={dragged}
            lookedAt={isPanelOpen ? lookedAt : null}
            isNarrowed={isNarrowed}
            walk={{ ...walk, stand }}
            onKey={onKey}
            onLook={look}
            onOpen={open}
          />
        ))}
      </div>
      {moving && <MoveFlow moving={moving} onMoving={goOn} />}
    </DragDropContext>
  );
}

function cardWithFocus(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
}
