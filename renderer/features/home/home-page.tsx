import { Button, Group, Text } from '@mantine/core';
import { IconFileImport, IconPrinter } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { HomeFigures } from '#model/report';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import './home.css';
import { PipelineCharts } from './pipeline-charts.tsx';
import { StageFigures } from './stage-figures.tsx';
import { TodoLists } from './todo-lists.tsx';
import { useLightPrint } from './use-light-print.ts';
import { words } from './words.ts';

/** The day’s work on the left, the pipeline on the right. */
export function HomePage() {
  const t = useWords(words);
  const formats = useFormats();
  const home = useRead('home.figures', {});
  useLightPrint();
  return (
    <Page
      title={t.title}
      beside={
        home.value && (
          <Text c="dimmed" size="sm">
            {t.asAt(formats.fullDay(home.value.asAt))}
          </Text>
        )
      }
      actions={
        <span className="home-print">
          <IconButton label={t.print} icon={<IconPrinter size={18} />} onClick={() => window.print()} />
        </span>
      }
    >
      <ReadView read={home}>
        {(figures) => (isEmpty(figures) ? <NoLeads /> : <Figures figures={figures} />)}
      </ReadView>
    </Page>
  );
}

function isEmpty({ stages, incompleteCount }: HomeFigures): boolean {
  return incompleteCount === 0 && stages.every(({ count }) => count === 0);
}

function NoLeads() {
  const t = useWords(words);
  return (
    <EmptyState
      text={t.emptyText}
      icon={<IconFileImport size={32} />}
      action={
        <Group gap="xs">
          <Button renderRoot={(props) => <Link href="/import" {...props} />}>{t.import}</Button>
          <Button variant="default" renderRoot={(props) => <Link href="/leads/new" {...props} />}>
            {t.newLead}
          </Button>
        </Group>
      }
    />
  );
}

function Figures({ figures }: { readonly figures: HomeFigures }) {
  return (
    <div className="home">
      <div className="home-todo">
        <TodoLists incompleteCount={figures.incompleteCount} />
      </div>
      <div className="home-pipeline">
        <StageFigures stages={figures.stages} />
        <PipelineCharts figures={figures} />
      </div>
    </div>
  );
}
