import { Stack, Text } from '@mantine/core';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { Page } from '../../ui/page.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { ExamplePicks } from './example-picks.tsx';
import { FiguresPage } from './figures-page.tsx';
import { LedgerPage } from './ledger-page.tsx';
import { OpenPoints } from './open-points.tsx';
import { PeriodPanel, useSpan } from './period-panel.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportList } from './report-list.tsx';
import { periodOf } from './report-period.ts';
import './reports.css';
import { useReports } from './reports-store.ts';
import { words } from './words.ts';

/** Left the reports, in the middle the page as it will print, right what it is made of. */
export function ReportsPage() {
  const t = useWords(words);
  const { today } = useFormats();
  const { kind, examples } = useReports();
  const period = periodOf(useSpan());
  const isLedger = kind === 'ledger';
  const settings = useRead('settings.get', {});
  const preview = useRead(
    'reports.preview',
    { from: today, to: today, ...period, examples },
    { keepsPrevious: true, isWanted: period !== null && !isLedger },
  );
  const shown = period && !preview.refusal ? preview.value : undefined;
  const zoneName = settings.value?.zoneName ?? '';
  return (
    <Page
      title={t.title}
      fills
      actions={period && <ReportActions period={period} preview={shown} zoneName={zoneName} />}
    >
      <div className="reports">
        <ReportList />
        <div className="reports-page" data-late={preview.isPrevious}>
          {!period && <Text>{t.periodUnset}</Text>}
          {period && isLedger && <LedgerPage zoneName={zoneName} asAt={period.asAt ?? today} />}
          {period &&
            !isLedger &&
            (preview.refusal ? (
              <RefusalNote refusal={preview.refusal} />
            ) : (
              <ReadView read={preview}>
                {(value) => (
                  <FiguresPage preview={value} isSummary={kind === 'summary'} zoneName={zoneName} />
                )}
              </ReadView>
            ))}
        </div>
        <aside className="reports-side" aria-label={t.settings}>
          <Stack gap="lg">
            <PeriodPanel />
            {kind === 'work' && shown && <ExamplePicks proposed={shown.proposed} choices={shown.choices} />}
            {!isLedger && shown && <OpenPoints figures={shown.figures} checks={shown.checks} />}
          </Stack>
        </aside>
      </div>
    </Page>
  );
}
