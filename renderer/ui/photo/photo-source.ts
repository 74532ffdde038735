// A photo as it comes in: a file that was chosen or dropped, or bytes that were pasted or taken.
import type { InputOf } from '#model/channels';
import { call } from '../../lib/call.ts';

export type PhotoSource = Pick<InputOf<'photos.add'>, 'path' | 'bytes' | 'fileName'>;

/** Asks for a photo in the system’s dialog; null when the person cancels. */
export async function choosePhoto(): Promise<PhotoSource | null> {
  const { path } = await call('dialogs.openFile', { kind: 'photo' });
  return path === null ? null : { path };
}

/** A file that was really dropped has a ticket; what was pasted has bytes only. */
export async function photoOf(file: File): Promise<PhotoSource> {
  const path = await globalThis.luodi.ticket(file);
  return path === '' ? { bytes: await base64Of(file), fileName: file.name } : { path };
}

export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(reader.error ?? new Error('the photo can’t be read'));
    reader.readAsDataURL(blob);
  });
}
