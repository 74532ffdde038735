import { Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import type { Attachment } from '#model/attachment';
import { scanFields, type CardProposal, type CardReading, type ScanFieldName } from '#model/photo';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { PhotoIntake } from '../photo/photo-intake.tsx';
import { isPhoto, PhotoList } from '../photo/photo-list.tsx';
import type { PhotoOwner } from '../photo/use-add-photos.ts';
import { RefusalNote } from '../refusal-note.tsx';
import { acceptedOf, fitting, type AcceptedFields, type HeldFields } from './accepting.ts';
import './card-capture.css';
import { ProposalList } from './proposal-list.tsx';
import { useCardCapture } from './use-card-capture.ts';
import { words } from './words.ts';

type CardCaptureProps = {
  /** A record, or the draft of one: `{ ownerType: 'draft', ownerId: draftKey }`. */
  readonly owner: PhotoOwner;
  /** A photo that the record has already, where the owner is a draft. */
  readonly kept?: readonly Attachment[];
  /** The fields that the form beside it has. */
  readonly fields: readonly ScanFieldName[];
  /** What stands in them now: nothing of it is written over unless a person asks for just that. */
  readonly held: HeldFields;
  readonly onAccept: (accepted: AcceptedFields) => void;
  /** Before a photo comes in: the form is put on disk, so that both survive together. */
  readonly onTaking?: () => void;
  /** A photo was stored; the form may keep its id. */
  readonly onPhoto?: (photo: Attachment) => void;
};

const none: readonly Attachment[] = [];

/** A photo for the form beside it: what a code in it says is filled in, what its print says is proposed. */
export function CardCapture(props: CardCaptureProps) {
  const { owner, kept = none, fields, held, onAccept, onTaking, onPhoto } = props;
  const t = useWords(words);
  const { value: files } = useRead('attachments.list', owner);
  const { said, accept, fillFromCodes } = useAccepting(props);
  const { take, read, show, result, refusal, isAdding, reading } = useCardCapture({
    owner,
    onPhoto: (photo) => onPhoto?.(photo),
    onReading: fillFromCodes,
  });
  const isBusy = isAdding || reading.isRunning;
  const own = files?.filter(isPhoto) ?? none;
  const photos = own.length > 0 ? own : kept;
  const [newest] = photos;
  // What was read on a photo goes with it when it is deleted.
  const isStanding = result && (result.photoId === null || photos.some(({ id }) => id === result.photoId));
  const see = (found: CardReading) => {
    show(found, null);
    return found.proposals.length > 0;
  };
  return (
    <PhotoIntake
      title={t.title}
      hint={t.hint}
      isBusy={isBusy}
      isSaving={isAdding}
      onPhotos={(coming) => {
        onTaking?.();
        void take(coming);
      }}
      onSeen={see}
      actions={
        newest &&
        !isBusy && (
          <Button size="compact-sm" variant="subtle" onClick={() => void read(newest.id)}>
            {t.readAgain}
          </Button>
        )
      }
    >
      <PhotoList label={t.title} photos={photos} isRemovable={own.length > 0} />
      {reading.isRunning && <Reading percent={reading.job?.done ?? 0} onCancel={reading.cancel} />}
      {refusal && <RefusalNote refusal={refusal} />}
      <div role="status">{said !== '' && <Text size="sm">{said}</Text>}</div>
      {isStanding && (
        <ProposalList
          reading={result.reading}
          fields={fields}
          held={held}
          onAccept={onAccept}
          onAll={accept}
        />
      )}
    </PhotoIntake>
  );
}

/** Fills empty fields and says which; the others keep what they hold. */
function useAccepting({ fields, held, onAccept }: CardCaptureProps) {
  const t = useWords(words);
  const label = useLabel();
  const [said, setSaid] = useState('');
  const namesOf = (proposals: readonly CardProposal[]) =>
    [...new Set(proposals.map(({ field }) => label(scanFields[field])))].join(t.and);
  const fill = (proposals: readonly CardProposal[], filled: (labels: string) => string): string[] => {
    const { chosen, passed } = fitting(proposals, { fields, held });
    if (chosen.length > 0) onAccept(acceptedOf(chosen));
    return [
      ...(chosen.length > 0 ? [filled(namesOf(chosen))] : []),
      ...(passed.length > 0 ? [t.kept(namesOf(passed))] : []),
    ];
  };
  const accept = ({ proposals }: CardReading) => setSaid(fill(proposals, t.filled).join(' ') || t.nothingNew);
  const fillFromCodes = ({ proposals, codes }: CardReading) => {
    const certain = proposals.filter(({ source }) => source === 'code');
    const sentences = fill(certain, t.filledByCode);
    if (codes.length > 0 && certain.length === 0) sentences.push(t.codeSeen);
    setSaid(sentences.join(' '));
  };
  return { said, accept, fillFromCodes };
}

function Reading({ percent, onCancel }: { readonly percent: number; readonly onCancel: () => void }) {
  const t = useWords(words);
  return (
    <Group gap="xs" wrap="nowrap">
      <div className="card-reading">
        <Text size="sm">{t.reading(percent)}</Text>
        <Progress value={percent} size="sm" aria-label={t.progress} />
      </div>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {t.cancel}
      </Button>
    </Group>
  );
}
