// The plan of a trip as its columns, and what moves a firm within it.
import { useCallback, useMemo } from 'react';
import type { Activity } from '#model/activity';
import type { ActivityPlanRow } from '#model/activity-plan';
import { useRead } from '../../lib/use-read.ts';
import { useWrite } from '../../lib/use-write.ts';
import { movedDays, planDays, type PlanPlace } from './plan-days.ts';

const most = 1000;
const none: readonly ActivityPlanRow[] = [];

export function usePlan(activity: Activity) {
  const { id, startOn, endOn } = activity;
  const read = useRead('activityPlans.list', { activityId: id, limit: most }, { keepsPrevious: true });
  const { run } = useWrite('activityPlans.reorder');
  const rows = read.value?.rows ?? none;
  const columns = useMemo(() => planDays({ startOn, endOn }, rows), [startOn, endOn, rows]);
  const move = useCallback(
    async (from: PlanPlace, to: PlanPlace): Promise<boolean> => {
      const days = movedDays(columns, from, to);
      return days !== null && (await run({ activityId: id, days })) !== undefined;
    },
    [columns, id, run],
  );
  return { read, rows, columns, move };
}
