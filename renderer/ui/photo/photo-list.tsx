import { Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Attachment } from '#model/attachment';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { IconButton } from '../icon-button.tsx';
import { PhotoViewer } from './photo-viewer.tsx';
import { words } from './photo-words.ts';
import './photo.css';

export const isPhoto = ({ mimeType }: Attachment) => mimeType.startsWith('image/');

type PhotoListProps = {
  readonly label: string;
  readonly photos: readonly Attachment[];
  /** Small ones stand in a line with other things. */
  readonly size?: 'sm' | 'md';
  /** Left out where a photo may be looked at only. */
  readonly isRemovable?: boolean;
};

/** Small pictures, each of which opens large; one that is removed can be had back. */
export function PhotoList({ label, photos, size = 'md', isRemovable = false }: PhotoListProps) {
  const t = useWords(words);
  const list = useRef<HTMLUListElement>(null);
  const [lookedId, setLookedId] = useState<string | null>(null);
  const { run } = useWrite('attachments.remove');
  const remove = async ({ id, fileName }: Attachment) => {
    const at = photos.findIndex((photo) => photo.id === id);
    if (!(await run({ id }))) return;
    notifyDone({ message: t.removed(fileName), undo: undoLast });
    // The next one takes the focus; without any, it goes where the list stood.
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll<HTMLElement>('.photo-small') ?? [];
      left[Math.min(at, left.length - 1)]?.focus();
    });
  };
  if (photos.length === 0) return null;
  const at = photos.findIndex(({ id }) => id === lookedId);
  return (
    <>
      <ul className="photo-list" data-size={size} aria-label={label} ref={list}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              className="photo-small"
              aria-label={t.enlarge(photo.fileName)}
              onClick={() => setLookedId(photo.id)}
            >
              <SmallPhoto id={photo.id} />
            </button>
            {isRemovable && (
              <IconButton
                size="sm"
                label={t.remove(photo.fileName)}
                icon={<IconTrash size={14} />}
                onClick={() => void remove(photo)}
              />
            )}
          </li>
        ))}
      </ul>
      {at >= 0 && (
        <PhotoViewer photos={photos} at={at} onGo={setLookedId} onClose={() => setLookedId(null)} />
      )}
    </>
  );
}

/** The small picture alone; what it shows is named beside it. */
export function SmallPhoto({ id }: { readonly id: string }) {
  const t = useWords(words);
  const { value } = useRead('photos.thumbnail', { id });
  if (!value) return null;
  if (value.dataUrl === null)
    return (
      <Text span size="xs" c="dimmed">
        {t.noPreview}
      </Text>
    );
  return <img src={value.dataUrl} alt="" />;
}
