// What a picture is, by its first bytes: a name may say anything.

/** The ending of the name under which each is kept. */
export const photoExtensions = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;
export type PhotoKind = keyof typeof photoExtensions;

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'heif'];

/** `heic` is told apart, since a person can do something about it; null is no picture we take. */
export function imageKind(bytes: Uint8Array): PhotoKind | 'heic' | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  return head.slice(4, 8) === 'ftyp' && heicBrands.includes(head.slice(8, 12)) ? 'heic' : null;
}
