// A phone’s photo is often larger than a card photo may be (handbook 3.3). It is kept smaller rather than refused: the
// print on a card stays readable by far.
import { photoMaxBytes } from '#model/photo';
import type { PhotoKind } from './image-kind.ts';
import { orDamaged, type OpenPhoto } from './open-photo.ts';

/** Pixels along the longer side at first; each further try takes off three tenths. */
const firstSide = 4000;

type Fitted = { readonly bytes: Uint8Array; readonly kind: PhotoKind };

/** The photo as it came if it may be kept so; else the largest JPEG of it that may. */
export async function fitPhoto(
  { bytes, kind, upright }: OpenPhoto & { readonly bytes: Uint8Array },
  name: string,
): Promise<Fitted> {
  if (bytes.length <= photoMaxBytes) return { bytes, kind };
  for (let side = firstSide; ; side = Math.round(side * 0.7)) {
    const smaller = upright()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 88 })
      .toBuffer();
    const fitted = await orDamaged(smaller, name);
    if (fitted.length <= photoMaxBytes) return { bytes: fitted, kind: 'jpeg' };
  }
}
