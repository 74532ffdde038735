// The entry of a worker thread: one task, then it ends. Nothing here imports Electron.
import { once } from 'node:events';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#model/refusal';
import { readerOf, type Connection } from '../../db/connection.ts';
import { recognitionIn } from '../../db/exchange/card/recognition-files.ts';
import { closeConnection, openConnection } from '../../db/open.ts';
import { write, type Writer, type Written } from '../../db/write.ts';
import { readHandlers } from '../ipc/handlers.ts';
import { jobs, type JobName } from './list.ts';
import type { FromWorker, WorkerTask } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');
const task = workerData as WorkerTask; // posted by threads.ts
const flag = new Uint8Array(task.cancelled);
const say = (message: FromWorker) => port.postMessage(message);

/** The pen is main’s to lend: other writes wait in its queue, without blocking it. */
async function writeWithPen<Value>(
  connection: Connection,
  work: (w: Writer) => Value,
): Promise<Written<Value>> {
  say({ type: 'pen-wanted' });
  await once(port as NonNullable<typeof port>, 'message'); // checked above; main sends nothing but the pen
  let changed: Written<Value>['changed'] = [];
  try {
    const written = write(connection, { personId: task.personId }, work);
    changed = written.changed;
    return written;
  } finally {
    say({ type: 'pen-returned', changed });
  }
}

async function runTask(): Promise<unknown> {
  const connection = openConnection(task.dir, { isReadOnly: task.kind === 'read' });
  try {
    const reader = readerOf(connection);
    if (task.kind === 'read') {
      const handler = readHandlers[task.name as keyof typeof readHandlers] as (...args: unknown[]) => unknown;
      return handler(reader, task.input, { appVersion: task.appVersion });
    }
    const job = jobs[task.name as JobName] as (job: unknown, input: unknown) => Promise<unknown>;
    return await job(
      {
        connection,
        reader,
        appVersion: task.appVersion,
        recognition: recognitionIn(join(import.meta.dirname, 'recognition')), // copied beside the bundle by the build
        progress: (progress: object) => say({ type: 'progress', ...progress } as FromWorker),
        isCancelled: () => flag[0] !== 0,
        write: (work: (w: Writer) => unknown) => writeWithPen(connection, work),
      },
      task.input,
    );
  } finally {
    closeConnection(connection);
  }
}

runTask()
  .then(
    (value) => say({ type: 'done', value }),
    (error: unknown) => {
      if (error instanceof Refusal)
        say({ type: 'refused', code: error.code, label: error.label, issues: error.issues });
      else
        say({
          type: 'crashed',
          message: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    },
  )
  .finally(() => port.close());
