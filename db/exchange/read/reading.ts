// What the reader hands to whoever imports: a plan, nothing written (handbook 10.7).
import type { DayOrMonth } from '#model/day';
import type { Money } from '#model/money';
import type { ReadReason } from '#model/read-reasons';
import type { BuildStatus, Outcome, Stage } from '#model/stage';
import type { TextEncoding } from './csv.ts';
import type { Facts } from './facts.ts';
import type { FieldPath, UnitKind } from './field-paths.ts';
import type { Cell } from './grid.ts';
import type { ReadContact } from './names.ts';
import type { TableKind } from './synonyms.ts';

export type Problem = {
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  /** Column letter. */
  readonly column: string;
  readonly header: string;
  readonly value: string;
  readonly reason: ReadReason;
  readonly field?: FieldPath;
  /** True when the value was read all the same and only deserves a look. */
  readonly isTaken: boolean;
  /** For severalAmounts: their sum, for a person to confirm. */
  readonly proposed?: Money;
};

/** Money in 元, area in m², quantities in base units, days as text, codes of choices, names. */
export type ReadValue = string | number | boolean | readonly string[];

/** Values by field path; foreign amounts and words stand in `…Currency`, `…Foreign`, `…Text`. */
export type ReadValues = Readonly<Record<string, ReadValue | undefined>>;

export type ReadRow = {
  /** 1-based row of the sheet. */
  readonly rowNo: number;
  /** Null when nothing in row, sheet or title says it: to be asked once per table. */
  readonly stage: Stage | null;
  readonly buildStatus: BuildStatus | null;
  readonly outcome: Outcome;
  readonly values: ReadValues;
  /** The principal first. */
  readonly investors: readonly string[];
  readonly contacts: readonly ReadContact[];
  /** The group row above, as written. */
  readonly group: string | null;
  /** The cells, by position in the sheet’s columns; see `rawRecord`. */
  readonly raw: readonly Cell[];
  /** Header and text of what found no field, one a line. */
  readonly notes: string;
  readonly problems: readonly Problem[];
  readonly isHidden: boolean;
};

export type ReadColumn = {
  readonly column: string;
  readonly header: string;
  readonly field: FieldPath | null;
  readonly offered?: FieldPath;
  readonly unit: string | null;
  /** The unit its plain numbers wait for; `proposed` comes from their median. */
  readonly askUnit?: { readonly kind: UnitKind; readonly proposed: string | null };
  readonly isHidden: boolean;
};

export type TotalCheck = {
  /** 1-based row of the printed total, and its words. */
  readonly row: number;
  readonly label: string;
  readonly column: string;
  readonly field: FieldPath;
  readonly printed: number;
  readonly read: number;
  /** Cells that hold an amount as text, which a spreadsheet’s sum leaves out. */
  readonly textCells: readonly string[];
  /** Whether those cells are the whole difference. */
  readonly isExplained: boolean;
};

/** A number printed in the sheet (共上报n个, 签约项目(14个)) beside what was read. */
export type CountCheck = { readonly label: string; readonly printed: number; readonly read: number };

export type SheetReading = {
  readonly name: string;
  /** 0 for the first table of its sheet. */
  readonly table: number;
  readonly kind: TableKind;
  /** 1-based. */
  readonly headerRows: readonly number[];
  /** The unit of money in the title lines. */
  readonly unit: string | null;
  readonly facts: Facts;
  /** The lines below the last row. */
  readonly footers: readonly string[];
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly ReadRow[];
  /** All problems of the table: columns without a field, rows that are no lead, then those of its rows. */
  readonly problems: readonly Problem[];
  readonly totals: readonly TotalCheck[];
  readonly counts: readonly CountCheck[];
  /** The day its figures stand at: 截至…, else the day it was filled in. */
  readonly asAt: DayOrMonth | null;
  readonly needsStage: boolean;
  readonly isHidden: boolean;
};

export type LedgerReading = {
  readonly kind: 'xlsx' | 'csv';
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly SheetReading[];
};
