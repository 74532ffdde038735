import { useCallback } from 'react';
import type { Attachment } from '#model/attachment';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useJob } from '../../lib/use-job.ts';
import { useWords, type Words } from '../../lib/use-words.ts';

const words = {
  added: (names: string) => ({ zh: `已添加文件 ${names}`, en: `Added ${names}` }),
} satisfies Words;
const title = { zh: '添加文件', en: 'Add files' };

type Kind = Attachment['kind'];

/** Stores files with a record: one chosen in a dialog, or those dropped on the window. */
export function useAddFile(ownerType: 'lead' | 'company' | 'contact', ownerId: string) {
  const t = useWords(words);
  const { run, isRunning } = useJob('attachments.add', { title });

  const add = useCallback(
    async (paths: readonly string[], kind: Kind): Promise<Attachment | null> => {
      const added: Attachment[] = [];
      for (const path of paths) {
        const file = await run({ path, ownerType, ownerId, kind });
        if (file) added.push(file);
      }
      const names = added.map(({ fileName }) => fileName).join('、');
      // Undoing works one file at a time, newest first.
      if (added.length > 0)
        notifyDone({ message: t.added(names), ...(added.length === 1 && { undo: undoLast }) });
      return added.at(-1) ?? null;
    },
    [run, ownerType, ownerId, t],
  );

  const choose = useCallback(
    async (kind: Kind): Promise<Attachment | null> => {
      try {
        const { path } = await call('dialogs.openFile', { kind: 'attachment' });
        return path === null ? null : await add([path], kind);
      } catch (error) {
        notifyError(error);
        return null;
      }
    },
    [add],
  );

  const drop = useCallback(
    async (files: readonly File[], kind: Kind): Promise<void> => {
      try {
        await add(await Promise.all(files.map((file) => globalThis.luodi.ticket(file))), kind);
      } catch (error) {
        notifyError(error);
      }
    },
    [add],
  );

  return { choose, drop, isRunning };
}
