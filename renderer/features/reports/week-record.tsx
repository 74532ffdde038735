import type { Ref } from 'react';
import { Link } from 'wouter';
import type { WeekPreview, WeekTeam } from '#model/week-report';
import { useLanguage, useWords } from '../../lib/use-words.ts';
import { weekWords } from './week-words.ts';

export type PrintedRow = WeekPreview['rows'][number];

type WeekRecordProps = {
  readonly ref: Ref<HTMLTableSectionElement>;
  readonly index: number;
  /** Undefined until its page is read. */
  readonly row: PrintedRow | undefined;
  readonly columns: WeekPreview['columns'];
  /** The team whose sheet begins here. */
  readonly starts: WeekTeam | undefined;
  readonly isLead: boolean;
};

const nameColumn = 1;

/** One record of the sheet. Its name leads to the lead, where the reason can be written. */
export function WeekRecord({ ref, index, row, columns, starts, isLead }: WeekRecordProps) {
  const t = useWords(weekWords);
  const language = useLanguage();
  return (
    <tbody ref={ref} data-index={index}>
      {starts && (
        <tr className="sheet-group">
          <th colSpan={columns.length} scope="rowgroup" lang={language === 'zh' ? 'zh-CN' : 'en'}>
            {t.sheetOf(starts.name ?? t.noTeam, starts.count)}
          </th>
        </tr>
      )}
      <tr aria-rowindex={index + 2} className={row?.isStale ? 'week-stale' : undefined}>
        {columns.map(({ header, isFigure }, column) => {
          const text = row?.cells[column] ?? '…';
          return (
            <td key={header} data-figure={isFigure || undefined}>
              {isLead && row && column === nameColumn ? (
                <Link className="reports-link" href={`/leads/${row.id}`}>
                  {text}
                </Link>
              ) : (
                text
              )}
            </td>
          );
        })}
      </tr>
    </tbody>
  );
}
