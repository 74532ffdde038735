// The official order of our people: reports print leaders in it.
import type { Person } from '#model/person';

export type OrderChange = { readonly id: string; readonly sortOrder: number };

/** What has to be written so that the person at one place stands at another; nobody else’s place changes. */
export function moveChanges(
  people: readonly Pick<Person, 'id' | 'sortOrder'>[],
  from: number,
  to: number,
): OrderChange[] {
  const moved = people[from];
  if (!moved || to < 0 || to >= people.length || from === to) return [];
  return people
    .toSpliced(from, 1)
    .toSpliced(to, 0, moved)
    .map(({ id, sortOrder }, index) => ({ id, sortOrder: index + 1, isSame: sortOrder === index + 1 }))
    .filter(({ isSame }) => !isSame)
    .map(({ id, sortOrder }) => ({ id, sortOrder }));
}
