// Takes a photo into the workspace: a file, or what was pasted or taken by the camera.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { attachmentMaxBytes, type Attachment } from '#model/attachment';
import type { NewPhoto } from '#model/photo';
import { Refusal } from '#model/refusal';
import { findRows } from '../../rows.ts';
import { attachmentTable } from '../../schema/tables.ts';
import { attachmentsDir, thumbnailPath } from '../../workspace-files.ts';
import { store } from '../attachment-store.ts';
import { stopIfCancelled, type Job } from '../job.ts';
import { fitPhoto } from './fit-photo.ts';
import { photoKinds } from './image-kind.ts';
import { megabytes, openPhoto, orDamaged } from './open-photo.ts';

const thumbnailSide = 480;

/** Stores a photo under its hash with a small picture beside it; the same photo twice at one owner is refused. */
export async function addPhoto(job: Job, photo: NewPhoto): Promise<Attachment> {
  const { bytes: given, name } = contentOf(photo);
  const opened = await openPhoto(given, name);
  const { upright } = opened;
  const small = await orDamaged(
    upright()
      .resize(thumbnailSide, thumbnailSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer(),
    name,
  );
  const { bytes, kind } = await fitPhoto({ ...opened, bytes: given }, name);
  stopIfCancelled(job);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { dir } = job.connection;
  store(join(attachmentsDir(dir), sha256), bytes);
  store(thumbnailPath(dir, sha256), small);
  const { extension, mimeType } = photoKinds[kind];
  const { ownerType, ownerId } = photo;
  const { value } = await job.write((w) => {
    const where = '"ownerType" = ? AND "ownerId" = ? AND "sha256" = ?';
    const [known] = findRows(w, attachmentTable, where, ownerType, ownerId, sha256);
    if (known) throw new Refusal('file-repeated', { name: known.fileName });
    const fileName = `${name.slice(0, name.length - extname(name).length)}.${extension}`;
    w.describe({ zh: `添加照片 ${fileName}`, en: `Add photo ${fileName}` });
    return w.add(attachmentTable, {
      ownerType,
      ownerId,
      kind: photo.kind,
      fileName,
      mimeType,
      sizeBytes: bytes.length,
      sha256,
    });
  });
  return value;
}

function contentOf({ path, bytes, fileName }: NewPhoto): { bytes: Uint8Array; name: string } {
  if (path === undefined)
    return { bytes: Buffer.from(bytes ?? '', 'base64'), name: basename(fileName || '照片.jpg').slice(-200) };
  const name = basename(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Refusal('file-missing', { path: name });
  // Nothing is read that is far beyond any photo; its kind is told first for the rest.
  if (stats.size > attachmentMaxBytes * 10)
    throw new Refusal('file-too-large', { path: name, limit: megabytes(attachmentMaxBytes) });
  return { bytes: readFileSync(path), name };
}
