// Two-character pieces for a contentless FTS5 table: SQLite’s own tokenizers can’t find two Chinese characters.
// A piece of two common Chinese characters stands as it is; any other becomes letters and digits, so that the
// tokenizer, which drops brackets and folds accents, sees one plain word. Hits are to be checked again by instr.

/** Chinese characters that every version of the tokenizer takes for letters. */
const isPlainHan = (code: number) => code >= 0x4e00 && code <= 0x9fa5;
export const isSpace = (code: number) => code <= 0x20 || code === 0xa0 || code === 0x3000;

/** The distinct pieces of a text, joined by spaces, for the index. White space parts words. */
export function bigrams(text: string): string {
  return [...piecesOf(text)].join(' ');
}

/**
 * The FTS5 query that every text containing `text` meets; null when it holds no two characters side by side,
 * as a single one does, and the texts themselves must be looked at.
 */
export function matchQuery(text: string): string | null {
  const pieces = [...piecesOf(text)];
  return pieces.length === 0 ? null : pieces.map((piece) => `"${piece}"`).join(' ');
}

export function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  let before = 0x20;
  for (let at = 0; at < text.length; at += 1) {
    const code = lowerCase(text.charCodeAt(at));
    if (!isSpace(before) && !isSpace(code)) {
      pieces.add(isPlainHan(before) && isPlainHan(code) ? text.slice(at - 1, at + 1) : encoded(before, code));
    }
    before = code;
  }
  return pieces;
}

/** Starts with a Latin letter, so it equals no piece of two Chinese characters. */
function encoded(a: number, b: number): string {
  return `x${(a * 0x10000 + b).toString(36)}`;
}

/** Folds A to Z as LIKE does; the rest is left to whoever writes the text. */
function lowerCase(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
