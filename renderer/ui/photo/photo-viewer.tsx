import { Button, Group, Modal, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconExternalLink } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Attachment } from '#model/attachment';
import { call } from '../../lib/call.ts';
import { notifyError } from '../../lib/notices.tsx';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { IconButton } from '../icon-button.tsx';
import { words } from './photo-words.ts';

type PhotoViewerProps = {
  readonly photos: readonly Attachment[];
  readonly at: number;
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
};

/** One photo large; ← and → go through the others, Esc closes. */
export function PhotoViewer({ photos, at, onGo, onClose }: PhotoViewerProps) {
  const t = useWords(words);
  const photo = photos[at];
  if (!photo) return null;
  const go = (by: number) => {
    const next = photos[(at + by + photos.length) % photos.length];
    if (next) onGo(next.id);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    go(event.key === 'ArrowLeft' ? -1 : 1);
  };
  return (
    <Modal
      opened
      size="auto"
      onClose={onClose}
      onKeyDown={press}
      title={photo.fileName}
      closeButtonProps={{ 'aria-label': t.closeViewer }}
    >
      <LargePhoto photo={photo} />
      <Group gap="xs" justify="space-between" mt="xs">
        <Group gap={4}>
          {photos.length > 1 && (
            <>
              <IconButton
                label={t.previous}
                keys="ArrowLeft"
                icon={<IconArrowLeft size={16} />}
                onClick={() => go(-1)}
              />
              <Text size="sm" role="status">
                {t.placeOf(at + 1, photos.length)}
              </Text>
              <IconButton
                label={t.next}
                keys="ArrowRight"
                icon={<IconArrowRight size={16} />}
                onClick={() => go(1)}
              />
            </>
          )}
        </Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconExternalLink size={14} aria-hidden />}
          onClick={() => void call('attachments.open', { id: photo.id }).catch(notifyError)}
        >
          {t.openOutside}
        </Button>
      </Group>
    </Modal>
  );
}

/** The small picture stands there until the large one has come. */
function LargePhoto({ photo: { id, fileName } }: { readonly photo: Attachment }) {
  const t = useWords(words);
  const small = useRead('photos.thumbnail', { id });
  const large = useRead('photos.picture', { id });
  const dataUrl = large.value?.dataUrl ?? small.value?.dataUrl;
  return (
    <>
      {dataUrl && <img className="photo-large" src={dataUrl} alt={t.photo(fileName)} />}
      {large.value?.dataUrl === null && (
        <Text size="sm" c="dimmed">
          {t.tooLarge}
        </Text>
      )}
    </>
  );
}
