// What every generated lead draws on.
import type { NodeInfo } from '../../db/exchange/example/chains.ts';
import type { Team } from '../../db/exchange/example/people.ts';
import type { Day } from '../../db/model/day.ts';
import type { Region } from '../../db/regions/divisions.ts';
import type { Chance } from './random.ts';

export type Firm = { readonly id: string; readonly regionCode: string; readonly contactId: string };
export type World = {
  readonly chance: Chance;
  readonly nextId: () => string;
  readonly today: Day;
  readonly visits: number;
  readonly team: Team;
  readonly nodes: readonly [NodeInfo, ...NodeInfo[]];
  readonly places: readonly [Region, ...Region[]];
  readonly firms: Firm[];
};

/** A list that surely holds something. */
export function filled<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('Nothing to choose from');
  return [first, ...rest];
}
