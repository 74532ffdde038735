import { Button } from '@mantine/core';
import type { OutputOf } from '#model/channels';
import { atInstant, type Label } from '#model/field';
import type { Spoken } from '../../lib/use-words.ts';
import { InstantText } from '../../ui/day-text.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { nounLabels, words } from './words.ts';

export type BinRow = OutputOf<'bin.list'>['rows'][number];

/** A record without a name of its own is named by its id, which says nothing to a person. */
export function rowName({ id, name }: BinRow): string {
  return name === id ? '' : name;
}

const deletedAt = atInstant(words.deletedAt.zh, words.deletedAt.en);

type BinColumnsOptions = {
  readonly t: Spoken<typeof words>;
  readonly say: (label: Label) => string;
  readonly onRestore: (row: BinRow) => void;
};

export function binColumns({ t, say, onRestore }: BinColumnsOptions): TableColumn<BinRow>[] {
  return [
    {
      name: 'noun',
      label: words.noun,
      width: 120,
      valueOf: ({ noun }) => noun,
      textOf: ({ noun }) => say(nounLabels[noun]),
    },
    {
      name: 'name',
      label: words.name,
      width: 420,
      valueOf: ({ name }) => name,
      textOf: (row) => rowName(row) || t.unnamed,
    },
    {
      name: 'deletedAt',
      label: deletedAt.label,
      field: deletedAt,
      width: 160,
      valueOf: (row) => row.deletedAt,
      cell: (row) => <InstantText value={row.deletedAt} />,
    },
    { name: 'byName', label: words.by, width: 120, valueOf: ({ byName }) => byName },
    {
      name: 'restore',
      label: words.action,
      width: 110,
      valueOf: () => null,
      cell: (row) => (
        // Keys restore the row under the cursor by R, so that Tab need not stop at every row.
        <Button
          variant="subtle"
          size="compact-sm"
          tabIndex={-1}
          title={`${t.restore} (R)`}
          aria-label={t.restoreOf(rowName(row) || t.unnamed)}
          onClick={() => onRestore(row)}
        >
          {t.restore}
        </Button>
      ),
    },
  ];
}
