import { undoLast } from '../../lib/undo.ts';

/** Takes back the last acts, newest first: a form that also refreshed the lead made two. */
export async function undoTimes(acts: number): Promise<void> {
  for (let act = 0; act < acts; act += 1) await undoLast();
}
