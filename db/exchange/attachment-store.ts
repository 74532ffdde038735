// Files of a workspace lie in `attachments` under their hash; the record keeps the name a person gave.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import {
  attachmentExtensions,
  attachmentMaxBytes,
  type Attachment,
  type NewAttachment,
} from '#model/attachment';
import type { Label } from '#model/field';
import { Refusal } from '#model/refusal';
import { findRows } from '../rows.ts';
import { attachmentTable } from '../schema/tables.ts';
import { attachmentsDir } from '../workspace-files.ts';
import type { Insert } from '../write.ts';
import type { Job } from './job.ts';
import { megabytes } from './megabytes.ts';

type Extension = (typeof attachmentExtensions)[number];

const mimeTypes: Readonly<Record<Extension, string>> = {
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** The allowed extension of a file name, or null. */
export function allowedExtension(name: string): Extension | null {
  const extension = extname(name).slice(1).toLowerCase();
  return attachmentExtensions.find((allowed) => allowed === extension) ?? null;
}

/** Takes a file into the workspace; the same file twice at one owner is refused. */
export async function addAttachment(
  job: Job,
  { path, ownerType, ownerId, kind, note }: NewAttachment,
): Promise<Attachment> {
  const fileName = basename(path);
  const extension = allowedExtension(fileName);
  if (!extension)
    throw new Refusal('file-type-refused', { name: fileName, types: attachmentExtensions.join(' ') });
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Refusal('file-missing', { path: fileName });
  if (size > attachmentMaxBytes)
    throw new Refusal('file-too-large', { path: fileName, limit: megabytes(attachmentMaxBytes) });
  const bytes = readFileSync(path);
  return recordFile(job, {
    ownerType,
    ownerId,
    kind,
    fileName,
    extension,
    note: note ?? null,
    sizeBytes: bytes.length,
    sha256: storeFile(job.connection.dir, bytes),
    summary: { zh: `添加附件 ${fileName}`, en: `Add file ${fileName}` },
  });
}

/** Stores a file of the workspace in `dir` under its hash, which it tells. */
export function storeFile(dir: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  store(join(attachmentsDir(dir), sha256), bytes);
  return sha256;
}

type StoredFile = Omit<Insert<typeof attachmentTable>, 'mimeType'> & {
  readonly extension: Extension;
  /** How the act is called. */
  readonly summary: Label;
};

/** Adds the record of a stored file; the same file twice at one owner is refused. */
export async function recordFile(job: Job, { summary, extension, ...row }: StoredFile): Promise<Attachment> {
  const { ownerType, ownerId, sha256 } = row;
  const { value } = await job.write((w) => {
    const where = '"ownerType" = ? AND "ownerId" = ? AND "sha256" = ?';
    const [known] = findRows(w, attachmentTable, where, ownerType, ownerId, sha256);
    if (known) throw new Refusal('file-repeated', { name: known.fileName });
    w.describe(summary);
    return w.add(attachmentTable, { ...row, mimeType: mimeTypes[extension] });
  });
  return value;
}

/** Written and flushed under a temporary name before it takes its own, so that a hash never names half a file. */
export function store(target: string, bytes: Uint8Array): void {
  if (existsSync(target)) return;
  const unfinished = `${target}.part`;
  try {
    writeFileSync(unfinished, bytes);
    const file = openSync(unfinished, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw refusalOf(error, target) ?? error;
  }
}

const isCode = (error: unknown, codes: readonly string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

function refusalOf(error: unknown, target: string): Refusal | null {
  if (isCode(error, ['ENOSPC', 'EDQUOT'])) return new Refusal('disk-full');
  return isCode(error, ['EACCES', 'EPERM', 'EROFS'])
    ? new Refusal('workspace-read-only', { path: dirname(target) })
    : null;
}
