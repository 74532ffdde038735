// Names of people on a card, alone or with their title in the same line.
import type { ScanFieldName } from '#model/photo';
import {
  deptEnding,
  doubleSurnames,
  englishCompany,
  mongolianName,
  surnames,
  titleWords,
} from './card-words.ts';

/** Two to four words with capitals, none of a company. */
export const englishNameForm =
  /^(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s)?[A-Z][A-Za-z'’-]+(?:\s(?:[A-Z]\.|[A-Z][A-Za-z'’-]+)){1,3}$/;

const courtesies = /(?:先生|女士|小姐|博士)$/;

/** Values with their fields; `rest` has none. */
export type Found = readonly (readonly [ScanFieldName | 'rest', string])[];

function isChineseName(text: string): boolean {
  if (!/^[\p{Script=Han}·]{2,4}$/u.test(text)) return false;
  if (titleWords.some((word) => text.endsWith(word)) || (text.length > 2 && deptEnding.test(text)))
    return false;
  if (doubleSurnames.some((surname) => text.startsWith(surname))) return text.length > 2;
  return surnames.has(text.charAt(0)) && text.length <= 3;
}

/** 李建国 · 李建国 副总经理 · 李建国副总经理 · 李建国 Li Jianguo; null when no name begins the line. */
export function nameAndTitle(text: string): Found | null {
  const plain = text.replace(courtesies, '').trim();
  // 王 晓 敏: a short name is spread out to look as long as the others.
  const close = /^\p{Script=Han}(?:\s\p{Script=Han}){1,5}$/u.test(plain) ? plain.replace(/\s/g, '') : plain;
  if (isChineseName(close)) return [['name', close]];
  if (mongolianName.test(close)) return [['name', close]];
  // A foreign name in Chinese signs has its dot.
  if (/^\p{Script=Han}{1,6}·\p{Script=Han}{1,6}$/u.test(plain)) return [['name', plain]];
  const [first = '', ...words] = plain.split(/[\s/|,]+/);
  const head = first.replace(courtesies, '');
  const tail = words.join(' ').replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  if (isChineseName(head) && tail !== '') return [['name', head], ...tailOf(tail)];
  for (const length of [3, 2, 4]) {
    const [name, title] = [plain.slice(0, length), plain.slice(length)];
    if (isChineseName(name) && isWholeTitle(title))
      return [
        ['name', name],
        ['title', title],
      ];
  }
  return null;
}

const titlePrefix = /^(?:副|总|常务|高级|执行|首席|项目|销售|市场|行政|财务|技术)*$/;

/** Only 副, 总, 高级 and the like may stand before the title itself. */
function isWholeTitle(text: string): boolean {
  const length = titleLength(text);
  return length > 0 && titlePrefix.test(text.slice(0, text.length - length));
}

const titleLength = (text: string) =>
  Math.max(0, ...titleWords.filter((word) => text.endsWith(word)).map((word) => word.length));

function tailOf(tail: string): Found {
  if (titleWords.some((word) => tail.endsWith(word))) {
    const [dept = '', ...title] = tail.split(' ');
    if (title.length > 0 && deptEnding.test(dept))
      return [
        ['dept', dept],
        ['title', title.join(' ')],
      ];
    return [['title', tail]];
  }
  if (englishNameForm.test(tail) && !englishCompany.test(tail)) return [['name', tail]];
  return [[deptEnding.test(tail) ? 'dept' : 'rest', tail]];
}
