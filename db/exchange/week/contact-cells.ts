// 企业联系人 and 联系方式, so that each number is read back beside the person it belongs to.

export type Reachable = { readonly name: string; readonly numbers: readonly string[] };

const joined = (parts: readonly string[]): string | null => (parts.length > 0 ? parts.join('、') : null);

/** Names and numbers in a column each; where that would not say whose a number is, it stands beside the name. */
export function contactCells(
  people: readonly Reachable[],
  withPhones: boolean,
): { readonly names: string | null; readonly numbers: string | null } {
  const numbers = people.flatMap((person) => person.numbers);
  if (!withPhones || isPlain(people, numbers.length))
    return { names: joined(people.map(({ name }) => name)), numbers: withPhones ? joined(numbers) : null };
  return { names: joined(people.map(({ name, numbers: own }) => [name, ...own].join(' '))), numbers: null };
}

/** One person, one number each, or numbers of the first person only that can’t be taken for one each. */
function isPlain(people: readonly Reachable[], total: number): boolean {
  if (people.length <= 1 || people.every(({ numbers }) => numbers.length === 1)) return true;
  return (people[0]?.numbers.length ?? 0) === total && total !== people.length;
}
