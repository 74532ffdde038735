// Characters before any rule of names: full width, Traditional, and the glue a damaged converter leaves.
import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** A bracketed reading right after a Chinese character, such as (dá). */
const glue = /(?<=\p{Script=Han})\(\p{Ll}{1,6}\)/gu;
const tonedGlue = /\p{Script=Han}\(\p{Ll}*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]\p{Ll}*\)/u;
const gluedCharacter = /\p{Script=Han}(?=\(\p{Ll}{1,6}\))/gu;
const chineseLetter = /\p{Script=Han}/u;

/** Traditional characters become Simplified; everything else stays. */
export function toSimplified(text: string): string {
  return chineseLetter.test(text) ? convert(text) : text;
}

/** Full width to half width, no white space, no pinyin glue, Simplified (handbook 5.1, step 1). */
export function plainText(text: string): string {
  const narrow = text.normalize('NFKC').replace(/\s+/gu, '');
  return toSimplified(narrow.includes('(') ? narrow.replace(glue, '') : narrow);
}

/**
 * Whether a converter has pasted readings into the text: 達(dá)拉特. A reading counts with its tone mark or behind a
 * Traditional character, so that 聚乙烯(pe) is left alone.
 */
export function hasPinyinGlue(text: string): boolean {
  if (!text.includes('(')) return false;
  const composed = text.normalize('NFC');
  if (tonedGlue.test(composed)) return true;
  return [...composed.matchAll(gluedCharacter)].some(([character]) => toSimplified(character) !== character);
}

/**
 * Mends text from a damaged converter: the glue goes, then Traditional becomes Simplified (handbook 10.6).
 * Other text is returned as it is; a reader that has met glue elsewhere in the file says so.
 */
export function mendText(text: string, isDamaged = hasPinyinGlue(text)): string {
  return isDamaged ? toSimplified(text.normalize('NFC').replace(glue, '')) : text;
}
