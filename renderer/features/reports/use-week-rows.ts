import { useDebouncedValue } from '@mantine/hooks';
import { useFormats } from '../../lib/formats.ts';
import { useRows } from '../../lib/use-rows.ts';
import type { WeekKind } from './reports-store.ts';
import { useWeekScope } from './week-store.ts';

const typingMs = 300;

/** The rows of the sheet, page by page; while somebody types, the host is asked once they pause. */
export function useWeekRows(kind: WeekKind) {
  const { today } = useFormats();
  const { filledBy, phone, ...scope } = useWeekScope(kind, today);
  const [by] = useDebouncedValue(filledBy, typingMs);
  const [number] = useDebouncedValue(phone, typingMs);
  return useRows('reports.week', { ...scope, filledBy: by, phone: number });
}
