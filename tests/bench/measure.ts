// Two ways of the same thing, in turn, so that a machine whose speed drifts does not favour one.

export type Row = {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'MB';
  readonly median: number;
  readonly p95: number;
  /** What it is measured beside, and the ratio of the medians. */
  readonly peer?: string;
  readonly peerMedian?: number;
  readonly ratio?: number;
};

export function spread(values: readonly number[]): { median: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

type Pair = {
  readonly name: string;
  readonly run: () => unknown;
  readonly raw: () => unknown;
  readonly times?: number;
};

/** The product and raw prepared SQL, A B A B …, after a warm-up of each. */
export async function measure({ name, run, raw, times = 60 }: Pair): Promise<Row> {
  const own: number[] = [];
  const peer: number[] = [];
  for (let turn = -5; turn < times; turn += 1) {
    const start = performance.now();
    await run();
    const middle = performance.now();
    raw();
    const end = performance.now();
    if (turn < 0) continue;
    own.push(middle - start);
    peer.push(end - middle);
  }
  const { median, p95 } = spread(own);
  const peerMedian = spread(peer).median;
  return {
    name,
    unit: 'ms',
    median,
    p95,
    peer: 'raw better-sqlite3',
    peerMedian,
    ratio: median / peerMedian,
  };
}

/** The rows as a table of text. */
export function table(rows: readonly Row[]): string {
  const number = (value: number | undefined) =>
    value === undefined ? '' : value < 10 ? value.toFixed(3) : value.toFixed(1);
  return rows
    .map(
      ({ name, unit, median, p95, peer, peerMedian, ratio }) =>
        `${name.padEnd(46)} ${number(median).padStart(9)} ${unit.padEnd(2)} p95 ${number(p95).padStart(9)}${peer ? `   ${peer} ${number(peerMedian)}   ratio ${ratio?.toFixed(2)}` : ''}`,
    )
    .join('\n');
}
