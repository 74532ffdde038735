// The words by which a text stands in the index. Each kind begins with a letter of its own, then letters and digits
// only, which the tokenizer leaves whole: x two characters (bigrams.ts), u one, e a whole first line, f and g the
// first one or two characters of the first line, a and b those of any line, i the first pinyin initials, j one of them
// or two side by side, p the first syllable, y one syllable or two side by side, d three digits.
import { bigrams, isSpace, piecesOf } from './bigrams.ts';
import { syllables, syllablesFrom, type Reading } from './syllables.ts';
import { syllableRuns } from './pinyin.ts';

const code = (text: string) =>
  [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(36)).join('z0');

/** A short name of a whole line: equal lines have equal ones, and what they find is compared again. */
function hashOf(line: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < line.length; at += 1) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

const mostInitials = 3;
const pair = (first: string, second: string) => `y${first}0${second}`;

export const tokens = {
  firstLine: (line: string) => `e${hashOf(line)}`,
  firstLineStart: (text: string) => {
    const start = [...text].slice(0, 2);
    return `${start.length === 1 ? 'f' : 'g'}${code(start.join(''))}`;
  },
  lineStart: (text: string) => {
    const start = [...text].slice(0, 2);
    return `${start.length === 1 ? 'a' : 'b'}${code(start.join(''))}`;
  },
  initialsStart: (letters: string) => `i${letters.slice(0, mostInitials)}`,
};

/** Pinyin of names as it is kept beside their initials: capitals, so that typed small letters never meet it by chance. */
export function pinyinLines(names: readonly string[]): string[] {
  return names
    .flatMap((name) => syllableRuns(name))
    .map((run) => run.filter((syllable) => syllables.has(syllable)))
    .filter((run) => run.length > 0)
    .map((run) => ` ${run.join(' ').toUpperCase()} `);
}

type Doc = {
  readonly text: string;
  readonly letters: readonly string[];
  readonly pinyin: readonly string[];
  readonly hasNumbers: boolean;
};

/** The distinct words of a text, joined by spaces, for the index. */
export function indexWords({ text, letters, pinyin, hasNumbers }: Doc): string {
  const words = new Set<string>();
  for (const character of text) {
    if (!isSpace(character.codePointAt(0) ?? 0)) words.add(`u${code(character)}`);
  }
  const lines = text.split('\n');
  words.add(tokens.firstLine(lines[0] ?? ''));
  for (const [at, line] of lines.entries()) {
    const [first = '', second] = line;
    if (first === '') continue;
    for (const start of second === undefined ? [first] : [first, first + second]) {
      words.add(tokens.lineStart(start));
      if (at === 0) words.add(tokens.firstLineStart(start));
    }
  }
  for (const line of letters) {
    for (let length = 1; length <= Math.min(mostInitials, line.length); length += 1)
      words.add(tokens.initialsStart(line.slice(0, length)));
    for (const [at, letter] of [...line].entries()) {
      words.add(`j${letter}`);
      if (at > 0) words.add(`j${line.slice(at - 1, at + 1)}`);
    }
  }
  for (const line of pinyin) addSyllables(words, line.trim().toLowerCase().split(' '));
  if (hasNumbers) for (const piece of trigrams(text)) words.add(piece);
  return `${bigrams(text)} ${[...words].join(' ')}`;
}

function addSyllables(words: Set<string>, run: readonly string[]): void {
  words.add(`p${run[0]}`);
  for (const [at, syllable] of run.entries()) {
    words.add(`y${syllable}`);
    const next = run[at + 1];
    if (next !== undefined) words.add(pair(syllable, next));
  }
}

function trigrams(text: string): string[] {
  return [...text.matchAll(/(?=(\d{3}))/g)].map(([, digits]) => `d${digits}`);
}

const all = (words: Iterable<string>) => [...words].map((word) => `"${word}"`).join(' AND ');
const any = (words: Iterable<string>) => `(${[...words].map((word) => `"${word}"`).join(' OR ')})`;

const mostPieces = 6;

/** Enough of overlapping pieces to tell a text by: each costs a walk, and what is found is compared again. */
function sparse(pieces: Iterable<string>, length: number): string[] {
  const list = [...pieces];
  const apart = list.filter((_, at) => at % length === 0 || at === list.length - 1);
  const stride = Math.ceil(apart.length / mostPieces);
  return apart.filter((_, at) => at % stride === 0);
}

/** What every text that contains `text` meets; null for white space. */
export function containsMatch(text: string): string | null {
  const pieces = piecesOf(text);
  if (pieces.size > 0) return all(sparse(pieces, 2));
  const single = [...text].filter((character) => !isSpace(character.codePointAt(0) ?? 0));
  return single.length === 0 ? null : all(single.map((character) => `u${code(character)}`));
}

/** What every text meets whose initials contain `letters`; null for what are no initials. */
export function initialsMatch(letters: string): string | null {
  if (!/^[a-z0-9]+$/.test(letters)) return null;
  const pairs = Array.from(letters.slice(1), (letter, at) => `j${letters.charAt(at)}${letter}`);
  return all(new Set(pairs.length > 0 ? sparse(pairs, 2) : [`j${letters}`]));
}

export const numberMatch = (digits: string) => all(new Set(sparse(trigrams(digits), 3)));

/** What every text meets whose names read so. */
export function readingMatch({ whole, last }: Reading): string {
  const ends = syllablesFrom(last);
  const before = whole.at(-1);
  if (before === undefined) return any(ends.map((syllable) => `y${syllable}`));
  const pairs = whole.slice(0, -1).map((syllable, at) => `"${pair(syllable, whole[at + 1] ?? '')}"`);
  return [...sparse(pairs, 2), any(ends.map((syllable) => pair(before, syllable)))].join(' AND ');
}

/** What every text meets of which a name begins so. */
export function readingStartMatch(reading: Reading): string {
  const [first] = reading.whole;
  if (first !== undefined) return `"p${first}" AND ${readingMatch(reading)}`;
  return any(syllablesFrom(reading.last).map((syllable) => `p${syllable}`));
}

/** A reading as it stands in the kept pinyin. */
export const readingText = ({ whole, last }: Reading) => ` ${[...whole, last].join(' ').toUpperCase()}`;
