// Which side each field of two records is taken from, and what that sends.
import type { OutputOf } from '#model/channels';
import { companyFields } from '#model/company';
import { contactFields } from '#model/contact';
import type { Fields } from '#model/field';
import { comparedFields, fieldGroup, isUnited, type FieldState } from '#model/record-merge';
import { isEmptyValue, type RecordValues } from '../../ui/record/record-values.ts';
import type { RecordNoun } from './record-noun.ts';

/** New stands left, old right (handbook 5.3). */
export type Side = 'left' | 'right';
export type Sides = Readonly<Record<Side, RecordValues>>;
export type Choice = Readonly<Record<string, Side>>;

export const fieldsOf: Readonly<Record<RecordNoun, Fields>> = {
  company: companyFields,
  contact: contactFields,
};

export type Compared = OutputOf<'companies.compare'> | OutputOf<'contacts.compare'>;

export type MergeLine = {
  readonly name: string;
  readonly state: FieldState;
  /** A list, whose both sides are kept. */
  readonly isUnited: boolean;
};

/** The lines of the comparison, in the order of the field list; those empty on both sides are left out. */
export function mergeLines(
  noun: RecordNoun,
  sides: Sides,
  states: Readonly<Record<string, FieldState>>,
): MergeLine[] {
  const fields = fieldsOf[noun];
  return comparedFields(fields)
    .filter((name) => !isBlank(fields, name, sides.left) || !isBlank(fields, name, sides.right))
    .map((name) => ({ name, state: states[name] ?? 'differs', isUnited: isUnited(fields, name) }));
}

export function isBlank(fields: Fields, name: string, row: RecordValues): boolean {
  return fieldGroup(fields, name).every((member) => isEmptyValue(row[member]) || row[member] === false);
}

/** The old value stands unless it is empty: empty cells never erase. */
export function firstChoice(noun: RecordNoun, sides: Sides, lines: readonly MergeLine[]): Choice {
  const fields = fieldsOf[noun];
  return Object.fromEntries(
    lines.map(({ name }) => [name, isBlank(fields, name, sides.right) ? 'left' : 'right']),
  );
}

export function chooseAll(lines: readonly MergeLine[], side: Side): Choice {
  return Object.fromEntries(lines.map(({ name }) => [name, side]));
}

/** The chosen values; lists are not among them. */
export function chosenValues(
  noun: RecordNoun,
  sides: Sides,
  { lines, choice }: { readonly lines: readonly MergeLine[]; readonly choice: Choice },
): RecordValues {
  const fields = fieldsOf[noun];
  const open = lines.filter(({ state, isUnited: isList }) => state !== 'same' && !isList);
  return Object.fromEntries(
    open.flatMap(({ name }) =>
      fieldGroup(fields, name).map((member) => [member, sides[choice[name] ?? 'right'][member]] as const),
    ),
  );
}
