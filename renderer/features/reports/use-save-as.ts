import { useCallback } from 'react';
import type { InputOf } from '#model/channels';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { useWords } from '../../lib/use-words.ts';
import { words } from './words.ts';

export type NewFile = {
  readonly fileName: string;
  readonly format: InputOf<'dialogs.saveFile'>['format'];
  /** Writes to the path that was chosen; false where it was refused or cancelled, which has been said then. */
  readonly write: (path: string) => Promise<boolean>;
  /** What is said when the file is there. */
  readonly said: (name: string) => string;
};

/** Asks where to save, has the file written in the background, and offers to show it. */
export function useSaveAs(): (file: NewFile) => Promise<void> {
  const t = useWords(words);
  return useCallback(
    async ({ fileName, format, write, said }: NewFile) => {
      try {
        const { path, name } = await call('dialogs.saveFile', { defaultName: fileName, format });
        if (path === null || !(await write(path))) return;
        const reveal = () => void call('files.reveal', { path }).catch(notifyError);
        notifyDone({ message: said(name ?? fileName), action: { label: t.reveal, run: reveal } });
      } catch (error) {
        notifyError(error);
      }
    },
    [t],
  );
}
