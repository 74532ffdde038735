// Breaks an official title into lines: a trapezoid or a diamond, and never inside a word (handbook 9).
import { textWidth } from './cell-value.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Closing marks and words that lean on what stands before never begin a line; openings never end one. */
const leansBack = /^[、，。；：？！）》」』”’·—…%％,.:;)\]}的了等]/u;
const leansForward = /^(?:[（《「『“‘(〔[{—\-~]|关于|第|和|与|及|\d+)$/u;
/** Where a title is read with a pause. */
const pause = /^关于/;

/** The lines of a title, each at most `most` Chinese characters wide as long as its words allow. */
export function titleLines(title: string, most: number): readonly string[] {
  const pieces = unbreakable(title);
  const total = textWidth(title) / 2;
  if (total <= most) return [title];
  for (let count = Math.ceil(total / most); count <= pieces.length; count += 1) {
    const best = bestBreak(pieces, count, most);
    if (best) return best;
  }
  return pieces;
}

/** Words with the marks that cling to them. */
function unbreakable(title: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const { segment } of words.segment(title)) {
    const last = pieces.at(-1);
    if (last !== undefined && (isOpen || leansBack.test(segment))) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
    isOpen = leansForward.test(segment);
  }
  return pieces;
}

/** The most even division into `count` lines whose shape is allowed; null when none fits. */
function bestBreak(pieces: readonly string[], count: number, most: number): string[] | null {
  let best: { lines: string[]; cost: number } | null = null;
  for (const lines of divisions(pieces, count, most)) {
    const cost =
      costOf(lines.map((line) => textWidth(line) / 2)) -
      (lines.slice(1).some((line) => pause.test(line)) ? 40 : 0);
    if (!best || cost < best.cost) best = { lines, cost };
  }
  return best?.lines ?? null;
}

function* divisions(pieces: readonly string[], count: number, most: number): Generator<string[]> {
  if (count === 1) {
    const line = pieces.join('');
    if (textWidth(line) / 2 <= most) yield [line];
    return;
  }
  for (let end = 1; end <= pieces.length - count + 1; end += 1) {
    const line = pieces.slice(0, end).join('');
    if (textWidth(line) / 2 > most) return;
    for (const rest of divisions(pieces.slice(end), count - 1, most)) yield [line, ...rest];
  }
}

/** Uneven lines cost; a rectangle costs a little more than a slight trapezoid, an hourglass is the last resort. */
function costOf(widths: readonly number[]): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const isRectangle = widths.every((width) => Math.abs(width - mean) < 0.5);
  const isHourglass = widths.some(
    (width, index) =>
      index > 0 &&
      index < widths.length - 1 &&
      width < (widths[index - 1] ?? 0) &&
      width < (widths[index + 1] ?? 0),
  );
  return uneven + (isRectangle ? 3 : 0) + (isHourglass ? 1000 : 0);
}
