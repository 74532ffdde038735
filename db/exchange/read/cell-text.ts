// Makes the text of a cell fit to be stored (handbook 10.6).
import { mendText } from '../../names/chinese.ts';

const lineEnds = /\r\n?|\u2028|\u2029/g;
const unclean = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/u;
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** Line ends unified, control characters and zero-width marks dropped, damage mended, ends trimmed. */
export function cleanText(text: string): string {
  const clean = unclean.test(text) ? text.replace(lineEnds, '\n').replace(invisible, '') : text;
  return mendText(clean).trim();
}
