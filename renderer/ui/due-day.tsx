import { VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { daysBetween, lastDayOf, type DayOrMonth } from '#model/day';
import { useFormats } from '../lib/formats.ts';
import { useWords } from '../lib/use-words.ts';
import './due-day.css';
import { words } from './words.ts';

type DueDayProps = {
  readonly value: DayOrMonth | null;
  /** From how many days ahead a day is soon. */
  readonly soonDays?: number;
};

/** When something is due: red with a sign once it is late, yellow when it is soon. */
export function DueDay({ value, soonDays = 7 }: DueDayProps) {
  const t = useWords(words);
  const formats = useFormats();
  if (value === null) return null;
  const left = daysBetween(formats.today, lastDayOf(value));
  if (left > soonDays)
    return (
      <time className="due-day" dateTime={value} title={formats.fullDay(value)}>
        {formats.day(value)}
      </time>
    );
  const isLate = left < 0;
  const remark = isLate ? t.late(-left) : t.soon(left);
  const Sign = isLate ? IconAlertCircle : IconClock;
  return (
    <time
      className="due-day"
      dateTime={value}
      data-state={isLate ? 'late' : 'soon'}
      title={`${formats.fullDay(value)} · ${remark}`}
    >
      <Sign size={14} aria-hidden />
      {formats.day(value)}
      <VisuallyHidden component="span">{remark}</VisuallyHidden>
    </time>
  );
}
