// Printed totals beside what was read (handbook 10.2).
import { parseAmount } from '#model/money';
import { parseQuantity } from '#model/quantity';
import type { Column } from './columns.ts';
import type { FieldPath } from './field-paths.ts';
import type { ReadRow, TotalCheck } from './reading.ts';
import type { SpreadRow } from './spread.ts';

type Sum = { value: number; plain: number; textCells: string[] };
type Summed = Column & { readonly field: FieldPath };

const mostTextCells = 50;
const kinds: ReadonlySet<string> = new Set(['money', 'fund', 'landArea', 'floorArea', 'count']);

/** Adds up the columns of amounts row by row and compares each printed total with them. */
export class Totals {
  readonly #columns: readonly Summed[];
  readonly #hasTypes: boolean;
  #all: Map<number, Sum>;
  #group: Map<number, Sum>;
  #isAgreed = false;
  readonly checks: TotalCheck[] = [];

  constructor(columns: readonly Column[], hasTypes: boolean) {
    this.#columns = columns.filter(
      (column): column is Summed => column.field !== null && column.kind !== null && kinds.has(column.kind),
    );
    this.#hasTypes = hasTypes;
    this.#all = new Map();
    this.#group = new Map();
  }

  startGroup(): void {
    this.#group = new Map();
  }

  add(row: ReadRow, source: SpreadRow): void {
    this.#isAgreed = row.stage === 'signed' || row.stage === 'landed';
    for (const column of this.#columns) {
      const value = row.values[settled(column.field, this.#isAgreed)];
      if (typeof value !== 'number') continue;
      const cell = source.cells[column.index];
      const isText = this.#hasTypes
        ? typeof cell === 'string'
        : typeof cell === 'string' && !/^[\d,.]+$/.test(cell.trim());
      for (const sums of [this.#all, this.#group]) {
        const sum = sums.get(column.index) ?? { value: 0, plain: 0, textCells: [] };
        sum.value += value;
        if (!isText) sum.plain += value;
        else if (sum.textCells.length < mostTextCells) sum.textCells.push(`${column.column}${source.at + 1}`);
        sums.set(column.index, sum);
      }
    }
  }

  /** Checks a printed total; 小计 closes a group, other words the table unless only the group fits. */
  check(row: SpreadRow, label: string): void {
    for (const column of this.#columns) {
      const printed = printedIn(row, column);
      if (printed === null) continue;
      const all = this.#all.get(column.index) ?? { value: 0, plain: 0, textCells: [] };
      const group = this.#group.get(column.index) ?? { value: 0, plain: 0, textCells: [] };
      const isOfGroup = label.includes('小计')
        ? printed !== all.value
        : printed !== all.value && printed === group.value;
      const sum = isOfGroup ? group : all;
      this.checks.push({
        row: row.at + 1,
        label,
        column: column.column,
        field: settled(column.field, this.#isAgreed),
        printed,
        read: sum.value,
        textCells: printed === sum.value ? [] : [...sum.textCells],
        isExplained: printed === sum.value || printed === sum.plain,
      });
    }
    this.startGroup();
  }
}

/** A bare 总投资 has become planned or agreed by the time it is summed. */
function settled(field: FieldPath, isAgreed: boolean): FieldPath {
  return field === 'investment' ? (isAgreed ? 'agreedInvestment' : 'plannedInvestment') : field;
}

function printedIn(row: SpreadRow, column: Summed): number | null {
  const cell = row.cells[column.index];
  if (row.spread?.has(column.index) || (typeof cell !== 'number' && typeof cell !== 'string')) return null;
  const unit = column.unit ?? undefined;
  if (column.kind === 'money' || column.kind === 'fund') {
    const reading = parseAmount(cell, { unit, canBeNegative: true });
    return reading.ok ? reading.value : null;
  }
  const reading = parseQuantity(
    cell,
    column.kind === 'count' ? 'count' : column.kind === 'floorArea' ? 'floorArea' : 'landArea',
    unit,
  );
  return reading.ok ? reading.value : null;
}
