// What waits for somebody: promised steps with their day, and leads nobody has touched (handbook C17).
import { z } from 'zod';
import type { ChannelSet } from './contract.ts';
import { addDays, day, type Day } from './day.ts';
import { stageCode } from './lead-shapes.ts';
import { nothing, paging } from './paging.ts';
import type { Settings } from './setting.ts';
import type { BuildStatus, Stage } from './stage.ts';
import { visitModes } from './visit.ts';

export const followUpGroups = ['overdue', 'today', 'soon', 'stale', 'goingStale'] as const;
export type FollowUpGroup = (typeof followUpGroups)[number];

/** The stages a lead may go stale in; reserve has no limit. */
export const staleStages = ['negotiating', 'signed', 'landed'] as const;
export type StaleStage = (typeof staleStages)[number];

type Limits = Pick<Settings, 'overdueDays' | 'remindBeforeDays'>;

/** Last updates before `staleBefore` are over the limit; from there up to `noticeUntil` the reminder runs. */
export function staleWindow(
  stage: StaleStage,
  { overdueDays, remindBeforeDays }: Limits,
  today: Day,
): { readonly staleBefore: Day; readonly noticeUntil: Day } {
  const staleBefore = addDays(today, -overdueDays[stage]);
  return { staleBefore, noticeUntil: addDays(staleBefore, remindBeforeDays) };
}

type Touched = {
  readonly stage: Stage;
  readonly buildStatus: BuildStatus | null;
  readonly lastUpdateOn: Day | null;
};

/** How long ago a lead was touched, measured by its stage; null where nothing is due or it was touched lately. */
export function staleness(
  { stage, buildStatus, lastUpdateOn }: Touched,
  limits: Limits,
  today: Day,
): 'stale' | 'goingStale' | null {
  if (stage === 'reserve' || lastUpdateOn === null) return null;
  if (stage === 'landed' && (buildStatus === 'production' || buildStatus === 'full')) return null;
  const { staleBefore, noticeUntil } = staleWindow(stage, limits, today);
  if (lastUpdateOn < staleBefore) return 'stale';
  return lastUpdateOn <= noticeUntil ? 'goingStale' : null;
}

/** The days on which a step stands in a group; both inside. */
export function stepDays(
  group: 'overdue' | 'today' | 'soon',
  today: Day,
  remindBeforeDays: number,
): readonly [Day, Day] {
  if (group === 'overdue') return ['0000-01-01', addDays(today, -1)];
  if (group === 'today') return [today, today];
  return [addDays(today, 1), addDays(today, remindBeforeDays)];
}

/** A lead’s next step, or the step promised at a visit that belongs to no lead. */
export const followUp = z.strictObject({
  kind: z.enum(['lead', 'visit']),
  id: z.string(),
  rev: z.int(),
  /** The lead, or the firm that was visited. */
  name: z.string(),
  investorName: z.string().nullable(),
  stage: stageCode.nullable(),
  step: z.string().nullable(),
  on: day.nullable(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  lastUpdateOn: day.nullable(),
});
export type FollowUp = z.output<typeof followUp>;

/** Whose steps: everybody’s when left out, nobody’s when null. */
const whose = { personId: z.string().nullable().optional() };

export const followUpQuery = z.strictObject({
  ...whose,
  /** One group only, for its further pages. */
  group: z.enum(followUpGroups).optional(),
  limit: paging.limit,
  offset: paging.offset,
});
export type FollowUpQuery = z.output<typeof followUpQuery>;

const followUpList = z.strictObject({
  asAt: day,
  groups: z.array(z.strictObject({ group: z.enum(followUpGroups), count: z.int(), rows: z.array(followUp) })),
});
export type FollowUpList = z.output<typeof followUpList>;

/** How much waits for each person; without a person, for nobody. */
const personTally = z.strictObject({
  personId: z.string().nullable(),
  name: z.string().nullable(),
  overdue: z.int(),
  today: z.int(),
  soon: z.int(),
  stale: z.int(),
  goingStale: z.int(),
});
export type PersonTally = z.output<typeof personTally>;

/** How much waits for the person who uses this computer; for everybody until there is one. */
const ownTally = z.strictObject({ asAt: day, overdue: z.int(), today: z.int(), goingStale: z.int() });
export type OwnTally = z.output<typeof ownTally>;

const one = { kind: z.enum(['lead', 'visit']), id: z.string(), rev: z.int().optional() };

export const stepDone = z.strictObject({
  ...one,
  /** What came of it. */
  outcome: z.string().trim().max(500).default(''),
  mode: z.enum(Object.keys(visitModes) as (keyof typeof visitModes)[]).default('call'),
  /** What came of it is also the lead’s latest progress. */
  isProgress: z.boolean().default(true),
  nextStep: z.string().trim().max(500).nullable().default(null),
  nextOn: day.nullable().default(null),
});
export type StepDone = z.output<typeof stepDone>;

export const stepMoved = z.strictObject({ ...one, on: day });
export const stepHandedOver = z.strictObject({ ...one, personId: z.string() });

const shown = ['lead', 'visit', 'company', 'person', 'setting'] as const;
const written = ['lead', 'visit'] as const;
/** How the step stands now, so that the next act on it need not wait until it is read again. */
const answer = z.strictObject({
  kind: z.enum(['lead', 'visit']),
  id: z.string(),
  rev: z.int(),
  on: day.nullable(),
});
export type StepWritten = z.output<typeof answer>;

export const followUpChannels = {
  'followups.list': {
    kind: 'read',
    isSlow: true,
    input: followUpQuery,
    output: followUpList,
    reads: shown,
  },
  'followups.people': {
    kind: 'read',
    isSlow: true,
    input: z.strictObject({}),
    output: z.array(personTally),
    reads: shown,
  },
  'followups.own': { kind: 'read', input: nothing, output: ownTally, reads: shown },
  /** The step is done: a note of what came of it, then the next step and its day, or none. */
  'followups.done': { kind: 'write', input: stepDone, output: answer, changes: written },
  'followups.move': { kind: 'write', input: stepMoved, output: answer, changes: written },
  'followups.handOver': { kind: 'write', input: stepHandedOver, output: answer, changes: written },
  'followups.exportIcs': {
    kind: 'job',
    input: z.strictObject({ ...whose, path: z.string() }),
    output: z.strictObject({ events: z.int() }),
    changes: [],
  },
} as const satisfies ChannelSet;
