// The little XML that spreadsheets need. Text stays one byte a character (latin1) until a value is taken out of it:
// half the memory, faster to scan, and UTF-8 never hides a `<` inside another character.
import { limits } from './limits.ts';
import { ReadProblem } from './read-problem.ts';

/** Refuses declarations of types and entities, the stuff of expanding bombs, and other encodings. */
export function checkXml(start: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(start)) throw new ReadProblem('file-hostile', { what: 'doctype' });
  if (['\xff\xfe', '\xfe\xff', '<\0', '\0<'].some((mark) => start.startsWith(mark)))
    throw new ReadProblem('file-damaged');
}

const nonAscii = /[\x80-\xff]/;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A value out of one-byte XML text: entities, CDATA and Excel’s _x000D_ undone, UTF-8 decoded. */
export function valueOf(raw: string): string {
  let text = nonAscii.test(raw) ? decoded(raw) : raw;
  if (text.includes('<![CDATA['))
    text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replaceAll('&', '&amp;'));
  if (text.includes('&')) text = text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,4});/gi, entity);
  if (text.includes('_x'))
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return text.length > limits.cellLength ? text.slice(0, limits.cellLength) : text;
}

const scratch = Buffer.alloc(16 * 1024);

function decoded(raw: string): string {
  if (raw.length > scratch.length) return Buffer.from(raw, 'latin1').toString('utf8');
  return scratch.toString('utf8', 0, scratch.write(raw, 'latin1'));
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The value of one attribute in the text between a tag’s name and its `>`. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(`${name}=`); at >= 0; at = attributes.indexOf(`${name}=`, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (at > 0 && before > 32 && before !== 58) continue;
    const quote = attributes[at + name.length + 1] ?? '';
    if (quote !== '"' && quote !== "'") continue;
    const start = at + name.length + 2;
    const end = attributes.indexOf(quote, start);
    return end < 0 ? null : valueOf(attributes.slice(start, end));
  }
  return null;
}

/** The attributes of every element of a name, prefixes aside, in a small document. */
export function elements(xml: string, name: string): string[] {
  const tag = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*)>`, 'g');
  return Array.from(xml.matchAll(tag), (match) => match[1] ?? '');
}

/** Drops a document’s prefix, as in `<x:row>`, if its root has one. */
export function prefixOf(head: string, root: string): string | null {
  return new RegExp(`<(\\w+):${root}[\\s>]`).exec(head)?.[1] ?? null;
}

export type PieceOptions = {
  /** Pieces end before the last of these, so that no such element is cut: `row`. */
  readonly element: string;
  /** The document’s root, for finding its prefix. */
  readonly root: string;
  /** What ends the part with those elements; behind it, pieces come as they are. */
  readonly until: string;
};

/** A document’s one-byte text in pieces, prefixes dropped. */
export async function* pieces(
  source: AsyncIterable<Buffer>,
  { element, root, until }: PieceOptions,
): AsyncGenerator<string, void> {
  let carry = '';
  let prefix: string | null = null;
  let isFirst = true;
  let isBehind = false;
  for await (const chunk of source) {
    carry += chunk.toString('latin1');
    if (isFirst) {
      checkXml(carry);
      prefix = prefixOf(carry, root);
      isFirst = false;
    }
    const mark = prefix ? `${prefix}:${element}` : element;
    isBehind ||= carry.includes(`</${prefix ? `${prefix}:` : ''}${until}`);
    const cut = isBehind ? carry.lastIndexOf('>') + 1 : carry.lastIndexOf(`<${mark}`);
    if (cut > 0) {
      yield withoutPrefix(carry.slice(0, cut), prefix);
      carry = carry.slice(cut);
    }
    if (carry.length > limits.pieceLength) throw new ReadProblem('file-hostile', { what: 'piece' });
  }
  if (isFirst) throw new ReadProblem('file-damaged');
  yield withoutPrefix(carry, prefix);
}

function withoutPrefix(text: string, prefix: string | null): string {
  return prefix ? text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : text;
}
