import { Table, Text } from '@mantine/core';
import { listedName, withheld } from '#model/confidential';
import { formatDay, type Day } from '#model/day';
import { ledgerHeaders } from '#model/ledger-headers';
import type { LeadDetail } from '#model/lead-shapes';
import { formatAmount } from '#model/money';
import { formatMu } from '#model/quantity';
import { stages } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { useWords } from '../../lib/use-words.ts';
import { Delayed } from '../../ui/delayed.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLedgerStages, type LedgerStage } from './ledger-rows.ts';
import { words } from './words.ts';

const headers = Object.values(ledgerHeaders);
const figureColumns: ReadonlySet<number> = new Set([5, 6, 7, 8]);
const amountColumn = 5;

type LedgerPageProps = { readonly zoneName: string; readonly asAt: Day };

/** The ledger sheet: nineteen columns, grouped by stage, a total for each. */
export function LedgerPage({ zoneName, asAt }: LedgerPageProps) {
  const t = useWords(words);
  const ledger = useLedgerStages();
  if (!ledger) return <Delayed />;
  const filled = ledger.filter(({ count }) => count > 0);
  if (filled.length === 0) return <EmptyState text={t.ledgerEmpty} />;
  const title = `${zoneName}招商项目台账`;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t.ledgerToday}
      </Text>
      <div className="ledger-scroll" tabIndex={0} role="group" aria-label={t.paper(title)}>
        <article className="paper paper-ledger" lang="zh-CN">
          <h2 className="sheet-title">{title}</h2>
          <p className="sheet-line">
            <span>{`截止：${formatDay(asAt)}`}</span>
            <span>单位：亿元、万元、亩</span>
          </p>
          <Table withTableBorder withColumnBorders aria-label={title}>
            <Table.Thead>
              <Table.Tr>
                {headers.map((header) => (
                  <Table.Th key={header}>{header}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            {filled.map((group) => (
              <StageRows key={group.stage} group={group} />
            ))}
          </Table>
        </article>
      </div>
    </>
  );
}

function StageRows({ group: { stage, leads, count, sum } }: { readonly group: LedgerStage }) {
  const t = useWords(words);
  const formats = useFormats();
  const rest = count - leads.length;
  return (
    <Table.Tbody>
      {leads.map((lead, index) => (
        <Table.Tr key={lead.id}>
          {ledgerCells(lead, index + 1).map((cell, column) => (
            <Table.Td key={column} ta={figureColumns.has(column) ? 'end' : 'start'} title={cell}>
              <span className="ledger-cell">{cell}</span>
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
      {rest > 0 && (
        <Table.Tr>
          <Table.Td colSpan={headers.length}>{t.ledgerMore(formats.number(rest))}</Table.Td>
        </Table.Tr>
      )}
      <Table.Tr className="sheet-total">
        <Table.Th colSpan={amountColumn} scope="row">{`${stages[stage].zh}小计　共 ${count} 个`}</Table.Th>
        <Table.Td ta="end">{formatAmount(sum, '亿元')}</Table.Td>
        <Table.Td colSpan={headers.length - amountColumn - 1} />
      </Table.Tr>
    </Table.Tbody>
  );
}

function ledgerCells(lead: LeadDetail, position: number): readonly string[] {
  const text = (value: string | null) => value ?? '';
  const amount = (value: LeadDetail['amount'], unit: '亿元' | '万元') =>
    value === null ? '' : formatAmount(value, unit);
  const { isConfidential } = lead;
  return [
    String(position),
    listedName(lead),
    isConfidential ? withheld : text(lead.investorName),
    isConfidential ? '' : text(lead.content),
    text(lead.chainNodeName),
    amount(lead.amount, '亿元'),
    amount(lead.fixedInvestment, '亿元'),
    lead.arrivedAmount === 0 ? '' : amount(lead.arrivedAmount, '万元'),
    lead.landArea === null ? '' : formatMu(lead.landArea),
    stages[lead.stage].zh,
    text(lead.progress),
    text(lead.leaderName),
    text(lead.dutyUnit),
    text(lead.dutyPersonName),
    text(lead.plannedStartOn),
    text(lead.plannedProductionOn),
    text(lead.problem),
    text(lead.nextAction),
    text(lead.lastUpdateOn),
  ];
}
