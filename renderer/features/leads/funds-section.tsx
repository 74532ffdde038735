import { Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { fundArrivalFields, fundKinds, fundSources, proofKinds, type FundArrival } from '#model/lead-parts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { FundForm } from './fund-form.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { PartSection } from './part-section.tsx';
import { PartTable, type PartColumn } from './part-table.tsx';
import { words } from './part-words.ts';

/** 到位资金: every arrival, and what has arrived in all. */
export function FundsSection() {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const read = useRead('funds.list', { leadId: lead.id });
  const isSigned = lead.stage === 'signed' || lead.stage === 'landed';
  return (
    <PartSection
      title={t.funds}
      path="funds"
      form={(close) => <FundForm onClose={close} />}
      {...(isSigned && { addLabel: t.addFund })}
    >
      <ReadView read={read}>
        {(rows) => {
          if (rows.length > 0) return <FundTable rows={rows} />;
          return isSigned ? (
            <EmptyState text={t.noFunds} />
          ) : (
            <Text size="sm" c="dimmed">
              {t.fundsLater}
            </Text>
          );
        }}
      </ReadView>
    </PartSection>
  );
}

function FundTable({ rows }: { readonly rows: readonly FundArrival[] }) {
  const t = useWords(words);
  const formats = useFormats();
  const { lead } = useLeadEdit();
  const { run } = useWrite('funds.remove');
  const remove = async (id: string) => {
    if (await run({ id })) notifyDone({ message: t.fundRemoved, undo: undoLast });
  };
  return (
    <PartTable
      label={t.funds}
      rows={rows}
      columns={useFundColumns()}
      actionsLabel={t.actions}
      actions={({ id, arrivedOn }) => (
        <IconButton
          size="sm"
          label={t.removeFundOf(formats.fullDay(arrivedOn))}
          icon={<IconTrash size={14} />}
          onClick={() => void remove(id)}
        />
      )}
      foot={
        <Table.Tr>
          <Table.Th>{t.arrivedTotal}</Table.Th>
          <Table.Td ta="end">
            <MoneyCell value={lead.arrivedAmount} unit="万元" />
          </Table.Td>
          <Table.Td colSpan={5} />
        </Table.Tr>
      }
    />
  );
}

function useFundColumns(): readonly PartColumn<FundArrival>[] {
  const t = useWords(words);
  const say = useLabel();
  const formats = useFormats();
  const label = (name: keyof typeof fundArrivalFields) => say(fundArrivalFields[name].label);
  return [
    { label: label('arrivedOn'), isShort: true, cell: (row) => formats.fullDay(row.arrivedOn) },
    {
      label: `${label('amount')} (万元)`,
      isFigure: true,
      isShort: true,
      cell: (row) => <MoneyCell value={row.amount} unit="万元" />,
    },
    { label: label('kind'), isShort: true, cell: (row) => say(fundKinds[row.kind]) },
    { label: label('source'), isShort: true, cell: (row) => say(fundSources[row.source]) },
    {
      label: label('proofKind'),
      isShort: true,
      cell: (row) => row.proofKind && say(proofKinds[row.proofKind]),
    },
    {
      label: label('useNote'),
      cell: (row) =>
        [row.isCounted ? null : t.notCounted, row.useNote, row.correctionReason].filter(Boolean).join(' · '),
    },
  ];
}
