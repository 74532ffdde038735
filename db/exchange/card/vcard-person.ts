// From the properties of a vCard to the fields of a card.
import { fullName, personCardOf, phoneField, type PersonCard } from './person-card.ts';
import type { Vcard, VcardProperty } from './vcard.ts';

type Entries = Parameters<typeof personCardOf>[0];

const joined = (parts: readonly string[], sign: string) => parts.filter(Boolean).join(sign);

/** What a vCard says of a person; what has no field stays as text. */
export function personOf(card: Vcard): PersonCard {
  return personCardOf([...nameOf(card), ...card.flatMap(entriesOf)]);
}

function nameOf(card: Vcard): Entries {
  const first = (name: string) => card.find((property) => property.name === name)?.parts;
  const whole = joined(first('FN') ?? [], ' ');
  if (whole) return [['name', whole.slice(0, 50)]];
  const [family = '', given = ''] = first('N') ?? [];
  return [['name', fullName(family, given).slice(0, 50)]];
}

function entriesOf({ name, types, parts }: VcardProperty): Entries {
  const value = joined(parts, ' ');
  switch (name) {
    case 'ORG':
      return [
        ['company', parts[0] ?? ''],
        ['dept', joined(parts.slice(1), ' ')],
      ];
    case 'TITLE':
    case 'ROLE':
      return [['title', value]];
    case 'TEL':
      return telephone(value.replace(/^tel:/i, ''), types);
    case 'EMAIL':
      return [['emails', value.replace(/^mailto:/i, '')]];
    case 'ADR':
      return [['address', addressOf(parts)]];
    case 'URL':
      return [['website', value]];
    case 'NOTE':
      return [['rest', value]];
    case 'X-WECHAT':
    case 'X-WEIXIN':
      return [['wechat', value]];
    default:
      return [];
  }
}

function telephone(value: string, types: readonly string[]): Entries {
  if (types.includes('FAX')) return [['rest', `传真 ${value}`]];
  return [[phoneField(value, types.includes('CELL')), value]];
}

/** Post box, floor, street, town, province, code, country: Chinese addresses are written from the country down. */
function addressOf(parts: readonly string[]): string {
  const [box = '', extended = '', street = '', town = '', province = '', code = '', country = ''] = parts;
  if (/\p{Script=Han}/u.test(joined(parts, '')))
    return joined([country, province, town, street, extended, box], '') + (code && ` ${code}`);
  return joined([box, extended, street, town, province, code, country], ', ');
}
