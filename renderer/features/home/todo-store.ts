// Whose steps the home screen shows; kept while one works elsewhere.
import { create } from 'zustand';

/** `mine` is the person of this laptop, and everybody until there is one. */
export type WhoseTodo = 'mine' | 'everybody' | 'nobody' | { readonly id: string };

export const useTodoStore = create<{ readonly whose: WhoseTodo }>(() => ({ whose: 'mine' }));

/** The person whose steps are asked for: undefined means everybody’s, null nobody’s. */
export function personOf(whose: WhoseTodo, ownId: string | null): string | null | undefined {
  if (whose === 'mine') return ownId ?? undefined;
  if (whose === 'everybody') return undefined;
  return whose === 'nobody' ? null : whose.id;
}
