// R5 says of each lead without news for a month that a reason is wanted, in the cell of its progress.
// Our reader takes exactly that note away again, so nothing is added when the sheet comes back.
import { formatDay, type Day } from '#model/day';

const note =
  /(?:^|\n)（(?:\d{4}年\d{1,2}月\d{1,2}日以来|至今)无进度更新，(?:须说明原因|原因：(?<reason>[\s\S]*))）$/;

/** The progress of a stale lead with its note; the reason is what stands in the way, where that is known. */
export function withStaleNote(
  progress: string | null,
  { lastUpdateOn, reason }: { readonly lastUpdateOn: Day | null; readonly reason: string | null },
): string {
  const since = lastUpdateOn === null ? '至今' : `${formatDay(lastUpdateOn)}以来`;
  const why = reason === null ? '须说明原因' : `原因：${reason}`;
  return [progress, `（${since}无进度更新，${why}）`].filter(Boolean).join('\n');
}

/** Progress as it was before `withStaleNote`, and the reason where one was given. */
export function readStaleNote(text: string): {
  readonly progress: string;
  readonly reason: string | null;
} {
  const found = note.exec(text);
  if (!found) return { progress: text, reason: null };
  return { progress: text.slice(0, found.index), reason: found.groups?.['reason'] ?? null };
}
