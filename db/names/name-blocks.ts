// Likely pairs among very many names, without comparing each with each: names that are alike share pieces.
import { similarity } from './similarity.ts';

/** Two positions in the list, the smaller first. */
export type NamePair = readonly [number, number];

/** A piece of so many names pairs only those that share a second one. */
const mostSharers = 250;

/**
 * Pairs of names alike to at least `percent`, for limits of about 80 and above. Each name is filed under its rarest
 * two-character pieces, half of them and one more, since names so much alike share more than half.
 */
export function pairsAlike(names: readonly string[], percent: number): NamePair[] {
  const pieces = names.map(piecesOf);
  const sharers = new Map<string, number>();
  for (const own of pieces) for (const piece of own) sharers.set(piece, (sharers.get(piece) ?? 0) + 1);
  const rarity = (piece: string) => sharers.get(piece) ?? 0;
  const blocks = new Map<string, number[]>();
  const found: NamePair[] = [];
  names.forEach((name, at) => {
    const own = pieces[at] ?? [];
    const seen = new Set<number>();
    const rarest = own.toSorted((a, b) => rarity(a) - rarity(b)).slice(0, Math.floor(own.length / 2) + 1);
    for (const piece of rarest) {
      const block = blocks.get(piece);
      if (rarity(piece) > mostSharers) continue;
      for (const other of block ?? []) seen.add(other);
      if (block) block.push(at);
      else blocks.set(piece, [at]);
    }
    for (const other of seen) {
      const otherName = names[other] ?? '';
      if (!couldBeAlike(own, pieces[other] ?? [])) continue;
      if (similarity(name, otherName) * 100 >= percent - 1e-9) found.push([other, at]);
    }
  });
  return found;
}

function piecesOf(name: string): string[] {
  const characters = [...name];
  const pieces = characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  return [...new Set(pieces.length > 0 ? pieces : [name])];
}

/** Much cheaper than the likeness itself: nearly the same length, and two of five pieces in common. */
function couldBeAlike(a: readonly string[], b: readonly string[]): boolean {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < longer * 0.6) return false;
  const known = new Set(a);
  let shared = 0;
  for (const piece of b) if (known.has(piece)) shared += 1;
  return shared >= longer * 0.4;
}
