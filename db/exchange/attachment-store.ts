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
import { Refusal } from '#model/refusal';
import { findRows } from '../rows.ts';
import { attachmentTable } from '../schema/tables.ts';
import { attachmentsDir } from '../workspace-files.ts';
import type { Job } from './job.ts';

const mimeTypes: Readonly<Record<(typeof attachmentExtensions)[number], string>> = {
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
export function allowedExtension(name: string): (typeof attachmentExtensions)[number] | null {
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
    throw new Refusal('file-too-large', { path: fileName, limit: `${attachmentMaxBytes / 1024 / 1024} MB` });
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  store(join(attachmentsDir(job.connection.dir), sha256), bytes);
  const { value } = await job.write((w) => {
    const [known] = findRows(
      w,
      attachmentTable,
      '"ownerType" = ? AND "ownerId" = ? AND "sha256" = ?',
      ownerType,
      ownerId,
      sha256,
    );
    if (known) throw new Refusal('file-repeated', { name: known.fileName });
    w.describe({ zh: `添加附件 ${fileName}`, en: `Add file ${fileName}` });
    return w.add(attachmentTable, {
      ownerType,
      ownerId,
      kind,
      fileName,
      mimeType: mimeTypes[extension],
      sizeBytes: bytes.length,
      sha256,
      note: note ?? null,
    });
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
