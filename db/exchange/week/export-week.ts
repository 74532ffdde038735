// R5 and R7 as workbooks; one sheet a team in R5. Rows are read as they are written.
import { formatDay, localDay } from '#model/day';
import { Refusal } from '#model/refusal';
import type { WeekExport, WeekTeam } from '#model/week-report';
import { inOneView } from '../export-ledger.ts';
import type { WeekFact } from '../../reports/week-talks.ts';
import type { Job } from '../job.ts';
import type { SheetLayout, SheetRow } from '../write/sheet-layout.ts';
import { writeWorkbook } from '../write/xlsx.ts';
import { weekBookOf, type WeekBook } from './week-book.ts';

/** Writes the report of a week; refuses one without anything in it. */
export function exportWeek(job: Job, { path, ...scope }: WeekExport): Promise<{ rows: number }> {
  return inOneView(job, async () => {
    job.progress({ done: 0, total: 1, phase: 'export' });
    const book = weekBookOf(job.reader, scope, localDay(new Date()));
    const { rows, title, week } = book;
    if (rows.length === 0)
      throw new Refusal('week-empty', { from: formatDay(week.from), to: formatDay(week.to) });
    await writeWorkbook(
      path,
      { title, sheets: sheetsOf(book) },
      {
        cancelled: () => job.isCancelled(),
        progress: (done) => job.progress({ done, total: rows.length, phase: 'export' }),
      },
    );
    return { rows: rows.length };
  });
}

function sheetsOf(book: WeekBook): SheetLayout[] {
  if (!book.isByTeam) return [sheetOf(book, '拜访客商周报表', book.teams)];
  const isAlone = book.teams.length === 1;
  return book.teams.map((team) => sheetOf(book, team.name ?? (isAlone ? '信息采集表' : '未分组'), [team]));
}

function sheetOf(book: WeekBook, name: string, teams: readonly WeekTeam[]): SheetLayout {
  const names = new Set(teams.map((team) => team.name));
  return {
    name,
    title: book.title,
    notes: book.notesOf(teams),
    columns: book.columns,
    rows: recordsOf(
      book,
      book.rows.filter(({ team }) => names.has(team)),
    ),
    footnotes: book.footnotes,
    frozenColumns: book.isByTeam ? 2 : 0,
  };
}

function* recordsOf(book: WeekBook, rows: readonly WeekFact[]): Generator<SheetRow> {
  let position = 0;
  for (const row of rows) {
    position += 1;
    const cells = book.cellsOf(row, position);
    yield row.isStale ? { mark: 'yellow', cells } : cells;
  }
}
