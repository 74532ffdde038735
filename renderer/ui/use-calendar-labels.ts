import { useWords } from '../lib/use-words.ts';
import { words } from './words.ts';

/** Names for the buttons of a calendar, which show only arrows. */
export function useCalendarLabels() {
  const t = useWords(words);
  const { nextMonth, previousMonth, nextYear, previousYear, nextDecade, previousDecade } = t;
  return {
    ariaLabels: {
      nextMonth,
      previousMonth,
      nextYear,
      previousYear,
      nextDecade,
      previousDecade,
    },
  };
}
