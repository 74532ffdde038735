import { useCallback, useState } from 'react';
import type { Attachment } from '#model/attachment';
import type { CardReading } from '#model/photo';
import { notifyError } from '../../lib/notices.tsx';
import { useJob } from '../../lib/use-job.ts';
import type { PhotoSource } from './photo-source.ts';
import { jobTitles } from './words.ts';

export type PhotoOwner = Pick<Attachment, 'ownerType' | 'ownerId'>;

type Options = {
  readonly owner: PhotoOwner;
  readonly kind: 'card' | 'photo';
  readonly onPhoto: (photo: Attachment) => void;
};

/** Stores a photo, then reads it; either may be refused, and reading may be stopped. */
export function useCardCapture({ owner, kind, onPhoto }: Options) {
  const adding = useJob('photos.add', { title: jobTitles.add, refusals: 'place' });
  const reading = useJob('photos.read', { title: jobTitles.read, refusals: 'place' });
  const [result, setResult] = useState<CardReading | null>(null);
  const { run: addPhoto } = adding;
  const { run: readPhoto } = reading;
  const { ownerType, ownerId } = owner;

  const read = useCallback(
    async (id: string) => {
      setResult(null);
      setResult((await readPhoto({ id })) ?? null);
    },
    [readPhoto],
  );

  const take = useCallback(
    async (source: Promise<PhotoSource | null>) => {
      try {
        const photo = await source;
        const added = photo && (await addPhoto({ ...photo, ownerType, ownerId, kind }));
        if (!added) return;
        onPhoto(added);
        await read(added.id);
      } catch (error) {
        notifyError(error);
      }
    },
    [addPhoto, ownerType, ownerId, kind, onPhoto, read],
  );

  const refusal = adding.refusal ?? (reading.refusal?.code === 'job-cancelled' ? null : reading.refusal);
  return { take, read, result, refusal, isAdding: adding.isRunning, reading };
}
