import { Table, Text } from '@mantine/core';
import type { PreviewSheet } from '#model/ledger';
import { useFormats } from '../../lib/formats.ts';
import { useWords } from '../../lib/use-words.ts';
import { ColumnField } from './column-field.tsx';
import { useImport } from './import-store.ts';
import { SheetRow } from './sheet-row.tsx';
import { words } from './words.ts';

/** More rows than this say nothing new about how the sheet was read. */
const mostRows = 30;

/** The sheet’s own header, our field beneath, and the first rows with what becomes of each. */
export function SheetGrid({ sheet }: { readonly sheet: PreviewSheet }) {
  const t = useWords(words);
  const formats = useFormats();
  const { columns, rows, rowCount, problems } = sheet;
  const decisions = useImport((state) => state.decisions);
  const decided = new Map(
    decisions.filter((decision) => decision.sheet === sheet.name).map(({ row, decision }) => [row, decision]),
  );
  if (rowCount === 0) return <Text size="sm">{t.noRows}</Text>;
  // A row that waits for a decision is shown wherever it stands.
  const shown = rows.filter(
    ({ row, result }, index) => index < mostRows || result === 'waiting' || decided.has(row),
  );
  const problemAt = new Map(problems.map((problem) => [`${problem.column}${problem.row}`, problem]));
  return (
    <>
      <Table.ScrollContainer minWidth={640}>
        <Table className="sheet-grid" withTableBorder withColumnBorders aria-label={t.grid}>
          <Table.Thead>
            <Table.Tr className="sheet-header">
              <Table.Th className="sheet-row-no" scope="col">
                {t.row}
              </Table.Th>
              <Table.Th className="sheet-result" scope="col">
                {t.result}
              </Table.Th>
              {columns.map(({ column, header }) => (
                <Table.Th key={column} scope="col">
                  <Text span size="xs" c="dimmed">
                    {column}
                  </Text>
                  <Text size="sm" fw={600} lineClamp={2} title={header}>
                    {header || t.noHeader}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
            <Table.Tr>
              <Table.Td className="sheet-corner" colSpan={2} />
              {columns.map((column) => (
                <Table.Td key={column.column}>
                  <ColumnField sheetName={sheet.name} column={column} />
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <SheetRow
                key={row.row}
                sheet={sheet}
                row={row}
                decision={decided.get(row.row) ?? null}
                problemAt={problemAt}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rowCount > shown.length && (
        <Text size="xs" c="dimmed">
          {t.firstRows(formats.number(shown.length), formats.number(rowCount))}
        </Text>
      )}
    </>
  );
}
