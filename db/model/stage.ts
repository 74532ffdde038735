// Which stage may follow which (handbook 4).
import type { Label } from './field.ts';

export const stages = {
  reserve: { zh: '储备', en: 'Reserve' },
  negotiating: { zh: '对接洽谈', en: 'Negotiating' },
  signed: { zh: '签约', en: 'Signed' },
  landed: { zh: '落地', en: 'Landed' },
} as const satisfies Record<string, Label>;
export type Stage = keyof typeof stages;
export const stageCodes = Object.keys(stages) as Stage[];

export const outcomes = {
  active: { zh: '推进中', en: 'Active' },
  on_hold: { zh: '暂停', en: 'On hold' },
  terminated: { zh: '终止', en: 'Terminated' },
} as const satisfies Record<string, Label>;
export type Outcome = keyof typeof outcomes;

export const reserveKinds = {
  planned: { zh: '谋划', en: 'Planned' },
  parked: { zh: '暂缓', en: 'Parked' },
  returned: { zh: '回流', en: 'Returned' },
} as const satisfies Record<string, Label>;

export const buildStatuses = {
  preliminary: { zh: '前期手续', en: 'Preliminary paperwork' },
  started: { zh: '开工', en: 'Started' },
  resumed: { zh: '复工', en: 'Resumed' },
  suspended: { zh: '停工', en: 'Suspended' },
  trial: { zh: '试生产', en: 'Trial production' },
  production: { zh: '投产', en: 'In production' },
  full: { zh: '达产', en: 'Full capacity' },
} as const satisfies Record<string, Label>;
export type BuildStatus = keyof typeof buildStatuses;

/** How a move from one stage to another is made: as a step, through 补录 with a reason, back with a reason, or never. */
export type MoveKind = 'step' | 'jump' | 'back' | 'never';

const moves: Record<Stage, Record<Stage, MoveKind>> = {
  reserve: { reserve: 'never', negotiating: 'step', signed: 'jump', landed: 'jump' },
  negotiating: { reserve: 'back', negotiating: 'never', signed: 'step', landed: 'jump' },
  signed: { reserve: 'never', negotiating: 'back', signed: 'never', landed: 'step' },
  landed: { reserve: 'never', negotiating: 'never', signed: 'back', landed: 'never' },
};

/** What kind of move leads from one stage to another (handbook 4.2). */
export function moveKind(from: Stage, to: Stage): MoveKind {
  return moves[from][to];
}

/** The stages a lead passes on its way, the last one included; one history row is written for each. */
export function stagesPassed(from: Stage, to: Stage): Stage[] {
  const start = stageCodes.indexOf(from);
  const end = stageCodes.indexOf(to);
  return end > start ? stageCodes.slice(start + 1, end + 1) : [to];
}

const nextStatuses: Record<BuildStatus, readonly BuildStatus[]> = {
  preliminary: ['started'],
  started: ['suspended', 'trial', 'production'],
  resumed: ['suspended', 'trial', 'production', 'full'],
  suspended: ['resumed'],
  trial: ['production', 'suspended'],
  production: ['full', 'suspended'],
  full: ['suspended'],
};

/** Whether a build status may follow another without a reason (handbook 4.5); anything else is a correction. */
export function canFollowStatus(from: BuildStatus | null, to: BuildStatus): boolean {
  return from === null ? to === 'preliminary' : nextStatuses[from].includes(to);
}
