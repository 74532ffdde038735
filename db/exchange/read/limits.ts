// What a ledger may cost to read (performance handbook, import limits).
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  entries: 2000,
  unpackedBytes: 1024 * 1024 * 1024,
  /** Unpacked size ÷ packed size. Small parts pack better than this in honest files, so they are let off. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
  cells: 20_000_000,
  /** Characters over all cells; one shared string may be used by many cells. */
  textLength: 256 * 1024 * 1024,
  /** What a spreadsheet cell can hold at most. */
  cellLength: 32_767,
  columns: 16_384,
  /** Columns of a table that are looked at; honest ledgers have a tenth of it. */
  tableColumns: 1000,
  rows: 1_048_576,
  merges: 200_000,
  sheets: 1000,
  /** A head, tail or single row of a sheet’s XML. */
  pieceLength: 8 * 1024 * 1024,
} as const;
