import { honors, type Company } from '#model/company';
import type { Label } from '#model/field';
import type { Language } from '../../lib/preferences.ts';

type Saying = { readonly say: (label: Label) => string; readonly language: Language };

/** The honours of a company with their years; null when there are none. */
export function honorsText(value: unknown, { say, language }: Saying): string | null {
  const list = Array.isArray(value) ? (value as Company['honors']) : []; // a stored value of that field
  const named = list.map(({ code, year }) => [say(honors[code]), year === null ? '' : `(${year})`].join(''));
  return named.length > 0 ? named.join(language === 'zh' ? '、' : ', ') : null;
}
