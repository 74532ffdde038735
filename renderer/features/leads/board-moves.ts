// Which columns a card may be dropped into, and why the others don't take it (handbook 4.2).
import type { LeadRow } from '#model/lead-shapes';
import type { Label } from '#model/field';
import { leadFields } from '#model/lead';
import { moveKind, stageCodes, type MoveKind, type Stage } from '#model/stage';
import { words } from './leads-words.ts';

type Standing = Pick<LeadRow, 'stage' | 'outcome'>;

export type Entry = {
  readonly kind: MoveKind | 'same';
  /** A card can be dropped here. */
  readonly canDrop: boolean;
  /** Why it can't; null when it can. */
  readonly why: Label | null;
};

/** How a lead would come into a stage. */
export function entryOf({ stage, outcome }: Standing, to: Stage): Entry {
  if (stage === to) return { kind: 'same', canDrop: false, why: words.whySame };
  const kind = moveKind(stage, to);
  if (outcome !== 'active') return { kind, canDrop: false, why: words.whyEnded };
  if (kind === 'jump') return { kind, canDrop: false, why: words.whyJump };
  if (kind === 'never')
    return { kind, canDrop: false, why: stage === 'signed' ? words.whySignedReserve : words.whyBackTwo };
  return { kind, canDrop: true, why: null };
}

/** The stages a card may be dropped into. */
export function stagesOpen(row: Standing): Stage[] {
  return stageCodes.filter((stage) => entryOf(row, stage).canDrop);
}

/** The name of a field that a move asks for. */
export function neededLabel(path: readonly (string | number)[]): Label {
  const name = String(path[0] ?? '');
  if (name === 'investors') return words.investors;
  const fields: Readonly<Record<string, { readonly label: Label }>> = leadFields;
  return fields[name]?.label ?? { zh: name, en: name };
}
