// Which of the proposed values go into a form, and which stand aside for what was typed.
import type { CardProposal, ScanFieldName } from '#model/photo';

/** Accepted values by field; a field of one value has one. */
export type AcceptedFields = Partial<Record<ScanFieldName, readonly string[]>>;
/** What stands in a form now, by field. */
export type HeldFields = Partial<Record<ScanFieldName, readonly string[]>>;

const manyValued: readonly ScanFieldName[] = ['mobiles', 'phones', 'emails', 'wechat'];
export const holdsMany = (field: ScanFieldName) => manyValued.includes(field);

/** The same number is written with blanks on the card and without in its code. */
const plain = (text: string) =>
  text
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+|00)86/, '')
    .toLowerCase();

export const isHeld = ({ field, value }: CardProposal, held: HeldFields) =>
  (held[field] ?? []).some((one) => plain(one) === plain(value));

type Form = { readonly fields: readonly ScanFieldName[]; readonly held: HeldFields };

/** For empty fields: of a field with one value the first, which is the most certain. Others that differ are passed over. */
export function fitting(
  proposals: readonly CardProposal[],
  { fields, held }: Form,
): { chosen: CardProposal[]; passed: CardProposal[] } {
  const open = proposals.filter((one) => fields.includes(one.field) && !isHeld(one, held));
  const firsts = open.filter(
    (one) => holdsMany(one.field) || open.find(({ field }) => field === one.field) === one,
  );
  const isEmpty = ({ field }: CardProposal) => (held[field] ?? []).length === 0;
  return { chosen: firsts.filter(isEmpty), passed: firsts.filter((one) => !isEmpty(one)) };
}

export function acceptedOf(chosen: readonly CardProposal[]): AcceptedFields {
  const accepted: Partial<Record<ScanFieldName, string[]>> = {};
  for (const { field, value } of chosen) (accepted[field] ??= []).push(value);
  return accepted;
}
