// Reads a photo of the workspace: codes first, since they are certain, then printed text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardReading } from '#model/photo';
import { Refusal } from '#model/refusal';
import { findRow } from '../../rows.ts';
import { attachmentTable } from '../../schema/tables.ts';
import { attachmentsDir } from '../../workspace-files.ts';
import { stopIfCancelled, type Job } from '../job.ts';
import { loadSharp } from '../photo/load-sharp.ts';
import { openPhoto, orDamaged, type OpenPhoto } from '../photo/open-photo.ts';
import { readingOf } from './card-reading.ts';
import { readCodeText } from './code-text.ts';
import { readCardText, type CardLine } from './card-text.ts';
import { readCodes, type FoundCode } from './read-codes.ts';
import { openTextReader } from './recognise-text.ts';

/** The longer side of what is looked at: enough for small print, and quick. */
const codeSide = 1600;
const textSide = 1800;
const percents = { opened: 5, codes: 15, looked: 85, all: 100 };
/** Below this, in percent, a card may lie on its side. */
const doubtful = 70;
const recognisedTextMax = 5000;

/** What a photo says; the text that was read is kept with it, so that search and people find it again. */
export async function readCard(job: Job, { id }: { readonly id: string }): Promise<CardReading> {
  const row = findRow(job.reader, attachmentTable, id);
  if (!row) throw new Refusal('not-found');
  const tell = (done: number) => {
    stopIfCancelled(job);
    job.progress({ done, total: percents.all, phase: 'reading' });
  };
  const photo = await openPhoto(readStored(job, row), row.fileName);
  tell(percents.opened);
  const found = await orDamaged(codesOf(job, photo), row.fileName);
  const codes = found.codes.map(({ text }) => readCodeText(text));
  tell(percents.codes);
  const hasPerson = codes.some(({ person }) => person !== null);
  const lines = await linesOf(job, { photo, found, hasPerson }, tell);
  const recognisedText = lines
    .map(({ text }) => text)
    .join('\n')
    .slice(0, recognisedTextMax);
  if (recognisedText !== (row.recognisedText ?? '')) {
    await job.write((w) => {
      w.describe({ zh: `识别照片 ${row.fileName}`, en: `Read photo ${row.fileName}` });
      w.patch(attachmentTable, id, { recognisedText });
    });
  }
  return readingOf(codes, readCardText(lines));
}

function readStored(job: Job, { sha256, fileName }: { sha256: string; fileName: string }): Buffer {
  try {
    return readFileSync(join(attachmentsDir(job.connection.dir), sha256));
  } catch (cause) {
    throw Object.assign(new Refusal('file-missing', { path: fileName }), { cause });
  }
}

type Found = { readonly codes: readonly FoundCode[]; readonly width: number };

async function codesOf(job: Job, { upright }: OpenPhoto): Promise<Found> {
  const { data, info } = await upright()
    .resize(codeSide, codeSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const codes = await readCodes(job.recognition, { data: new Uint8ClampedArray(data), width, height });
  return { codes, width };
}

/** Without colour and without its codes, whose dots would be read as letters. */
async function printOf({ photo, found }: { photo: OpenPhoto; found: Found }) {
  const sharp = await loadSharp();
  const whole = await photo
    .upright()
    .resize(textSide, textSide, { fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .normalise()
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = whole.info;
  const scale = width / found.width;
  const covers = found.codes.map(({ left, top, right, bottom }) => {
    const x = Math.max(0, Math.floor(left * scale));
    const y = Math.max(0, Math.floor(top * scale));
    const size = {
      width: Math.max(1, Math.min(width - x, Math.ceil((right - left) * scale))),
      height: Math.max(1, Math.min(height - y, Math.ceil((bottom - top) * scale))),
    };
    return { input: { create: { ...size, channels: 3 as const, background: '#ffffff' } }, left: x, top: y };
  });
  const data = covers.length === 0 ? whole.data : await sharp(whole.data).composite(covers).png().toBuffer();
  return { data, isTall: height > width, sharp };
}

/** Turns the card until it reads well; most lie right at once. */
async function linesOf(
  job: Job,
  picture: { photo: OpenPhoto; found: Found; hasPerson: boolean },
  tell: (percent: number) => void,
): Promise<readonly CardLine[]> {
  const { data, isTall, sharp } = await printOf(picture);
  // A code that names the person leaves little for print to add: it is not worth four looks.
  const turns = picture.hasPerson ? [0] : isTall ? [0, 90, 270, 180] : [0, 180, 90, 270];
  const reader = await openTextReader(job.recognition);
  let best: Look = { lines: [], png: data };
  try {
    for (const [tried, degrees] of turns.entries()) {
      const png = degrees === 0 ? data : await sharp(data).rotate(degrees).png().toBuffer();
      const begun = percents.codes + (tried * (percents.looked - percents.codes)) / turns.length;
      const share = (percents.looked - percents.codes) / turns.length / 100;
      const lines = reader.read(png, (percent) => tell(Math.round(begun + percent * share)));
      if (quality(lines) > quality(best.lines)) best = { lines, png };
      if (meanConfidence(best.lines) >= doubtful) break;
    }
  } finally {
    reader.close();
  }
  return picture.hasPerson ? best.lines : withName(job, best, tell);
}

type Look = { readonly lines: readonly CardLine[]; readonly png: Buffer };

const isNamed = (lines: readonly CardLine[]) =>
  readCardText(lines).values.some(({ field }) => field === 'name');

/** Read in two languages at once, a short Chinese name may come out as letters: it is looked for in Chinese alone. */
async function withName(
  job: Job,
  { lines, png }: Look,
  tell: (percent: number) => void,
): Promise<readonly CardLine[]> {
  const chinese = lines.filter(({ text }) => /\p{Script=Han}/u.test(text));
  if (chinese.length < 2 || isNamed(lines)) return lines;
  const reader = await openTextReader(job.recognition, ['chi_sim']);
  try {
    const share = (percents.all - percents.looked) / 100;
    const again = reader.read(png, (percent) => tell(Math.round(percents.looked + percent * share)));
    return [...lines, ...again.filter((line) => isNamed([line])).slice(0, 1)];
  } finally {
    reader.close();
  }
}

const lengthOf = (lines: readonly CardLine[]) => lines.reduce((sum, { text }) => sum + text.length, 0);

function meanConfidence(lines: readonly CardLine[]): number {
  const length = lengthOf(lines);
  return length === 0 ? 0 : lines.reduce((sum, line) => sum + line.confidence * line.text.length, 0) / length;
}

/** Much text read with little doubt; squared, since doubt weighs more than length. */
const quality = (lines: readonly CardLine[]) => meanConfidence(lines) ** 2 * Math.min(lengthOf(lines), 200);
