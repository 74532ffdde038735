import { useCallback, useRef } from 'react';
import type { Attachment } from '#model/attachment';
import { notifyError } from '../../lib/notices.tsx';
import { useJob } from '../../lib/use-job.ts';
import type { RefusalOptions } from '../../lib/use-write.ts';
import type { PhotoSource } from './photo-source.ts';
import { addTitle } from './photo-words.ts';

/** A record, or the draft of one: `{ ownerType: 'draft', ownerId: draftKey }`. */
export type PhotoOwner = Pick<Attachment, 'ownerType' | 'ownerId'>;

/** A photo on its way in; null when the person thought better of it. */
export type ComingPhoto = Promise<PhotoSource | null>;

type Options = RefusalOptions & {
  readonly owner: PhotoOwner;
  readonly kind: 'card' | 'photo';
};

/** Stores photos with their owner, one after another; one that is refused does not keep the others out. */
export function useAddPhotos({ owner: { ownerType, ownerId }, kind, refusals }: Options) {
  const { run, isRunning, refusal } = useJob('photos.add', {
    title: addTitle,
    ...(refusals && { refusals }),
  });
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const add = useCallback(
    (coming: readonly ComingPhoto[]): Promise<readonly Attachment[]> => {
      const before = last.current;
      const work = async () => {
        await before;
        const added: Attachment[] = [];
        for (const one of coming) {
          const photo = await one.catch(notifyError);
          const stored = photo && (await run({ ...photo, ownerType, ownerId, kind }));
          if (stored) added.push(stored);
        }
        return added;
      };
      const working = work();
      last.current = working;
      return working;
    },
    [run, ownerType, ownerId, kind],
  );

  /** Resolves when nothing is on its way in any more. */
  const settled = useCallback(() => last.current, []);
  return { add, settled, isAdding: isRunning, refusal };
}

export type AddPhotos = ReturnType<typeof useAddPhotos>;
