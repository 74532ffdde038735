// The one hole in the wall, as the preload script opens it.
import type { Answer, LuodiEvent } from '#model/answer';

type Luodi = {
  readonly invoke: (channel: string, input: unknown) => Promise<Answer>;
  /** Calls back for every event the host sends; returns the way to stop. */
  readonly listen: (callback: (event: LuodiEvent) => void) => () => void;
  /** A ticket for a file that was dropped on the window; stands for a `path` in an input. */
  readonly ticket: (file: File) => Promise<string>;
};

declare global {
  var luodi: Luodi;
}
