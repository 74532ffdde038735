// Pairs a person has decided about are not offered again (handbook 5.3).
import type { KeepApart, Likeness } from '#model/record-merge';
import type { Reader } from '../connection.ts';
import { duplicateDecisionTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';

export type DecidedNoun = 'company' | 'contact';

/** Both ids of a pair, whichever was named first. */
export const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Every pair of a noun that was kept apart, or was ignored. */
export function decidedPairs(reader: Reader, noun: DecidedNoun): Set<string> {
  const rows = reader.all<{ leftId: string; rightId: string }>(
    `SELECT "leftId", "rightId" FROM "duplicateDecision"
     WHERE "entity" = ? AND "decision" IN ('separate', 'ignore') AND "deletedAt" IS NULL`,
    noun,
  );
  return new Set(rows.map(({ leftId, rightId }) => pairKey(leftId, rightId)));
}

type Decision = Pick<KeepApart, 'leftId' | 'rightId'> & {
  readonly noun: DecidedNoun;
  readonly likeness: Likeness | null;
  readonly decision: 'merge' | 'separate';
  readonly reason: string | null;
};

/** Two records that nobody would take for one may still be merged or kept apart by hand. */
const byHand = { level: '-', rule: { zh: '人工选定', en: 'Chosen by hand' }, similarity: 0 };

/** Remembers what was decided, and returns its level. */
export function rememberDecision(w: Writer, { noun, likeness, ...decision }: Decision): { level: string } {
  const { level, rule, similarity } = likeness ?? byHand;
  w.add(duplicateDecisionTable, { ...decision, entity: noun, level, rule: rule.zh, similarity });
  return { level };
}
