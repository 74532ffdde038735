import type { DayOrMonth, Instant } from '#model/day';
import { useFormats } from '../lib/formats.ts';

/** A day in human words (今天, 周五, 3天前) with the date on hover. */
export function DayText({ value }: { readonly value: DayOrMonth | null }) {
  const formats = useFormats();
  return value === null ? null : (
    <time dateTime={value} title={formats.fullDay(value)}>
      {formats.day(value)}
    </time>
  );
}

/** A moment in human words with the full date on hover. */
export function InstantText({ value }: { readonly value: Instant }) {
  const formats = useFormats();
  return (
    <time dateTime={value} title={formats.fullInstant(value)}>
      {formats.instant(value)}
    </time>
  );
}
