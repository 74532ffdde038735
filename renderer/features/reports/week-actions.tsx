import { Button } from '@mantine/core';
import { weekReports } from '#model/week-report';
import { weekName, weekOf } from '#model/week';
import { useFormats } from '../../lib/formats.ts';
import { useJob } from '../../lib/use-job.ts';
import { useWords } from '../../lib/use-words.ts';
import type { WeekKind } from './reports-store.ts';
import { useSaveAs } from './use-save-as.ts';
import { useWeekScope } from './week-store.ts';
import { words } from './words.ts';

/** Saves the sheet of the week that is looked at. */
export function WeekActions({ kind }: { readonly kind: WeekKind }) {
  const t = useWords(words);
  const { today } = useFormats();
  const scope = useWeekScope(kind, today);
  const saveAs = useSaveAs();
  const { run, isRunning } = useJob('reports.exportWeek', { title: words.exportJob });
  const save = () =>
    saveAs({
      fileName: `${weekName(weekOf(scope.on))}${weekReports[scope.report].zh}.xlsx`,
      format: 'xlsx',
      said: t.exported,
      write: async (path) => (await run({ ...scope, path })) !== undefined,
    });
  return (
    <Button loading={isRunning} onClick={() => void save()}>
      {t.exportExcel}
    </Button>
  );
}
