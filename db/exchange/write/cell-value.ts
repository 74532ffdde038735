// How one value is written in XML and in CSV: exact decimals, day serials, text without what a file can't hold.
import { formatDay } from '#model/day';
import { formatScaled } from '#model/decimal';

/** `value` ÷ 10^power in plain digits, exact. Up to 15 digits the double nearest to the quotient prints as the quotient. */
export function exactNumber(value: number, power: number): string {
  const size = Math.abs(value);
  const scale = 10 ** power;
  if ((size >= scale * 1e-6 || size === 0) && (power === 0 ? size < 1e21 : size < 1e15))
    return String(value / scale);
  return Number.isInteger(value)
    ? formatScaled(value, power, { decimals: power, isTrimmed: true })
    : value.toFixed(20).replace(/0+$/, '');
}

/** A month is printed as a month: a day would say more than is known. */
export function monthText(text: string): string | null {
  return monthPattern.test(text) ? formatDay(text) : null;
}

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const dayPattern = /^\d{4}-\d\d-\d\d$/;

/** The serial of a day in the 1900 calendar; null before March 1900, where that calendar has a day that never was. */
export function daySerial(text: string): number | null {
  if (!dayPattern.test(text)) return null;
  const serial = Date.parse(text) / 86_400_000 + 25_569;
  return serial >= 61 ? serial : null;
}

/** Marks, control characters and halves of characters that need a closer look, and white space that needs `xml:space`. */
const unusual = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]|^\s|\s$/u;
const longestText = 32_767;

/** Whether text can stand between tags as it is. */
export function isPlainXml(text: string): boolean {
  return !unusual.test(text) && text.length <= longestText;
}

/** Text that any document can hold: control characters go, line ends become one kind. */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '');
}

/** Text between tags, at most as long as a cell can be. */
export function xmlText(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return printableText(cut).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\n\t]/g, ' ');
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u2014\u2018-\u201d\u2026]/g;

/** The width of text in digits: a Chinese character takes two. */
export function textWidth(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
