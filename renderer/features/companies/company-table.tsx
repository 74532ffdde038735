import { useQueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { companyQuery, type Company, type CompanyQuery } from '#model/company';
import { useNamedRegions } from '../../lib/region-names.ts';
import { useRows } from '../../lib/use-rows.ts';
import { useLanguage, useWords } from '../../lib/use-words.ts';
import { FieldTable } from '../../ui/field-table.tsx';
import { orderOf, sortOf } from '../../ui/table-sort.ts';
import { companyColumns } from './company-columns.tsx';
import { words } from './words.ts';

type CompanyTableProps = {
  readonly filter: Pick<CompanyQuery, 'text' | 'regionCode'>;
  readonly order: CompanyQuery['sort'];
  readonly onOrder: (order: CompanyQuery['sort']) => void;
  readonly onLook: (company: Company) => void;
  readonly onOpen: (company: Company) => void;
  readonly empty: ReactNode;
};

const rowName = ({ name }: Company) => name;

/** All companies as rows, any number of them. */
export function CompanyTable({ filter, order, onOrder, onLook, onOpen, empty }: CompanyTableProps) {
  const t = useWords(words);
  const language = useLanguage();
  const client = useQueryClient();
  const columns = useMemo(() => companyColumns(client, language), [client, language]);
  const rows = useNamedRegions(useRows('companies.list', { ...filter, sort: order }));
  return (
    <FieldTable
      id="companies"
      label={t.table}
      columns={columns}
      rows={rows}
      rowName={rowName}
      sort={sortOf(order)}
      // Without an order of one’s own the newest change stands first.
      onSort={(sort) => onOrder(orderOf(companyQuery.shape.sort, sort, '-updatedAt'))}
      onLook={onLook}
      onOpen={onOpen}
      empty={empty}
    />
  );
}
