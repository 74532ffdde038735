import { Tabs } from '@mantine/core';
import type { OutputOf } from '#model/channels';
import { useWords } from '../../lib/use-words.ts';
import { CheckSheet } from './check-sheet.tsx';
import { SummaryPage } from './summary-page.tsx';
import { WorkReportPage } from './work-report-page.tsx';
import { workReportOf } from '#model/work-report';
import { words } from './words.ts';

type FiguresPageProps = {
  readonly preview: OutputOf<'reports.preview'>;
  readonly isSummary: boolean;
  readonly zoneName: string;
};

/** The report, and the sheet on which each of its figures is checked. */
export function FiguresPage({
  preview: { figures, sentences, checks },
  isSummary,
  zoneName,
}: FiguresPageProps) {
  const t = useWords(words);
  return (
    <Tabs defaultValue="report" keepMounted={false}>
      <Tabs.List aria-label={t.page} className="reports-tabs">
        <Tabs.Tab value="report">{t.report}</Tabs.Tab>
        <Tabs.Tab value="checks">{t.checks}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="report" pt="md">
        {isSummary ? (
          <SummaryPage figures={figures} footnote={sentences.footnote} zoneName={zoneName} />
        ) : (
          <WorkReportPage report={workReportOf(figures, sentences, zoneName)} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="checks" pt="md">
        <CheckSheet figures={figures} checks={checks} />
      </Tabs.Panel>
    </Tabs>
  );
}
