// What a card’s photo or code says beyond its six inputs: added to the person, or kept as words where nobody is named.
import { cardMoreFields, type NewCard } from '#model/card';
import { findRow } from '../rows.ts';
import { contactTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';

export type CardMore = Pick<NewCard, 'dept' | 'phones' | 'emails' | 'wechat'>;

/** Lists grow, a department that is known stays. */
export function addMore(w: Writer, personId: string, { dept, phones, emails, wechat }: CardMore): void {
  const known = findRow(w, contactTable, personId);
  if (!known) return;
  const joined = (before: readonly string[], added: readonly string[] = []) => [
    ...new Set([...before, ...added]),
  ];
  w.patch(contactTable, personId, {
    dept: known.dept ?? dept ?? null,
    phones: joined(known.phones, phones),
    emails: joined(known.emails, emails),
    wechat: joined(known.wechat, wechat),
  });
}

/** Words for a card of a firm alone. */
export function moreInWords({ dept, phones = [], emails = [], wechat = [] }: CardMore): string {
  const all = { dept: dept ? [dept] : [], phones, emails, wechat };
  return (Object.keys(all) as (keyof typeof all)[]) // the keys of this very object
    .filter((name) => all[name].length > 0)
    .map((name) => `${cardMoreFields[name].label.zh}：${all[name].join('、')}`)
    .join('；');
}
