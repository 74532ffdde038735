// Jobs in this process, for the command line and for tests.
import { join } from 'node:path';
import type { ChannelName } from '#model/channels';
import { readerOf } from '../../db/connection.ts';
import { recognitionInModules } from '../../db/exchange/card/recognition-files.ts';
import { readHandlers } from '../ipc/handlers.ts';
import { jobs, type JobName } from './list.ts';
import type { JobRunner } from './run.ts';

/** Runs jobs and slow reads on the router’s own connection. */
export function inlineRunner(): JobRunner {
  const recognition = recognitionInModules(join(import.meta.dirname, '../..'));
  return {
    recognition,
    run: (router, name, input, running) => {
      // The function of a job takes that job’s input: both tables are mapped from the same contract.
      const job = jobs[name as JobName] as (job: unknown, input: unknown) => Promise<unknown>;
      const { connection } = router;
      return job(
        {
          connection,
          reader: readerOf(connection),
          appVersion: router.options.environment.appVersion,
          recognition,
          ...running,
          write: (work: Parameters<typeof router.write>[0]) => router.queue.take(() => router.write(work)),
        },
        input,
      );
    },
    read: async (router, name: ChannelName, input) => {
      const handler = readHandlers[name as keyof typeof readHandlers] as (...args: unknown[]) => unknown;
      return handler(readerOf(router.connection), input, router.options.environment);
    },
    close: async () => undefined,
  };
}
