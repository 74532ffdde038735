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
/** Of a photo that is looked at large: beyond it, the small picture has to do. */
const wholeBytes = 12 * 1024 * 1024;

type Picture = { readonly dataUrl: string | null };

/** The small picture of a photo; null when it has none that a window could show. */
export function thumbnailOf(reader: Reader, id: string): Picture {
  const photo = getPhoto(reader, id);
  const small = thumbnailPath(reader.dir, photo.sha256);
  return existsSync(small) ? pictureIn(small, 'image/jpeg') : asItIs(reader, photo, shownAsItIsBytes);
}

/** The whole photo; null when it is too large for a window, or gone. */
export function pictureOf(reader: Reader, id: string): Picture {
  return asItIs(reader, getPhoto(reader, id), wholeBytes);
}

function getPhoto(reader: Reader, id: string): Attachment {
  const row = findRow(reader, attachmentTable, id);
  if (!row) throw new Refusal('not-found');
  return row;
}

function asItIs(reader: Reader, { sha256, mimeType, sizeBytes }: Attachment, mostBytes: number): Picture {
  const path = join(attachmentsDir(reader.dir), sha256);
  if (!mimeType.startsWith('image/') || sizeBytes > mostBytes || !existsSync(path)) return { dataUrl: null };
  return pictureIn(path, mimeType);
}

const pictureIn = (path: string, mimeType: string): Picture => ({
  dataUrl: `data:${mimeType};base64,${readFileSync(path).toString('base64')}`,
});

/** Hands a photo that was taken for a half-typed form to the record that came of it. */
export function ownPhoto(
  w: Writer,
  id: string | null,
  owner: Pick<Attachment, 'ownerType' | 'ownerId'>,
): void {
  const photo = id === null ? undefined : findRow(w, attachmentTable, id);
  if (photo?.ownerType === 'draft') w.patch(attachmentTable, photo.id, owner);
}

/** Hands all photos of a half-typed form to the record that came of it. */
export function ownPhotos(
  w: Writer,
  draftKey: string,
  owner: Pick<Attachment, 'ownerType' | 'ownerId'>,
): void {
  for (const { id } of listAttachments(w, { ownerType: 'draft', ownerId: draftKey }))
    w.patch(attachmentTable, id, owner);
}
