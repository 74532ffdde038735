import { Button, Group, Progress, Text } from '@mantine/core';
import { IconCamera, IconPhoto } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState, type DragEvent } from 'react';
import type { Attachment } from '#model/attachment';
import type { ScanFieldName } from '#model/photo';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { RefusalNote } from '../refusal-note.tsx';
import { CameraView } from './camera-view.tsx';
import './card-capture.css';
import { choosePhoto, photoOf } from './photo-source.ts';
import { ProposalList, type AcceptedFields } from './proposal-list.tsx';
import { useCardCapture, type PhotoOwner } from './use-card-capture.ts';
import { words } from './words.ts';

type CardCaptureProps = {
  /** A record, or the draft of one: `{ ownerType: 'draft', ownerId: draftKey }`. */
  readonly owner: PhotoOwner;
  readonly kind?: 'card' | 'photo';
  /** The fields that the form beside it has. */
  readonly fields: readonly ScanFieldName[];
  readonly onAccept: (accepted: AcceptedFields) => void;
  /** A photo was stored; the form may keep its id. */
  readonly onPhoto?: (photo: Attachment) => void;
};

/** A photo for the form beside it: chosen, dropped, pasted or taken; what it says is proposed. */
export function CardCapture({ owner, kind = 'card', fields, onAccept, onPhoto }: CardCaptureProps) {
  const t = useWords(words);
  const [isCameraOpen, setCameraOpen] = useState(false);
  const [isNoPhoto, setNoPhoto] = useState(false);
  const { value: files } = useRead('attachments.list', owner);
  const tell = useCallback((photo: Attachment) => onPhoto?.(photo), [onPhoto]);
  const { take, read, result, refusal, isAdding, reading } = useCardCapture({ owner, kind, onPhoto: tell });
  const isBusy = isAdding || reading.isRunning;
  const takeFiles = (found: readonly File[]) => {
    const file = found[0];
    setNoPhoto(!file);
    if (file && !isBusy) void take(photoOf(file));
  };
  usePastedPhoto(takeFiles);
  const photo = files?.find(({ mimeType }) => mimeType.startsWith('image/'));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    takeFiles([...event.dataTransfer.files]);
  };
  return (
    <section
      className="card-capture"
      aria-label={t.title}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPhoto size={14} aria-hidden />}
          disabled={isBusy}
          onClick={() => void take(choosePhoto())}
        >
          {t.choose}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCamera size={14} aria-hidden />}
          disabled={isBusy || isCameraOpen}
          onClick={() => setCameraOpen(true)}
        >
          {t.camera}
        </Button>
        {photo && !isBusy && (
          <Button size="compact-sm" variant="subtle" onClick={() => void read(photo.id)}>
            {t.readAgain}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t.hint}
      </Text>
      {isCameraOpen && (
        <CameraView onTaken={(source) => void take(source)} onClose={() => setCameraOpen(false)} />
      )}
      {isNoPhoto && (
        <Text size="sm" role="alert">
          {t.notPhoto}
        </Text>
      )}
      {photo && <Thumbnail photo={photo} />}
      {isAdding && (
        <Text size="sm" role="status">
          {t.saving}
        </Text>
      )}
      {reading.isRunning && <Reading percent={reading.job?.done ?? 0} onCancel={reading.cancel} />}
      {refusal && <RefusalNote refusal={refusal} />}
      {result && <ProposalList reading={result} fields={fields} onAccept={onAccept} />}
    </section>
  );
}

function Thumbnail({ photo }: { readonly photo: Attachment }) {
  const t = useWords(words);
  const { value } = useRead('photos.thumbnail', { id: photo.id });
  if (!value) return null;
  if (value.dataUrl === null)
    return (
      <Text size="sm" c="dimmed">
        {`${t.photo(photo.fileName)} · ${t.noPreview}`}
      </Text>
    );
  return <img className="card-thumbnail" src={value.dataUrl} alt={t.photo(photo.fileName)} />;
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

/** A picture pasted anywhere while the form is shown is meant for it; text goes where it was pasted. */
function usePastedPhoto(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const found = [...(event.clipboardData?.files ?? [])];
      if (found.length === 0) return;
      event.preventDefault();
      latest.current(found);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
