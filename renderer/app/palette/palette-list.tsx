import { Box } from '@mantine/core';
import { useEffect } from 'react';
import { useWords } from '../../lib/use-words.ts';
import type { Entry, EntryGroup } from './entries.ts';
import { words } from './palette-words.ts';

type PaletteListProps = {
  readonly listId: string;
  readonly groups: readonly EntryGroup[];
  /** The key of the entry that Enter opens. */
  readonly picked: string | undefined;
  readonly isStale: boolean;
  readonly onPick: (entry: Entry) => void;
  readonly onWalk: (entry: Entry) => void;
};

export const optionId = (listId: string, key: string) => `${listId}-${key}`;

/** What is offered, group under group. The focus stays in the box above. */
export function PaletteList({ listId, groups, picked, isStale, onPick, onWalk }: PaletteListProps) {
  const t = useWords(words);
  useEffect(() => {
    if (picked === undefined) return;
    const option = document.getElementById(optionId(listId, picked));
    // The first of a group comes with the group’s name.
    const shown = option?.previousElementSibling?.classList.contains('palette-head')
      ? option.previousElementSibling
      : option;
    shown?.scrollIntoView({ block: 'nearest' });
    option?.scrollIntoView({ block: 'nearest' });
  }, [listId, picked]);
  return (
    <div
      className="palette-list"
      role="listbox"
      id={listId}
      aria-label={t.results}
      data-stale={isStale || undefined}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ name, label, entries, hasMore }) => (
        <div key={name} role="group" aria-labelledby={`${listId}-${name}`}>
          <div className="palette-head" role="presentation">
            <span id={`${listId}-${name}`}>{label}</span>
            {hasMore && <span>{t.more}</span>}
          </div>
          {entries.map((entry) => (
            <Box
              key={entry.key}
              id={optionId(listId, entry.key)}
              className="palette-option"
              role="option"
              aria-selected={entry.key === picked}
              onClick={() => onPick(entry)}
              onMouseMove={() => entry.key !== picked && onWalk(entry)}
            >
              {entry.line}
            </Box>
          ))}
        </div>
      ))}
    </div>
  );
}
