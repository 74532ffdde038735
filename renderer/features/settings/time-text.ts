import { timeOfDay } from '#model/notice';

/** A time of day as people type it (9:30, 0930, 9点半, 17时); null for what is none. */
export function readTime(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[点时]半$/, ':30')
    .replace(/分$/, '');
  const [, hours = '', minutes = ''] =
    /^(\d{1,2})(?:[点时:.](\d{1,2})?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed) ?? [];
  const time = timeOfDay.safeParse(`${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`);
  return hours !== '' && time.success ? time.data : null;
}
