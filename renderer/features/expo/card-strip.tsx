import type { Attachment } from '#model/attachment';
import { useRead } from '../../lib/use-read.ts';
import { CardCapture } from '../../ui/card-capture/card-capture.tsx';
import { filledCard, heldIn, scanned, type CardValues } from './card-values.ts';

type CardStripProps = {
  readonly values: CardValues;
  /** Null for a new card. */
  readonly cardId: string | null;
  readonly photoId: string | null;
  readonly onChange: (part: Partial<CardValues>) => void;
  readonly onTaking: () => void;
  readonly onPhoto: (photo: Attachment) => void;
};

/** The photos of the card that is being typed. */
export function CardStrip({ values, cardId, photoId, onChange, onTaking, onPhoto }: CardStripProps) {
  const saved = useRead(
    'attachments.list',
    { ownerType: 'visit', ownerId: cardId ?? '' },
    { isWanted: cardId !== null && photoId !== null },
  );
  return (
    <CardCapture
      owner={{ ownerType: 'draft', ownerId: values.photoKey }}
      kept={saved.value?.filter(({ id }) => id === photoId) ?? []}
      fields={scanned}
      held={heldIn(values)}
      onAccept={(accepted) => onChange(filledCard(values, accepted, cardId !== null))}
      onTaking={onTaking}
      onPhoto={onPhoto}
    />
  );
}
