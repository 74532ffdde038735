// Tables as CSV that Excel and WPS open as they are: UTF-8 with a byte order mark, CRLF, RFC 4180 quotes.
import { exactNumber, monthText } from './cell-value.ts';
import { formulaGuard } from '../formula-guard.ts';
import { headerPath, isMarked, type Cell, type SheetColumn, type SheetRow } from './sheet-layout.ts';
import { throwIfCancelled, writeTarget, type WriteControl } from './target-file.ts';

export type CsvTable = { readonly columns: readonly SheetColumn[]; readonly rows: Iterable<SheetRow> };

const byteOrderMark = '\ufeff';
const pieceLength = 1 << 16;

/** Writes one header line and the records to `path`; headings and totals are left out. Throws WriteProblem; nothing is left then. */
export async function writeCsv(
  path: string,
  table: CsvTable,
  control: WriteControl = {},
): Promise<{ rows: number }> {
  return writeTarget(path, async (file) => {
    const written = { rows: 0 };
    for (const piece of pieces(table, written)) {
      throwIfCancelled(control, path);
      await file.appendFile(piece);
      control.progress?.(written.rows);
    }
    return written;
  });
}

function* pieces({ columns, rows }: CsvTable, written: { rows: number }): Generator<string> {
  let piece = `${byteOrderMark}${columns.map((column) => quoted(headerPath(column).join('/'))).join(',')}\r\n`;
  for (const row of rows) {
    if (isMarked(row) && (row.mark === 'group' || row.mark === 'total')) continue;
    const cells = isMarked(row) ? row.cells : row;
    piece += `${columns.map((column, index) => cellText(column, cells[index] ?? null)).join(',')}\r\n`;
    written.rows += 1;
    if (piece.length > pieceLength) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

function cellText({ kind, power = 0 }: SheetColumn, value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? exactNumber(value, power) : '';
  const text = kind === 'date' ? (monthText(value) ?? value) : value;
  return quoted(formulaGuard(text));
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
