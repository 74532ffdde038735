import { Table } from '@mantine/core';
import { formatDay } from '#model/day';
import { formatAmount } from '#model/money';
import type { Figures, Tally } from '#model/report';
import { useWords } from '../../lib/use-words.ts';
import { summaryOf, type SummaryRow } from '#model/summary-table';
import { words } from './words.ts';

type SummaryPageProps = { readonly figures: Figures; readonly footnote: string; readonly zoneName: string };

/** The summary sheet of the workbook: title, unit line, two pairs of columns, groups with their totals. */
export function SummaryPage({ figures, footnote, zoneName }: SummaryPageProps) {
  const t = useWords(words);
  const title = summaryTitle(zoneName);
  return (
    <article className="paper paper-sheet" lang="zh-CN" aria-label={t.paper(title)}>
      <h2 className="sheet-title">{title}</h2>
      <p className="sheet-line">
        <span>{`区间：${formatDay(figures.from)}至${formatDay(figures.to)}　截止：${formatDay(figures.asAt)}`}</span>
        <span>单位：个、亿元</span>
      </p>
      <Table withTableBorder withColumnBorders aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th rowSpan={2}>项目</Table.Th>
            <Table.Th colSpan={2} ta="center">
              储备、在谈
            </Table.Th>
            <Table.Th colSpan={2} ta="center">
              签约、落地
            </Table.Th>
          </Table.Tr>
          <Table.Tr>
            <Table.Th ta="end">个数</Table.Th>
            <Table.Th ta="end">计划总投资</Table.Th>
            <Table.Th ta="end">个数</Table.Th>
            <Table.Th ta="end">协议总投资</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {summaryOf(figures).map((group) => (
          <Table.Tbody key={group.name}>
            <Table.Tr className="sheet-group">
              <Table.Th colSpan={5} scope="rowgroup">
                {group.name}
              </Table.Th>
            </Table.Tr>
            {group.rows.map((row) => (
              <Table.Tr key={row.name} {...(row.isTotal && { className: 'sheet-total' })}>
                {summaryCells(row).map((cell, index) =>
                  index === 0 ? (
                    <Table.Th key={index} scope="row">
                      {cell}
                    </Table.Th>
                  ) : (
                    <Table.Td key={index} ta="end">
                      {cell}
                    </Table.Td>
                  ),
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
      <p className="sheet-footnote">{footnote}</p>
    </article>
  );
}

export function summaryTitle(zoneName: string): string {
  return `${zoneName}招商引资项目汇总表`;
}

function summaryCells({ name, planned, agreed }: SummaryRow): readonly string[] {
  const cells = (tally: Tally | null) =>
    tally ? [String(tally.count), formatAmount(tally.amount, '亿元')] : ['', ''];
  return [name, ...cells(planned), ...cells(agreed)];
}

/** The table as lines of cells, for the clipboard. */
export function summaryLines(figures: Figures): readonly (readonly string[])[] {
  const head = ['项目', '储备、在谈个数', '计划总投资(亿元)', '签约、落地个数', '协议总投资(亿元)'];
  return [
    head,
    ...summaryOf(figures).flatMap(({ name, rows }) => [[name, '', '', '', ''], ...rows.map(summaryCells)]),
  ];
}
