// A photo is judged before it is decoded: kind, size, pixels.
import type { Sharp } from 'sharp';
import { attachmentMaxBytes } from '#model/attachment';
import { photoMaxPixels } from '#model/photo';
import { Refusal } from '#model/refusal';
import { megabytes } from '../megabytes.ts';
import { imageKind, type PhotoKind } from './image-kind.ts';
import { loadSharp } from './load-sharp.ts';

export type OpenPhoto = {
  readonly kind: PhotoKind;
  /** The picture the right way up, as often as it is asked for. */
  readonly upright: () => Sharp;
};

/** Refuses what is no photo, what no laptop should decode, and what can’t be decoded. */
export async function openPhoto(bytes: Uint8Array, name: string): Promise<OpenPhoto> {
  const kind = imageKind(bytes);
  if (kind === 'heic') throw new Refusal('photo-heic', { name });
  if (kind === null) throw new Refusal('photo-not-image', { name });
  if (bytes.length > attachmentMaxBytes) {
    throw new Refusal('photo-too-large', {
      name,
      size: megabytes(bytes.length),
      limit: megabytes(attachmentMaxBytes),
    });
  }
  const sharp = await loadSharp();
  const open = () => sharp(bytes, { limitInputPixels: photoMaxPixels, failOn: 'error' });
  const { width, height } = await orDamaged(sharp(bytes, { limitInputPixels: false }).metadata(), name);
  const pixels = width * height;
  if (pixels > photoMaxPixels) {
    const millions = (count: number) => Math.round(count / 1_000_000);
    throw new Refusal('photo-too-large', {
      name,
      size: { zh: `${millions(pixels)} 百万像素`, en: `${millions(pixels)} megapixels` },
      limit: { zh: `${millions(photoMaxPixels)} 百万像素`, en: `${millions(photoMaxPixels)} megapixels` },
    });
  }
  return { kind, upright: () => open().rotate() };
}

/** A library’s own words about a broken file help nobody. */
export async function orDamaged<Value>(work: Promise<Value>, name: string): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw Object.assign(new Refusal('photo-damaged', { name }), { cause });
  }
}
