import { Button } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import type { OutputOf } from '#model/channels';
import type { ReportPeriod } from '#model/report';
import { copyText, toTsv } from '../../lib/clipboard.ts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { useWords } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { periodName } from './report-period.ts';
import { useReports, type PeriodKind } from './reports-store.ts';
import { summaryLines } from './summary-page.tsx';
import { useExport, type ExportFormat } from './use-export.ts';
import { reportText, workReportOf } from '#model/work-report';
import { words } from './words.ts';

type ReportActionsProps = {
  readonly kind: PeriodKind;
  readonly period: ReportPeriod;
  /** Undefined while the figures are read, or were refused. */
  readonly preview: OutputOf<'reports.preview'> | undefined;
  readonly zoneName: string;
};

const formatsOf: Readonly<Record<PeriodKind, readonly ExportFormat[]>> = {
  work: ['docx'],
  summary: ['xlsx'],
  ledger: ['xlsx', 'csv'],
};
const namesOf: Readonly<Record<PeriodKind, string>> = {
  work: '招商引资工作情况汇报',
  summary: '招商引资项目汇总表',
  ledger: '招商项目台账',
};
const exportWords = { docx: 'exportWord', xlsx: 'exportExcel', csv: 'exportCsv' } as const;

/** Export, copy, print. */
export function ReportActions({ kind, period, preview, zoneName }: ReportActionsProps) {
  const t = useWords(words);
  const { today } = useFormats();
  const { examples } = useReports();
  const { exportReport, isExporting } = useExport();
  const dated = kind === 'ledger' ? (period.asAt ?? today) : periodName(period);
  const text = preview && copyOf(kind, preview, zoneName);
  const copy = () => notifyDone({ message: text !== undefined && copyText(text) ? t.copied : t.copyFailed });
  return (
    <>
      {kind !== 'ledger' && (
        <>
          <IconButton
            label={t.print}
            icon={<IconPrinter size={18} />}
            isDisabled={text === undefined}
            onClick={() => window.print()}
          />
          <Button
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            disabled={text === undefined}
            onClick={copy}
          >
            {kind === 'work' ? t.copyText : t.copyTable}
          </Button>
        </>
      )}
      {formatsOf[kind].map((format, index) => (
        <Button
          key={format}
          variant={index === 0 ? 'filled' : 'default'}
          loading={isExporting}
          disabled={kind !== 'ledger' && !preview}
          onClick={() =>
            void exportReport({
              kind,
              format,
              period,
              examples,
              fileName: `${dated}${namesOf[kind]}.${format}`,
            })
          }
        >
          {t[exportWords[format]]}
        </Button>
      ))}
    </>
  );
}

function copyOf(
  kind: PeriodKind,
  { figures, sentences }: OutputOf<'reports.preview'>,
  zoneName: string,
): string {
  return kind === 'work'
    ? reportText(workReportOf(figures, sentences, zoneName))
    : toTsv(summaryLines(figures));
}
