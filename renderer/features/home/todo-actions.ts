// What can be done to a step in place, and by which key.
import type { FollowUp } from '#model/followup';

export const todoActions = [
  { kind: 'finish', keys: 'D' },
  { kind: 'move', keys: 'M' },
  { kind: 'handOver', keys: 'H' },
] as const;

/** What is asked about a step. */
export type TodoQuestion = { readonly kind: (typeof todoActions)[number]['kind']; readonly item: FollowUp };

/** A lead may stand in two groups; its link is known by both together. */
export const todoKey = ({ kind, id }: FollowUp): string => `${kind}:${id}`;

/** Where a step is looked at: the lead, or the visits. */
export const placeOf = ({ kind, id }: FollowUp): string => (kind === 'lead' ? `/leads/${id}` : '/activities');
