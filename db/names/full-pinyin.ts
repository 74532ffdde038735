// A name’s readings, for the few names that are looked through one by one.
import { pinyin } from 'pinyin-pro';

/** The readings of a name, written together: guodianlianhedongli. */
export function fullPinyin(name: string): string {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  return pinyin(name.normalize('NFKC').toLowerCase(), options).join('').replace(/\s+/g, '');
}
