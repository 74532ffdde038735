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

/** Hands a photo that was taken for a half-typed form to the record that came of it. */
export function ownPhoto(
  w: Writer,
  id: string | null,
  owner: Pick<Attachment, 'ownerType' | 'ownerId'>,
): void {
  const photo = id === null ? undefined : findRow(w, attachmentTable, id);
  if (photo?.ownerType === 'draft') w.patch(attachmentTable, photo.id, owner);
}
