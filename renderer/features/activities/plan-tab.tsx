import { DragDropContext, Droppable, type DropResult } from '@hello-pangea/dnd';
import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Activity } from '#model/activity';
import type { ActivityPlanRow } from '#model/activity-plan';
import { cspNonce } from '../../lib/csp-nonce.ts';
import { useFormats } from '../../lib/formats.ts';
import { useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { AddFirm } from './add-firm.tsx';
import { PlanCard, type PlanMoves } from './plan-card.tsx';
import { daysOf, type PlanDay, type PlanPlace } from './plan-days.ts';
import { words } from './trip-words.ts';
import { usePlan } from './use-plan.ts';

type PlanTabProps = { readonly activity: Activity; readonly onRecord: (plan: ActivityPlanRow) => void };

/** 计划: the firms to visit, in the order of their days. */
export function PlanTab({ activity, onRecord }: PlanTabProps) {
  const t = useWords(words);
  const { read, columns, move } = usePlan(activity);
  const goTo = useFocusPlan();
  const target = (from: PlanPlace, by: Partial<PlanPlace>): PlanPlace =>
    by.column === undefined
      ? { ...from, index: from.index + (by.index ?? 0) }
      : { column: from.column + by.column, index: columns[from.column + by.column]?.plans.length ?? 0 };
  const latest: PlanMoves = {
    canStep: (from, by) => {
      const to = target(from, by);
      const count = columns[to.column]?.plans.length;
      return count !== undefined && to.index >= 0 && (by.column !== undefined || to.index < count);
    },
    step: (from, by) => {
      const id = columns[from.column]?.plans[from.index]?.id;
      if (id === undefined || !latest.canStep(from, by)) return;
      goTo(id);
      void move(from, target(from, by));
    },
    record: onRecord,
  };
  const moves = useLatestMoves(latest);
  const drop = ({ source, destination }: DropResult) => {
    if (!destination) return;
    void move(
      { column: Number(source.droppableId), index: source.index },
      { column: Number(destination.droppableId), index: destination.index },
    );
  };
  const isEmpty = columns.every(({ plans }) => plans.length === 0);
  return (
    <>
      {activity.deletedAt === null && (
        <AddFirm
          activity={activity}
          days={daysOf(
            activity,
            columns.flatMap(({ day }) => day ?? []),
          )}
        />
      )}
      <ReadView read={read}>
        {() => (
          <>
            {isEmpty && <EmptyState text={t.planEmpty} />}
            <DragDropContext onDragEnd={drop} dragHandleUsageInstructions={t.cardHelp} nonce={cspNonce()}>
              {!(isEmpty && columns.length < 2) && (
                <div
                  className="plan-days"
                  data-alone={columns.length === 1 || undefined}
                  tabIndex={0}
                  role="group"
                  aria-label={t.plan}
                >
                  {columns.map((column, index) => (
                    <PlanColumn key={column.day ?? ''} {...{ column, index, moves }} />
                  ))}
                </div>
              )}
            </DragDropContext>
          </>
        )}
      </ReadView>
    </>
  );
}

type PlanColumnProps = { readonly column: PlanDay; readonly index: number; readonly moves: PlanMoves };

function PlanColumn({ column: { day, plans }, index, moves }: PlanColumnProps) {
  const t = useWords(words);
  const formats = useFormats();
  const name = day === null ? t.noDay : formats.fullDay(day);
  const visited = plans.filter(({ visitedAt }) => visitedAt !== null).length;
  return (
    <section className="plan-day" aria-label={name}>
      <h2 className="activity-day">
        {name}
        {day === formats.today && <span className="plan-today">{t.today}</span>}
      </h2>
      <Text size="sm" c="dimmed" mb={6}>
        {plans.length === 0 ? t.nothingPlanned : t.visitedOf(visited, plans.length)}
      </Text>
      <Droppable droppableId={String(index)}>
        {(provided, snapshot) => (
          <ol
            ref={provided.innerRef}
            {...provided.droppableProps}
            className="record-list plan-list"
            aria-label={name}
            data-over={snapshot.isDraggingOver || undefined}
          >
            {plans.map((plan, at) => (
              <PlanCard key={plan.id} plan={plan} place={{ column: index, index: at }} moves={moves} />
            ))}
            {provided.placeholder}
          </ol>
        )}
      </Droppable>
    </section>
  );
}

/** The same object at every drawing, so that cards which stay where they are need not be drawn again. */
function useLatestMoves(moves: PlanMoves): PlanMoves {
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  const [same] = useState<PlanMoves>(() => ({
    step: (from, by) => latest.current.step(from, by),
    canStep: (from, by) => latest.current.canStep(from, by),
    record: (plan) => latest.current.record(plan),
  }));
  return same;
}

/** The card that was moved by a key has the focus again once it stands in its new place. */
function useFocusPlan(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const id = wanted.current;
    if (id === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-plan="${CSS.escape(id)}"]`)?.focus();
    wanted.current = null;
  });
  return (id) => {
    wanted.current = id;
  };
}
