// What each row below the header is: a lead, a total, a group, a footer, or more of the lead above (handbook 10.2).
import { tidy } from '#model/figure';
import type { Column } from './columns.ts';
import { isFooter, textsOf, type FoundTable } from './find-tables.ts';
import { textOf, type Cell } from './grid.ts';
import type { SpreadRow } from './spread.ts';
import { readStageWords } from './stage-words.ts';

export type BodyRow =
  | { readonly is: 'record'; readonly row: SpreadRow; readonly more: readonly SpreadRow[] }
  | { readonly is: 'total'; readonly row: SpreadRow; readonly label: string }
  | { readonly is: 'group'; readonly row: SpreadRow; readonly text: string; readonly count: number | null }
  | { readonly is: 'footer'; readonly texts: readonly string[] };

type Places = {
  readonly number: number | null;
  readonly name: number | null;
  readonly investor: number | null;
  readonly amounts: ReadonlySet<number>;
  readonly heads: readonly string[];
};

/** Sorts the body of a table. Blank rows, repeated headers and 其中 rows are left out. */
export function classifyRows(table: FoundTable, columns: readonly Column[]): BodyRow[] {
  const places = placesOf(table, columns);
  const rows: BodyRow[] = [];
  let last: { row: SpreadRow; more: SpreadRow[] } | null = null;
  for (const row of table.body) {
    const kind = kindOfRow(row, places);
    if (kind === 'blank' || kind === 'repeat' || kind === 'part') continue;
    if (kind === 'record' && last && isMore(row, last.more.at(-1) ?? last.row, places)) {
      last.more.push(row);
      continue;
    }
    const record: { row: SpreadRow; more: SpreadRow[] } | null = kind === 'record' ? { row, more: [] } : null;
    rows.push(record ? { is: 'record', ...record } : special(row, kind));
    last = record;
  }
  return rows;
}

function placesOf(table: FoundTable, columns: readonly Column[]): Places {
  const indexOf = (...fields: string[]) =>
    columns.find(({ field }) => field !== null && fields.includes(field))?.index ?? null;
  const amounts = columns.filter(
    ({ kind }) => kind === 'money' || kind === 'fund' || kind === 'landArea' || kind === 'count',
  );
  return {
    number: indexOf('rowNumber') ?? indexOf('code'),
    name: indexOf('name', 'issue.title', 'activity.name', 'visit.company'),
    investor: indexOf('investors'),
    amounts: new Set(amounts.map(({ index }) => index)),
    heads: (table.headerRows.at(-1)?.cells ?? []).map((cell) => textOf(cell)),
  };
}

type RowKind = 'blank' | 'repeat' | 'part' | 'record' | 'total' | 'group' | 'footer';

const totalWord = /^(?:.{0,12}?)(?:合计|小计|总计|共计|累计)(?:金额|数)?:?(?:\(.*\)|\d+个?)?$/;
const ordinal = /^(?:\(?[一二三四五六七八九十]{1,3}\)?[、.,:]?)$/;
const groupText =
  /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[类批组])|\(共?\d+[个项家]?\)$/;

function kindOfRow(row: SpreadRow, places: Places): RowKind {
  const first = row.cells.findIndex((cell) => isFilled(cell));
  if (first < 0) return 'blank';
  if (isRepeat(row, places)) return 'repeat';
  for (let column = 0; column < 3; column += 1) {
    const cell = row.cells[column];
    if (
      typeof cell === 'string' &&
      cell.length <= 24 &&
      cell.includes('计') &&
      totalWord.test(tidy(cell)) &&
      !hasOwnNumber(row, places)
    )
      return 'total';
  }
  const head = row.cells[first];
  if (typeof head === 'string' && /^\s*其中/.test(head) && !hasOwnNumber(row, places)) return 'part';
  if (typeof head === 'string' && first === places.number && ordinal.test(tidy(head))) return 'group';
  if (typeof head === 'string' && first <= 2 && isAlone(row, first))
    return kindOfLine(row, { text: head, first, places });
  if (typeof head === 'string' && isFooterRow(row, head)) return 'footer';
  return isOnlyFigures(row, places) ? 'total' : 'record';
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

function isRepeat(row: SpreadRow, { heads, name }: Places): boolean {
  if (name === null || heads[name] === undefined || heads[name] === '' || row.cells[name] !== heads[name])
    return false;
  return row.cells.filter((cell, column) => isFilled(cell) && textOf(cell) === heads[column]).length >= 3;
}

function hasOwnNumber(row: SpreadRow, { number }: Places): boolean {
  return number !== null && /^\d+$/.test(tidy(textOf(row.cells[number])));
}

/** Whether one text is all a row holds. */
function isAlone(row: SpreadRow, first: number): boolean {
  return row.cells.every(
    (cell, column) => column <= first || !isFilled(cell) || row.spread?.get(column) === 'right',
  );
}

function kindOfLine(
  row: SpreadRow,
  { text, first, places }: { text: string; first: number; places: Places },
): RowKind {
  if (isFooter(text.normalize('NFKC'))) return 'footer';
  const words = tidy(text);
  if (groupText.test(words) || readStageWords(words)?.isExact) return 'group';
  if (first === places.number && /^\d+$/.test(words)) return 'blank';
  const isAcross = row.spread?.get(first + 1) === 'right' || first === places.number;
  if (!isAcross) return 'record';
  return words.length <= 20 ? 'group' : 'footer';
}

function isFooterRow(row: SpreadRow, head: string): boolean {
  return isFooter(head.normalize('NFKC')) && textsOf(row).length <= 5;
}

function isOnlyFigures(row: SpreadRow, { number, name, investor, amounts }: Places): boolean {
  if (name === null) return false;
  for (const [column, cell] of row.cells.entries()) {
    if (!isFilled(cell)) continue;
    if (column === number || column === name || column === investor || !amounts.has(column)) return false;
    if (typeof cell !== 'number' && !/^[\d,.]+/.test(textOf(cell))) return false;
  }
  return true;
}

/** More of the lead above: its number is merged with the one above, or neither number nor name is there. */
function isMore(row: SpreadRow, above: SpreadRow, { number, name, investor }: Places): boolean {
  if (row.at !== above.at + 1) return false;
  const isDown = (column: number | null) => column !== null && row.spread?.get(column) === 'down';
  const isEmpty = (column: number | null) => column === null || !isFilled(row.cells[column]);
  if (number !== null && isDown(number)) return true;
  if (number === null) return isDown(name) || (isEmpty(name) && (isEmpty(investor) || isDown(investor)));
  return isEmpty(number) && (isEmpty(name) || isDown(name));
}

function special(row: SpreadRow, kind: RowKind): BodyRow {
  const texts = textsOf(row);
  if (kind === 'total')
    return { is: 'total', row, label: tidy(texts.find((text) => totalWord.test(tidy(text))) ?? '') };
  if (kind === 'footer') return { is: 'footer', texts };
  const isOrdinal = ordinal.test(tidy(texts[0] ?? ''));
  const text = (isOrdinal ? texts[1] : texts[0]) ?? '';
  const count = /\(共?(\d+)[个项家]?\)/.exec(tidy(text))?.[1];
  return { is: 'group', row, text, count: count === undefined ? null : Number(count) };
}
