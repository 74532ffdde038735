// Pinyin initials of Chinese text, one reading each: 国电联合动力 → gdlhdl.
import { pinyin } from 'pinyin-pro';
import { knownCompoundSurnames, knownSurnames, knownWords } from './pinyin-words.ts';

const hanOnly = /^\p{Script=Han}+$/u;

/** First letters of the readings; Latin letters and digits stay, marks and spaces go. */
export function initials(text: string): string {
  return lettersIn(text.normalize('NFKC').toLowerCase()).join('');
}

/** Full readings of the Chinese characters, in step with `initials`; what is not Chinese parts the runs. */
export function syllableRuns(text: string): string[][] {
  const plain = text.normalize('NFKC').toLowerCase();
  const letters = lettersIn(plain);
  const runs: string[][] = [[]];
  for (let at = 0; at < plain.length; at += 1) {
    const syllable = syllableOf(plain.charAt(at), letters[at] ?? '');
    if (syllable !== '') runs.at(-1)?.push(syllable);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The reading of each Chinese character where it stands; empty for what is not Chinese. */
export function spelling(text: string): string[] {
  const lower = text.toLowerCase();
  // A few letters grow when they are made small; then nothing would stand where it stood.
  const plain = lower.length === text.length ? lower : text;
  const letters = lettersIn(plain);
  return Array.from({ length: plain.length }, (_, at) => syllableOf(plain.charAt(at), letters[at] ?? ''));
}

/** One letter a character; none for a mark or a space. */
function lettersIn(plain: string): string[] {
  const name = personInitials(plain);
  if (name !== null) return [...name];
  const letters: string[] = [];
  while (letters.length < plain.length) {
    const at = letters.length;
    const word = wordAt(plain, at);
    letters.push(...(word ? word.letters : [letterAt(plain, at)]));
  }
  return letters;
}

const syllables = new Map<string, readonly string[]>();

/** The reading of a character that begins with `letter`; ü is typed v. */
function syllableOf(character: string, letter: string): string {
  let known = syllables.get(character);
  if (!known) {
    const options = { toneType: 'none', type: 'array', multiple: true, v: true } as const;
    known = hanOnly.test(character)
      ? pinyin(character, options).filter((reading) => /^[a-z]+$/.test(reading))
      : [];
    syllables.set(character, known);
  }
  return known.find((reading) => reading.startsWith(letter)) ?? known[0] ?? '';
}

/** Surnames read in their own way: 单, 仇, 解. Null for what is no name of two or three characters, or an everyday word. */
function personInitials(text: string): string | null {
  if (text.length < 2 || text.length > 4 || !hanOnly.test(text) || knownWords.has(text)) return null;
  const compound = text.length > 2 ? knownCompoundSurnames.get(text.slice(0, 2)) : undefined;
  if (compound) return compound + rest(text, 2);
  const surname = text.length < 4 ? knownSurnames.get(text.charAt(0)) : undefined;
  if (!surname || surname.notBefore.includes(text.charAt(1)) || wordAt(text, 0)) return null;
  return surname.letter + rest(text, 1);
}

function rest(text: string, from: number): string {
  return Array.from(text.slice(from), (_, at) => letterAt(text, from + at)).join('');
}

type Word = { readonly word: string; readonly letters: string; readonly length: number };

const wordsByStart = new Map<string, Word[]>();
for (const [word, letters] of knownWords) {
  const known = wordsByStart.get(word.charAt(0)) ?? [];
  known.push({ word, letters, length: word.length });
  wordsByStart.set(
    word.charAt(0),
    known.sort((a, b) => b.length - a.length),
  );
}

function wordAt(text: string, at: number): Word | undefined {
  return wordsByStart.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
}

function letterAt(text: string, at: number): string {
  const character = text.charAt(at);
  if (/[a-z0-9]/.test(character)) return character;
  const letters = lettersOf(character);
  return letters.length > 1 ? letterInContext(text, at) : letters;
}

const readings = new Map<string, string>();

/** All the letters a character may begin with; none for what is not Chinese. */
function lettersOf(character: string): string {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const options = { pattern: 'first', toneType: 'none', type: 'array', multiple: true } as const;
  const letters = hanOnly.test(character)
    ? [...new Set(pinyin(character, options))].filter((letter) => /^[a-z]$/.test(letter)).join('')
    : '';
  readings.set(character, letters);
  return letters;
}

const contexts = new Map<string, string>();
const contextLimit = 50_000;

/** Reads a character of several readings among its three neighbours on each side; phrases recur, so the answers are kept. */
function letterInContext(text: string, at: number): string {
  const start = Math.max(0, at - 3);
  const around = text.slice(start, at + 4);
  const key = `${at - start}${around}`;
  const known = contexts.get(key);
  if (known !== undefined) return known;
  if (contexts.size >= contextLimit) contexts.clear();
  const letter = pinyin(around, { pattern: 'first', toneType: 'none', type: 'array' })[at - start] ?? '';
  contexts.set(key, letter);
  return letter;
}
