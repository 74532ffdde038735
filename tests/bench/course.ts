// How a generated lead came to where it stands: stages, building, outcome, each with its day.
import { addDays } from '../../db/exchange/example/calendar.ts';
import type { ExampleRow } from '../../db/exchange/example/rows.ts';
import type { Day } from '../../db/model/day.ts';
import type { BuildStatus, Outcome, Stage } from '../../db/model/stage.ts';
import type { Chance } from './random.ts';
import type { World } from './world.ts';

export type Course = {
  /** The days of the stages entered, from the first one it is known in. */
  readonly days: readonly [Day, ...Day[]];
  readonly stages: readonly Stage[];
  readonly build: readonly { readonly to: BuildStatus; readonly on: Day }[];
  readonly outcome: Outcome;
};

export function courseOf({ chance, today }: World, stage: Stage): Course {
  const all: readonly Stage[] = ['reserve', 'negotiating', 'signed', 'landed'];
  const last = all.indexOf(stage);
  const first = last === 0 || chance.happens(0.3) ? 0 : 1;
  const stages = all.slice(first, last + 1);
  const span = 20 + chance.below(1400);
  const shares = stages.map(() => chance.next()).sort((a, b) => a - b);
  const days = shares.map((share) => addDays(today, -Math.round(span * (1 - share * 0.95))));
  const [begin = today, ...later] = days;
  const landedOn = stage === 'landed' ? (days.at(-1) ?? today) : null;
  const draw = chance.next();
  const outcome: Outcome = draw < 0.04 ? 'terminated' : draw < 0.07 ? 'on_hold' : 'active';
  return {
    days: [begin, ...later],
    stages,
    build: landedOn === null ? [] : buildOf(chance, landedOn, today),
    outcome,
  };
}

const buildOrder: readonly BuildStatus[] = ['preliminary', 'started', 'trial', 'production', 'full'];

function buildOf(chance: Chance, landedOn: Day, today: Day): { to: BuildStatus; on: Day }[] {
  const steps: { to: BuildStatus; on: Day }[] = [];
  let on = landedOn;
  for (const to of buildOrder.slice(0, 1 + chance.below(5))) {
    if (on > today) break;
    steps.push({ to, on });
    on = addDays(on, 30 + chance.below(200));
  }
  return steps;
}

export function historyRows(
  { nextId, today }: World,
  leadId: string,
  { stages, days, build, outcome }: Course,
): ExampleRow<'stageChange'>[] {
  const common = { leadId, isCorrection: false, source: 'import', before: null } as const;
  const entered = stages.map((to, at) => ({
    ...common,
    id: nextId(),
    kind: 'stage' as const,
    fromValue: stages[at - 1] ?? null,
    toValue: to,
    changedOn: days[at] ?? today,
  }));
  const built = build.map(({ to, on }, at) => ({
    ...common,
    id: nextId(),
    kind: 'buildStatus' as const,
    fromValue: build[at - 1]?.to ?? null,
    toValue: to,
    changedOn: on,
  }));
  if (outcome === 'active') return [...entered, ...built];
  return [
    ...entered,
    ...built,
    {
      ...common,
      id: nextId(),
      kind: 'outcome',
      fromValue: 'active',
      toValue: outcome,
      changedOn: today,
      reason: '市场变化',
    },
  ];
}
