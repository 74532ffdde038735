import type { DraggableProvided, DraggableStateSnapshot } from '@hello-pangea/dnd';
import type { KeyboardEvent } from 'react';
import type { LeadRow } from '#model/lead-shapes';
import type { Settings } from '#model/setting';
import type { BoardWalk, CardPlace } from './board-walk.ts';
import { LeadCard } from './lead-card.tsx';

export type CardActions = {
  readonly walk: BoardWalk;
  readonly onKey: (event: KeyboardEvent, place: CardPlace, row: LeadRow) => void;
  readonly onLook: (row: LeadRow) => void;
  readonly onOpen: (row: LeadRow) => void;
};

type CardShellProps = Partial<CardActions> & {
  readonly provided: DraggableProvided;
  readonly snapshot: DraggableStateSnapshot;
  readonly row: LeadRow;
  readonly limits: Settings | undefined;
  readonly place?: CardPlace;
  readonly tabIndex: number;
  readonly isLookedAt?: boolean;
};

/** The card as a thing one can hold, walk to and press. */
export function CardShell({
  provided,
  snapshot,
  row,
  limits,
  place,
  tabIndex,
  isLookedAt,
  walk,
  onKey,
  onLook,
  onOpen,
}: CardShellProps) {
  const {
    innerRef,
    dragHandleProps,
    draggableProps: { style, ...draggable },
  } = provided;
  return (
    <div
      ref={innerRef}
      {...draggable}
      {...dragHandleProps}
      role="button"
      tabIndex={tabIndex}
      className="lead-card"
      data-card={row.id}
      data-dragging={snapshot.isDragging || undefined}
      data-looked={isLookedAt || undefined}
      aria-pressed={isLookedAt}
      // Cards stand in their order, so none makes room for one that passes over it.
      style={
        snapshot.isDragging
          ? { ...style, ...(snapshot.isDropAnimating && { transitionDuration: '120ms' }) }
          : undefined
      }
      onFocus={() => place && walk?.stand(place)}
      onClick={() => onLook?.(row)}
      onDoubleClick={() => onOpen?.(row)}
      onKeyDown={(event) => place && onKey?.(event, place, row)}
    >
      <LeadCard row={row} limits={limits} />
    </div>
  );
}
