// Size bands as people write them: 0、1、10、30、50、100, in 亿元.
import { formatAmount, parseMoney, type Money } from '#model/money';

export function bandsText(bounds: readonly Money[]): string {
  return bounds.map((bound) => formatAmount(bound, '亿元', { decimals: 8, isTrimmed: true })).join('、');
}

/** The lower bounds in 元; null where they don’t begin at 0 and rise. */
export function readBands(text: string): Money[] | null {
  const bounds: Money[] = [];
  for (const part of text.split(/[、,，;；\s]+/).filter(Boolean)) {
    const reading = parseMoney(part, '亿元');
    if (!reading.ok || reading.value === null) return null;
    bounds.push(reading.value);
  }
  const isRising = bounds.every((bound, index) =>
    index === 0 ? bound === 0 : bound > (bounds[index - 1] ?? bound),
  );
  return isRising && bounds.length >= 2 && bounds.length <= 12 ? bounds : null;
}
