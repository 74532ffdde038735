// A hand is quicker than the list: what was just done to a step holds until the list has been read again.
import type { FollowUp, StepWritten } from '#model/followup';
import { call } from '../../lib/call.ts';
import { countUndos, undone } from '../../lib/undo.ts';
import { todoKey } from './todo-actions.ts';

type Written = StepWritten & {
  /** The state of the step that the list showed. */
  readonly shownRev: number;
  /** How many undos had begun by then. */
  readonly undos: number;
};
type Write = (rev: number) => Promise<StepWritten | undefined>;

/** The state of a step in the workspace; one that is gone is for the write to refuse. */
async function revOf({ kind, id, rev }: FollowUp): Promise<number> {
  const reading = kind === 'lead' ? call('leads.get', { id }) : call('visits.get', { id });
  return reading.then(
    (record) => record.rev,
    () => rev,
  );
}

/** Acts on one step wait for each other and for an undo, and each begins from what the one before it left. */
export class TodoLine {
  private readonly written = new Map<string, Written>();
  private readonly last = new Map<string, Promise<unknown>>();

  private seenAt = countUndos().done;

  /** The list was read again, and shows what every undo until now has left. */
  seen(): void {
    this.seenAt = countUndos().done;
  }

  private writtenOver(item: FollowUp): Written | undefined {
    const known = this.written.get(todoKey(item));
    return known?.shownRev === item.rev && known.undos === countUndos().begun ? known : undefined;
  }

  /** The step as it stands, also where the list still shows it as it was. */
  asWritten(item: FollowUp): FollowUp {
    const known = this.writtenOver(item);
    return known ? { ...item, rev: known.rev, on: known.on } : item;
  }

  /** Done with no day to come: the list is about to drop it, and there is nothing left to do to it. */
  isGone(item: FollowUp): boolean {
    return item.on !== null && this.writtenOver(item)?.on === null;
  }

  /** Writes when the acts before it on this step have been written. */
  take(shown: FollowUp, write: Write): Promise<StepWritten | undefined> {
    const key = todoKey(shown);
    const { seenAt } = this;
    const turn = (this.last.get(key) ?? Promise.resolve()).then(async () => {
      await undone();
      const undos = countUndos().begun;
      const known = this.writtenOver(shown);
      const value = await write(known?.rev ?? (seenAt === undos ? shown.rev : await revOf(shown)));
      // After a refusal somebody else was there first: the list, read again, is what counts.
      if (value) this.written.set(key, { ...value, shownRev: shown.rev, undos });
      else this.written.delete(key);
      return value;
    });
    this.last.set(
      key,
      turn.catch(() => undefined), // whoever wrote sees the failure; the line goes on
    );
    return turn;
  }
}
