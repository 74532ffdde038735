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
import { isWeekKind, useReports } from './reports-store.ts';
import { WeekActions } from './week-actions.tsx';
import { WeekPage } from './week-page.tsx';
import { WeekPanel } from './week-panel.tsx';
import { words } from './words.ts';

/** Left the reports, in the middle the page as it will print, right what it is made of. */
export function ReportsPage() {
  const t = useWords(words);
  const { today } = useFormats();
  const { kind, examples } = useReports();
  const period = periodOf(useSpan());
  const isWeek = isWeekKind(kind);
  const isLedger = kind === 'ledger';
  const settings = useRead('settings.get', {});
  const preview = useRead(
    'reports.preview',
    { from: today, to: today, ...period, examples },
    { keepsPrevious: true, isWanted: period !== null && !isLedger && !isWeek },
  );
  const shown = period && !preview.refusal ? preview.value : undefined;
  const zoneName = settings.value?.zoneName ?? '';
  const actions = isWeek ? (
    <WeekActions kind={kind} />
  ) : (
    period && <ReportActions kind={kind} period={period} preview={shown} zoneName={zoneName} />
  );
  return (
    <Page title={t.title} fills actions={actions}>
      <div className="reports">
        <ReportList />
        <div className="reports-page" data-late={preview.isPrevious && !isWeek}>
          {isWeek && <WeekPage key={kind} kind={kind} />}
          {!isWeek && !period && <Text>{t.periodUnset}</Text>}
          {period && isLedger && <LedgerPage zoneName={zoneName} asAt={period.asAt ?? today} />}
          {period &&
            !isLedger &&
            !isWeek &&
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
            {isWeek ? <WeekPanel kind={kind} /> : <PeriodPanel />}
            {kind === 'work' && shown && <ExamplePicks proposed={shown.proposed} choices={shown.choices} />}
            {!isLedger && !isWeek && shown && <OpenPoints figures={shown.figures} checks={shown.checks} />}
          </Stack>
        </aside>
      </div>
    </Page>
  );
}
