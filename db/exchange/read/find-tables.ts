// Finds the tables of a sheet: title lines, header rows, columns, body (handbook 10.2).
import { textOf, type Cell, type Grid } from './grid.ts';
import { headerKey, isExactHeader, isLikeHeader, mayBeHeader } from './headers.ts';
import { spreadRows, type SpreadRow } from './spread.ts';
import type { TableKind } from './synonyms.ts';

export type FoundTable = {
  readonly kind: TableKind;
  /** The texts of the lines above the header. */
  readonly titles: readonly string[];
  readonly headerRows: readonly SpreadRow[];
  /** Header texts by column, parents first; empty for a column without one. */
  readonly paths: readonly (readonly string[])[];
  readonly body: readonly SpreadRow[];
};

const kinds: readonly TableKind[] = ['leads', 'issues', 'activities', 'visits'];
const footer = /^(?:备注|注|说明|填报|填表|制表|审核|单位负责人|报送|联系人|联系电话|负责人签字)\s*[::]/;

/** A single line of text that closes a table rather than opening the next. */
export function isFooter(text: string): boolean {
  return footer.test(text.trim());
}

/** The tables of a sheet, from top to bottom. */
export function findTables(grid: Grid): FoundTable[] {
  const rows = spreadRows(grid);
  const knowledge = new Knowledge();
  const starts: { from: number; header: SpreadRow[] }[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < rows.length;) {
    const header = headerAt(rows, index, knowledge);
    const key = header && keyOf(header);
    if (header && key !== null && !seen.has(key)) starts.push({ from: index, header });
    if (key !== null) seen.add(key);
    index += header?.length ?? 1;
  }
  return starts.map(({ from, header }, index) => {
    const previousEnd =
      index === 0 ? 0 : (starts[index - 1]?.from ?? 0) + (starts[index - 1]?.header.length ?? 0);
    const titleFrom = index === 0 ? 0 : titleStart(rows, { from, floor: previousEnd });
    const nextFrom = starts[index + 1]?.from;
    const end =
      nextFrom === undefined
        ? rows.length
        : titleStart(rows, { from: nextFrom, floor: from + header.length });
    const paths = pathsOf(header);
    return {
      kind: kindOfTable(paths),
      titles: rows.slice(titleFrom, from).flatMap(textsOf),
      headerRows: header,
      paths,
      body: rows.slice(from + header.length, end),
    };
  });
}

/** Walks up over the lines that belong to the table below: single texts that are no footer. */
function titleStart(rows: readonly SpreadRow[], { from, floor }: { from: number; floor: number }): number {
  let start = from;
  while (start > floor && from - start < 5) {
    const row = rows[start - 1];
    const texts = row ? textsOf(row) : [];
    const isTitle =
      texts.length >= 1 &&
      texts.length <= 3 &&
      !texts.some(isFooter) &&
      row?.cells.every((cell) => typeof cell !== 'number');
    const isTotal = texts.some((text) => /^(?:合|小|总|共)\s*计/.test(text));
    if (!isTitle || isTotal) break;
    start -= 1;
  }
  return start;
}

/** The distinct texts of a row, those of spread cells once. */
export function textsOf(row: SpreadRow): string[] {
  return row.cells.flatMap((cell, column) => {
    const text = row.spread?.has(column) ? '' : textOf(cell).trim();
    return text === '' ? [] : [text];
  });
}

function keyOf(header: readonly SpreadRow[]): string {
  return header
    .map((row) =>
      row.cells
        .map((cell) => headerKey(textOf(cell)))
        .join('|')
        .replace(/\|+$/, ''),
    )
    .join('\n');
}

/** Remembers which texts are headers: data repeats itself, and every row could be one. */
class Knowledge {
  readonly #exact = new Map<string, boolean>();

  /** A header of some kind of table. */
  isExact(text: string): boolean {
    const known = this.#exact.get(text);
    if (known !== undefined) return known;
    const key = headerKey(text);
    const isExact = mayBeHeader(key) && kinds.some((kind) => isExactHeader(key, kind));
    if (this.#exact.size < 50_000) this.#exact.set(text, isExact);
    return isExact;
  }

  /** A header, or a text that contains one. */
  isLike(text: string): boolean {
    if (this.isExact(text)) return true;
    const key = headerKey(text);
    return key.length <= 20 && isLikeHeader(key, 'leads');
  }
}

function headerAt(rows: readonly SpreadRow[], index: number, knowledge: Knowledge): SpreadRow[] | null {
  const first = rows[index];
  const second = rows[index + 1];
  if (!first) return null;
  const isTop = isHeaderRow(first, knowledge);
  const hasParents =
    !isTop &&
    isParentRow(first) &&
    second !== undefined &&
    second.at === first.at + 1 &&
    isHeaderRow(second, knowledge);
  if (!isTop && !hasParents) return null;
  const header = hasParents && second ? [first, second] : [first];
  while (header.length < 3) {
    const next = rows[index + header.length];
    if (!next || !continuesHeader(header, next, knowledge)) break;
    header.push(next);
  }
  return header;
}

const numberLike = /^[\s\d,.%\-/年月日:]+$/;
const longestHeader = 60;

function isHeaderText(cell: Cell | undefined): cell is string {
  return typeof cell === 'string' && cell.length <= longestHeader && !numberLike.test(cell);
}

function isHeaderRow(row: SpreadRow, knowledge: Knowledge): boolean {
  let filled = 0;
  let exact = 0;
  const texts: string[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (cell === null || row.spread?.has(column)) continue;
    filled += 1;
    if (isHeaderText(cell)) texts.push(cell);
    else if (filled <= 2 || filled - texts.length > 3) return false;
    if (isHeaderText(cell) && knowledge.isExact(cell)) exact += 1;
    if (filled >= 8 && exact === 0) return false;
  }
  if (exact < 2 || texts.length <= filled / 2 || exact < texts.length / 5) return false;
  return exact >= 3 || texts.filter((text) => knowledge.isLike(text)).length >= 3;
}

/** A row of group names above the header proper: texts merged over several columns. */
function isParentRow(row: SpreadRow): boolean {
  const own = row.cells.filter((cell, column) => cell !== null && !row.spread?.has(column));
  const hasWide = row.spread !== null && [...row.spread.values()].includes('right');
  return hasWide && own.length >= 2 && own.every((cell) => isHeaderText(cell) && !/[::]/.test(cell));
}

function continuesHeader(header: readonly SpreadRow[], next: SpreadRow, knowledge: Knowledge): boolean {
  const last = header.at(-1);
  if (!last || next.at !== last.at + 1) return false;
  const own = [...next.cells.entries()].filter(
    ([column, cell]) => cell !== null && next.spread?.get(column) === undefined,
  );
  if (own.length === 0 || !own.every(([, cell]) => isHeaderText(cell))) return false;
  const reachesDown =
    last.reaches !== null &&
    [...(next.spread ?? [])].some(
      ([column, from]) =>
        from === 'down' && (last.reaches?.has(column) || last.spread?.get(column) === 'down'),
    );
  if (reachesDown) return true;
  // Without merges: the row only fills places where the row above is empty or stands over several columns.
  const isBeneath = own.every(
    ([column]) =>
      (last.cells[column] ?? null) === null ||
      (last.cells[column + 1] ?? null) === null ||
      last.spread?.has(column + 1),
  );
  const known = own.filter(([, cell]) => knowledge.isLike(textOf(cell)) || isLeafWord(textOf(cell))).length;
  return (
    isBeneath && known > own.length / 2 && own.length < last.cells.filter((cell) => cell !== null).length
  );
}

function isLeafWord(text: string): boolean {
  return /^(?:合计|小计|总计|名称|姓名|金额|电话|其中|我方|区外|省外|本市|境外|其他(?:盟市|州市)|是\/否|园区代码)/.test(
    headerKey(text),
  );
}

/** Header texts by column: merged and blank parents reach over their children, repeated texts count once. */
function pathsOf(header: readonly SpreadRow[]): string[][] {
  const width = header.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const paths = Array.from({ length: width }, (): string[] => []);
  for (const [depth, row] of header.entries()) {
    let above = '';
    for (const [column, path] of paths.entries()) {
      const own = textOf(row.cells[column]).trim();
      const hasChild = header
        .slice(depth + 1)
        .some((child) => textOf(child.cells[column]).trim() !== '' && !child.spread?.has(column));
      if (own !== '') above = own;
      const text = own !== '' ? own : hasChild && !header[0]?.reaches?.has(column) ? above : '';
      if (text !== '' && path.at(-1) !== text) path.push(text);
    }
  }
  return paths;
}

/** The kind whose headers the table fits most; leads when in doubt. */
function kindOfTable(paths: readonly (readonly string[])[]): TableKind {
  const leaves = paths.map((path) => headerKey(path.at(-1) ?? '')).filter(Boolean);
  const score = (kind: TableKind) => leaves.filter((leaf) => isExactHeader(leaf, kind)).length;
  return kinds.reduce((best, kind) => (score(kind) > score(best) ? kind : best), 'leads');
}
