// Photos in the workspace: their small pictures, and whose they are.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment } from '#model/attachment';
import { Refusal } from '#model/refusal';
import type { Reader } from '../connection.ts';
import { findRow } from '../rows.ts';
import { attachmentTable } from '../schema/tables.ts';
import { attachmentsDir, thumbnailPath } from '../workspace-files.ts';
import type { Writer } from '../write.ts';
import { listAttachments } from './attachments.ts';

/** A photo without its small picture is shown as it is, if it is no larger than this. */
const shownAsItIsBytes = 1024 * 1024;

/** The small picture of a photo; null when it has none that a window could show. */
export function thumbnailOf(reader: Reader, id: string): { dataUrl: string | null } {
  const row = findRow(reader, attachmentTable, id);
  if (!row) throw new Refusal('not-found');
  const small = thumbnailPath(reader.dir, row.sha256);
  if (existsSync(small))
    return { dataUrl: `data:image/jpeg;base64,${readFileSync(small).toString('base64')}` };
  const whole = join(attachmentsDir(reader.dir), row.sha256);
  if (!row.mimeType.startsWith('image/') || row.sizeBytes > shownAsItIsBytes || !existsSync(whole))
    return { dataUrl: null };
  return { dataUrl: `data:${row.mimeType};base64,${readFileSync(whole).toString('base64')}` };
}

/** Of a photo that is looked at large: beyond it, the small picture has to do. */
const wholeBytes = 12 * 1024 * 1024;

/** The whole photo; null when it is too large for a window, or gone. */
export function pictureOf(reader: Reader, id: string): { dataUrl: string | null } {
  const row = findRow(reader, attachmentTable, id);
  if (!row) throw new Refusal('not-found');
  const whole = join(attachmentsDir(reader.dir), row.sha256);
  if (!row.mimeType.startsWith('image/') || row.sizeBytes > wholeBytes || !existsSync(whole))
    return { dataUrl: null };
  return { dataUrl: `data:${row.mimeType};base64,${readFileSync(whole).toString('base64')}` };
}

/** Hands a photo that was taken for a half-typed form to the record that came of it. */
export function ownPhoto(
  w: Writer,
  id: string | null,
  owner: Pick<Attachment, 'ownerType' | 'ownerId'>,
): void {
  const photo = id === null ? undefined : findRow(w, attachmentTable, id);
  if (photo?.ownerType === 'draft') w.patch(attachmentTable, photo.id, owner);
}

/** Hands all photos of a half-typed form to the record that came of it; tells their ids, the newest first. */
export function ownPhotos(
  w: Writer,
  draftKey: string,
  owner: Pick<Attachment, 'ownerType' | 'ownerId'>,
): string[] {
  const photos = listAttachments(w, { ownerType: 'draft', ownerId: draftKey });
  for (const { id } of photos) w.patch(attachmentTable, id, owner);
  return photos.map(({ id }) => id);
}
