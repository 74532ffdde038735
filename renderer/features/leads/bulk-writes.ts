// One act on many leads, lead by lead, with one word at the end and one 撤销 for all of it.
import { useCallback, useState } from 'react';
import type { InputOf } from '#model/channels';
import { call, RefusalError } from '../../lib/call.ts';
import { forgetUndo, notifyDone, notifyError } from '../../lib/notices.tsx';
import { labelNow, wordsNow } from '../../lib/use-words.ts';
import { words } from './table-words.ts';

/** More than this at once is a mistake more often than a wish. */
export const mostLeads = 500;

type BulkName = 'leads.create' | 'leads.update' | 'leads.remove';
type Bulk<Name extends BulkName> = {
  readonly channel: Name;
  readonly inputs: readonly InputOf<Name>[];
  /** What is said of those that were done. */
  readonly done: (count: number) => string;
};

export function useBulkWrites() {
  const [isPending, setPending] = useState(false);
  /** Answers how many were not done. */
  const run = useCallback(
    async <Name extends BulkName>({ channel, inputs, done }: Bulk<Name>): Promise<number> => {
      const t = wordsNow(words);
      if (inputs.length > mostLeads) {
        notifyDone({ message: t.tooMany(mostLeads) });
        return inputs.length;
      }
      setPending(true);
      forgetUndo();
      try {
        const { count, refusals } = await writeEach(channel, inputs);
        const failed = refusals[0] ? t.failed(refusals.length, labelNow(refusals[0].label)) : '';
        const message = [count > 0 ? done(count) : '', failed].filter(Boolean).join(' ');
        notifyDone({ message, ...(count > 0 && { undo: () => undoTimes(count) }) });
        return refusals.length;
      } catch (error) {
        notifyError(error);
        return inputs.length;
      } finally {
        setPending(false);
      }
    },
    [],
  );
  return { run, isPending };
}

async function writeEach<Name extends BulkName>(channel: Name, inputs: readonly InputOf<Name>[]) {
  const refusals: RefusalError[] = [];
  for (const input of inputs) {
    try {
      await call(channel, input);
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      refusals.push(error);
    }
  }
  return { count: inputs.length - refusals.length, refusals };
}

/** Each lead was an act of its own; they are taken back in turn, the last first. */
async function undoTimes(count: number): Promise<void> {
  try {
    for (let turn = 0; turn < count; turn += 1) await call('undo.last', {});
    notifyDone({ message: wordsNow(words).undone(count) });
  } catch (error) {
    notifyError(error);
  }
}
