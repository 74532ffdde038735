// The picture library is native: it is loaded when a photo comes, so that nothing else depends on it.
import { Refusal } from '#model/refusal';

type Sharp = (typeof import('sharp'))['default'];

export async function loadSharp(): Promise<Sharp> {
  try {
    const { default: sharp } = await import('sharp');
    return sharp;
  } catch (cause) {
    // A package for another processor has no part that fits; the reason stays with the refusal.
    throw Object.assign(new Refusal('photo-reader-missing'), { cause });
  }
}
