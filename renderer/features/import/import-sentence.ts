import type { LedgerImported, ReadProblem } from '#model/ledger';
import { readReasons, type ReadReason } from '#model/read-reasons';
import { grouped } from '../../lib/formats.ts';
import { wordsNow } from '../../lib/use-words.ts';
import { words } from './words.ts';

/** The cells whose text went to the notes; a column that fits no field is not a cell that failed. */
export function unreadCells(problems: readonly ReadProblem[]): number {
  return problems.filter(({ isTaken, reason }) => !isTaken && reason !== 'unmapped').length;
}

/** “已导入 6 个项目，2 个单元格未读懂”. */
export function importSentence({ created, updated, unchanged, problems }: LedgerImported): string {
  const t = wordsNow(words);
  if (created + updated > 0) return t.done(grouped(String(created + updated)), unreadCells(problems));
  return unchanged > 0 ? t.nothingNew : t.nothingWritten;
}

/** The sentence of a reason; a code unknown here stands for itself. */
export function reasonLabel(reason: string) {
  return Object.hasOwn(readReasons, reason) ? readReasons[reason as ReadReason] : { zh: reason, en: reason };
}
