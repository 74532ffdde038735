// Names as they are compared (handbook 5.1).
import { plainText } from './chinese.ts';
import { isPlaces, withoutLeadingPlaces } from './place-prefix.ts';

const marks = /[\p{P}\p{S}]+/gu;
const legalEnding = /(?:股份有限公司|有限责任公司|有限公司|公司)$/;
const legalEndings = /股份有限公司|有限责任公司|有限公司|公司/g;
const bracketed = /[([{<【〔《「『〈](\p{Script=Han}+)[)\]}>】〕》」』〉]/gu;

/** A company’s name without marks and one legal ending; 集团 stays. */
export function nameNorm(name: string): string {
  return withoutEnding(plainText(name));
}

/** A company’s name without its places and a final 集团; 中国 stays. */
export function nameCore(name: string): string {
  const plain = plainText(name);
  const norm = withoutEnding(plain);
  const inBrackets = plain.replace(bracketed, (whole, inside: string) => (isPlaces(inside) ? '' : whole));
  const core = withoutLeadingPlaces(withoutEnding(inBrackets)).replace(/集团$/, '');
  return [...core].length < 2 ? norm : core;
}

/** A lead’s name without 年产, /年, marks, legal endings and a final 项目. */
export function leadNameNorm(name: string): string {
  const plain = plainText(name);
  const bare = plain
    .replace(/年产|\/年|每年/g, '')
    .replace(marks, '')
    .replace(legalEndings, '')
    .replace(/(?:建设项目|项目)$/, '');
  return bare || plain.replace(marks, '') || plain;
}

/** A name that is all marks or all ending is kept, since an empty one would equal every other. */
function withoutEnding(plain: string): string {
  const bare = plain.replace(marks, '');
  return bare.replace(legalEnding, '') || bare || plain;
}
