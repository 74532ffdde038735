import { useCallback } from 'react';
import { call } from '../../lib/call.ts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { useJob } from '../../lib/use-job.ts';
import { useWords } from '../../lib/use-words.ts';
import { words } from './words.ts';

/** Asks where to put the problem list of an import, writes it and offers to show it. */
export function useSaveProblems(): {
  readonly save: (batchId: string, fileName: string) => Promise<void>;
  readonly isSaving: boolean;
} {
  const t = useWords(words);
  const formats = useFormats();
  const { run, isRunning } = useJob('ledger.saveProblems', { title: words.saveProblemsJob });
  const save = useCallback(
    async (batchId: string, fileName: string) => {
      try {
        const { path } = await call('dialogs.saveFile', {
          defaultName: t.problemsFile(fileName.replace(/\.[^.]+$/, '')),
          format: 'xlsx',
        });
        const saved = path === null ? undefined : await run({ path, batchId });
        if (path === null || !saved) return;
        const reveal = () => void call('files.reveal', { path }).catch(notifyError);
        notifyDone({
          message: t.problemsSaved(formats.number(saved.rows)),
          action: { label: t.reveal, run: reveal },
        });
      } catch (error) {
        notifyError(error);
      }
    },
    [run, t, formats],
  );
  return { save, isSaving: isRunning };
}
