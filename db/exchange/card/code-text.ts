// What the text of a QR code is: a contact, a link, or words.
import { codeTextMax, type CardCode } from '#model/photo';
import { fullName, personCardOf, phoneField, type PersonCard } from './person-card.ts';
import { readVcards } from './vcard.ts';
import { personOf } from './vcard-person.ts';

export type CodeReading = { readonly code: CardCode; readonly person: PersonCard | null };

/** What may be called a link; what could run something, or opens another program, is named unsafe. */
const linkForm = /^https?:\/\/\S+$/i;
const unsafeForm =
  /^\s*(?:(?:javascript|vbscript|data|file|blob|about|intent|view-source|ms-[a-z-]+):|[a-z][a-z0-9+.-]*:\/\/)/i;

/** Sorts the text of a code; nothing in it is ever opened or run. */
export function readCodeText(raw: string): CodeReading {
  const text = raw.replaceAll('\0', '').trim();
  const code = (kind: CardCode['kind']): CardCode => ({
    kind,
    text: text.slice(0, codeTextMax),
    isCut: text.length > codeTextMax,
  });
  const person = contactOf(text);
  if (person) return { code: code('contact'), person };
  if (linkForm.test(text)) return { code: code('link'), person: null };
  return { code: code(unsafeForm.test(text) ? 'unsafeLink' : 'text'), person: null };
}

function contactOf(text: string): PersonCard | null {
  if (/^BEGIN:VCARD/i.test(text)) {
    // A code may have lost its end.
    const [card] = readVcards(Buffer.from(`${text}\nEND:VCARD`, 'utf8'));
    return card ? personOf(card) : null;
  }
  if (/^MECARD:/i.test(text)) return readMecard(text.slice('MECARD:'.length));
  const [, scheme = '', value = ''] = /^(tel|mailto):([^?]+)/i.exec(text) ?? [];
  if (scheme === '') return null;
  return personCardOf([
    /^tel$/i.test(scheme) ? [phoneField(value, false), value] : ['emails', decodeSafely(value)],
  ]);
}

function decodeSafely(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a stray percent sign is text
  }
}

function readMecard(text: string): PersonCard {
  const fields = text.split(/(?<!\\);/).map((field) => {
    const [, name = '', value = ''] = /^\s*([A-Za-z-]+):([\s\S]*)$/.exec(field) ?? [];
    return [name.toUpperCase(), value] as const;
  });
  return personCardOf(
    fields.map(([name, raw]) => {
      const value = raw.replace(/\\(.)/g, '$1');
      switch (name) {
        case 'N': {
          const [family = '', given = ''] = raw.split(/(?<!\\),/);
          return ['name', fullName(family, given)];
        }
        case 'ORG':
          return ['company', value];
        case 'TITLE':
        case 'TIL':
          return ['title', value];
        case 'TEL':
          return [phoneField(value, false), value];
        case 'EMAIL':
          return ['emails', value];
        case 'URL':
          return ['website', value];
        case 'ADR':
          return ['address', value.replace(/^,+|,+$/g, '')];
        default:
          return ['rest', value];
      }
    }),
  );
}
