// How alike two names are: the larger of Jaro–Winkler and the Dice of their bigrams (handbook 5.1).

/** Likeness of two normalised names, from 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const left = charactersOf(a);
  const right = charactersOf(b);
  return Math.max(jaroWinklerOf(left, right), diceOf(left, right));
}

/** Jaro with window ⌊max/2⌋ − 1 and a bonus of 0.1 for each of up to four equal characters in front. */
export function jaroWinkler(a: string, b: string): number {
  return jaroWinklerOf(charactersOf(a), charactersOf(b));
}

/** Twice the shared two-character pieces over all of them, each counted as often as it stands there. */
export function bigramDice(a: string, b: string): number {
  return diceOf(charactersOf(a), charactersOf(b));
}

type Characters = readonly number[];

function charactersOf(text: string): Characters {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

function jaroWinklerOf(a: Characters, b: Characters): number {
  const { matchedA, matchedB } = matchesOf(a, b);
  const count = matchedA.length;
  if (count === 0) return 0;
  const swapped = matchedA.filter((character, at) => character !== matchedB[at]).length / 2;
  const jaro = (count / a.length + count / b.length + (count - swapped) / count) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** The characters that find a partner within the window, in the order of each text. */
function matchesOf(a: Characters, b: Characters): { matchedA: number[]; matchedB: number[] } {
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const isTaken = new Uint8Array(b.length);
  const matchedA: number[] = [];
  a.forEach((character, at) => {
    const end = Math.min(b.length - 1, at + window);
    for (let other = Math.max(0, at - window); other <= end; other += 1) {
      if (isTaken[other] === 0 && b[other] === character) {
        isTaken[other] = 1;
        matchedA.push(character);
        return;
      }
    }
  });
  return { matchedA, matchedB: b.filter((_, at) => isTaken[at] === 1) };
}

function diceOf(a: Characters, b: Characters): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pieces = new Map<number, number>();
  for (const piece of piecesOf(a)) pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  let shared = 0;
  for (const piece of piecesOf(b)) {
    const left = pieces.get(piece) ?? 0;
    if (left > 0) {
      shared += 1;
      pieces.set(piece, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** Two code points fit side by side into an exact number: 21 bits each. */
function piecesOf(characters: Characters): number[] {
  return characters.slice(1).map((character, at) => (characters[at] ?? 0) * 0x200000 + character);
}
