// Which values a merged record holds: what a person chose, else what the survivor has, else what the loser has.
import { fieldGroup, isUnited } from '#model/record-merge';
import { isTyped, type Fields } from '#model/field';
import { mobileKey } from '../names/same.ts';

type Row = Readonly<Record<string, unknown>>;

type MergeSides = {
  readonly fields: Fields;
  readonly survivor: Row;
  readonly loser: Row;
  /** Chosen by a person, field by field. */
  readonly chosen: Row;
};

/** The survivor’s typed fields as they are to be. An amount goes with its currency and rate, or not at all. */
export function mergedValues({ fields, survivor, loser, chosen }: MergeSides): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const settled = new Set<string>();
  for (const [name, field] of Object.entries(fields)) {
    if (!isTyped(field) || settled.has(name)) continue;
    const group = fieldGroup(fields, name);
    const source = group.every((member) => isEmpty(survivor[member])) ? loser : survivor;
    for (const member of group) {
      settled.add(member);
      if (chosen[member] !== undefined) values[member] = chosen[member];
      else if (isUnited(fields, member)) values[member] = united(name, survivor[member], loser[member]);
      else values[member] = source[member];
    }
  }
  return values;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false;
}

/** Both lists, what stands in both once; the survivor’s own first. */
export function united(name: string, own: unknown, other: unknown): unknown {
  if (!Array.isArray(own) || !Array.isArray(other)) return own ?? other;
  const keyOf =
    name === 'mobiles' || name === 'phones' ? numberKey : (value: unknown) => JSON.stringify(value);
  const kept = new Map<string, unknown>();
  for (const value of [...(own as unknown[]), ...(other as unknown[])]) {
    const key = keyOf(value);
    if (!kept.has(key)) kept.set(key, value);
  }
  return [...kept.values()];
}

const numberKey = (value: unknown) => mobileKey(String(value)) || String(value);
