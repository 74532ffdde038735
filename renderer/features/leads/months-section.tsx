import { Table } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import { monthOf } from '#model/day';
import { monthProgressFields, newMonthProgress, type MonthProgress } from '#model/lead-parts';
import { money } from '#model/money';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone, notifyRefusal } from '../../lib/notices.tsx';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FlagInput } from '../../ui/flag-input.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { PartForm } from './part-form.tsx';
import { PartSection } from './part-section.tsx';
import { PartTable } from './part-table.tsx';
import { words } from './part-words.ts';
import { undoTimes } from './undo-times.ts';
import { useAttempt, type Attempt } from './use-attempt.ts';
import { textOf, type FormValues } from './use-draft-form.ts';

/** 月度进展: what was invested and done, month by month. */
export function MonthsSection() {
  const t = useWords(words);
  const { lead, jumpTo } = useLeadEdit();
  const read = useRead('monthProgress.list', { leadId: lead.id });
  const [edited, setEdited] = useState<MonthProgress | null>(null);
  return (
    <PartSection
      title={t.months}
      path="months"
      addLabel={t.addMonth}
      form={(close) => (
        <MonthForm
          key={edited?.id ?? 'new'}
          row={edited}
          onClose={() => {
            setEdited(null);
            close();
          }}
        />
      )}
    >
      <ReadView read={read}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={t.noMonths} />
          ) : (
            <MonthTable
              rows={rows}
              onEdit={(row) => {
                setEdited(row);
                jumpTo('months');
              }}
            />
          )
        }
      </ReadView>
    </PartSection>
  );
}

type MonthTableProps = {
  readonly rows: readonly MonthProgress[];
  readonly onEdit: (row: MonthProgress) => void;
};

function MonthTable({ rows, onEdit }: MonthTableProps) {
  const t = useWords(words);
  const say = useLabel();
  const formats = useFormats();
  const label = (name: keyof typeof monthProgressFields) => say(monthProgressFields[name].label);
  const year = formats.today.slice(0, 4);
  const total = rows
    .filter(({ month }) => month.startsWith(year))
    .reduce((sum, { invested }) => sum + (invested ?? 0), 0);
  return (
    <PartTable
      label={t.months}
      rows={rows}
      actionsLabel={t.actions}
      columns={[
        { label: label('month'), isShort: true, cell: ({ month }) => formats.fullDay(month) },
        {
          label: `${label('invested')} (万元)`,
          isFigure: true,
          isShort: true,
          cell: (row) => <MoneyCell value={row.invested} unit="万元" />,
        },
        { label: label('progress'), cell: (row) => row.progress },
        { label: label('problem'), cell: (row) => row.problem },
      ]}
      actions={(row) => (
        <IconButton
          size="sm"
          label={t.editMonth(formats.fullDay(row.month))}
          icon={<IconPencil size={14} />}
          onClick={() => onEdit(row)}
        />
      )}
      foot={
        <Table.Tr>
          <Table.Th>{t.yearTotal(year)}</Table.Th>
          <Table.Td ta="end">
            <MoneyCell value={money.parse(total)} unit="万元" />
          </Table.Td>
          <Table.Td colSpan={3} />
        </Table.Tr>
      }
    />
  );
}

const names = ['month', 'invested', 'progress', 'problem'] as const;

function MonthForm({ row, onClose }: { readonly row: MonthProgress | null; readonly onClose: () => void }) {
  const t = useWords(words);
  const formats = useFormats();
  const { lead } = useLeadEdit();
  const { attempt, isPending } = useAttempt('monthProgress.set');
  const leads = useAttempt('leads.update');

  /** The newest month offers its words to the lead; both acts are taken back together. */
  const refreshLead = async (values: FormValues): Promise<number> => {
    const [progress, problem] = [textOf(values.progress), textOf(values.problem)];
    if (values.copies !== true || !(progress || problem)) return 0;
    const answer = await leads.attempt({
      id: lead.id,
      ...(progress && { progress }),
      ...(problem && { problem }),
    });
    if (!answer.ok && answer.refusal) notifyRefusal(answer.refusal);
    return answer.ok ? 1 : 0;
  };
  const send = async (
    input: z.output<typeof newMonthProgress>,
    values: FormValues,
  ): Promise<Attempt<unknown>> => {
    const answer = await attempt(input);
    if (!answer.ok) return answer;
    const acts = 1 + (await refreshLead(values));
    notifyDone({ message: t.monthSaved(formats.fullDay(input.month)), undo: () => undoTimes(acts) });
    return answer;
  };
  return (
    <PartForm
      label={row ? t.editMonth(formats.fullDay(row.month)) : t.addMonth}
      draftKey={row ? `month:${row.id}` : `month-new:${lead.id}`}
      fields={monthProgressFields}
      names={names}
      needed={['month']}
      schema={newMonthProgress}
      beginning={row ? { ...row, copies: false } : { month: monthOf(formats.today), copies: true }}
      // A day stands for its month.
      inputOf={({ month }) => ({
        leadId: lead.id,
        month: typeof month === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(month) ? monthOf(month) : month,
      })}
      send={send}
      isPending={isPending || leads.isPending}
      onClose={onClose}
      leadId={lead.id}
      extra={(values, set) => (
        <FlagInput
          label={t.copyProgress}
          value={values.copies === true}
          onChange={(copies) => set({ copies })}
        />
      )}
    />
  );
}
