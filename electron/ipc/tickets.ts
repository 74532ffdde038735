// A page never says a path: it holds a ticket, which main gave out after a dialog or a drop, good in one window only.
import { randomUUID } from 'node:crypto';

export class Tickets {
  private readonly held = new Map<string, { windowId: number; path: string }>();

  issue(windowId: number, path: string): string {
    const ticket = `ticket:${randomUUID()}`;
    this.held.set(ticket, { windowId, path });
    return ticket;
  }

  /** The path of a ticket; null when it was never given out, or given to another window. */
  redeem(windowId: number, ticket: string): string | null {
    const known = this.held.get(ticket);
    return known?.windowId === windowId ? known.path : null;
  }

  /** Forgets what a closed window held. */
  release(windowId: number): void {
    for (const [ticket, held] of this.held) if (held.windowId === windowId) this.held.delete(ticket);
  }
}
