// 届次 as people print it: 第十六届.
import type { Activity } from '#model/activity';
import type { Language } from '../../lib/preferences.ts';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number below 1000 in Chinese: 16 → 十六, 105 → 一百零五. */
export function chineseNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds > 0 ? `${digits[hundreds]}百` : '';
  if (tens === 0) return ones === 0 ? head : `${head}${head && '零'}${digits[ones]}`;
  return `${head}${tens === 1 && head === '' ? '' : digits[tens]}十${digits[ones]}`;
}

/** 第十六届; in English “16th session”. */
export function sessionName(sessionNo: number, language: Language): string {
  if (language === 'zh')
    return `第${sessionNo > 0 && sessionNo < 1000 ? chineseNumber(sessionNo) : sessionNo}届`;
  return `${sessionNo}${ordinal(sessionNo)} session`;
}

function ordinal(value: number): string {
  const [tens, ones] = [Math.floor(value / 10) % 10, value % 10];
  if (tens === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][ones] ?? 'th';
}

/** The name with its session before it, unless the name says it already. */
export function activityName(
  { name, sessionNo }: Pick<Activity, 'name' | 'sessionNo'>,
  language: Language,
): string {
  if (sessionNo === null || name.includes(sessionName(sessionNo, 'zh'))) return name;
  return language === 'zh'
    ? `${sessionName(sessionNo, 'zh')}${name}`
    : `${name} (${sessionName(sessionNo, 'en')})`;
}
