import { useCallback } from 'react';
import type { Label } from '#model/field';
import { settingsPatch, type Settings } from '#model/setting';
import { issuesOf } from '#model/zod-issues';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { labelNow, wordsNow } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { words } from './words.ts';

/** Settings that change, as a control holds them: text that could not be read is refused. */
export type SettingDraft = { readonly [Name in keyof Settings]?: unknown };

/** Saves some settings at once; resolves with what is wrong, or with null when they are saved. */
export function useSaveSetting() {
  const { run } = useWrite('settings.set', { refusals: 'notice' });
  return useCallback(
    async (draft: SettingDraft, name: Label): Promise<Label | null> => {
      const patch = settingsPatch.safeParse(draft, { reportInput: true });
      if (!patch.success) return issuesOf(patch.error)[0]?.message ?? null;
      if (await run(patch.data))
        notifyDone({ message: wordsNow(words).saved(labelNow(name)), undo: undoLast });
      return null;
    },
    [run],
  );
}
