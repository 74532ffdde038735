// Reads vCard 2.1, 3.0 and 4.0 as phones and mail programs write them. Every value is decoded on its own: one file may
// mix UTF-8, GBK and quoted-printable.
import iconv from 'iconv-lite';

export type VcardProperty = {
  readonly name: string;
  /** Upper case; `TYPE=WORK`, and the bare `WORK` of 2.1, are types. */
  readonly types: readonly string[];
  /** Split at `;`, each part unescaped. */
  readonly parts: readonly string[];
};
export type Vcard = readonly VcardProperty[];

const lineMax = 20_000;

/** The entries of a file; text outside BEGIN and END is passed over. */
export function readVcards(bytes: Uint8Array): Vcard[] {
  const cards: Vcard[] = [];
  let open: VcardProperty[] | null = null;
  for (const line of logicalLines(asBytes(bytes))) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) open = [];
    else if (/^END:VCARD\s*$/i.test(line)) {
      if (open) cards.push(open);
      open = null;
    } else if (open && line.length <= lineMax) {
      const property = readProperty(line);
      if (property) open.push(property);
    }
  }
  return cards;
}

/** UTF-16 becomes UTF-8; the rest stays bytes, one character each. */
function asBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = buffer.subarray(0, 3).toString('latin1');
  if (mark.startsWith('\xff\xfe')) return recoded(buffer, 'utf16-le');
  if (mark.startsWith('\xfe\xff')) return recoded(buffer, 'utf16-be');
  return buffer.subarray(mark === '\xef\xbb\xbf' ? 3 : 0).toString('latin1');
}

const recoded = (buffer: Buffer, encoding: string) =>
  Buffer.from(iconv.decode(buffer, encoding), 'utf8').toString('latin1');

/** A line that begins with a blank goes on from the one before; so does quoted-printable after its `=`. */
function* logicalLines(text: string): Generator<string> {
  let pending: string | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (pending !== null && isSoft(pending)) pending = pending.slice(0, -1) + line.trimStart();
    else if (pending !== null && /^[ \t]/.test(line)) pending += line.slice(1);
    else {
      if (pending !== null) yield pending;
      pending = line;
    }
  }
  if (pending !== null) yield pending;
}

const quotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE(?:;[^:]*)?:/i;
const isSoft = (line: string) => line.endsWith('=') && quotedPrintable.test(line);

function readProperty(line: string): VcardProperty | null {
  const colon = colonOf(line);
  if (colon < 1) return null;
  const [head = '', ...parameters] = line.slice(0, colon).split(';');
  const name = (head.split('.').at(-1) ?? '').trim().toUpperCase(); // item1.TEL is a TEL
  const named = parameters.map((parameter) => {
    const [key = '', value] = parameter.split('=', 2);
    return value === undefined ? (['TYPE', key] as const) : ([key.trim().toUpperCase(), value] as const);
  });
  const valuesOf = (key: string) =>
    named
      .filter(([one]) => one === key)
      .flatMap(([, value]) => value.replaceAll('"', '').toUpperCase().split(','));
  const types = [...valuesOf('TYPE'), ...valuesOf('ENCODING')];
  if (types.includes('BASE64') || types.includes('B')) return null; // a picture or a sound
  const raw = line.slice(colon + 1);
  const bytes = types.includes('QUOTED-PRINTABLE') ? unquoted(raw) : Buffer.from(raw, 'latin1');
  return { name, types, parts: splitParts(decoded(bytes, valuesOf('CHARSET')[0])) };
}

/** The first colon that no quotation mark holds. */
function colonOf(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) return at;
  }
  return line.indexOf(':');
}

function unquoted(raw: string): Buffer {
  const text = raw.replace(/=([0-9A-Fa-f]{2})/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(text, 'latin1');
}

/** As the entry says; else UTF-8 if it can be that, else the encoding of older phones in China. */
function decoded(bytes: Buffer, charset: string | undefined): string {
  const isUtf8 = charset === undefined || /^UTF-?8$/i.test(charset);
  if (!isUtf8 && iconv.encodingExists(charset)) return iconv.decode(bytes, charset);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}

function splitParts(value: string): string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at] ?? '';
    const last = parts.length - 1;
    if (sign === '\\') {
      const next = value[(at += 1)] ?? '';
      parts[last] += /n/i.test(next) ? '\n' : next;
    } else if (sign === ';') parts.push('');
    else parts[last] += sign;
  }
  return parts.map((part) => part.trim());
}
