// Any file a person may pick → grids, or a problem that says why not.
import { megabytes } from '../megabytes.ts';
import { decodeText, readCsv, type TextEncoding } from './csv.ts';
import type { Grid } from './grid.ts';
import { limits } from './limits.ts';
import { ReadProblem } from './read-problem.ts';
import { readXlsx } from './xlsx.ts';

export type OpenedFile = {
  readonly kind: 'xlsx' | 'csv';
  /** Of text files only. */
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly Grid[];
};

const oldOffice = 'd0cf11e0a1b11ae1';

/** Opens a ledger by what its bytes are; the name only tells text files from misnamed ones. */
export async function openGrid(bytes: Uint8Array, fileName: string, only?: string): Promise<OpenedFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new ReadProblem('file-empty');
  if (buffer.length > limits.fileBytes)
    throw new ReadProblem('file-too-large', { limit: megabytes(limits.fileBytes) });
  const start = buffer.toString('hex', 0, 8);
  if (start.startsWith('504b')) return { kind: 'xlsx', encoding: null, sheets: await readXlsx(buffer, only) };
  if (start === oldOffice) throw new ReadProblem(isEncrypted(buffer) ? 'file-encrypted' : 'file-xls-old');
  if (/\.(?:xlsx|xlsm)$/i.test(fileName)) throw new ReadProblem('file-not-spreadsheet');
  const { text, encoding } = decodeText(buffer);
  if (text.trim() === '') throw new ReadProblem('file-empty');
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  if (only !== undefined && only !== name)
    throw new ReadProblem('sheet-unknown', { sheet: only, sheets: name });
  return { kind: 'csv', encoding, sheets: [readCsv(text, name)] };
}

/** An XLSX with a password is an old-office container holding a stream of this name. */
function isEncrypted(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
