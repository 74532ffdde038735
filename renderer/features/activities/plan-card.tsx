import { Draggable } from '@hello-pangea/dnd';
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import { memo, useState, type KeyboardEvent } from 'react';
import type { ActivityPlanRow } from '#model/activity-plan';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { isComposing } from '../../lib/keys.ts';
import { RefName } from '../../ui/record/facts.tsx';
import { PlanForm } from './plan-form.tsx';
import type { PlanPlace } from './plan-days.ts';
import { words } from './trip-words.ts';

export type PlanMoves = {
  readonly step: (from: PlanPlace, by: Partial<PlanPlace>) => void;
  readonly canStep: (from: PlanPlace, by: Partial<PlanPlace>) => boolean;
  readonly record: (plan: ActivityPlanRow) => void;
};

type PlanCardProps = { readonly plan: ActivityPlanRow; readonly place: PlanPlace; readonly moves: PlanMoves };

const steps = {
  ArrowUp: { index: -1 },
  ArrowDown: { index: 1 },
  ArrowLeft: { column: -1 },
  ArrowRight: { column: 1 },
} as const;

/** The list is read anew after each move; a card that stands as it stood is not drawn again. */
const standsAsBefore = (before: PlanCardProps, now: PlanCardProps): boolean =>
  before.moves === now.moves &&
  before.place.column === now.place.column &&
  before.place.index === now.place.index &&
  before.plan.id === now.plan.id &&
  before.plan.rev === now.plan.rev &&
  before.plan.name === now.plan.name &&
  before.plan.visitedAt === now.plan.visitedAt;

/** A firm of the plan: dragged by its name, or moved by Shift and an arrow. */
export const PlanCard = memo(PlanCardView, standsAsBefore);

function PlanCardView({ plan, place, moves }: PlanCardProps) {
  const t = useWords(words);
  const [isEditing, setEditing] = useState(false);
  const isVisited = plan.visitedAt !== null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = Object.hasOwn(steps, event.key) ? steps[event.key as keyof typeof steps] : undefined;
    if (event.shiftKey && step) moves.step(place, step);
    else if (event.key === 'Enter' && !event.shiftKey && !isVisited) moves.record(plan);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (isEditing) {
    return (
      <li className="record-part">
        <PlanForm plan={plan} onClose={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <Draggable draggableId={plan.id} index={place.index}>
      {(provided, snapshot) => (
        <li
          ref={provided.innerRef}
          {...provided.draggableProps}
          className="record-part plan-card"
          data-visited={isVisited || undefined}
          data-dragged={snapshot.isDragging || undefined}
        >
          <div className="plan-card-head">
            <div
              {...provided.dragHandleProps}
              className="plan-card-name"
              data-plan={plan.id}
              title={plan.name}
              onKeyDown={onKeyDown}
            >
              <span className="tabular">{place.index + 1}</span> {plan.name}
            </div>
            <PlanMenu {...{ plan, place, moves }} onEdit={() => setEditing(true)} />
          </div>
          {(plan.place ?? plan.purpose) !== null && (
            <Text size="sm" c="dimmed" className="record-wrap">
              {[plan.place, plan.purpose].filter(Boolean).join(' · ')}
            </Text>
          )}
          {plan.ownerId !== null && (
            <Text size="sm" c="dimmed" component="div">
              <RefName noun="person" id={plan.ownerId} />
            </Text>
          )}
          {isVisited && (
            <Text size="sm" component="div" className="plan-card-done">
              <IconCheck size={14} aria-hidden /> {t.visited}
            </Text>
          )}
        </li>
      )}
    </Draggable>
  );
}

function PlanMenu({ plan, place, moves, onEdit }: PlanCardProps & { readonly onEdit: () => void }) {
  const t = useWords(words);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={t.moreOf(plan.name)} title={t.moreOf(plan.name)}>
          <IconDots size={14} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <PlanMenuItems {...{ plan, place, moves, onEdit }} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Drawn when the menu opens, by what can be done then. */
function PlanMenuItems({ plan, place, moves, onEdit }: PlanCardProps & { readonly onEdit: () => void }) {
  const t = useWords(words);
  const { run } = useWrite('activityPlans.remove');
  const remove = async () => {
    if (await run({ id: plan.id })) notifyDone({ message: t.firmRemoved(plan.name), undo: undoLast });
  };
  const item = (label: string, keys: string, by: Partial<PlanPlace>) => (
    <Menu.Item
      disabled={!moves.canStep(place, by)}
      rightSection={<Text size="xs">{keys}</Text>}
      onClick={() => moves.step(place, by)}
    >
      {label}
    </Menu.Item>
  );
  return (
    <>
      {plan.visitedAt === null && (
        <Menu.Item rightSection={<Text size="xs">Enter</Text>} onClick={() => moves.record(plan)}>
          {t.record}
        </Menu.Item>
      )}
      <Menu.Item onClick={onEdit}>{t.editPlan}</Menu.Item>
      {item(t.earlier, 'Shift+↑', steps.ArrowUp)}
      {item(t.later, 'Shift+↓', steps.ArrowDown)}
      {item(t.dayBefore, 'Shift+←', steps.ArrowLeft)}
      {item(t.dayAfter, 'Shift+→', steps.ArrowRight)}
      <Menu.Divider />
      <Menu.Item onClick={() => void remove()}>{t.removePlan}</Menu.Item>
    </>
  );
}
