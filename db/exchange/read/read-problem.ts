// What keeps a whole file from being read; the importer turns each code into the refusal of that name.

export type ReadProblemCode =
  | 'file-empty'
  | 'file-not-spreadsheet'
  | 'file-xls-old'
  | 'file-encrypted'
  | 'file-too-large'
  | 'file-damaged'
  | 'file-hostile'
  | 'no-table-found'
  | 'encoding-unknown'
  | 'sheet-unknown';

export class ReadProblem extends Error {
  readonly code: ReadProblemCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ReadProblemCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'ReadProblem';
    this.code = code;
    this.params = params;
  }
}
