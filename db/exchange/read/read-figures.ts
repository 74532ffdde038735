// Cells that hold figures or days → values, doubts, notes.
import { parseDay } from '#model/day-reading';
import { parseAmount, readMoneyUnit } from '#model/money';
import { parseQuantity, type QuantityKind, type QuantityReading } from '#model/quantity';
import type { Column } from './columns.ts';
import type { FieldPath } from './field-paths.ts';
import type { RowDraft } from './row-draft.ts';

/** A filled cell of a mapped column, with its text made clean. */
export type Filled = {
  readonly column: Column;
  readonly field: FieldPath;
  readonly cell: string | number | boolean;
  readonly text: string;
};
export type Reader = (draft: RowDraft, filled: Filled) => void;

/** Fields with companions for foreign currency and for the words as typed. */
const withCompanions: ReadonlySet<string> = new Set([
  'investment',
  'plannedInvestment',
  'agreedInvestment',
  'company.registeredCapital',
]);

/** Amounts of money, with what stands beside them. */
export const readMoney: Reader = (draft, { column, field, cell, text }) => {
  const reading = parseAmount(numeric(cell, text), {
    unit: unitFor(draft, column),
    canBeNegative: column.kind === 'fund',
  });
  if (!reading.ok) return draft.doubt(column, text, reading.reason, { proposed: reading.proposed });
  const hasCompanions = withCompanions.has(field);
  const record = field === 'investment' ? draft.bare : draft.values;
  if (reading.currency !== undefined) {
    if (!hasCompanions) return draft.doubt(column, text, 'noRate');
    record[`${field}Currency`] = reading.currency;
    record[`${field}Foreign`] = reading.foreign;
    draft.doubt(column, text, 'noRate', { isTaken: true });
  }
  if (reading.value !== null && !draft.setNumber(field, reading.value, { column, text })) return;
  if (reading.original !== undefined && hasCompanions)
    record[`${field}Text`] = reading.original.slice(0, 200);
  else if (reading.original !== undefined) draft.keep(column, text);
  if (reading.warnings.includes('mixedUnits')) draft.doubt(column, text, 'mixedUnits', { isTaken: true });
  if (reading.second !== undefined && draft.values['fixedInvestment'] === undefined) {
    draft.values['fixedInvestment'] = reading.second;
    draft.doubt(column, text, 'severalAmounts', {
      isTaken: true,
      field: 'fixedInvestment',
      proposed: reading.second,
    });
  }
};

function numeric(cell: Filled['cell'], text: string): string | number {
  return typeof cell === 'number' ? cell : text;
}

/** A header that offers 万元/万美元 leaves it to 内外资. */
function unitFor(draft: RowDraft, { unit, unitChoices }: Column): string | undefined {
  const nature = draft.values['capitalNature'];
  if (unit !== null || unitChoices.length === 0 || nature === undefined) return unit ?? undefined;
  return unitChoices.find(
    (choice) => (readMoneyUnit(choice)?.currency === 'CNY') === (nature === 'domestic'),
  );
}

/** Counts, areas and other measures. */
export function quantity(read: (cell: string | number, column: Column) => QuantityReading): Reader {
  return (draft, { column, field, cell, text }) => {
    const reading = read(numeric(cell, text), column);
    if (!reading.ok) return draft.doubt(column, text, reading.reason);
    if (reading.value === null || !draft.setNumber(field, reading.value, { column, text })) return;
    if (reading.original !== undefined) draft.keep(column, text);
    if (reading.warnings.includes('mixedUnits')) draft.doubt(column, text, 'mixedUnits', { isTaken: true });
  };
}

/** A measure whose plain numbers are in the column’s unit. */
export const measured = (kind: QuantityKind) =>
  quantity((cell, { unit }) => parseQuantity(cell, kind, unit ?? undefined));

/** Days; an exact one must name the day of the month. */
export function day(kind: 'planned' | 'actual' | 'exact'): Reader {
  return (draft, { column, field, cell, text }) => {
    const { year, date1904, isTyped } = draft.place;
    // CSV has no types: 2026.1 may be the October that a spreadsheet wrote as 2026.10.
    const isBareNumber = !isTyped && /^\d{4}\.1$/.test(text);
    const reading = parseDay(isBareNumber ? Number(text) : numeric(cell, text), {
      kind: kind === 'planned' ? kind : 'actual',
      asAtYear: year,
      date1904,
    });
    if (!reading.ok) return draft.doubt(column, text, reading.reason);
    if (reading.isStarted !== undefined) {
      if (reading.isStarted)
        draft.buildFact = { stage: 'landed', buildStatus: 'started', ...draft.buildFact };
      return draft.keep(column, text);
    }
    if (reading.value === null) return;
    if (kind === 'exact' && reading.value.length < 10) return draft.doubt(column, text, 'notDate');
    const target = field === 'buildSpan' ? 'plannedStartOn' : field;
    draft.setText(target, reading.value, column);
    if (reading.to !== undefined) draft.setText('plannedFinishOn', reading.to, column);
    if (reading.original !== undefined) draft.keep(column, text);
    for (const warning of reading.warnings) draft.doubt(column, text, warning, { isTaken: true });
  };
}
