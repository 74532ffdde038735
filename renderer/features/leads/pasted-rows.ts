// Rows copied in Excel, read as new leads: columns by their headers, amounts and days as people write them.
import type { Day } from '#model/day';
import { typedDay } from '#model/day-typing';
import { leadFields } from '#model/lead';
import type { MoneyUnit } from '#model/money';
import { fxFields, noAmount, readFxAmount } from '../../ui/fx-amount.ts';

/** The fields that can be pasted, in the order in which they stand without headers. */
export const pastedFields = [
  'name',
  'investorText',
  'plannedInvestment',
  'dutyUnit',
  'nextAction',
  'notes',
  'nextActionOn',
  'firstContactOn',
  'content',
  'siteText',
  'progress',
] as const;
export type PastedField = (typeof pastedFields)[number];
const withoutHeaders = pastedFields.slice(0, 6);

const otherHeaders: Readonly<Record<string, PastedField>> = {
  名称: 'name',
  项目: 'name',
  name: 'name',
  投资方: 'investorText',
  投资企业: 'investorText',
  投资主体: 'investorText',
  企业: 'investorText',
  企业名称: 'investorText',
  investor: 'investorText',
  总投资: 'plannedInvestment',
  投资额: 'plannedInvestment',
  投资金额: 'plannedInvestment',
  金额: 'plannedInvestment',
  责任单位: 'dutyUnit',
  牵头单位: 'dutyUnit',
  下步计划: 'nextAction',
  下一步计划: 'nextAction',
  下一步工作: 'nextAction',
  备注: 'notes',
  建设内容: 'content',
  选址: 'siteText',
  进展: 'progress',
  进展情况: 'progress',
  对接时间: 'firstContactOn',
};

type Column = { readonly field: PastedField; readonly unit: MoneyUnit } | { readonly header: string };
export type PasteProblem = {
  readonly row: number;
  readonly field: PastedField | null;
  readonly value: string;
};
export type PastedLead = {
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly shown: Readonly<Partial<Record<PastedField, string>>>;
};
export type Pasted = {
  readonly leads: readonly PastedLead[];
  readonly fields: readonly PastedField[];
  readonly unread: readonly string[];
  readonly problems: readonly PasteProblem[];
};

export function readPasted(text: string, today: Day): Pasted {
  const rows = cellsOf(text).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const columns = columnsOf(rows[0] ?? []);
  const hasHeaders = columns.some((column) => 'field' in column && column.field === 'name');
  const placed: readonly Column[] = hasHeaders
    ? columns
    : withoutHeaders.map((field) => ({ field, unit: '亿元' }));
  const body = hasHeaders ? rows.slice(1) : rows;
  const read = body.map((cells, index) =>
    leadOf(cells, placed, { row: index + (hasHeaders ? 2 : 1), today }),
  );
  return {
    leads: read.flatMap(({ lead }) => lead ?? []),
    fields: placed.flatMap((column) => ('field' in column ? column.field : [])),
    unread: placed.flatMap((column) => ('field' in column || column.header === '' ? [] : column.header)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function columnsOf(headers: readonly string[]): Column[] {
  const taken = new Set<PastedField>();
  return headers.map((header) => {
    const bare = header
      .replace(/[（(].*?[）)]/g, '')
      .replace(/\s/g, '')
      .toLowerCase();
    const field =
      pastedFields.find((name) =>
        [leadFields[name].label.zh, leadFields[name].label.en.toLowerCase().replace(/\s/g, '')].includes(
          bare,
        ),
      ) ?? otherHeaders[bare];
    if (!field || taken.has(field)) return { header: header.trim() };
    taken.add(field);
    return { field, unit: header.includes('万') ? '万元' : '亿元' };
  });
}

type RowPlace = { readonly row: number; readonly today: Day };

function leadOf(
  cells: readonly string[],
  columns: readonly Column[],
  { row, today }: RowPlace,
): { lead: PastedLead | null; problems: PasteProblem[] } {
  const values: Record<string, unknown> = {};
  const shown: Partial<Record<PastedField, string>> = {};
  const problems: PasteProblem[] = [];
  columns.forEach((column, index) => {
    const cell = (cells[index] ?? '').trim();
    if (!('field' in column) || cell === '') return;
    const found = valuesOf(column.field, cell, { unit: column.unit, today });
    if (!found) return problems.push({ row, field: column.field, value: cell });
    Object.assign(values, found);
    shown[column.field] = cell;
    return undefined;
  });
  const name = typeof values['name'] === 'string' ? values['name'] : '';
  if (name === '') return { lead: null, problems: [{ row, field: null, value: '' }] };
  return { lead: { name, values, shown }, problems };
}

type CellPlace = { readonly unit: MoneyUnit; readonly today: Day };

/** The fields a cell fills; null when it can’t be read or does not fit. */
function valuesOf(
  field: PastedField,
  cell: string,
  { unit, today }: CellPlace,
): Record<string, unknown> | null {
  if (field === 'plannedInvestment') {
    const reading = readFxAmount(cell, unit, noAmount);
    return reading.ok ? fxFields(field, reading.value) : null;
  }
  const value =
    field === 'nextActionOn' || field === 'firstContactOn'
      ? typedDay(cell, { today, kind: field === 'nextActionOn' ? 'planned' : 'actual' })
      : cell;
  return value !== null && leadFields[field].schema.safeParse(value).success ? { [field]: value } : null;
}

/** Tab-separated lines; a cell in quotes may hold tabs, line ends and doubled quotes. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  let row: string[] = [];
  while (cell.lastIndex <= text.length) {
    const found = cell.exec(text);
    if (!found) break;
    const [, quoted, plain = '', end = ''] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
