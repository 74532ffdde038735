// Where a piece of text stands in a name: as it is written, or as it is read.

/** From the first character to the one after the last. */
export type Range = readonly [start: number, end: number];

/** Letters as they are compared: without width and case, each with the place it came from. */
function folded(text: string): { readonly plain: string; readonly places: readonly number[] } {
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letters = text.charAt(at).normalize('NFKC').toLowerCase();
    plain += letters;
    for (let letter = 0; letter < letters.length; letter += 1) places.push(at);
  }
  return { plain, places };
}

/** Where `wanted` is written in `text`. */
export function writtenRange(text: string, wanted: string): Range | null {
  const { plain: piece } = folded(wanted.trim());
  if (piece === '') return null;
  const { plain, places } = folded(text);
  const at = plain.indexOf(piece);
  const [first, last] = [places[at], places[at + piece.length - 1]];
  return at < 0 || first === undefined || last === undefined ? null : [first, last + 1];
}

/** True for letters and digits that may be pinyin, spaces and apostrophes between them. */
export function mayBePinyin(wanted: string): boolean {
  return /^[a-z][a-z0-9 '’]*$/i.test(wanted.trim());
}

/**
 * Where `wanted` is read in `text`: by syllables, by initials, or by both mixed; the last syllable may still be typed.
 * `syllables` stand in step with the characters of `text`.
 */
export function spokenRange(text: string, syllables: readonly string[], wanted: string): Range | null {
  if (!mayBePinyin(wanted)) return null;
  const letters = wanted.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  for (let start = 0; start < text.length; start += 1) {
    if (readingAt(text, syllables, start) === '') continue;
    const end = endOfReading(text, syllables, { at: start, letters });
    if (end !== null) return [start, end];
  }
  return null;
}

/** A syllable, a Latin letter or digit itself, or nothing for a mark or a space. */
function readingAt(text: string, syllables: readonly string[], at: number): string {
  const letter = text.charAt(at).normalize('NFKC').toLowerCase();
  return syllables[at] || (/^[a-z0-9]$/.test(letter) ? letter : '');
}

type Rest = { readonly at: number; readonly letters: string };

function endOfReading(text: string, syllables: readonly string[], { at, letters }: Rest): number | null {
  if (at >= text.length) return null;
  const reading = readingAt(text, syllables, at);
  if (reading === '') return endOfReading(text, syllables, { at: at + 1, letters });
  if (reading.startsWith(letters)) return at + 1;
  for (const part of new Set([reading, reading.charAt(0)])) {
    if (!letters.startsWith(part)) continue;
    const end = endOfReading(text, syllables, { at: at + 1, letters: letters.slice(part.length) });
    if (end !== null) return end;
  }
  return null;
}
