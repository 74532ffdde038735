import { Draggable, Droppable } from '@hello-pangea/dnd';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Tooltip } from '@mantine/core';
import { useCallback, useEffect, useId, useRef } from 'react';
import type { Settings } from '#model/setting';
import { stages } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { stageColor, StageDot } from '../../ui/stage-dot.tsx';
import type { ColumnCards } from './board-cards.ts';
import type { Dragged } from './board-drag.ts';
import { entryOf } from './board-moves.ts';
import { useCardFocus } from './card-focus.ts';
import { CardShell, type CardActions } from './card-shell.tsx';
import { DropNotice } from './drop-notice.tsx';
import { words } from './leads-words.ts';

type BoardColumnProps = CardActions & {
  readonly column: ColumnCards;
  readonly limits: Settings | undefined;
  /** The card that is being dragged, wherever it is. */
  readonly dragged: Dragged | null;
  readonly lookedAt: string | null;
  readonly isNarrowed: boolean;
};

const cardHeight = 132;
const gap = 8;

/** One stage: its count and sum, and its cards, of which only those in sight are drawn. */
export function BoardColumn(props: BoardColumnProps) {
  const { column, limits, dragged, lookedAt, walk, isNarrowed } = props;
  const { stage, cards, more } = column;
  const t = useWords(words);
  const say = useLabel();
  const headId = useId();
  const scroll = useRef<HTMLElement | null>(null);
  const entry = dragged && entryOf(dragged.row, stage);
  const standsAt = walk.standsAt(stage);
  // The card one stands on is drawn wherever the column is scrolled to, so that the focus is never lost.
  const rangeExtractor = useCallback(
    (range: Range) =>
      [
        ...new Set([...defaultRangeExtractor(range), Math.max(0, Math.min(standsAt, range.count - 1))]),
      ].toSorted((a, b) => a - b),
    [standsAt],
  );
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => cardHeight,
    gap,
    overscan: 4,
    paddingEnd: gap,
    getItemKey: (index) => cards[index]?.id ?? index,
    rangeExtractor,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= cards.length - 10) more();
  }, [more, last, cards.length]);
  const goTo = walk.goTo?.stage === stage ? walk.goTo : null;
  useCardFocus({
    scroll,
    goTo,
    scrollToIndex: virtualizer.scrollToIndex,
    standsAt,
    has: (id) => cards.some((row) => row.id === id),
  });
  return (
    <section
      className="board-column"
      aria-labelledby={headId}
      data-entry={entry ? (entry.kind === 'same' ? 'home' : entry.canDrop ? 'open' : 'closed') : undefined}
    >
      <ColumnHead column={column} id={headId} />
      <Droppable
        droppableId={stage}
        mode="virtual"
        isDropDisabled={!entry?.canDrop}
        renderClone={(provided, snapshot, { source }) => {
          const row = cards[source.index];
          return row ? (
            <CardShell provided={provided} snapshot={snapshot} row={row} limits={limits} tabIndex={-1} />
          ) : null;
        }}
      >
        {(provided, snapshot) => (
          <div
            className="board-cards"
            data-over={snapshot.isDraggingOver || undefined}
            {...provided.droppableProps}
            ref={(element) => {
              scroll.current = element;
              provided.innerRef(element);
            }}
          >
            {cards.length === 0 && (
              <p className="board-empty">
                {isNarrowed ? t.emptyFiltered : stage === 'reserve' ? t.emptyReserve : t.emptyColumn}
              </p>
            )}
            {cards.length > 0 && (
              <ul
                className="board-list"
                aria-label={t.cardsOf(say(stages[stage]))}
                style={{ height: virtualizer.getTotalSize() }}
              >
                {items.map((item) => {
                  const row = cards[item.index];
                  if (!row) return null;
                  const isDragged = row.id === dragged?.row.id;
                  return (
                    <li
                      key={item.key}
                      className="board-item"
                      data-index={item.index}
                      ref={isDragged ? undefined : virtualizer.measureElement}
                      aria-setsize={column.count}
                      aria-posinset={item.index + 1}
                      style={{ top: item.start, ...(isDragged && { height: item.size }) }}
                    >
                      <Draggable draggableId={row.id} index={item.index}>
                        {(card, cardSnapshot) => (
                          <CardShell
                            {...props}
                            provided={card}
                            snapshot={cardSnapshot}
                            row={row}
                            place={{ stage, index: item.index }}
                            tabIndex={item.index === standsAt ? 0 : -1}
                            isLookedAt={row.id === lookedAt}
                          />
                        )}
                      </Draggable>
                    </li>
                  );
                })}
              </ul>
            )}
          </div>
        )}
      </Droppable>
      {dragged && <DropNotice dragged={dragged} stage={stage} />}
    </section>
  );
}

function ColumnHead({
  column: { stage, count, sum },
  id,
}: {
  readonly column: ColumnCards;
  readonly id: string;
}) {
  const t = useWords(words);
  const say = useLabel();
  const { money, yuan } = useFormats();
  return (
    <header className="board-head" style={{ borderTopColor: stageColor(stage) }}>
      <h2 id={id} className="board-title" aria-label={t.columnName(say(stages[stage]), count, money(sum))}>
        <StageDot stage={stage} />
      </h2>
      <span className="board-count" aria-hidden>
        {t.columnCount(count)}
      </span>
      <Tooltip label={yuan(sum)}>
        <span className="board-sum" aria-hidden>
          {money(sum)}
        </span>
      </Tooltip>
    </header>
  );
}
