// Names typed in full pinyin: guodianlianhe finds 国电联合 by way of the initials, then by the readings.
import { pinyin } from 'pinyin-pro';

const syllable = /(zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?([aeiouv]+)(ng|n|r)?|(zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])/y;

/**
 * The initials that letters typed as full pinyin may stand for, one for each way of parting them: fangan is fang-an
 * or fan-gan. Empty where the letters are no pinyin, or are initials already.
 */
export function initialsTyped(letters: string): string[] {
  if (!/^[a-z]{3,40}$/.test(letters)) return [];
  const ways = [partedBy(letters, false), partedBy(letters, true)];
  return [...new Set(ways)].filter((way) => way.length >= 1 && way.length < letters.length);
}

/** `isShort` leaves a final n or g to the next syllable where a vowel follows it. */
function partedBy(letters: string, isShort: boolean): string {
  let initials = '';
  for (let at = 0; at < letters.length;) {
    syllable.lastIndex = at;
    const match = syllable.exec(letters);
    if (!match) return '';
    const [whole, initial = '', , ending = '', alone = ''] = match;
    const next = letters.charAt(at + whole.length);
    const isTaken = ending !== '' && (isShort || ending !== 'ng') && /[aeiouv]/.test(next);
    initials += (initial || alone || whole).charAt(0);
    at += whole.length - (isTaken ? 1 : 0);
  }
  return initials;
}

/** The readings of a name, written together: guodianlianhedongli. */
export function fullPinyin(name: string): string {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  return pinyin(name.normalize('NFKC').toLowerCase(), options).join('').replace(/\s+/g, '');
}
