// Files in and out, each in a process of its own so that its memory can be read.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Router } from '../../electron/ipc/router.ts';
import type { Row } from './measure.ts';

type Finished = { readonly seconds: number; readonly megabytes: number };

/** Runs one task of file-task.ts; its last line says what it took. */
function task(...args: readonly string[]): Finished {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'file-task.ts'), ...args],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Finished;
}

const rowOf = (name: string, own: Finished, peer?: { name: string; took: Finished }): Row[] => [
  {
    name,
    unit: 's',
    median: own.seconds,
    p95: own.seconds,
    ...(peer && { peer: peer.name, peerMedian: peer.took.seconds, ratio: own.seconds / peer.took.seconds }),
  },
  {
    name: `${name}: peak memory`,
    unit: 'MB',
    median: own.megabytes,
    p95: own.megabytes,
    ...(peer && {
      peer: peer.name,
      peerMedian: peer.took.megabytes,
      ratio: own.megabytes / peer.took.megabytes,
    }),
  },
];

export async function* benchFiles(router: Router, folder: string): AsyncGenerator<Row> {
  const { path } = router.state;
  const rows = join(folder, 'rows.xlsx');
  yield* rowOf('write 100,000 × 20 cells', task('write', rows), {
    name: 'exceljs stream',
    took: task('exceljs', join(folder, 'peer.xlsx')),
  });
  yield* rowOf('export the ledger with all its sheets', task('export', path, join(folder, 'ledger.xlsx')));
  yield* rowOf('export the leads in talks of a week', task('week', path, join(folder, 'week.xlsx')));
  const ledger = join(folder, 'import.xlsx');
  task('sample', ledger);
  yield* rowOf('import 10,000 rows into a new workspace', task('import', join(folder, 'imported'), ledger));
  yield {
    name: 'size of that ledger',
    unit: 'MB',
    median: statSync(ledger).size / 1e6,
    p95: statSync(ledger).size / 1e6,
  };
}
