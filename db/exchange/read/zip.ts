// Reads a ZIP archive’s directory and unpacks entries, trusting nothing the directory says.
import { crc32, createInflateRaw } from 'node:zlib';
import { limits } from './limits.ts';
import { ReadProblem } from './read-problem.ts';

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
  readonly checksum: number;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const wide = 0xffffffff;

/** The entries by name, after checking counts, sizes and ratios; later duplicates of a name are refused. */
export function readDirectory(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const { count, offset } = findEnd(bytes);
  if (count > limits.entries) throw new ReadProblem('file-hostile', { what: 'entries' });
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, at);
    if (entries.has(entry.name)) throw new ReadProblem('file-hostile', { what: 'names' });
    entries.set(entry.name, entry);
    at = next;
  }
  checkSizes([...entries.values()], bytes.length);
  return entries;
}

function findEnd(bytes: Buffer): { count: number; offset: number } {
  const lowest = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) !== endMark) continue;
    const end = { count: bytes.readUInt16LE(at + 10), offset: bytes.readUInt32LE(at + 16) };
    const isWide = end.count === 0xffff || end.offset === wide;
    return isWide ? (wideEnd(bytes, at) ?? end) : end;
  }
  throw new ReadProblem('file-damaged');
}

function wideEnd(bytes: Buffer, end: number): { count: number; offset: number } | null {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== 0x07064b50) return null;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== 0x06064b50) throw new ReadProblem('file-damaged');
  return { count: Number(bytes.readBigUInt64LE(at + 32)), offset: Number(bytes.readBigUInt64LE(at + 48)) };
}

function readEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new ReadProblem('file-damaged');
  const flags = bytes.readUInt16LE(at + 8);
  if (flags & 1) throw new ReadProblem('file-encrypted');
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw new ReadProblem('file-damaged');
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const sizes = {
    size: bytes.readUInt32LE(at + 24),
    packed: bytes.readUInt32LE(at + 20),
    offset: bytes.readUInt32LE(at + 42),
  };
  const { size, packed, offset } = widen(sizes, extra);
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
  const method = bytes.readUInt16LE(at + 10);
  const checksum = bytes.readUInt32LE(at + 16);
  return { entry: { name, method, packed, size, start: dataStart(bytes, offset), checksum }, next };
}

type Sizes = { size: number; packed: number; offset: number };

/** Sizes of 0xffffffff stand in the extra field as 64-bit numbers, in this order. */
function widen(sizes: Sizes, extra: Buffer): Sizes {
  if (sizes.size !== wide && sizes.packed !== wide && sizes.offset !== wide) return sizes;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const take = (value: number) => {
      if (value !== wide) return value;
      if (next + 8 > extra.length) throw new ReadProblem('file-damaged');
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    return { size: take(sizes.size), packed: take(sizes.packed), offset: take(sizes.offset) };
  }
  throw new ReadProblem('file-damaged');
}

function dataStart(bytes: Buffer, offset: number): number {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark)
    throw new ReadProblem('file-damaged');
  return offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
}

function checkSizes(entries: readonly ZipEntry[], fileLength: number): void {
  let unpacked = 0;
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    if (entry.start + entry.packed > fileLength) throw new ReadProblem('file-damaged');
    // Entries that share bytes are the trick of bombs that stay under every ratio.
    if (entry.packed > 0 && entry.start < end) throw new ReadProblem('file-hostile', { what: 'overlap' });
    end = Math.max(end, entry.start + entry.packed);
    unpacked += entry.size;
    const isSmall = entry.size <= limits.ratioFromBytes;
    if (!isSmall && entry.size > entry.packed * limits.ratio)
      throw new ReadProblem('file-hostile', { what: 'ratio' });
  }
  if (unpacked > limits.unpackedBytes) throw new ReadProblem('file-hostile', { what: 'size' });
}

/** Unpacks an entry piece by piece; more bytes than promised, or bytes that fail the checksum, are refused. */
export async function* unpack(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer, void> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.method === 0) {
    if (entry.packed !== entry.size || crc32(packed) !== entry.checksum)
      throw new ReadProblem('file-damaged');
    yield packed;
    return;
  }
  if (entry.method !== 8) throw new ReadProblem('file-damaged');
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(packed);
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of inflate) {
      const piece = chunk as Buffer; // an inflate stream without an encoding yields buffers
      size += piece.length;
      if (size > entry.size) throw new ReadProblem('file-hostile', { what: 'size' });
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw error instanceof ReadProblem ? error : new ReadProblem('file-damaged');
  } finally {
    inflate.destroy();
  }
  if (size !== entry.size || checksum !== entry.checksum) throw new ReadProblem('file-damaged');
}

/** A whole small entry as text of one byte a character (see `xml.ts`). */
export async function unpackText(bytes: Buffer, entry: ZipEntry): Promise<string> {
  if (entry.size > limits.pieceLength) throw new ReadProblem('file-hostile', { what: 'size' });
  let text = '';
  for await (const piece of unpack(bytes, entry)) text += piece.toString('latin1');
  return text;
}
