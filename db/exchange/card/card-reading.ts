// What codes and print say together, as proposals for a form.
import { scanFields, type CardProposal, type CardReading, type ScanFieldName } from '#model/photo';
import type { CardText, PlacedValue } from './card-text.ts';
import type { CodeReading } from './code-text.ts';

const manyValued: readonly ScanFieldName[] = ['mobiles', 'phones', 'emails', 'wechat'];

/** Codes first, since they are certain; what print adds follows. */
export function readingOf(codes: readonly CodeReading[], text: CardText): CardReading {
  const people = codes.flatMap(({ person }) => person ?? []);
  const certain = people.flatMap((person) =>
    (Object.keys(scanFields) as ScanFieldName[]).flatMap((field) =>
      person[field].map((value): CardProposal => ({ field, value, confidence: 100, source: 'code' })),
    ),
  );
  // A code says it better than print that was guessed at; further numbers are still welcome.
  const known = new Set(certain.map(({ field }) => field).filter((field) => !manyValued.includes(field)));
  const read = text.values
    .filter(({ field }) => !known.has(field))
    .map(({ field, value, confidence }: PlacedValue): CardProposal => {
      const bounded = Math.min(99, Math.max(0, confidence));
      return { field, value, confidence: bounded, source: 'text' };
    });
  const proposals = [...certain, ...read].filter(
    ({ field, value }, position, all) =>
      all.findIndex((other) => other.field === field && keyOf(other.value) === keyOf(value)) === position,
  );
  const order = Object.keys(scanFields);
  return {
    proposals: proposals.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field)),
    codes: codes.map(({ code }) => code),
    rest: [...people.flatMap(({ rest }) => rest), ...text.rest],
  };
}

/** The same number is written with blanks on the card and without in its code. */
const keyOf = (value: string) =>
  value
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+|00)86/, '')
    .toLowerCase();
