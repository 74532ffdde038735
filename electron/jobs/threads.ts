// Jobs and slow reads in worker threads, so that the window is never blocked.
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ChannelName } from '#model/channels';
import { Refusal } from '#model/refusal';
import { readerOf } from '../../db/connection.ts';
import { recognitionIn } from '../../db/exchange/card/recognition-files.ts';
import { readSettings } from '../../db/queries/settings.ts';
import type { Router } from '../ipc/router.ts';
import type { FromWorker, ToWorker, WorkerTask } from './messages.ts';
import type { JobRunner, RunningJob } from './run.ts';

/** A hostile file may cost a worker its memory, never the window its own. */
const memoryLimitMb = 2048;

type Start = { readonly kind: WorkerTask['kind']; readonly name: ChannelName; readonly input: unknown };

/** Runs each task in a thread of its own, from the built worker at `workerPath`. */
export function threadRunner(workerPath: URL): JobRunner {
  const open = new Set<Worker>();

  function start(router: Router, { kind, name, input }: Start, running?: RunningJob): Promise<unknown> {
    const cancelled = new SharedArrayBuffer(1);
    running?.onCancel(() => {
      new Uint8Array(cancelled)[0] = 1;
    });
    const { dir } = router.connection;
    const { personId } = readSettings(readerOf(router.connection));
    const { appVersion } = router.options.environment;
    const workerData = { kind, name, input, dir, appVersion, personId, cancelled } satisfies WorkerTask;
    const worker = new Worker(workerPath, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    });
    open.add(worker);
    return new Promise((resolve, reject) => {
      let returnPen: (() => void) | null = null;
      worker.on('message', (message: FromWorker) => {
        switch (message.type) {
          case 'progress': {
            const { done, total, phase } = message;
            running?.progress({ done, total, phase });
            break;
          }
          case 'pen-wanted':
            void router.queue.take(
              () =>
                new Promise<void>((done) => {
                  returnPen = done;
                  worker.postMessage({ type: 'pen-lent' } satisfies ToWorker);
                }),
            );
            break;
          case 'pen-returned':
            returnPen?.();
            router.announce(message.changed);
            break;
          case 'done':
            resolve(message.value);
            break;
          case 'refused':
            reject(
              Object.assign(new Refusal(message.code), { label: message.label, issues: message.issues }),
            );
            break;
          case 'crashed':
            reject(new Error(message.message));
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        open.delete(worker);
        returnPen?.(); // a thread that died holds no pen; its open transaction is gone with it
        reject(new Refusal('job-died'));
      });
    });
  }

  return {
    recognition: recognitionIn(fileURLToPath(new URL('recognition', workerPath))),
    run: (router, name, input, running) => start(router, { kind: 'job', name, input }, running),
    read: (router, name, input) => start(router, { kind: 'read', name, input }),
    close: async () => {
      await Promise.all([...open].map((worker) => worker.terminate()));
    },
  };
}
