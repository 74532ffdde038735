import type { Raw } from './driver.ts';

/**
 * Brings up to date what the planner knows of the tables, in milliseconds: without it, a list's first condition is taken
 * for a narrow one. At opening, at closing, and after much has been written at once.
 */
export function freshenStatistics(raw: Raw): void {
  raw.pragma('analysis_limit = 1000');
  raw.pragma('optimize = 0x10002');
}
