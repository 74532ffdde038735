// What the palette offers, group by group, and where a key leads in it.
import type { KeyboardEvent, ReactNode } from 'react';

export type Entry = {
  /** Unique among all that is offered. */
  readonly key: string;
  readonly line: ReactNode;
  readonly run: () => void;
};

export type EntryGroup = {
  readonly name: string;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly hasMore?: boolean;
};

export type Offer = {
  readonly groups: readonly EntryGroup[];
  /** What is offered still belongs to the text before, or is not there yet. */
  readonly isStale: boolean;
};

export function entriesOf(groups: readonly EntryGroup[]): readonly Entry[] {
  return groups.flatMap(({ entries }) => entries);
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Where a key leads from the entry at `from`; null for a key that does not walk. */
export function walkBy(press: Press, groups: readonly EntryGroup[], from: number): number | null {
  const count = entriesOf(groups).length;
  if (count === 0 || press.shiftKey || press.altKey) return null;
  const skips = press.ctrlKey || press.metaKey;
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1 }[press.key];
  if (step !== undefined) {
    const isSkip = skips || press.key.startsWith('Page');
    return isSkip ? nextGroup(groups, from, step) : (from + step + count) % count;
  }
  if (skips) return null;
  if (press.key === 'Home') return 0;
  return press.key === 'End' ? count - 1 : null;
}

/** The first entry of the group after this one, or before it; around at the ends. */
function nextGroup(groups: readonly EntryGroup[], from: number, step: number): number {
  const starts: number[] = [];
  let count = 0;
  for (const { entries } of groups) {
    if (entries.length > 0) starts.push(count);
    count += entries.length;
  }
  const here = starts.findLastIndex((start) => start <= from);
  return starts.at((here + step) % starts.length) ?? 0;
}
