import { copyText, toTsv } from '../lib/clipboard.ts';
import { notifyDone, notifyError } from '../lib/notices.tsx';
import type { RowSource } from '../lib/use-rows.ts';
import { useWords } from '../lib/use-words.ts';
import type { FieldTextOptions } from './field-text.ts';
import { cellCopy, columnTitle } from './table-column.ts';
import type { Cursor } from './table-keys.ts';
import type { Layout } from './table-layout.ts';
import type { Selection } from './table-selection.ts';
import { words } from './words.ts';

type TableCopyOptions<Row> = {
  readonly layout: Layout<Row>;
  readonly rows: RowSource<Row>;
  readonly selection: Selection<Row>;
  readonly cursor: Cursor;
  readonly options: FieldTextOptions;
};

/** Copies the chosen rows with their headers, or the one cell under the cursor, for pasting into Excel. */
export function useTableCopy<Row>({ layout, rows, selection, cursor, options }: TableCopyOptions<Row>) {
  const t = useWords(words);
  const columns = layout.placed.map(({ column }) => column);
  const say = (isCopied: boolean, count: number) =>
    notifyDone({ message: isCopied ? t.copied(count) : t.copyFailed });
  const copyChosen = () => {
    selection.load().then((chosen) => {
      const head = columns.map((column) => columnTitle(column, options.language));
      const lines = chosen.map((row) => columns.map((column) => cellCopy(column, row, options)));
      say(copyText(toTsv([head, ...lines])), chosen.length);
    }, notifyError);
  };
  const copy = (): boolean => {
    if (getSelection()?.isCollapsed === false) return false;
    const [row, column] = [rows.rowAt(cursor.row), columns[cursor.column]];
    if (selection.count > 0) copyChosen();
    else if (row && column) copyText(toTsv([[cellCopy(column, row, options)]]));
    return true;
  };
  return { copy, copyChosen };
}
