// From the lines read on a card to the fields of a form. What can’t be placed stays as text: a wrong guess costs a
// person more than a missing one.
import type { ScanFieldName } from '#model/photo';
import { phoneField } from './person-card.ts';
import { segmentsOf, tidyLine, type LabelKind, type Segment } from './card-line.ts';
import {
  companyEnding,
  deptEnding,
  englishAddress,
  englishCompany,
  englishDept,
  englishTitle,
  placeSigns,
  titleWords,
} from './card-words.ts';
import { englishNameForm, nameAndTitle, type Found } from './card-names.ts';

export type CardLine = {
  readonly text: string;
  /** Of its letters; the largest line of a card is its name or its company. */
  readonly height: number;
  /** In whole percent. */
  readonly confidence: number;
};

export type PlacedValue = {
  readonly field: ScanFieldName;
  readonly value: string;
  readonly confidence: number;
};
export type CardText = { readonly values: readonly PlacedValue[]; readonly rest: readonly string[] };

type Part = Segment & { readonly height: number; readonly confidence: number };

const emailForm = /[A-Za-z0-9._%+-]+\s?@\s?[A-Za-z0-9-]+(?:\s?\.\s?[A-Za-z0-9-]+)+/g;
const websiteForm = /(?:https?:\/\/|www\.)[^\s,;，；]+/gi;
const phoneForm = /(?:\+|\(?00)?\(?\d[\d\s().+-]{5,}\d(?:\s?(?:-|转|ext\.?)\s?\d{1,5})?/gi;
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Below this, in percent, what was read is a guess and stays as text. */
const guess = 40;

/** Fields of one value take the best candidate; the others stay as text. */
const single: readonly ScanFieldName[] = ['name', 'company', 'title', 'dept', 'address', 'website', 'wechat'];

/** Places what can be placed. */
export function readCardText(lines: readonly CardLine[]): CardText {
  const values: PlacedValue[] = [];
  const rest: string[] = [];
  for (const part of lines.flatMap(partsOf)) {
    const { found, left } = part.confidence < guess ? { found: [], left: part.text } : placePart(part);
    for (const [field, value] of found) {
      if (field === 'rest') rest.push(value);
      else values.push({ field, value, confidence: part.confidence });
    }
    if (left) rest.push(left);
  }
  return chosen(values, rest, lines);
}

function partsOf({ text, ...facts }: CardLine): Part[] {
  return segmentsOf(tidyLine(text)).map((segment) => ({ ...segment, ...facts }));
}

function placePart(part: Part): { found: Found; left: string } {
  if (part.label === 'fax' || part.label === 'postcode') return { found: [], left: part.text };
  const emails = [...part.text.matchAll(emailForm)].map(([text]) => text.replace(/\s/g, ''));
  const withoutEmails = part.text.replace(emailForm, ' ');
  const websites = [...withoutEmails.matchAll(websiteForm)].map(([text]) => text);
  let left = withoutEmails.replace(websiteForm, ' ').trim();
  const found: Found[number][] = [
    ...emails.map((value) => ['emails', value] as const),
    ...websites.map((value) => ['website', value] as const),
  ];
  if (part.label !== 'address' && !looksLikeAddress(left)) {
    const phones = [...left.matchAll(phoneForm)].map(([text]) => text.trim()).filter(isPhone);
    for (const value of phones) {
      found.push([phoneField(value, part.label === 'mobile'), value]);
      left = left.replace(value, ' ');
    }
  }
  left = left.replace(/^[\s,;:/|]+|[\s,;:/|]+$/g, '');
  if (left === '') return { found, left: '' };
  const placed = placeWords(left, part.label);
  return placed.length > 0 ? { found: [...found, ...placed], left: '' } : { found, left };
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 16;
}

const labelled: Partial<Record<LabelKind, ScanFieldName>> = {
  address: 'address',
  wechat: 'wechat',
  name: 'name',
  company: 'company',
  title: 'title',
  dept: 'dept',
};

const joinNumbers = (text: string) =>
  text.replace(/(?<=\p{Script=Han})\s(?=\d)|(?<=\d)\s(?=\p{Script=Han})/gu, '');

function placeWords(text: string, label: LabelKind | null): Found {
  const field = label && labelled[label];
  if (field) return [[field, field === 'address' ? joinNumbers(text) : text]];
  if (label === 'website' && /^[\w-]+(?:\.[\w-]+)+/.test(text)) return [['website', text]];
  if (label !== null) return [];
  return isHan(text) ? placeChinese(text) : placeEnglish(text);
}

function looksLikeAddress(text: string): boolean {
  if (isHan(text)) return (text.match(placeSigns) ?? []).length >= 3 && !companyEnding.test(text);
  const words = text.match(new RegExp(englishAddress.source, 'gi')) ?? [];
  return words.length >= 2 && /[,\d]/.test(text) && !englishCompany.test(text);
}

function placeChinese(text: string): Found {
  if (companyEnding.test(text.replace(/[\s()（）]+$/, ''))) return [['company', text]];
  const named = nameAndTitle(text);
  if (named) return named;
  if (looksLikeAddress(text)) return [['address', joinNumbers(text)]];
  // 市场部经理 · 市场拓展部 副总经理
  const [head = '', tail] = text.split(/[\s/|]+/, 2);
  if (tail !== undefined && deptEnding.test(head) && isTitle(tail))
    return [
      ['dept', head],
      ['title', text.slice(head.length).trim()],
    ];
  if (isTitle(text)) {
    const [, dept = '', title = ''] = /^(.{2,}?(?:部|处|科|室|中心))(.{2,})$/.exec(text) ?? [];
    if (dept && isTitle(title))
      return [
        ['dept', dept],
        ['title', title],
      ];
    return titleAlone(text);
  }
  return deptEnding.test(text) && text.length <= 20 ? [['dept', text]] : [];
}

/** What stands before a Chinese title in other signs is no part of it. */
function titleAlone(text: string): Found {
  const start = text.search(/\p{Script=Han}/u);
  const before = text.slice(0, start).trim();
  const title: Found = [['title', text.slice(start)]];
  return /[\p{L}\p{N}]/u.test(before) ? [['rest', before], ...title] : title;
}

const isTitle = (text: string) =>
  text.length <= 30 && text.split(/[\s/|、,]+/).some((word) => titleWords.some((end) => word.endsWith(end)));

function placeEnglish(text: string): Found {
  if (englishCompany.test(text) && text.length > 5) return [['company', text]];
  if (looksLikeAddress(text)) return [['address', text]];
  // General Manager, Overseas Division
  const [, post = '', dept = ''] = /^([^,]+),\s*(.+)$/.exec(text) ?? [];
  if (englishTitle.test(post) && englishDept.test(dept))
    return [
      ['title', post],
      ['dept', dept],
    ];
  if (englishDept.test(text)) return [['dept', text]];
  if (englishTitle.test(text)) return [['title', text]];
  return englishNameForm.test(text) ? [['name', text]] : [];
}

/** Chinese before English, larger before smaller, and each value once. */
function chosen(
  values: readonly PlacedValue[],
  rest: readonly string[],
  lines: readonly CardLine[],
): CardText {
  const heightOf = (value: string) => lines.find(({ text }) => tidyLine(text).includes(value))?.height ?? 0;
  const kept = values.filter(
    ({ field, value }, position) =>
      values.findIndex((other) => other.field === field && other.value === value) === position,
  );
  const best = new Map<ScanFieldName, PlacedValue>();
  for (const one of kept.filter(({ field }) => single.includes(field))) {
    const before = best.get(one.field);
    const isBetter =
      !before ||
      (isHan(one.value) && !isHan(before.value)) ||
      (isHan(one.value) === isHan(before.value) && heightOf(one.value) > heightOf(before.value) * 1.2);
    if (isBetter) best.set(one.field, one);
  }
  const isKept = (one: PlacedValue) => !single.includes(one.field) || best.get(one.field) === one;
  return {
    values: kept.filter(isKept),
    rest: [...rest, ...kept.filter((one) => !isKept(one)).map(({ value }) => value)],
  };
}
