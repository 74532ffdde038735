import { Button, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Day } from '#model/day';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { plannedDay, type Trip } from './use-trip.ts';
import { words } from './words.ts';

type PlanCallProps = {
  readonly firm: { readonly id: string; readonly name: string };
  readonly trip: Trip;
  /** The day of the trip that one came from. */
  readonly from: Day | null;
};

const most = 1000;

/** Puts the firm on the plan of the trip, or says that it stands there. */
export function PlanCall({ firm, trip, from }: PlanCallProps) {
  const t = useWords(words);
  const formats = useFormats();
  const [, navigate] = useLocation();
  const { value: plans } = useRead('activityPlans.list', { activityId: trip.id, limit: most });
  const { run, isPending } = useWrite('activityPlans.create');
  const plan = plans?.rows.find(({ companyId }) => companyId === firm.id);
  const canPlan = plans !== undefined && plan === undefined && !isPending;
  const add = async () => {
    const plannedOn = plannedDay(trip, from, formats.today);
    const made = await run({ activityId: trip.id, companyId: firm.id, companyText: null, plannedOn });
    if (!made) return;
    notifyDone({
      message: t.planned(firm.name, trip.name),
      undo: undoLast,
      action: { label: t.openTrip, run: () => navigate(tripPath(trip.id)) },
    });
  };
  useShortcut({ keys: 'P', label: words.planCall, run: () => canPlan && void add() });
  if (plan)
    return (
      <Text size="sm" c="dimmed">
        {plan.visitedAt === null
          ? t.isPlanned(plan.plannedOn === null ? t.noDay : formats.day(plan.plannedOn))
          : t.isVisited}
      </Text>
    );
  return (
    <Button
      leftSection={<IconCalendarPlus size={16} aria-hidden />}
      title={`${t.planFor(trip.name)} (P)`}
      aria-keyshortcuts="P"
      disabled={!canPlan}
      onClick={() => void add()}
    >
      <span className="record-cut">{t.planFor(trip.name)}</span>
    </Button>
  );
}

function tripPath(id: string): string {
  return `/activities?id=${encodeURIComponent(id)}&full&tab=plan`;
}
