// A record that a picker makes is on its way for a moment; the form around waits for it before it looks at its fields.
import { createContext, use, useCallback, useEffect, useEffectEvent, useState } from 'react';

type Track = (making: Promise<void>) => Promise<void>;

/** Stands around the fields of a form that waits for what they make. */
export const Making = createContext<Track>((making) => making);

/** Tells the form around that something is being made, until it stands in its field or was refused. */
export function useMaking(): Track {
  return use(Making);
}

type Underway = { readonly count: number; readonly isAsked: boolean };

/** The saving of a form in which pickers make records: at once, or as soon as what is underway stands in its field. */
export function useSaveWhenMade(save: () => void): {
  readonly ask: () => void;
  readonly isWaiting: boolean;
  readonly track: Track;
} {
  const [{ count, isAsked }, set] = useState<Underway>({ count: 0, isAsked: false });
  const track = useCallback<Track>(async (making) => {
    set((before) => ({ count: before.count + 1, isAsked: before.count > 0 && before.isAsked }));
    try {
      await making;
    } catch (error) {
      // What was refused stands in no field: the form would go off without it.
      set((before) => ({ ...before, isAsked: false }));
      throw error;
    } finally {
      set((before) => ({ ...before, count: before.count - 1 }));
    }
  }, []);
  const isDue = isAsked && count === 0;
  const saveMade = useEffectEvent(save);
  // By then the form has been drawn with what was made, so that this is what it sends.
  useEffect(() => {
    if (isDue) saveMade();
  }, [isDue]);
  const ask = () => (count === 0 ? save() : set((before) => ({ ...before, isAsked: true })));
  return { ask, isWaiting: isAsked && count > 0, track };
}
