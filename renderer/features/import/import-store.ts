// How far an import has come. It stays when the screen is left, so that one finds it again on return.
import { create } from 'zustand';
import type { LedgerImported, LedgerMapping, LedgerPreview, LedgerSource } from '#model/ledger';
import type { RefusalError } from '../../lib/call.ts';

/** A file as the host knows it: a ticket that stands for its path, and its name. */
export type LedgerFile = { readonly path: string; readonly name: string };

export type RowDecision = NonNullable<LedgerSource['decisions']>[number];

type ImportState = {
  readonly file: LedgerFile | null;
  /** What a person chose otherwise than it was found, by sheet and column letter. */
  readonly mapping: LedgerMapping;
  /** What a person decided of rows that repeat a lead. */
  readonly decisions: readonly RowDecision[];
  /** The one sheet to import; null for all. */
  readonly sheet: string | null;
  readonly preview: LedgerPreview | null;
  readonly imported: LedgerImported | null;
  readonly running: { readonly kind: 'preview' | 'import'; readonly jobId: string | null } | null;
  readonly refusal: RefusalError | null;
};

const start: ImportState = {
  file: null,
  mapping: {},
  decisions: [],
  sheet: null,
  preview: null,
  imported: null,
  running: null,
  refusal: null,
};

export const useImport = create<ImportState>(() => start);

export function resetImport(part: Partial<ImportState> = {}): void {
  useImport.setState({ ...start, ...part });
}
