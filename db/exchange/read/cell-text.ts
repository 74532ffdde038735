// Makes the text of a cell fit to be stored (handbook 10.6).
import { Converter } from 'opencc-js/t2cn';

const lineEnds = /\r\n?|\u2028|\u2029/g;
const unclean = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/u;
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** Line ends unified, control characters and zero-width marks dropped, damage mended, ends trimmed. */
export function cleanText(text: string): string {
  const clean = unclean.test(text) ? text.replace(lineEnds, '\n').replace(invisible, '') : text;
  return (clean.includes('(') ? mended(clean) : clean).trim();
}

const reading = /(\p{Script=Han})\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6})\)/gu;
const toneMark = /\p{Script=Han}\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]*\)/u;
let toSimplified: ((text: string) => string) | null = null;

/** 達(dá)拉特 → 达拉特: a converter left readings in brackets. Without a tone mark, (kg) or (pack) is honest text. */
function mended(text: string): string {
  if (!toneMark.test(text)) return text;
  toSimplified ??= Converter({ from: 't', to: 'cn' });
  return toSimplified(text.replace(reading, '$1'));
}
