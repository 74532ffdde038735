// What a move asks for, and what is known of it beforehand (handbook 4.2, 4.4).
import { compareDays, type Day, type DayOrMonth } from '#model/day';
import { leadFields } from '#model/lead';
import { leadMove, type LeadDetail, type LeadMove } from '#model/lead-shapes';
import type { LandedRule } from '#model/setting';
import { stagesPassed, type MoveKind, type Stage } from '#model/stage';
import { withCompanions } from './form-control.tsx';
import { investorsOf } from './lead-form-values.ts';
import { investorDrafts, investorInputs } from './part-drafts.ts';
import { parseForm, type FormValues, type Parsed } from './use-draft-form.ts';

export type Move = {
  readonly lead: LeadDetail;
  readonly to: Stage;
  readonly kind: MoveKind;
  /** The fields the server names as missing. */
  readonly missing: readonly string[];
  readonly today: Day;
  readonly landedRule: LandedRule;
};

/** Fields asked for together with another. */
const beside: Readonly<Record<string, readonly string[]>> = {
  siteSecuredOn: ['siteSecuredKind'],
  localEntityOn: ['localCompanyId'],
};

/** The fields a move shows, in order: the day of signing or landing even where it is known, since the history takes it. */
export function moveFields({ lead, to, kind, missing }: Move): string[] {
  if (kind !== 'step' && kind !== 'jump') return [];
  const passed = stagesPassed(lead.stage, to);
  const names = missing
    .flatMap((path) => [path, ...(beside[path] ?? [])])
    .filter((name) => name !== 'signedOn' && name !== 'landedOn');
  return [
    ...(passed.includes('signed') ? ['signedOn'] : []),
    ...names,
    ...(passed.includes('landed') ? ['landedOn'] : []),
  ];
}

/** The day is asked for where no field of the lead holds it. */
export function asksForDay({ to, kind }: Move): boolean {
  return kind === 'back' || to === 'negotiating';
}

export function moveBeginning({ lead, to, today }: Move): FormValues {
  return {
    ...lead,
    signedOn: lead.signedOn ?? (to === 'signed' ? today : null),
    investors: investorDrafts(lead),
    on: today,
    reason: null,
    isCorrection: false,
    reserveKind: null,
    attachmentId: null,
  };
}

const landingDays: Readonly<Record<LandedRule, readonly string[]>> = {
  entityAndSite: ['localEntityOn', 'siteSecuredOn', 'signedOn'],
  entity: ['localEntityOn', 'signedOn'],
  started: ['startedOn', 'signedOn'],
  contractEntityStarted: ['contractSignedOn', 'localEntityOn', 'startedOn', 'signedOn'],
};

/** 落地日期 as proposed: the latest of the days the rule names. */
export function proposedLanding(values: FormValues, rule: LandedRule): DayOrMonth | null {
  const days = landingDays[rule].map((name) => values[name]).filter((day) => typeof day === 'string');
  return days.length === 0
    ? null
    : days.reduce((latest, day) => (compareDays(day, latest) > 0 ? day : latest));
}

/** The input of `leads.move`: the fields shown, and what the kind of move asks for. */
export function moveInput(move: Move, shown: readonly string[], values: FormValues): Parsed<LeadMove> {
  const fields = shown
    .filter((name) => name !== 'investors')
    .flatMap((name) => withCompanions(leadFields, name))
    .map((name): [string, unknown] => [name, values[name]])
    .filter(([, value]) => value !== null && value !== undefined && value !== '');
  const reason = typeof values.reason === 'string' && values.reason.trim() !== '' ? values.reason : null;
  return parseForm(leadMove, {
    id: move.lead.id,
    to: move.to,
    ...Object.fromEntries(fields),
    ...(shown.includes('investors') && { investors: investorInputs(investorsOf(values)) }),
    ...(asksForDay(move) && values.on !== null && { on: values.on }),
    ...(reason !== null && { reason }),
    ...(move.kind === 'back' && { isCorrection: values.isCorrection === true }),
    ...(move.kind === 'back' &&
      move.to === 'reserve' &&
      values.reserveKind !== null && { reserveKind: values.reserveKind }),
    ...(move.kind === 'back' && values.attachmentId !== null && { attachmentId: values.attachmentId }),
  });
}
