// Who a card speaks of, whatever it was read from: a code, an address book or a photo.
import type { ScanFieldName } from '#model/photo';
import { mobileKey } from '../../names/same.ts';

export type PersonCard = { readonly [Name in ScanFieldName]: readonly string[] } & {
  /** What has no field of its own. */
  readonly rest: readonly string[];
};

type Entry = readonly [ScanFieldName | 'rest', string];

/** Gathers values, each once and none empty. */
export function personCardOf(entries: readonly Entry[]): PersonCard {
  const valuesOf = (name: Entry[0]) => [
    ...new Set(
      entries
        .filter(([field]) => field === name)
        .map(([, value]) => value.trim())
        .filter(Boolean),
    ),
  ];
  return {
    name: valuesOf('name'),
    company: valuesOf('company'),
    title: valuesOf('title'),
    dept: valuesOf('dept'),
    mobiles: valuesOf('mobiles'),
    phones: valuesOf('phones'),
    emails: valuesOf('emails'),
    wechat: valuesOf('wechat'),
    website: valuesOf('website'),
    address: valuesOf('address'),
    rest: valuesOf('rest'),
  };
}

/** A Chinese mobile is one whatever its label says. */
export function phoneField(value: string, isSaidMobile: boolean): 'mobiles' | 'phones' {
  return isSaidMobile || /^1[3-9]\d{9}$/.test(mobileKey(value)) ? 'mobiles' : 'phones';
}

/** Family and given names in the order their script has them. */
export function fullName(family: string, given: string): string {
  const [last, first] = [family.trim(), given.trim()];
  if (/\p{Script=Han}/u.test(last + first)) return last + first;
  return [first, last].filter(Boolean).join(' ');
}
