import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attachment } from '#model/attachment';
import type { CardReading } from '#model/photo';
import { useJob } from '../../lib/use-job.ts';
import { useAddPhotos, type ComingPhoto, type PhotoOwner } from '../photo/use-add-photos.ts';
import { readTitle } from './words.ts';

type Options = {
  readonly owner: PhotoOwner;
  /** Called even when the form has gone meanwhile: the photo is there. */
  readonly onPhoto: (photo: Attachment) => void;
  /** Not called once the form has gone: what ends too late fills nothing. */
  readonly onReading: (reading: CardReading) => void;
};

/** What was read, and on which photo; null before the camera. */
type ShownReading = { readonly reading: CardReading; readonly photoId: string | null };

/** Stores a photo, then reads it; either may be refused, and reading may be stopped. */
export function useCardCapture({ owner, onPhoto, onReading }: Options) {
  const adding = useAddPhotos({ owner, kind: 'card', refusals: 'place' });
  const reading = useJob('photos.read', { title: readTitle, refusals: 'place' });
  const [result, setResult] = useState<ShownReading | null>(null);
  const [isComing, setComing] = useState(false);
  const { add } = adding;
  const { run: readPhoto } = reading;
  const latest = useRef({ onPhoto, onReading });
  useEffect(() => {
    latest.current = { onPhoto, onReading };
  });
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const show = useCallback((found: CardReading, photoId: string | null) => {
    if (isGone.current) return;
    setResult({ reading: found, photoId });
    latest.current.onReading(found);
  }, []);

  const read = useCallback(
    async (id: string) => {
      setResult(null);
      const found = await readPhoto({ id });
      if (found) show(found, id);
    },
    [readPhoto, show],
  );

  const take = useCallback(
    async (photos: readonly ComingPhoto[]) => {
      setComing(true);
      setResult(null);
      const added = (await add(photos)).at(-1);
      setComing(false);
      if (!added) return;
      latest.current.onPhoto(added);
      await read(added.id);
    },
    [add, read],
  );

  const refusal = adding.refusal ?? (reading.refusal?.code === 'job-cancelled' ? null : reading.refusal);
  return { take, read, show, result, refusal, isAdding: isComing && adding.isAdding, reading };
}
