// A row while it is being read.
import type { Money } from '#model/money';
import type { ReadReason } from '#model/read-reasons';
import type { Column } from './columns.ts';
import type { FieldPath } from './field-paths.ts';
import type { Problem, ReadValue } from './reading.ts';
import type { StageFact } from './stage-words.ts';

export type Place = {
  readonly sheet: string;
  /** The year of days without one. */
  readonly year: number | undefined;
  readonly date1904: boolean;
  readonly isTyped: boolean;
};

type Doubt = {
  readonly isTaken?: boolean;
  readonly proposed?: Money | undefined;
  readonly field?: FieldPath;
};

export class RowDraft {
  readonly place: Place;
  /** 1-based. */
  readonly row: number;
  readonly values: Record<string, ReadValue | undefined> = {};
  /** A bare 总投资 with its companions, until the stage says whether it was planned or agreed. */
  readonly bare: Record<string, ReadValue | undefined> = {};
  readonly problems: Problem[] = [];
  readonly notes: string[] = [];
  readonly investors: string[] = [];
  readonly contact = { names: '', titles: '', phones: '' };
  stageFact: StageFact = {};
  buildFact: StageFact = {};

  constructor(place: Place, row: number) {
    this.place = place;
    this.row = row;
  }

  /** Keeps what found no field: header and text go to the notes. */
  keep(column: Column, text: string): void {
    this.notes.push(column.header === '' ? text : `${column.header}：${text}`);
  }

  /** Lists a cell; one that was not taken is kept as well. */
  doubt(column: Column, text: string, reason: ReadReason, doubt: Doubt = {}): void {
    const { isTaken = false, proposed, field = column.field } = doubt;
    this.problems.push({
      sheet: this.place.sheet,
      row: this.row,
      column: column.column,
      header: column.header,
      value: text.slice(0, 500),
      reason,
      isTaken,
      ...(field && { field }),
      ...(proposed !== undefined && { proposed }),
    });
    if (!isTaken) this.keep(column, text);
  }

  /** The first filled column of a field counts; a different text in a later one is kept. */
  setText(path: string, text: string, column: Column): void {
    const present = this.values[path];
    if (present === undefined) this.values[path] = text;
    else if (present !== text) this.keep(column, text);
  }

  /** Two figures of one field that differ are asked. */
  setNumber(path: string, value: number, source: { column: Column; text: string }): boolean {
    const record = path === 'investment' ? this.bare : this.values;
    const present = record[path];
    if (present === undefined) record[path] = value;
    if (present === undefined || present === value) return true;
    this.doubt(source.column, source.text, 'severalAmounts');
    return false;
  }
}
