// Takes a photo into the workspace: a file, or what was pasted or taken by the camera.
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { attachmentMaxBytes, type Attachment } from '#model/attachment';
import type { NewPhoto } from '#model/photo';
import { Refusal } from '#model/refusal';
import { thumbnailPath } from '../../workspace-files.ts';
import { recordFile, store, storeFile } from '../attachment-store.ts';
import { stopIfCancelled, type Job } from '../job.ts';
import { megabytes } from '../megabytes.ts';
import { fitPhoto } from './fit-photo.ts';
import { photoExtensions } from './image-kind.ts';
import { openPhoto, orDamaged } from './open-photo.ts';

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
  const { dir } = job.connection;
  const sha256 = storeFile(dir, bytes);
  store(thumbnailPath(dir, sha256), small);
  const extension = photoExtensions[kind];
  const { ownerType, ownerId } = photo;
  const fileName = `${name.slice(0, name.length - extname(name).length)}.${extension}`;
  return recordFile(job, {
    ownerType,
    ownerId,
    kind: photo.kind,
    fileName,
    extension,
    sizeBytes: bytes.length,
    sha256,
    summary: { zh: `添加照片 ${fileName}`, en: `Add photo ${fileName}` },
  });
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
