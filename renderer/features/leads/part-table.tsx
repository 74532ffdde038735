import { Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLeadEdit } from './lead-edit.tsx';

export type PartColumn<Row> = {
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isFigure?: boolean;
  /** Stays on one line. */
  readonly isShort?: boolean;
};

type PartTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly PartColumn<Row>[];
  readonly rows: readonly Row[];
  readonly actionsLabel: string;
  readonly actions: (row: Row) => ReactNode;
  readonly foot?: ReactNode;
};

/** A small table of what hangs on a lead, with buttons at the end of each row. */
export function PartTable<Row extends { readonly id: string }>({
  label,
  columns,
  rows,
  actionsLabel,
  actions,
  foot,
}: PartTableProps<Row>) {
  const { isReadOnly } = useLeadEdit();
  const cellProps = ({ isFigure, isShort }: PartColumn<Row>) => ({
    ta: isFigure ? ('end' as const) : ('start' as const),
    ...(isShort && { className: 'lead-table-short' }),
  });
  return (
    <div className="lead-table-box">
      <Table className="lead-table" aria-label={label} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.label} {...cellProps(column)}>
                {column.label}
              </Table.Th>
            ))}
            <Table.Th w={64}>
              <VisuallyHidden>{actionsLabel}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              {columns.map((column) => (
                <Table.Td key={column.label} {...cellProps(column)}>
                  {column.cell(row)}
                </Table.Td>
              ))}
              <Table.Td className="lead-table-short" ta="end">
                {!isReadOnly && actions(row)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {foot && <Table.Tfoot>{foot}</Table.Tfoot>}
      </Table>
    </div>
  );
}
