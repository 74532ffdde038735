import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { leadQuery, type LeadRow } from '#model/lead-shapes';
import { useNamedRegions } from '../../lib/region-names.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRows } from '../../lib/use-rows.ts';
import { useWords } from '../../lib/use-words.ts';
import { FieldTable } from '../../ui/field-table.tsx';
import { orderOf, sortOf } from '../../ui/table-sort.ts';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { BulkActions } from './bulk-actions.tsx';
import { leadColumns } from './lead-columns.tsx';
import { words as leadsWords } from './leads-words.ts';
import { MoveFlow, type Moving } from './move-flow.tsx';
import { words } from './table-words.ts';
import { tableId } from './view-state.ts';
import { firstOrder, useLeadsView } from './view-store.ts';

const rowName = (row: LeadRow) => row.name;

/** All leads as rows, any number of them. */
export function LeadTable({ empty }: { readonly empty: ReactNode }) {
  const t = useWords(words);
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const filter = useLeadsView((state) => state.filter);
  const order = useLeadsView((state) => state.sort);
  const set = useLeadsView((state) => state.set);
  const columns = useMemo(() => leadColumns(client), [client]);
  const read = useRows('leads.list', { ...filter, sort: order });
  const rows = useNamedRegions(read);
  const [moving, setMoving] = useState<Moving | null>(null);
  const lookedAt = useLeadsView((state) => state.lookedAt);
  const choose = (leadId: string) => setMoving({ leadId, to: null });
  useShortcut({ keys: 'M', label: leadsWords.move, run: () => lookedAt !== null && choose(lookedAt) });
  const sums = read.page;
  return (
    <>
      <FieldTable
        id={tableId}
        label={t.table}
        columns={columns}
        rows={rows}
        rowName={rowName}
        empty={empty}
        sort={sortOf(order)}
        onSort={(sort) => set({ sort: orderOf(leadQuery.shape.sort, sort, firstOrder) })}
        onOpen={({ id }) => navigate(`/leads/${id}`)}
        onLook={({ id }) => set({ lookedAt: id })}
        totals={
          sums ? { name: t.totalOf(sums.total), amount: <MoneyCell value={sums.sum} unit="亿元" /> } : {}
        }
        selectionActions={(selection) => <BulkActions selection={selection} onMove={choose} />}
      />
      {moving && <MoveFlow moving={moving} onMoving={setMoving} />}
    </>
  );
}
