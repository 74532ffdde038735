// Text files: which encoding, which delimiter, which rows.
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { Cell, Grid, GridRow } from './grid.ts';
import { limits } from './limits.ts';
import { withoutFormulaGuard } from '../formula-guard.ts';
import { ReadProblem } from './read-problem.ts';

export type TextEncoding = 'UTF-8' | 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** Files that are something else, whatever their name says. */
const otherKinds = [
  '89504e47',
  'ffd8ff',
  '25504446',
  '47494638',
  '52617221',
  '377abcaf',
  '1f8b',
  '4d5a',
  '7f454c46',
  '424d',
  '53514c69',
];

/** Decodes a text file; throws when it is none, or in an encoding that is not known. */
export function decodeText(bytes: Buffer): { text: string; encoding: TextEncoding } {
  const start = bytes.toString('hex', 0, 4);
  if (otherKinds.some((kind) => start.startsWith(kind))) throw new ReadProblem('file-not-spreadsheet');
  const { text, encoding } = decode(bytes, start);
  if (text.includes('\0')) throw new ReadProblem('file-damaged');
  if (/^\s*<(?:!doctype|html|\?xml|table|meta)/i.test(text)) throw new ReadProblem('file-not-spreadsheet');
  return { text, encoding };
}

function decode(bytes: Buffer, start: string): { text: string; encoding: TextEncoding } {
  if (start.startsWith('efbbbf'))
    return { text: utf8(bytes.subarray(3)) ?? unknown(), encoding: 'UTF-8 BOM' };
  if (start.startsWith('fffe')) return { text: wide(bytes.subarray(2), 'utf16-le'), encoding: 'UTF-16LE' };
  if (start.startsWith('feff')) return { text: wide(bytes.subarray(2), 'utf16-be'), encoding: 'UTF-16BE' };
  const guess = guessWide(bytes);
  if (guess) return { text: wide(bytes, guess), encoding: guess === 'utf16-le' ? 'UTF-16LE' : 'UTF-16BE' };
  const text = utf8(bytes);
  return text === null ? { text: gb18030(bytes), encoding: 'GB18030' } : { text, encoding: 'UTF-8' };
}

function unknown(): never {
  throw new ReadProblem('encoding-unknown');
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // not UTF-8: the next encoding is tried
  }
}

function wide(bytes: Buffer, encoding: 'utf16-le' | 'utf16-be'): string {
  if (bytes.length % 2 === 1) unknown();
  const text = iconv.decode(bytes, encoding);
  return /[\ud800-\udbff](?![\udc00-\udfff])/.test(text) ? unknown() : text;
}

/** UTF-16 without a mark: commas, digits and line ends leave zero bytes on one side only. */
function guessWide(bytes: Buffer): 'utf16-le' | 'utf16-be' | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 20 && odd > even * 4) return 'utf16-le';
  return even > sample.length / 20 && even > odd * 4 ? 'utf16-be' : null;
}

/** GBK and its big brother. Chinese in it is mostly GB 2312, whose second bytes are high: other encodings give themselves away. */
function gb18030(bytes: Buffer): string {
  let pairs = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    if (trail < 0xa1 || lead < 0xa1 || lead > 0xf7) odd += 1;
    at += 1;
  }
  if (odd > Math.max(2, pairs * 0.3)) unknown();
  const text = iconv.decode(bytes, 'gb18030');
  return text.includes('\ufffd') ? unknown() : text;
}

/** The rows of a text file as a grid named after the file. */
export function readCsv(text: string, name: string): Grid {
  if (countMarks(text) > limits.cells) throw new ReadProblem('file-too-large', { limit: `${limits.cells}` });
  const { data, errors } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';', '|'],
    skipEmptyLines: false,
  });
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw new ReadProblem('file-damaged');
  const rows: GridRow[] = [];
  for (const [at, fields] of data.entries()) {
    const cells = fields.map((field): Cell =>
      field === '' ? null : withoutFormulaGuard(field).slice(0, limits.cellLength),
    );
    if (cells.some((cell) => cell !== null)) rows.push({ at, cells, isHidden: false });
  }
  return {
    name,
    rows,
    merges: [],
    hiddenColumns: new Set(),
    isHidden: false,
    date1904: false,
    isTyped: false,
  };
}

/** What could part cells, counted before they are parted. */
function countMarks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 9 || code === 59 || code === 124 || code === 10) count += 1;
  }
  return count;
}
