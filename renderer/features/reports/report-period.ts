// The periods one chooses from, and what a file of a period is called.
import { addDays, addMonths, dayFrom, day as daySchema, partsOf, type Day } from '#model/day';
import type { ReportPeriod } from '#model/report';

export type Preset = 'yearToDate' | 'thisMonth' | 'lastMonth' | 'quarter' | 'lastYear' | 'custom';
export const presets = [
  'yearToDate',
  'thisMonth',
  'lastMonth',
  'quarter',
  'lastYear',
  'custom',
] as const satisfies readonly Preset[];

export type Span = { readonly from: Day; readonly to: Day };

/** The days of a preset; periods that still run end today. */
export function presetSpan(preset: Exclude<Preset, 'custom'>, today: Day): Span {
  const { year, month } = partsOf(today);
  const first = (ofYear: number, ofMonth: number) => dayFrom(ofYear, ofMonth, 1) ?? today;
  switch (preset) {
    case 'yearToDate':
      return { from: first(year, 1), to: today };
    case 'thisMonth':
      return { from: first(year, month), to: today };
    case 'lastMonth': {
      const to = addDays(first(year, month), -1);
      return { from: `${to.slice(0, 8)}01`, to };
    }
    case 'quarter':
      return { from: addMonths(first(year, month), -((month - 1) % 3)), to: today };
    case 'lastYear':
      return { from: first(year - 1, 1), to: addDays(first(year, 1), -1) };
  }
}

/** What is asked of the host; null while a day is missing or unreadable. */
export function periodOf({
  from,
  to,
  asAt,
}: {
  from: string | null;
  to: string | null;
  asAt: string | null;
}): ReportPeriod | null {
  const [first, last] = [daySchema.safeParse(from), daySchema.safeParse(to)];
  const cutOff = asAt === null ? null : daySchema.safeParse(asAt);
  if (!first.success || !last.success || cutOff?.success === false) return null;
  return { from: first.data, to: last.data, ...(cutOff?.success && { asAt: cutOff.data }) };
}

/** 2026年7月, 2026年1—7月, also while the last month still runs; else both days in full. For the name of a file. */
export function periodName({ from, to }: Span): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a.day === 1 && a.year === b.year)
    return a.month === b.month ? `${a.year}年${a.month}月` : `${a.year}年${a.month}—${b.month}月`;
  return `${from}至${to}`;
}
