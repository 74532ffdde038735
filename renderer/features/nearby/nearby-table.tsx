import { useQueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { nearbyQuery, type NearbyFirm, type NearbyQuery } from '#model/search';
import { useNamedRegions } from '../../lib/region-names.ts';
import type { RowSource } from '../../lib/use-rows.ts';
import { useWords } from '../../lib/use-words.ts';
import { FieldTable } from '../../ui/field-table.tsx';
import { orderOf, sortOf } from '../../ui/table-sort.ts';
import { nearbyColumns } from './nearby-columns.tsx';
import { words } from './words.ts';

type NearbyTableProps = {
  readonly rows: RowSource<NearbyFirm>;
  readonly sort: NearbyQuery['sort'];
  readonly onSort: (sort: NearbyQuery['sort']) => void;
  readonly onLook: (firm: NearbyFirm) => void;
  readonly onOpen: (firm: NearbyFirm) => void;
  readonly empty: ReactNode;
};

const rowName = ({ name }: NearbyFirm) => name;

/** The firms of a place as rows, any number of them. */
export function NearbyTable({ rows, sort, onSort, onLook, onOpen, empty }: NearbyTableProps) {
  const t = useWords(words);
  const client = useQueryClient();
  const columns = useMemo(() => nearbyColumns(client), [client]);
  return (
    <FieldTable
      id="nearby"
      label={t.table}
      columns={columns}
      rows={useNamedRegions(rows)}
      rowName={rowName}
      // Without an order of one’s own those with open leads come first, then those met last.
      sort={sort === 'open' ? null : sortOf(sort)}
      onSort={(next) => onSort(orderOf(nearbyQuery.shape.sort, next, 'open'))}
      onLook={onLook}
      onOpen={onOpen}
      empty={empty}
    />
  );
}
