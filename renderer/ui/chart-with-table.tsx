import { Table, VisuallyHidden } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../lib/use-words.ts';
import { IconButton } from './icon-button.tsx';
import { Section } from './section.tsx';
import { words } from './words.ts';

type ChartColumn<Row> = {
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isFigure?: boolean;
};

type ChartWithTableProps<Row> = {
  readonly title: string;
  /** Any chart; it is drawn for the eye, and the table beneath says the same to everyone. */
  readonly chart: ReactNode;
  readonly rows: readonly Row[];
  readonly columns: readonly ChartColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly actions?: ReactNode;
};

/** A chart that can be read as a table. */
export function ChartWithTable<Row>({
  title,
  chart,
  rows,
  columns,
  rowKey,
  actions,
}: ChartWithTableProps<Row>) {
  const t = useWords(words);
  const [isTable, setTable] = useState(false);
  const toggle = (
    <IconButton
      size="sm"
      label={isTable ? t.showChart : t.showTable}
      isPressed={isTable}
      onClick={() => setTable(!isTable)}
      icon={isTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
    />
  );
  return (
    <Section
      title={title}
      actions={
        <>
          {actions}
          {toggle}
        </>
      }
    >
      {isTable && <FigureTable title={title} rows={rows} columns={columns} rowKey={rowKey} />}
      {!isTable && chart}
      {!isTable && <VisuallyHidden>{summary(rows, columns)}</VisuallyHidden>}
    </Section>
  );
}

type FigureTableProps<Row> = Pick<ChartWithTableProps<Row>, 'title' | 'rows' | 'columns' | 'rowKey'>;

function FigureTable<Row>({ title, rows, columns, rowKey }: FigureTableProps<Row>) {
  return (
    <Table aria-label={title} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ label, isFigure }) => (
            <Table.Th key={label} ta={isFigure ? 'end' : 'start'}>
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)}>
            {columns.map(({ label, cell, isFigure }) => (
              <Table.Td key={label} ta={isFigure ? 'end' : 'start'}>
                {cell(row)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The chart in one sentence, for who can’t see it. */
function summary<Row>(rows: readonly Row[], columns: readonly ChartColumn<Row>[]): string {
  const isText = (part: ReactNode) => typeof part === 'string' || typeof part === 'number';
  return rows
    .slice(0, 12)
    .map((row) =>
      columns
        .map(({ cell }) => cell(row))
        .filter(isText)
        .join(' '),
    )
    .join('; ');
}
