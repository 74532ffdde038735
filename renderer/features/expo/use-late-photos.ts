// Saving waits for nothing: a photo that was still on its way in joins its card afterwards.
import { useCallback, useRef } from 'react';
import type { Attachment } from '#model/attachment';
import type { Card } from '#model/card';
import { useWrite } from '../../lib/use-write.ts';

export function useLatePhotos() {
  const { run } = useWrite('cards.update');
  const cards = useRef(new Map<string, Promise<Card | undefined>>());

  const sent = useCallback((photoKey: string, card: Promise<Card | undefined>) => {
    cards.current.set(photoKey, card);
  }, []);

  /** A card that was refused keeps the name its photos are kept under, and takes them along when it is tried again. */
  const came = useCallback(
    async ({ ownerId }: Attachment) => {
      const card = await cards.current.get(ownerId);
      if (card) await run({ id: card.id, photoKey: ownerId });
    },
    [run],
  );
  return { sent, came };
}
