// The rows of a record → one read row.
import { tidy } from '#model/figure';
import type { BuildStatus, Stage } from '#model/stage';
import type { Column } from './columns.ts';
import { textOf, type Cell } from './grid.ts';
import { contactsOf } from './names.ts';
import { readCell, singular } from './read-cells.ts';
import type { ReadRow } from './reading.ts';
import { RowDraft, type Place } from './row-draft.ts';
import type { SpreadRow } from './spread.ts';
import type { StageFact } from './stage-words.ts';
import type { TableKind } from './synonyms.ts';

export type RecordRows = { readonly row: SpreadRow; readonly more: readonly SpreadRow[] };

/** What stands around a row and may speak for it. */
export type Around = {
  readonly kind: TableKind;
  /** In the order they are read in. */
  readonly columns: readonly Column[];
  /** The cells to keep as raw, in the order of the sheet; null when they are simply the row’s own. */
  readonly rawPlaces: readonly number[] | null;
  readonly place: Place;
  readonly group: { readonly text: string; readonly fact: StageFact | null } | null;
  /** What the person chose, the sheet’s name, the title, in this order. */
  readonly defaults: readonly StageFact[];
};

/** Reads a record; null when it is none of the table’s kind: no name, and not investor and content either. */
export function readRow({ row, more }: RecordRows, around: Around): ReadRow | null {
  const { columns, place, group } = around;
  const draft = new RowDraft(place, row.at + 1);
  const cells = more.length === 0 ? row.cells : joinedCells({ row, more }, columns, draft);
  for (const column of columns) {
    const cell = cells[column.index] ?? null;
    const from = row.spread?.get(column.index);
    if (cell === null || from === 'right') continue;
    if (from === 'down' && column.kind && singular.has(column.kind))
      draft.doubt(column, textOf(cell), 'mergedAmount', { isTaken: true });
    else readCell(draft, column, cell);
  }
  if (group && !group.fact?.stage) applyGroup(draft, group.text);
  if (!settleName(draft, around)) return null;
  const contacts = contactsOf(draft.contact);
  if (contacts.length === 0) keepContact(draft, columns);
  const { stage, buildStatus } = settleStage(draft, around);
  settleInvestment(draft, stage);
  return {
    rowNo: row.at + 1,
    stage,
    buildStatus,
    outcome: draft.stageFact.outcome ?? draft.buildFact.outcome ?? 'active',
    values: draft.values,
    investors: draft.investors,
    contacts,
    group: group?.text ?? null,
    raw: around.rawPlaces?.map((index) => cells[index] ?? null) ?? cells,
    notes: draft.notes.join('\n'),
    problems: draft.problems,
    isHidden: row.isHidden || more.some((part) => part.isHidden),
  };
}

function joinedCells(record: RecordRows, columns: readonly Column[], draft: RowDraft): Cell[] {
  const cells = [...record.row.cells];
  for (const column of columns) {
    while (cells.length <= column.index) cells.push(null);
    cells[column.index] = joined(record, column, draft);
  }
  return cells;
}

/** A record over several rows: texts are joined, amounts come from the first row. */
function joined({ row, more }: RecordRows, column: Column, draft: RowDraft): Cell {
  const parts = [row, ...more].flatMap((part) => {
    const cell = part.cells[column.index] ?? null;
    const isCopy = part !== row && part.spread?.has(column.index);
    return cell === null || textOf(cell).trim() === '' || isCopy ? [] : [cell];
  });
  const [first = null, ...rest] = parts;
  if (rest.length === 0) return first;
  if (
    column.kind !== null &&
    column.kind !== 'text' &&
    column.kind !== 'progress' &&
    column.kind !== 'investors' &&
    column.kind !== 'contact' &&
    column.kind !== 'people'
  ) {
    for (const cell of rest)
      if (textOf(cell) !== textOf(first)) draft.doubt(column, textOf(cell), 'mergedAmount');
    return first;
  }
  return [...new Set(parts.map((cell) => textOf(cell).trim()))].join('\n');
}

/** A telephone or a post without a name belongs to nobody yet. */
function keepContact(draft: RowDraft, columns: readonly Column[]): void {
  const kept = [
    ['contact.title', draft.contact.titles],
    ['contact.mobiles', draft.contact.phones],
  ] as const;
  for (const [field, text] of kept) {
    const column = columns.find((item) => item.field === field);
    if (column && text !== '') draft.keep(column, text);
  }
}

/** A group row that names no stage may name a chain or a team. */
function applyGroup(draft: RowDraft, text: string): void {
  const words = text
    .replace(/^[\s(（]*[一二三四五六七八九十]{1,3}[)）、.．\s]*/, '')
    .replace(/[(（][^()（）]*[)）]\s*$/, '')
    .trim();
  if (/产业|产业链|集群|链$/.test(words) && words.length <= 60) draft.values['chain'] ??= words;
  else if (/片区|片组|组$/.test(words) && words.length <= 60) draft.values['area'] ??= words;
}

const placeholder = /^(?:待定|未定|暂无|暂定|不详|项目待定|名称待定)$/;
const nameFields: Readonly<Record<TableKind, string>> = {
  leads: 'name',
  issues: 'issue.title',
  activities: 'activity.name',
  visits: 'visit.company',
};

/** Gives a lead without a usable name one made of its investor; false when it is no record at all. */
function settleName(draft: RowDraft, { kind, columns }: Around): boolean {
  const field = nameFields[kind];
  const name = draft.values[field];
  if (kind !== 'leads') return name !== undefined;
  const [investor] = draft.investors;
  const isPlaceholder = typeof name === 'string' && placeholder.test(tidy(name));
  if (typeof name === 'string' && !(isPlaceholder && investor)) {
    draft.values[field] = name.replace(/\s*\n\s*/g, '');
    return true;
  }
  if (!investor || (!isPlaceholder && draft.values['content'] === undefined)) return false;
  draft.values[field] = (isPlaceholder ? `${String(name)}（${investor}）` : `${investor}项目`).slice(0, 100);
  const column = columns.find((item) => item.field === 'name') ?? columns[0];
  if (column)
    draft.doubt(column, typeof name === 'string' ? name : '', 'missingNeeded', {
      isTaken: true,
      field: 'name',
    });
  return true;
}

/** Column → group row → what the person chose → sheet’s name → title → the days that are filled. */
function settleStage(
  draft: RowDraft,
  { group, defaults }: Around,
): { stage: Stage | null; buildStatus: BuildStatus | null } {
  const { stageFact, buildFact, values } = draft;
  if (stageFact.reserveKind) values['reserveKind'] = stageFact.reserveKind;
  if (stageFact.agreementKind) values['agreementKind'] ??= stageFact.agreementKind;
  const said = [stageFact, buildFact, group?.fact, ...defaults].find((fact) => fact?.stage !== undefined);
  const stage = said?.stage ?? stageOfDays(values);
  const status =
    [stageFact, buildFact, group?.fact, ...defaults].find((fact) => fact?.buildStatus !== undefined)
      ?.buildStatus ?? null;
  return { stage, buildStatus: stage === 'landed' ? status : null };
}

function stageOfDays(values: RowDraft['values']): Stage | null {
  if (values['landedOn'] !== undefined) return 'landed';
  if (values['signedOn'] !== undefined) return 'signed';
  return values['firstContactOn'] === undefined ? null : 'negotiating';
}

const companions = ['', 'Currency', 'Foreign', 'Text'] as const;

/** A bare 总投资 is planned before signing and agreed from signing on. */
function settleInvestment({ values, bare }: RowDraft, stage: Stage | null): void {
  if (bare['investment'] === undefined && bare['investmentForeign'] === undefined) return;
  const isAgreed = stage === 'signed' || stage === 'landed';
  const [usual, other] = isAgreed
    ? ['agreedInvestment', 'plannedInvestment']
    : ['plannedInvestment', 'agreedInvestment'];
  const target = values[usual] === undefined && values[`${usual}Foreign`] === undefined ? usual : other;
  for (const end of companions) {
    const value = bare[`investment${end}`];
    if (value !== undefined) values[`${target}${end}`] ??= value;
  }
}
