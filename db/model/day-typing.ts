// Short words for days in a form: 今天, 下周五, 9月2日.
import { parseDay, type DayKind } from './day-reading.ts';
import {
  addDays,
  addMonths,
  lastDayOf,
  monthOf,
  partsOf,
  weekdayOf,
  type Day,
  type DayOrMonth,
} from './day.ts';
import { tidy } from './figure.ts';

const offsets: ReadonlyMap<string, number> = new Map([
  ['大前天', -3],
  ['前天', -2],
  ['昨天', -1],
  ['今天', 0],
  ['今日', 0],
  ['明天', 1],
  ['明日', 1],
  ['后天', 2],
  ['大后天', 3],
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);
const weekdays = '一二三四五六日';
const weekday = /^(上上|上|本|这|下下|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天1-7])$/;
const weeks: ReadonlyMap<string, number> = new Map([
  ['上上', -2],
  ['上', -1],
  ['本', 0],
  ['这', 0],
  ['下', 1],
  ['下下', 2],
]);
const later = /^(\d{1,3})(天|日|周|个?月|年)(后|前)$/;
const monthEnd = /^(上|本|这|下)?(?:个)?月(底|末)?$/;

/** Reads what a person types into a day field; null when it is no day. Empty text is null as well: check it first. */
export function typedDay(
  text: string,
  options: { readonly today: Day; readonly kind?: DayKind },
): DayOrMonth | null {
  const words = tidy(text).toLowerCase();
  const offset = offsets.get(words);
  if (offset !== undefined) return addDays(options.today, offset);
  const relative =
    fromWeekday(words, options.today) ??
    fromDistance(words, options.today) ??
    fromMonth(words, options.today);
  if (relative) return relative;
  const reading = parseDay(words, { kind: options.kind ?? 'planned', asAtYear: partsOf(options.today).year });
  return reading.ok ? reading.value : null;
}

/** 周五 is the coming Friday (today counts); 下周五 the one of next week, weeks beginning on Monday. */
function fromWeekday(words: string, today: Day): Day | null {
  const [, which, name = ''] = weekday.exec(words) ?? [];
  if (!name) return null;
  const wanted = /\d/.test(name) ? Number(name) : weekdays.indexOf(name.replace('天', '日')) + 1;
  const ahead = wanted - weekdayOf(today);
  if (which === undefined) return addDays(today, ahead >= 0 ? ahead : ahead + 7);
  return addDays(today, ahead + 7 * (weeks.get(which) ?? 0));
}

function fromDistance(words: string, today: Day): Day | null {
  const [, digits = '', unit = '', direction] = later.exec(words) ?? [];
  if (!digits) return null;
  const count = Number(digits) * (direction === '前' ? -1 : 1);
  if (unit === '周') return addDays(today, count * 7);
  if (unit.endsWith('月')) return addMonths(today, count);
  return unit === '年' ? addMonths(today, count * 12) : addDays(today, count);
}

function fromMonth(words: string, today: Day): DayOrMonth | null {
  const match = monthEnd.exec(words);
  if (!match) return null;
  const [, which, end] = match;
  if (which === undefined && end === undefined) return null;
  const shift = which === '上' ? -1 : which === '下' ? 1 : 0;
  const month = addMonths(monthOf(today), shift);
  return end === undefined ? month : lastDayOf(month);
}
