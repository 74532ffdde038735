// A page of a week’s report, each cell as the workbook shows it.
import { localDay } from '#model/day';
import { formatScaled } from '#model/decimal';
import type { WeekPreview, WeekScope } from '#model/week-report';
import type { Reader } from '../../connection.ts';
import { headerPath, type Cell, type SheetColumn } from '../write/sheet-layout.ts';
import { weekBookOf } from './week-book.ts';

type Request = WeekScope & { readonly limit: number; readonly offset: number };

export function previewWeek(reader: Reader, { limit, offset, ...scope }: Request): WeekPreview {
  const book = weekBookOf(reader, scope, localDay(new Date()));
  const { rows, columns, teams } = book;
  // In R5 the numbers begin anew in each sheet.
  const firstOf = new Map(teams.map(({ name }) => [name, rows.findIndex(({ team }) => team === name)]));
  const page = rows.slice(offset, offset + limit).map((row, index) => {
    const cells = book.cellsOf(row, offset + index - (firstOf.get(row.team) ?? 0) + 1);
    return {
      id: row.id,
      team: row.team,
      isStale: row.isStale,
      cells: columns.map((column, at) => printed(column, cells[at] ?? null)),
    };
  });
  return {
    ...book.week,
    title: book.title,
    notes: [...book.notesOf(teams)],
    footnotes: [...book.footnotes],
    columns: columns.map((column) => ({
      header: headerPath(column).join(' '),
      width: column.width,
      isFigure: column.kind === 'number',
    })),
    teams: [...teams],
    teamNames: teamNamesOf(reader),
    rows: page,
    total: rows.length,
  };
}

function printed({ kind, power = 0, decimals = 2 }: SheetColumn, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return kind === 'number' ? formatScaled(cell, power, { decimals }) : String(cell);
}

function teamNamesOf(reader: Reader): string[] {
  const rows = reader.all<{ name: string }>(
    `SELECT DISTINCT trim("teamName") AS "name" FROM "person" WHERE "deletedAt" IS NULL AND trim(coalesce("teamName", '')) <> '' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
