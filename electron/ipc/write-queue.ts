/** One line for everything that writes: whoever holds the pen, the rest wait without blocking the process. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when its turn comes; the next waits until it has finished, well or badly. */
  take<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined); // the caller of `take` sees the failure; the line goes on
    return turn;
  }
}
